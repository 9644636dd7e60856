/** What Today puts beside the day's list. */
import { describe, expect, it } from 'vitest';
import { memoryRecord } from '#record/memory-record.ts';
import { practiceAnswered, practiceAnsweredKinds } from '#record/folds/practice-answered.ts';
import { runs, runsKinds } from '#record/folds/runs.ts';
import { sittings, sittingsKinds } from '#record/folds/sittings.ts';
import { sectionsReadKinds } from '#record/folds/sections-read.ts';
import { uuidv7 } from '#record/uuid.ts';
import type { Intent } from '#schema/entry.ts';
import { topicsOf } from './plan-practice.ts';
import { moreSlips, openSlips, type Outline } from './plan-today.ts';

const outline: Outline = {
  modules: {
    'clinical-procedures/blood-pressure': {
      title: 'Blood pressure',
      sections: [
        { id: 'one', title: 'One' },
        { id: 'two', title: 'Two' },
        { id: 'three', title: 'Three' },
      ],
    },
  },
  simulations: { 'blood-pressure': 'Blood pressure by hand' },
  exams: { 'cma-aama': 'CMA (AAMA)' },
  practice: [],
};
/** Two of the module that is read, one of another. */
const practice: Outline['practice'] = [
  {
    kind: 'drill',
    id: 'pulse-place',
    title: 'Press the place',
    module: 'clinical-procedures/blood-pressure',
    topic: 'C1.1',
  },
  {
    kind: 'problem',
    id: 'pulse-rate',
    title: 'Rate from a count',
    module: 'clinical-procedures/blood-pressure',
    topic: 'C1.1',
  },
  {
    kind: 'problem',
    id: 'tablets',
    title: 'Tablets for a dose',
    module: 'pharmacology/dosage-calculation',
    topic: 'C4.3',
  },
];
const id = (n: number) => uuidv7(1_795_000_000_000, new Uint8Array(10).fill(n));
const read = (section: string): Intent => ({
  kind: 'section.read',
  data: { module: 'clinical-procedures/blood-pressure', section },
});
const sittingStarted: Intent = {
  kind: 'sitting.started',
  data: {
    sitting: id(1),
    exam: 'cma-aama',
    form: { kind: 'short', seed: 1, items: ['a', 'b'], bankHash: 'x', topics: [] },
    mode: 'exam',
    timeFactor: 1,
  },
};
const runStarted: Intent = {
  kind: 'run.started',
  data: {
    run: id(2),
    simulation: 'blood-pressure',
    version: 1,
    contentHash: 'x',
    caseId: 'normal',
    seed: 1,
    mode: 'coached',
    input: {},
  },
};

const drilled = (drill: string): Intent => ({ kind: 'drill.answered', data: { drill, share: 1, ms: 5000 } });

interface Day {
  readonly days?: number;
  readonly missedTopics?: ReadonlyMap<string, number>;
  readonly practice?: Outline['practice'];
}

/** Today's slips after these entries, `days` after they were written. */
async function today(
  entries: readonly Intent[],
  { days = 0, missedTopics = new Map(), practice: offered = [] }: Day = {},
) {
  const record = memoryRecord();
  for (const entry of entries) await record.append([entry]);
  const written = (await record.entries())[0]?.at ?? '2026-11-23T08:00:00.000Z';
  const house = {
    outline: { ...outline, practice: offered },
    reading: await record.entries(...sectionsReadKinds),
    sittings: sittings(await record.entries(...sittingsKinds)).values(),
    runs: runs(await record.entries(...runsKinds)).values(),
    missedTopics,
    answered: practiceAnswered(await record.entries(...practiceAnsweredKinds)),
    nowMs: Date.parse(written) + days * 24 * 60 * 60 * 1000,
  };
  return [...openSlips(house), ...moreSlips(house)];
}

describe('beside the list', () => {
  it('has nothing for an empty record', async () => {
    expect(await today([])).toEqual([]);
  });

  it('goes on at the first section not read yet, not at the last one read', async () => {
    expect(await today([read('one'), read('three')])).toMatchObject([
      { href: '/learn/clinical-procedures/blood-pressure/#two', text: 'Go on at “Two”. 2 of 3 sections read.' },
    ]);
  });

  it('leaves a module that was read to its end', async () => {
    expect(await today([read('one'), read('two'), read('three')])).toEqual([]);
  });

  it('puts the open sitting first, then the open run, then the reading', async () => {
    const slips = await today([read('one'), runStarted, sittingStarted]);

    expect(slips.map(({ label }) => label)).toEqual(['Exams, clock running', 'Practice', 'Learn']);
    expect(slips[0]?.href).toBe(`/exams/sitting/?sitting=${id(1)}`);
  });

  it('no longer puts forward what was left a month ago', async () => {
    expect(await today([runStarted, sittingStarted], { days: 30 })).toEqual([]);
  });

  it('says nothing of a module that is no longer in the house', async () => {
    const gone: Intent = { kind: 'section.read', data: { module: 'people/gone', section: 'one' } };
    expect(await today([gone])).toEqual([]);
  });

  describe('something to practice', () => {
    const titles = async (entries: readonly Intent[], day: Day) =>
      (await today(entries, { practice, ...day })).filter(({ label }) => label.startsWith('Practice,'));

    it('goes with the module last read, and stands after the reading', async () => {
      const slips = await today([read('one')], { practice });

      expect(slips.map(({ label }) => label)).toEqual(['Learn', 'Practice, a drill']);
      expect(slips[1]).toMatchObject({
        title: 'Press the place',
        href: '/practice/drills/?drill=pulse-place',
        text: 'It trains what “Blood pressure” teaches.',
      });
    });

    it('is first of all what trains the topic missed most', async () => {
      const missedTopics = new Map([
        ['C4.3', 3],
        ['C1.1', 1],
      ]);

      expect(await titles([read('one')], { missedTopics })).toMatchObject([
        {
          label: 'Practice, a calculation problem',
          href: '/practice/problems/?family=tablets',
          text: 'It trains a topic on which you missed 3 questions.',
        },
      ]);
    });

    it('is not what was answered in the last week, and that again after it', async () => {
      const entries = [read('one'), drilled('pulse-place')];

      expect(await titles(entries, { days: 6 })).toMatchObject([{ title: 'Rate from a count' }]);
      // Never answered comes before answered long ago.
      expect(await titles(entries, { days: 8 })).toMatchObject([{ title: 'Rate from a count' }]);
      expect(await titles(entries, { days: 8, practice: practice.slice(0, 1) })).toMatchObject([
        { title: 'Press the place' },
      ]);
    });

    it('is nothing for somebody who missed nothing of it and reads something else', async () => {
      expect(await titles([sittingStarted], { missedTopics: new Map([['C9.9', 5]]) })).toEqual([]);
    });
  });
});

describe('topicsOf', () => {
  it('counts each topic of each missed question once', () => {
    const bank = [
      { id: 'a', topics: ['C1.1', 'R4.1', 'C1.1'] },
      { id: 'b', topics: ['C1.1'] },
      { id: 'c', topics: ['C4.3'] },
    ];

    expect(topicsOf(new Set(['a', 'b']), bank)).toEqual(
      new Map([
        ['C1.1', 2],
        ['R4.1', 1],
      ]),
    );
  });
});
