// Prints the reading grade (Flesch-Kincaid) and the words of every module, hardest first: `npm run reading`. A report, no bar:
// the terms a module teaches are long words, and short sentences around them are what an author can change.
import { openLibrary } from '../src/library/library.ts';
import { proseOf, wordsOf } from '../src/library/prose.ts';
import { readingGrade } from '../src/library/reading-grade.ts';

const rows = [...openLibrary(process.cwd()).modules.values()]
  .map(({ id, body }) => ({ id, prose: proseOf(body) }))
  .map(({ id, prose }) => ({ id, grade: readingGrade(prose), words: wordsOf(prose).length }))
  .sort((a, b) => b.grade - a.grade);
for (const { id, grade, words } of rows)
  console.log(`${grade.toFixed(1).padStart(5)}  ${String(words).padStart(5)} words  ${id}`);
const mean = rows.reduce((sum, { grade }) => sum + grade, 0) / rows.length;
console.log(`${rows.length} modules, mean grade ${mean.toFixed(1)}`);
