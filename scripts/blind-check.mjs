// Blind checking of items: whoever checks answers every item before seeing its key. A sheet numbers the items in an order drawn
// from a seed and shows no ids: an id is often named after the answer.
//
//   node scripts/blind-check.mjs sheet [file part] [seed]   prints the unchecked items without ids, keys and reasons
//   node scripts/blind-check.mjs mark answers.yaml          maps the numbers back, compares, lists disagreements
//   node scripts/blind-check.mjs mark answers.yaml --write  also dates the items agreed on, and logs the round
//
// answers.yaml begins with the lines that the sheet begins with (part, seed, sheet); under answers stands for each number a, b,
// c or d, or two (two are right), none (none is right) or scope (out of scope).
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { randomInt } from 'node:crypto';
import { parse } from 'yaml';
import { readLibrary } from '../src/library/read.ts';
import { answersById, sheetName, sheetOrder } from './lib/blind-sheet.mjs';

const log = 'content/checks/items.yaml';
const [mode, argument = '', last] = process.argv.slice(2);
const { raw } = readLibrary(process.cwd());

/** The items of a sheet in its order. */
const itemsOf = (part, seed) =>
  sheetOrder(
    raw.items.filter(({ file, value }) => value.checkedOn === null && file.includes(part)).map(({ value }) => value),
    seed,
  );

/** The answers of a file by item id; says what does not fit and stops. */
function byItem(file) {
  try {
    return answersById(itemsOf(file.part, file.seed), file);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}

if (mode === 'sheet') {
  const seed = last === undefined ? randomInt(2 ** 31) : Number(last);
  const ordered = itemsOf(argument, seed);
  console.log(
    `part: ${JSON.stringify(argument)}\nseed: ${seed}\nsheet: ${JSON.stringify(sheetName(ordered))}\nanswers:\n`,
  );
  for (const [index, { stem, options }] of ordered.entries()) {
    console.log(`\n${index + 1}. ${stem}`);
    for (const { id, text } of options) console.log(`  ${id}) ${text}`);
  }
  console.log(`\n${ordered.length} items`);
} else if (mode === 'mark') {
  const file = parse(readFileSync(argument, 'utf8'));
  const items = new Map(raw.items.map((placed) => [placed.value.id, placed]));
  const answers = byItem(file);
  const given = [...answers].map(([id, answer]) => ({ id, answer, ...items.get(id) }));
  const disagreed = given.filter(({ answer, value }) => answer !== value.key);
  for (const { id, answer, file, value } of disagreed) {
    console.log(
      `${file} ${id}: answered ${answer}, key is ${value.key}\n  ${value.options.find((option) => option.id === value.key).why}`,
    );
  }
  console.log(`${given.length - disagreed.length} of ${given.length} agreed the first time`);
  if (last === '--write') {
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
