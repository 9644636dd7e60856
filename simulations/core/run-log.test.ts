import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryDataSchemas } from '#schema/entry.ts';
import { actedEntry, runFromEntries, runToEntries, startedEntry } from './run-log.ts';
import type { Run } from './simulation.ts';

interface Beep {
  readonly type: 'beeped';
  readonly loud: number;
}
const runId = '0193b0c0-0000-7000-8000-000000000001';
const readBeep = (event: unknown): Beep | null => {
  if (
    typeof event !== 'object' ||
    event === null ||
    !('type' in event) ||
    event.type !== 'beeped' ||
    !('loud' in event)
  )
    return null;
  return typeof event.loud === 'number' ? { type: 'beeped', loud: event.loud } : null;
};
function runWith(events: readonly number[]): Run<Beep> {
  return {
    simulation: 'beeper',
    version: 1,
    contentHash: 'a'.repeat(64),
    caseId: 'one',
    seed: -7,
    mode: 'check-off',
    input: { earlier: true },
    events: events.map((loud, index) => ({ atMs: index * 10, event: { type: 'beeped', loud } })),
  };
}

describe('runToEntries and runFromEntries', () => {
  it('give back the same run, in entries the record accepts, however the events were batched and shuffled', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer(), { maxLength: 30 }),
        fc.array(fc.nat({ max: 30 })),
        fc.boolean(),
        (louds, cuts, repeat) => {
          const run = runWith(louds);
          const edges = [...new Set([0, ...cuts.filter((cut) => cut < louds.length)])].sort((a, b) => a - b);
          const batches = edges.flatMap((first, i) => {
            const upTo = edges[i + 1] ?? louds.length;
            const batch = actedEntry(runId, { ...run, events: run.events.slice(0, upTo) }, first);
            return batch === null ? [] : [batch];
          });
          for (const batch of batches) entryDataSchemas['run.acted'].parse(batch);
          entryDataSchemas['run.started'].parse(startedEntry(runId, run));

          const back = runFromEntries(
            [startedEntry(runId, run)],
            [...batches, ...(repeat ? batches : [])].reverse(),
            readBeep,
          );

          expect(back).toEqual({ ok: true, runId, run });
        },
      ),
    );
  });

  it('leaves out batches of other runs', () => {
    const { started, acted } = runToEntries(runId, runWith([1, 2]));
    const foreign = acted.map((batch) => ({ ...batch, run: runId.replace(/1$/, '2') }));

    expect(runFromEntries([started], foreign, readBeep)).toMatchObject({ ok: true, run: { events: [] } });
  });

  const { started, acted } = runToEntries(runId, runWith([1, 2, 3, 4]));
  const whole = acted[0];
  if (whole === undefined) throw new Error('no batch');
  const [a, b, c, d] = whole.events;
  if (a === undefined || b === undefined || c === undefined || d === undefined) throw new Error('four events');
  it.each([
    ['no-start', [], [whole], null],
    ['two-starts', [started, started], [whole], null],
    [
      'hole',
      [started],
      [
        { ...whole, first: 0, events: [a] },
        { ...whole, first: 2, events: [c, d] },
      ],
      1,
    ],
    [
      'overlap',
      [started],
      [
        { ...whole, first: 0, events: [a, b] },
        { ...whole, first: 1, events: [b, c] },
      ],
      1,
    ],
    ['out-of-order', [started], [{ ...whole, events: [b, a] }], 1],
    ['bad-event', [started], [{ ...whole, events: [a, { atMs: 20, event: { type: 'hacked' } }] }], 1],
  ] as const)('refuse a damaged log with the code %s', (code, starts, batches, index) => {
    const list = batches.map((batch) => ({ ...batch, events: [...batch.events] }));

    expect(runFromEntries(starts, list, readBeep)).toEqual({ ok: false, code, index });
  });
});
