/**
 * A run as entries of the record and back. Writing is batched by the caller; reading is strict: a log that is cut short,
 * doubled or out of order is refused with a code and the run is shown as damaged, never guessed at.
 */
import type { EntryData } from '#schema/entry.ts';
import type { Run, TimedEvent } from './simulation.ts';

interface Event {
  readonly type: string;
}

/** The `run.started` entry's data for a run with this id (UUIDv7, made by the caller). */
export function startedEntry(runId: string, run: Run<unknown>): EntryData<'run.started'> {
  const { simulation, version, contentHash, caseId, seed, mode, input } = run;
  return { run: runId, simulation, version, contentHash, caseId, seed, mode, input };
}

/** One `run.acted` entry's data for the events from index `first` on; null when there is nothing new. */
export function actedEntry<TEvent extends Event>(
  runId: string,
  run: Run<TEvent>,
  first: number,
): EntryData<'run.acted'> | null {
  const events = run.events.slice(first).map(({ atMs, event }) => ({ atMs, event: { ...(event as object) } }));
  return events.length === 0 ? null : { run: runId, first, events };
}

/** All entries of a whole run, its events in one batch. */
export function runToEntries<TEvent extends Event>(
  runId: string,
  run: Run<TEvent>,
): { readonly started: EntryData<'run.started'>; readonly acted: readonly EntryData<'run.acted'>[] } {
  const acted = actedEntry(runId, run, 0);
  return { started: startedEntry(runId, run), acted: acted === null ? [] : [acted] };
}

export type RunLogFailure =
  | 'no-start'
  | 'two-starts'
  /** A batch is missing: the first event index after the hole is given. */
  | 'hole'
  | 'overlap'
  | 'out-of-order'
  /** An event the simulation's schema does not know, or with wrong values. */
  | 'bad-event';

export type RunFromEntries<TEvent> =
  | { readonly ok: true; readonly runId: string; readonly run: Run<TEvent> }
  | { readonly ok: false; readonly code: RunLogFailure; readonly index: number | null };

/**
 * Puts a run together again. `readEvent` is the simulation's own check of a foreign event (its zod schema); it returns
 * null for anything it does not know. Batches may come in any order; the same batch twice (a retried append) is taken once.
 */
export function runFromEntries<TEvent>(
  started: readonly EntryData<'run.started'>[],
  acted: readonly EntryData<'run.acted'>[],
  readEvent: (event: unknown) => TEvent | null,
): RunFromEntries<TEvent> {
  const [start, second] = started;
  if (start === undefined) return { ok: false, code: 'no-start', index: null };
  if (second !== undefined) return { ok: false, code: 'two-starts', index: null };
  const events: TimedEvent<TEvent>[] = [];
  const batches = acted
    .filter(({ run }) => run === start.run)
    .sort((a, b) => a.first - b.first || a.events.length - b.events.length);
  let previous = '';
  for (const batch of batches) {
    const text = JSON.stringify([batch.first, batch.events]);
    if (text === previous) continue;
    previous = text;
    if (batch.first > events.length) return { ok: false, code: 'hole', index: events.length };
    if (batch.first < events.length) return { ok: false, code: 'overlap', index: batch.first };
    for (const { atMs, event: raw } of batch.events) {
      const event = readEvent(raw);
      if (event === null) return { ok: false, code: 'bad-event', index: events.length };
      if (atMs < (events.at(-1)?.atMs ?? 0)) return { ok: false, code: 'out-of-order', index: events.length };
      events.push({ atMs, event });
    }
  }
  const { run: runId, simulation, version, contentHash, caseId, seed, mode, input } = start;
  return { ok: true, runId, run: { simulation, version, contentHash, caseId, seed, mode, input, events } };
}
