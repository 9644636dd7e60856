/** The answers of adaptive checks, by check. Whether a check ended is told by the finished sitting of the same id. Pure. */
import { liveEntries } from '../log/live.ts';
import type { EntryOf } from '../port.ts';
import type { EntryData } from '../../schema/entry.ts';

export const adaptiveChecksKinds = ['adaptive.answered', 'entry.withdrawn'] as const;

export interface AdaptiveCheck {
  readonly id: string;
  readonly exam: string;
  readonly seed: number;
  readonly bankHash: string;
  /** In the order given; a second answer to the same question, from another tab, is left out. */
  readonly answers: readonly EntryData<'adaptive.answered'>[];
}

/** By id of the check, oldest first. */
export function adaptiveChecks(
  entries: readonly EntryOf<(typeof adaptiveChecksKinds)[number]>[],
): ReadonlyMap<string, AdaptiveCheck> {
  const byId = new Map<string, EntryData<'adaptive.answered'>[]>();
  for (const { data } of liveEntries(entries)) {
    const answers = byId.get(data.sitting);
    if (answers === undefined) byId.set(data.sitting, [data]);
    else if (!answers.some(({ item }) => item === data.item)) answers.push(data);
  }
  return new Map(
    [...byId].flatMap(([id, answers]) => {
      const [first] = answers;
      if (first === undefined) return [];
      const { exam, seed, bankHash } = first;
      return [[id, { id, exam, seed, bankHash, answers }] as const];
    }),
  );
}
