/** Placements as they stand now, each with the steps of its agreement and orientation. Pure. */
import { liveEntries } from '../log/live.ts';
import type { EntryOf } from '../port.ts';

export const placementsKinds = ['placement.set', 'placement.step', 'entry.withdrawn'] as const;

export interface Placement {
  /** The id it names itself with. */
  readonly id: string;
  /** The entry that set it last. */
  readonly set: EntryOf<'placement.set'>;
  /** By id of the step: the entry that says it was done. A step taken back is not among them. */
  readonly steps: ReadonlyMap<string, EntryOf<'placement.step'>>;
}

/** By id, in the order they were first set. Steps of a placement that was never set are left out. */
export function placements(
  entries: readonly EntryOf<(typeof placementsKinds)[number]>[],
): ReadonlyMap<string, Placement> {
  const live = liveEntries(entries);
  const steps = new Map<string, Map<string, EntryOf<'placement.step'>>>();
  const found = new Map<string, Placement>();
  for (const entry of live) {
    const { placement } = entry.data;
    const own = steps.get(placement) ?? new Map<string, EntryOf<'placement.step'>>();
    steps.set(placement, own);
    if (entry.kind === 'placement.set') found.set(placement, { id: placement, set: entry, steps: own });
    else if (entry.data.on === null) own.delete(entry.data.step);
    else own.set(entry.data.step, entry);
  }
  return found;
}
