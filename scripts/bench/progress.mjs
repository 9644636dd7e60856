// How long the map of progress takes on a record of 20,000 entries, step by step; the page rests between the steps. Prints the
// numbers; asserts nothing, since machines differ.
import { syntheticBlueprint } from '../../src/exam/fixtures/synthetic.ts';
import { competencyMap } from '../../src/progress/competency-map.ts';
import { doneOf } from '../../src/progress/done.ts';
import { topicMap } from '../../src/progress/topic-map.ts';
import { portfolio } from '../../src/record/folds/portfolio.ts';

const entryCount = 20_000;
const rounds = 11;
const blueprint = syntheticBlueprint(Array.from({ length: 14 }, () => 13));
const topicCodes = blueprint.areas.flatMap(({ topics }) => topics.map(({ code }) => code));
const items = Array.from({ length: 1_600 }, (_, index) => `item-${index}`);
const topics = topicCodes.map((code, place) => ({
  code,
  title: code,
  weight: 1 / topicCodes.length,
  items: items.filter((_, index) => index % topicCodes.length === place),
  ask: { exam: blueprint.id, topics: [code] },
}));
const modules = Array.from({ length: 120 }, (_, module) => ({
  id: `shelf/module-${module}`,
  title: `Module ${module}`,
  minutes: 20,
  sections: Array.from({ length: 8 }, (_, section) => ({
    id: `s${section}`,
    topics: [topicCodes[(module + section) % topicCodes.length]],
  })),
}));
const competencies = Array.from({ length: 280 }, (_, index) => ({
  code: `I.P.${index}`,
  area: `Area ${index % 13}`,
  domain: 'psychomotor',
  summary: '',
  sections: Array.from({ length: 8 }, (_, place) => `shelf/module-${(index + place) % 120}#s${place}`),
  items: items.slice(index * 5, index * 5 + 17),
  simulations: ['pulse'],
}));
const criteria = Object.fromEntries(
  Array.from({ length: 25 }, (_, index) => [`CR-${index}`, { sentence: '', competencies: [`I.P.${index}`] }]),
);
const shelf = { pulse: { title: 'Pulse', version: 1, passShare: 0.8, criteria, cases: {} } };

let tick = 0;
function entry(kind, data) {
  tick += 1;
  const at = new Date(Date.UTC(2026, 0, 1) + tick * 60_000).toISOString().replace('Z', '+00:00');
  const base = { v: 1, device: 'one', seq: tick, tick, boot: 'b', monotonicMs: tick, previous: null, signature: null };
  return { ...base, id: `entry-${tick}`, at, kind, data };
}

function sitting(number) {
  const asked = Array.from({ length: 25 }, (_, place) => items[(number * 25 + place) % items.length]);
  const answers = asked.map((item, place) => ({ item, option: 'a', right: place % 4 > 0, firstSeen: true, ms: 9000 }));
  const id = `sitting-${number}`;
  return [
    entry('sitting.started', { sitting: id, exam: blueprint.id, form: { items: asked }, mode: 'practice' }),
    entry('sitting.finished', { sitting: id, exam: blueprint.id, right: 18, scored: 25, answers }),
  ];
}

function run(number) {
  const common = { run: `run-${number}`, simulation: 'pulse', version: 1, caseId: 'adult', mode: 'check-off' };
  const met = Object.keys(criteria).map((id) => ({ id, earned: 1, possible: 1, met: true, critical: false }));
  return [
    entry('run.started', { ...common, contentHash: 'x', seed: number, input: null }),
    entry('run.finished', { ...common, endedAtMs: 1000, earned: 25, possible: 25, passed: true, criteria: met }),
  ];
}

const entries = [
  ...modules.flatMap(({ id, sections }) =>
    sections.slice(1).map((section) => entry('section.read', { module: id, section: section.id })),
  ),
  ...Array.from({ length: 400 }, (_, number) => sitting(number)).flat(),
  ...Array.from({ length: 400 }, (_, number) => run(number)).flat(),
];
while (entries.length < entryCount)
  entries.push(entry('card.reviewed', { card: `item:${items[entries.length % items.length]}`, rating: 3 }));

function timed(name, work) {
  const times = Array.from({ length: rounds }, () => {
    const from = performance.now();
    work();
    return performance.now() - from;
  }).sort((a, b) => a - b);
  const ms = (value) => `${value.toFixed(1)} ms`;
  console.log(`progress of ${entries.length} entries, ${name}: median ${ms(times[5])}, slowest ${ms(times.at(-1))}`);
}

const done = doneOf(entries);
const proven = portfolio(done.runs, shelf);
const material = { exam: { id: blueprint.id, credential: 'Test' }, topics, modules, simulations: [] };
const framework = { id: 'maerb-2022', title: '', edition: '', standing: '' };
timed('record', () => doneOf(entries));
timed('runs', () => portfolio(done.runs, shelf));
timed('topics', () =>
  topicMap({ material, blueprint, done, simulations: proven.simulations, nowMs: 1.8e12, priors: new Map() }),
);
timed('competencies', () =>
  competencyMap({ material: { framework, competencies, titles: {} }, done, portfolio: proven }),
);
