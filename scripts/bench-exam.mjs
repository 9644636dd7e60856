// Times assembling and scoring at 1,000 to 100,000 made-up items and prints how each step grows.
// Run: node scripts/bench-exam.mjs
import { performance } from 'node:perf_hooks';
import { assemble } from '../src/exam/assemble.ts';
import { beginSitting, happen } from '../src/exam/sitting.ts';
import { planOf } from '../src/exam/history.ts';
import { readiness } from '../src/exam/readiness.ts';
import { score } from '../src/exam/score.ts';
import { syntheticBlueprint, syntheticItems } from '../src/exam/fixtures/synthetic.ts';

const outline = syntheticBlueprint([106, 38, 36], { presented: 200, scored: 180 });
const options = { seen: new Set(), allowThin: false, mode: 'exam' };

/** Items of which every tenth gives the one after it away. */
const pairedItems = (size) =>
  syntheticItems(outline, size).map((item, at, all) =>
    at % 10 === 0 && at + 1 < size ? { ...item, apart: [all[at + 1].id] } : item,
  );

/** The middle of 9 timings in milliseconds, after two to warm up. */
function timed(task) {
  task();
  task();
  const times = Array.from({ length: 9 }, () => {
    const start = performance.now();
    task();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[4];
}

const rows = [];
for (const size of [1_000, 2_400, 10_000, 100_000]) {
  const bank = pairedItems(size);
  let seed = 0;
  const assembleMs = timed(() => assemble(outline, bank, (seed += 1), { kind: 'full' }, options));
  const made = assemble(outline, bank, 1, { kind: 'full' }, options);
  if (!made.ok) throw new Error('the bank was large enough');
  const keys = new Map(bank.map(({ id, key }) => [id, key]));
  const answers = made.form.questions.map(() => ({
    option: 'a',
    struck: [],
    flagged: false,
    certainty: null,
    checked: false,
    visited: true,
    ms: 40_000,
  }));
  const areas = outline.areas.map(({ code }) => code);
  const scoreMs = timed(() => score(made.form, answers, keys, areas, () => true));
  rows.push({ size, assembleMs, scoreMs });
}

console.log('items      assemble a full form   score it');
for (const [index, { size, assembleMs, scoreMs }] of rows.entries()) {
  const before = rows[index - 1];
  const growth =
    before === undefined
      ? ''
      : ` (×${(assembleMs / before.assembleMs).toFixed(1)} for ×${(size / before.size).toFixed(1)} items)`;
  console.log(
    `${String(size).padStart(7)}  ${assembleMs.toFixed(2).padStart(8)} ms${growth.padEnd(24)}  ${scoreMs.toFixed(2)} ms`,
  );
}

const made = assemble(outline, syntheticItems(outline, 1_000), 1, { kind: 'full' }, options);
if (!made.ok) throw new Error('the bank was large enough');
const sitting = beginSitting(planOf(made.form, { mode: 'exam', timeFactor: 1 }));
let atMs = 0;
console.log(
  `one act in a sitting of 200: ${timed(() => happen(sitting, { type: 'option.chosen', index: 0, option: 'b', atMs: (atMs += 1) })).toFixed(3)} ms`,
);

const first = Array.from({ length: 300 }, (_, index) => ({
  area: `R${String(1 + (index % 3))}`,
  difficulty: 0.6 + (index % 30) / 100,
  right: index % 4 > 0,
}));
const difficulties = new Map(
  [1, 2, 3].map((n) => [`R${String(n)}`, Array.from({ length: 300 }, (_, i) => 0.55 + (i % 40) / 100)]),
);
console.log(`readiness from 300 answers: ${timed(() => readiness(outline, first, difficulties)).toFixed(2)} ms`);
