/** What was answered to the inline checks of modules. Pure. */
import { liveEntries } from '../log/live.ts';
import type { EntryOf } from '../port.ts';

export const checksAnsweredKinds = ['check.answered', 'entry.withdrawn'] as const;

export interface CheckAnswered {
  readonly module: string;
  readonly check: string;
  /** The first answer tells what was known; the last one what stands now. */
  readonly first: { readonly option: string; readonly right: boolean };
  readonly last: { readonly option: string; readonly right: boolean };
  /** 1 or more. */
  readonly times: number;
}

/** By `<module>#<check>`, in the order of the first answers. */
export function checksAnswered(
  entries: readonly EntryOf<(typeof checksAnsweredKinds)[number]>[],
): ReadonlyMap<string, CheckAnswered> {
  const byCheck = new Map<string, CheckAnswered>();
  for (const { data } of liveEntries(entries)) {
    const { module, check, option, right } = data;
    const key = `${module}#${check}`;
    const answer = { option, right };
    const before = byCheck.get(key);
    byCheck.set(key, { module, check, first: before?.first ?? answer, last: answer, times: (before?.times ?? 0) + 1 });
  }
  return byCheck;
}
