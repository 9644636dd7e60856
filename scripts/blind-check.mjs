// Blind checking of items: whoever checks answers every item before seeing its key.
//
//   node scripts/blind-check.mjs sheet [file part]        prints the unchecked items without keys and reasons
//   node scripts/blind-check.mjs mark answers.yaml        compares, lists disagreements
//   node scripts/blind-check.mjs mark answers.yaml --write  also dates the items agreed on, and logs the round
//
// answers.yaml maps item ids to a, b, c or d, or to two (two are right), none (none is right) or scope (out of scope).
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readLibrary } from '../src/library/read.ts';

const log = 'content/checks/items.yaml';
const [mode, argument = '', flag] = process.argv.slice(2);
const { raw } = readLibrary(process.cwd());

if (mode === 'sheet') {
  const due = raw.items.filter(({ file, value }) => value.checkedOn === null && file.includes(argument));
  for (const { value } of due) {
    console.log(`\n${value.id}  (${value.topics.join(' ')})\n${value.stem}`);
    for (const { id, text } of value.options) console.log(`  ${id}) ${text}`);
  }
  console.log(`\n${due.length} items`);
} else if (mode === 'mark') {
  const answers = parse(readFileSync(argument, 'utf8'));
  const items = new Map(raw.items.map((placed) => [placed.value.id, placed]));
  const unknown = Object.keys(answers).filter((id) => !items.has(id));
  if (unknown.length > 0) {
    console.error(`No such item: ${unknown.join(', ')}`);
    process.exit(1);
  }
  const given = Object.entries(answers).map(([id, answer]) => ({ id, answer, ...items.get(id) }));
  const disagreed = given.filter(({ answer, value }) => answer !== value.key);
  for (const { id, answer, file, value } of disagreed) {
    console.log(
      `${file} ${id}: answered ${answer}, key is ${value.key}\n  ${value.options.find((option) => option.id === value.key).why}`,
    );
  }
  console.log(`${given.length - disagreed.length} of ${given.length} agreed the first time`);
  if (flag === '--write') {
    const today = new Date().toISOString().slice(0, 10);
    for (const { id, answer, file, value } of given) {
      if (answer !== value.key) continue;
      const text = readFileSync(file, 'utf8');
      const start = text.search(new RegExp(`^- id: ${id}\\s*$`, 'm'));
      const at = text.indexOf('checkedOn: null', start);
      if (start === -1 || at === -1) continue;
      writeFileSync(file, `${text.slice(0, at)}checkedOn: ${today}${text.slice(at + 'checkedOn: null'.length)}`);
    }
    appendFileSync(
      log,
      `- { on: ${today}, answered: ${given.length}, agreed: ${given.length - disagreed.length}, disagreed: [${disagreed.map(({ id }) => id).join(', ')}] }\n`,
    );
  }
} else {
  console.error('Say sheet or mark; the top of scripts/blind-check.mjs tells how.');
  process.exit(1);
}
