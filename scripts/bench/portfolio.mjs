// How long the portfolio's folds take on 500 runs with 20,000 entries. Prints the numbers; asserts nothing, since machines differ.
import { portfolio } from '../../src/record/folds/portfolio.ts';
import { portfolioRuns } from '../../src/record/folds/portfolio-runs.ts';

const runCount = 500;
const batchesPerRun = 38;
const criteriaCount = 25;
const rounds = 21;

const criterionIds = Array.from({ length: criteriaCount }, (_, index) => `CR-${index}`);
const shelf = {
  pulse: {
    title: 'Pulse',
    version: 1,
    passShare: 0.8,
    criteria: Object.fromEntries(
      criterionIds.map((id, index) => [id, { sentence: '', competencies: [`I.P.${index % 9}`, `A.${index % 8}`] }]),
    ),
    cases: {},
  },
};

let tick = 0;
function entry(kind, data) {
  tick += 1;
  const at = new Date(Date.UTC(2026, 0, 1) + tick * 60_000).toISOString().replace('Z', '+00:00');
  const id = `entry-${tick}`;
  const base = { v: 1, device: 'one', seq: tick, tick, boot: 'b', monotonicMs: tick, previous: null, signature: null };
  return { ...base, id, at, kind, data };
}

const entries = Array.from({ length: runCount }, (_, number) => {
  const run = `run-${number}`;
  const common = { run, simulation: 'pulse', version: 1, caseId: 'adult', mode: number % 2 ? 'check-off' : 'coached' };
  const events = ['a', 'b', 'c'].map((type) => ({ atMs: 1, event: { type } }));
  return [
    entry('run.started', { ...common, contentHash: 'x', seed: number, input: null }),
    ...Array.from({ length: batchesPerRun }, (_, batch) => entry('run.acted', { run, first: batch * 3, events })),
    entry('run.finished', {
      ...common,
      endedAtMs: 1000,
      earned: 20,
      possible: 25,
      passed: true,
      criteria: criterionIds.map((id) => ({ id, earned: 1, possible: 1, met: true, critical: false })),
    }),
  ];
}).flat();

const times = Array.from({ length: rounds }, () => {
  const from = performance.now();
  portfolio(portfolioRuns(entries).runs, shelf);
  return performance.now() - from;
}).sort((a, b) => a - b);
const ms = (value) => `${value.toFixed(1)} ms`;
console.log(
  `portfolio of ${runCount} runs, ${entries.length} entries: median ${ms(times[Math.floor(rounds / 2)])}, slowest ${ms(times.at(-1))} (bar: 50 ms)`,
);
