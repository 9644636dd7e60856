/** A run is kept as it goes: acknowledged means kept, a failure is told and made good, and nothing is written twice. */
import { describe, expect, test } from 'vitest';
import { memoryRecord } from '#record/memory-record.ts';
import type { AppendResult, RecordPort } from '#record/port.ts';
import type { Intent } from '#schema/entry.ts';
import { runFromEntries } from '#simulations/core/run-log.ts';
import type { Run, TimedEvent } from '#simulations/core/simulation.ts';
import { groupingMs, RunKeeper, type Keeping } from './run-keeper.ts';

const runId = '01936000-0000-7000-8000-000000000001';
interface Act {
  readonly type: string;
}

/** A record that fails on demand in front of a sound one. */
class Stubborn implements RecordPort {
  readonly inner = memoryRecord();
  failing = false;
  appends = 0;
  append(intents: readonly [Intent, ...Intent[]]): Promise<AppendResult> {
    this.appends += 1;
    return this.failing ? Promise.resolve({ ok: false, code: 'storage-full' }) : this.inner.append(intents);
  }
  entries: RecordPort['entries'] = (...kinds) => this.inner.entries(...kinds);
  watch: RecordPort['watch'] = (listener) => this.inner.watch(listener);
}

const emptyRun = (): Run<Act> => ({
  simulation: 'blood-pressure',
  version: 1,
  contentHash: 'hash',
  caseId: 'stage-two',
  seed: 7,
  mode: 'coached',
  input: null,
  events: [],
});

function setUp(kept: number | null = null) {
  const events: TimedEvent<Act>[] = [];
  const record = new Stubborn();
  const states: Keeping['state'][] = [];
  const waiting: { ms: number; task: () => void }[] = [];
  const run = (): Run<Act> => ({ ...emptyRun(), events: [...events] });
  const keeper = new RunKeeper<Act>(runId, run, kept, {
    record: () => Promise.resolve(record),
    later: (ms, task) => {
      const entry = { ms, task };
      waiting.push(entry);
      return () => waiting.splice(waiting.indexOf(entry), 1);
    },
    changed: ({ state }) => states.push(state),
  });
  const act = (type: string, mayWait = false): void => {
    events.push({ atMs: events.length * 100, event: { type } });
    keeper.acted(mayWait);
  };
  const stored = async () => {
    const started = await record.entries('run.started');
    const acted = await record.entries('run.acted');
    return runFromEntries(
      started.map(({ data }) => data),
      acted.map(({ data }) => data),
      (event) => event as Act,
    );
  };
  return { act, keeper, record, states, stored, waiting };
}

describe('keeping a run', () => {
  test('what was acknowledged can be read back whole', async () => {
    const { act, keeper, stored } = setUp();

    await keeper.flush();
    act('hands.cleaned');
    act('door.closed');
    await keeper.flush();

    const read = await stored();
    expect(read.ok && read.run.events.map(({ event }) => event.type)).toEqual(['hands.cleaned', 'door.closed']);
  });

  test('"saved" is only said after the record acknowledged', async () => {
    const { act, keeper, states } = setUp();

    act('hands.cleaned');
    expect(states).not.toContain('saved');
    await keeper.flush();

    expect(states.at(-1)).toBe('saved');
  });

  test('quick squeezes are kept together, and within the grouping time', async () => {
    const { act, keeper, record, waiting } = setUp();
    await keeper.flush();
    const before = record.appends;

    for (let squeeze = 0; squeeze < 8; squeeze++) act('bulb.squeezed', true);

    expect(record.appends).toBe(before);
    expect(waiting.map(({ ms }) => ms)).toEqual([groupingMs]);
    waiting[0]?.task();
    await keeper.flush();
    expect(record.appends).toBe(before + 1);
  });

  test('an act that need not wait takes waiting squeezes with it', async () => {
    const { act, keeper, stored, waiting } = setUp();

    act('bulb.squeezed', true);
    act('valve.opened');
    await keeper.flush();

    expect(waiting).toEqual([]);
    const read = await stored();
    expect(read.ok && read.run.events).toHaveLength(2);
  });

  test('a failed append is told, and all of it is kept once there is room again', async () => {
    const { act, keeper, record, states, stored, waiting } = setUp();
    record.failing = true;

    act('hands.cleaned');
    await keeper.flush();
    expect(states.at(-1)).toBe('failed');
    act('door.closed');
    await keeper.flush();
    record.failing = false;
    waiting[0]?.task();
    await keeper.flush();

    expect(states.at(-1)).toBe('saved');
    const read = await stored();
    expect(read.ok && read.run.events).toHaveLength(2);
  });

  test('the end is kept with the last events and said to be kept', async () => {
    const { act, keeper, record } = setUp();

    act('visit.finished', true);
    const kept = await keeper.finish({
      run: runId,
      simulation: 'blood-pressure',
      version: 1,
      caseId: 'stage-two',
      mode: 'coached',
      endedAtMs: 1000,
      earned: 1,
      possible: 2,
      passed: false,
      criteria: [],
    });

    expect(kept).toBe(true);
    expect(await record.entries('run.finished')).toHaveLength(1);
    expect(await record.entries('run.acted')).toHaveLength(1);
  });

  test('a resumed run writes neither its start nor its old events again', async () => {
    const { act, keeper, record } = setUp(1);

    act('hands.cleaned');
    act('door.closed');
    await keeper.flush();

    expect(await record.entries('run.started')).toHaveLength(0);
    const [acted] = await record.entries('run.acted');
    expect(acted?.data.first).toBe(1);
    expect(acted?.data.events.map(({ event }) => event['type'])).toEqual(['door.closed']);
  });

  test('a record that cannot be opened is told like a failed append', async () => {
    const told: Keeping[] = [];
    const keeper = new RunKeeper<Act>(runId, emptyRun, null, {
      record: () => Promise.reject(new Error('no storage here')),
      later: () => () => undefined,
      changed: (keeping) => told.push(keeping),
    });

    await keeper.flush();

    expect(told.at(-1)).toEqual({ state: 'failed', code: 'storage-gone' });
  });
});
