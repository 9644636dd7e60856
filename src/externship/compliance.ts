/** Papers against what the school asks: which are in order, which run out, which are missing, and whether the site may be begun. Pure. */
import type { EntryOf } from '#record/port.ts';
import { daysBetween, plusDays } from '#simulations/core/calendar.ts';
import type { Requirement, SchoolTemplate } from '#schema/school-template.ts';

/** `expiring`: in order today, and runs out within the days the school warns ahead, or before the placement ends. */
export type PaperState = 'valid' | 'expiring' | 'expired' | 'missing';

export interface PaperStanding {
  readonly requirement: Requirement;
  readonly state: PaperState;
  /** The entry that counts: of all, the one with the latest date. Null when there is none. */
  readonly paper: EntryOf<'document.dated'> | null;
  /** Last day it is valid, `YYYY-MM-DD`; null when it does not run out or there is none. */
  readonly until: string | null;
  /** Days from today to that day, below 0 when past. */
  readonly daysLeft: number | null;
}

/**
 * @param today the day, `YYYY-MM-DD`
 * @param endsOn last day of the placement, when one is known
 */
export function paperStandings(
  { requirements, warnDays }: Pick<SchoolTemplate, 'requirements' | 'warnDays'>,
  papers: ReadonlyMap<string, readonly EntryOf<'document.dated'>[]>,
  today: string,
  endsOn: string | null = null,
): readonly PaperStanding[] {
  return requirements.map((requirement) => {
    const paper = latest(papers.get(requirement.id) ?? []);
    if (paper === null) return { requirement, state: 'missing', paper, until: null, daysLeft: null };
    const until = lastDay(requirement, paper);
    if (until === null) return { requirement, state: 'valid', paper, until, daysLeft: null };
    const daysLeft = daysBetween(today, until);
    const isShort = daysLeft <= warnDays || (endsOn !== null && until < endsOn);
    return { requirement, state: daysLeft < 0 ? 'expired' : isShort ? 'expiring' : 'valid', paper, until, daysLeft };
  });
}

export interface Clearance {
  readonly isCleared: boolean;
  /** Needed before the first day, and missing or run out. */
  readonly open: readonly PaperStanding[];
  readonly expiring: readonly PaperStanding[];
}

/** Whether all that is needed before the first day is in order today. */
export function clearance(standings: readonly PaperStanding[]): Clearance {
  const open = standings.filter(
    ({ requirement, state }) => requirement.isNeededBefore && (state === 'missing' || state === 'expired'),
  );
  return { isCleared: open.length === 0, open, expiring: standings.filter(({ state }) => state === 'expiring') };
}

function lastDay({ validDays }: Requirement, { data }: EntryOf<'document.dated'>): string | null {
  return data.until ?? (validDays === null ? null : plusDays(data.on, validDays));
}

function latest(entries: readonly EntryOf<'document.dated'>[]): EntryOf<'document.dated'> | null {
  let last: EntryOf<'document.dated'> | null = null;
  for (const entry of entries) if (last === null || entry.data.on >= last.data.on) last = entry;
  return last;
}

/** Said of days that no source gives. */
export const habitWords = 'How long it counts is a habit of schools.';

/** For `.chip`. */
export function paperStatus(state: PaperState): 'expected' | 'watch' | 'now' {
  return state === 'valid' ? 'expected' : state === 'expiring' ? 'watch' : 'now';
}

/** "valid", "runs out in 12 days", "ran out 3 days ago", "missing". */
export function paperWords({ state, daysLeft }: Pick<PaperStanding, 'state' | 'daysLeft'>): string {
  const days = Math.abs(daysLeft ?? 0);
  const count = days === 1 ? '1 day' : `${days} days`;
  switch (state) {
    case 'valid':
      return 'valid';
    case 'expiring':
      return days === 0 ? 'runs out today' : `runs out in ${count}`;
    case 'expired':
      return `ran out ${count} ago`;
    case 'missing':
      return 'missing';
    default:
      return state satisfies never;
  }
}
