/** What Today puts before somebody who comes back. */
import { describe, expect, it } from 'vitest';
import { memoryRecord } from '#record/memory-record.ts';
import { runs, runsKinds } from '#record/folds/runs.ts';
import { sittings, sittingsKinds } from '#record/folds/sittings.ts';
import { sectionsReadKinds } from '#record/folds/sections-read.ts';
import { uuidv7 } from '#record/uuid.ts';
import type { Intent } from '#schema/entry.ts';
import { planToday, type Outline } from './plan-today.ts';

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
};
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

/** Today's slips after these entries, `days` after they were written. */
async function today(entries: readonly Intent[], { waiting = 0, days = 0 } = {}) {
  const record = memoryRecord();
  for (const entry of entries) await record.append([entry]);
  const written = (await record.entries())[0]?.at ?? '2026-11-23T08:00:00.000Z';
  return planToday({
    outline,
    reading: await record.entries(...sectionsReadKinds),
    sittings: sittings(await record.entries(...sittingsKinds)).values(),
    runs: runs(await record.entries(...runsKinds)).values(),
    waiting,
    nowMs: Date.parse(written) + days * 24 * 60 * 60 * 1000,
  });
}

describe('planToday', () => {
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

  it('puts the open sitting first, then the open run, the cards, the reading', async () => {
    const slips = await today([read('one'), runStarted, sittingStarted], { waiting: 18 });

    expect(slips.map(({ label }) => label)).toEqual(['Exams, clock running', 'Practice', 'Review', 'Learn']);
    expect(slips.map(({ title }) => title)).toContain('18 cards are waiting');
    expect(slips[0]?.href).toBe(`/exams/sitting/?sitting=${id(1)}`);
  });

  it('no longer puts forward what was left a month ago', async () => {
    expect(await today([runStarted, sittingStarted], { days: 30 })).toEqual([]);
  });

  it('says nothing of a module that is no longer in the house', async () => {
    const gone: Intent = { kind: 'section.read', data: { module: 'people/gone', section: 'one' } };
    expect(await today([gone])).toEqual([]);
  });
});
