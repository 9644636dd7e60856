import { readingGrade } from '../reading-grade.ts';
import type { ItemRule } from './rule.ts';

/** Grade by Flesch and Kincaid; the terms under test raise it, so it stands well above the eighth grade of the modules. */
const highest = 12;

export const readingLevel: ItemRule = {
  name: 'the stem reads at grade 12 at most',
  severity: 'warning',
  advice: 'shorter sentences, plainer words around the term that is asked for',
  check: ({ stem }) => {
    const grade = readingGrade(stem.replace(/:$/, '.'));
    return grade > highest ? `grade ${grade.toFixed(0)}` : null;
  },
};
