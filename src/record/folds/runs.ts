/** Every run of a simulation with its input, its events in order and its debrief. Pure. */
import { liveEntries } from '../log/live.ts';
import type { EntryOf } from '../port.ts';
import type { EntryData } from '../../schema/entry.ts';

export const runsKinds = ['run.started', 'run.acted', 'run.finished', 'entry.withdrawn'] as const;

export type RunEvent = EntryData<'run.acted'>['events'][number];

export interface RecordedRun {
  readonly id: string;
  readonly started: EntryOf<'run.started'>;
  /** In order, without repeats: batches are joined by the index of their first event. */
  readonly events: readonly RunEvent[];
  /** Null while it is open, or when it was left. */
  readonly finished: EntryOf<'run.finished'> | null;
}

interface Growing extends RecordedRun {
  readonly events: RunEvent[];
  finished: EntryOf<'run.finished'> | null;
}

/** By run id, oldest first. Events of a run whose start is missing or withdrawn are left out. */
export function runs(entries: readonly EntryOf<(typeof runsKinds)[number]>[]): ReadonlyMap<string, RecordedRun> {
  const byId = new Map<string, Growing>();
  for (const entry of liveEntries(entries)) {
    const known = byId.get(entry.data.run);
    switch (entry.kind) {
      case 'run.started':
        if (known === undefined)
          byId.set(entry.data.run, { id: entry.data.run, started: entry, events: [], finished: null });
        break;
      case 'run.acted':
        if (known !== undefined) join(known.events, entry.data.first, entry.data.events);
        break;
      case 'run.finished':
        if (known?.finished === null) known.finished = entry;
        break;
      default:
        entry satisfies never;
    }
  }
  return byId;
}

/** A batch sent twice adds nothing; one that would leave a hole is left out, since a run with a hole cannot be replayed. */
function join(events: RunEvent[], first: number, batch: readonly RunEvent[]): void {
  if (first <= events.length) events.push(...batch.slice(events.length - first));
}
