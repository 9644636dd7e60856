/** Which runs are offered to go on with: begun, unfinished, not put away, and told when damaged. */
import { describe, expect, test } from 'vitest';
import { memoryRecord } from '#record/memory-record.ts';
import type { Intent } from '#schema/entry.ts';
import { eventsOfType, finishedRuns, lastReflection, runKinds, unfinishedRuns } from './kept-runs.ts';

const first = '01936000-0000-7000-8000-000000000001';
const second = '01936000-0000-7000-8000-000000000002';

const started = (run: string, simulation = 'blood-pressure'): Intent => ({
  kind: 'run.started',
  data: { run, simulation, version: 1, contentHash: 'h', caseId: 'c', seed: 1, mode: 'coached', input: null },
});
const acted = (run: string, firstIndex: number, ...types: string[]): Intent => ({
  kind: 'run.acted',
  data: { run, first: firstIndex, events: types.map((type, index) => ({ atMs: firstIndex + index, event: { type } })) },
});
const finished = (run: string): Intent => ({
  kind: 'run.finished',
  data: {
    run,
    simulation: 'blood-pressure',
    version: 1,
    caseId: 'c',
    mode: 'coached',
    endedAtMs: 5,
    earned: 0,
    possible: 0,
    passed: false,
    criteria: [],
  },
});

async function entriesOf(...intents: [Intent, ...Intent[]]) {
  const record = memoryRecord();
  await record.append(intents);
  return { record, entries: await record.entries(...runKinds) };
}
const asIs = (event: unknown): unknown => event;

describe('runs left open', () => {
  test('a run without an end is found with its events in order', async () => {
    const { entries } = await entriesOf(started(first), acted(first, 0, 'a', 'b'), acted(first, 2, 'c'));

    const [found] = unfinishedRuns(entries, 'blood-pressure', asIs);

    expect(found?.runId).toBe(first);
    expect(found?.log.ok && found.log.run.events.map(({ event }) => event)).toEqual([
      { type: 'a' },
      { type: 'b' },
      { type: 'c' },
    ]);
  });

  test('a finished run and a run of another simulation are not offered', async () => {
    const { entries } = await entriesOf(started(first), finished(first), started(second, 'hand-hygiene'));

    expect(unfinishedRuns(entries, 'blood-pressure', asIs)).toEqual([]);
  });

  test('the newest comes first', async () => {
    const { entries } = await entriesOf(started(first), started(second));

    expect(unfinishedRuns(entries, 'blood-pressure', asIs).map(({ runId }) => runId)).toEqual([second, first]);
  });

  test('a run that was put away is gone', async () => {
    const { record, entries } = await entriesOf(started(first));
    const [found] = unfinishedRuns(entries, 'blood-pressure', asIs);
    await record.append([{ kind: 'entry.withdrawn', data: { entry: found?.entryId ?? '', reason: 'put away' } }]);

    expect(unfinishedRuns(await record.entries(...runKinds), 'blood-pressure', asIs)).toEqual([]);
  });

  test('a log with a hole is told, not guessed at', async () => {
    const { entries } = await entriesOf(started(first), acted(first, 3, 'd'));

    const [found] = unfinishedRuns(entries, 'blood-pressure', asIs);

    expect(found?.log).toEqual({ ok: false, code: 'hole', index: 0 });
  });
});

test('events of one type are gathered over all runs of a simulation, finished or not', async () => {
  const { entries } = await entriesOf(
    started(first),
    acted(first, 0, 'reading.recorded', 'door.closed'),
    finished(first),
    started(second),
    acted(second, 0, 'reading.recorded'),
  );

  expect(eventsOfType(entries, 'blood-pressure', 'reading.recorded')).toHaveLength(2);
  expect(eventsOfType(entries, 'hand-hygiene', 'reading.recorded')).toHaveLength(0);
});

describe('finished runs', () => {
  test('are read with their events and the score of then, newest first; open ones and ones put away are left out', async () => {
    const third = '01936000-0000-7000-8000-000000000003';
    const { record } = await entriesOf(started(first), acted(first, 0, 'a'), finished(first), started(third));
    await record.append([started(second), acted(second, 0, 'b', 'c'), finished(second)]);
    const entries = await record.entries(...runKinds);

    const found = finishedRuns(entries, 'blood-pressure', asIs);

    expect(found.map(({ runId }) => runId)).toEqual([second, first]);
    expect(found[0]?.log.ok && found[0].log.run.events).toHaveLength(2);
    expect(found[0]?.finished.passed).toBe(false);
  });

  test('a damaged one is told, not guessed at', async () => {
    const { entries } = await entriesOf(started(first), acted(first, 1, 'b'), finished(first));

    expect(finishedRuns(entries, 'blood-pressure', asIs)[0]?.log).toMatchObject({ ok: false, code: 'hole' });
  });
});

test('what was last said of a run stands; what was taken back does not', async () => {
  const record = memoryRecord();
  const said = (run: string, text: string): Intent => ({ kind: 'run.reflected', data: { run, text } });
  await record.append([said(first, 'Too fast.'), said(second, 'Fine.'), said(first, 'Count a whole minute.')]);
  const entries = await record.entries('run.reflected', 'entry.withdrawn');
  expect(lastReflection(entries, first)).toBe('Count a whole minute.');

  const last = entries.at(-1);
  if (last === undefined) throw new Error('nothing was kept');
  await record.append([{ kind: 'entry.withdrawn', data: { entry: last.id, reason: 'a slip' } }]);

  expect(lastReflection(await record.entries('run.reflected', 'entry.withdrawn'), first)).toBe('Too fast.');
  expect(lastReflection(entries, '01936000-0000-7000-8000-000000000009')).toBe('');
});
