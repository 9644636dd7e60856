/** What was last answered to each kind of problem and each drill: practice apart from exams. Pure. */
import { liveEntries } from '../log/live.ts';
import type { EntryOf } from '../port.ts';

export const practiceAnsweredKinds = ['problem.answered', 'drill.answered', 'entry.withdrawn'] as const;

export interface PracticeAnswered {
  readonly kind: 'problem' | 'drill';
  /** Id of the item family or of the drill. */
  readonly id: string;
  readonly last: {
    /** A drill is right when all of it is. */
    readonly right: boolean;
    /** Wall clock when it was answered, for display. */
    readonly at: string;
  };
  /** 1 or more. */
  readonly times: number;
}

/** By kind and id, joined with a colon, in the order of the first answers. */
export function practiceAnswered(
  entries: readonly EntryOf<(typeof practiceAnsweredKinds)[number]>[],
): ReadonlyMap<string, PracticeAnswered> {
  const byName = new Map<string, PracticeAnswered>();
  for (const entry of liveEntries(entries)) {
    const isProblem = entry.kind === 'problem.answered';
    const kind = isProblem ? 'problem' : 'drill';
    const id = isProblem ? entry.data.family : entry.data.drill;
    const right = isProblem ? entry.data.right : entry.data.share === 1;
    const name = `${kind}:${id}`;
    const times = (byName.get(name)?.times ?? 0) + 1;
    byName.set(name, { kind, id, last: { right, at: entry.at }, times });
  }
  return byName;
}
