/** Every sitting with its form, its acts in order and its end. What the acts mean is the exam's business. Pure. */
import { liveEntries } from '../log/live.ts';
import type { EntryOf } from '../port.ts';
import type { EntryData } from '../../schema/entry.ts';

export const sittingsKinds = ['sitting.started', 'sitting.acted', 'sitting.finished', 'entry.withdrawn'] as const;

export interface Sitting {
  readonly id: string;
  readonly started: EntryOf<'sitting.started'>;
  /** In fold order; each entry carries the clock reading of its moment. */
  readonly acts: readonly EntryOf<'sitting.acted'>[];
  /** Null while it is open, or when it was left. */
  readonly finished: EntryData<'sitting.finished'> | null;
}

/** By sitting id, oldest first. Acts of a sitting whose start is missing or withdrawn are left out. */
export function sittings(entries: readonly EntryOf<(typeof sittingsKinds)[number]>[]): ReadonlyMap<string, Sitting> {
  const byId = new Map<
    string,
    {
      id: string;
      started: EntryOf<'sitting.started'>;
      acts: EntryOf<'sitting.acted'>[];
      finished: EntryData<'sitting.finished'> | null;
    }
  >();
  for (const entry of liveEntries(entries)) {
    const known = byId.get(entry.data.sitting);
    switch (entry.kind) {
      case 'sitting.started':
        if (known === undefined)
          byId.set(entry.data.sitting, { id: entry.data.sitting, started: entry, acts: [], finished: null });
        break;
      case 'sitting.acted':
        known?.acts.push(entry);
        break;
      case 'sitting.finished':
        // The first end stands: a second one can only come from two tabs or two devices with the same sitting open.
        if (known?.finished === null) known.finished = entry.data;
        break;
      default:
        entry satisfies never;
    }
  }
  return byId;
}
