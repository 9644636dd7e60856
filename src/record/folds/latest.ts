/** Things that are written anew under the same id: the latest one counts. Pure. */
import { liveEntries, type Act } from '../log/live.ts';
import type { Entry } from '../../schema/entry.ts';

/** By the id they name themselves with, in the order they were first written. */
export function latestBy<E extends Entry>(
  entries: readonly E[],
  idOf: (entry: Act<E>) => string,
): ReadonlyMap<string, Act<E>> {
  return new Map(liveEntries(entries).map((entry) => [idOf(entry), entry]));
}
