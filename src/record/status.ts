/** What state the record is in, as data, and the sentences a person reads about it. No storage, no screen. */
import type { AppendFailure } from './port.ts';
import type { Persistence } from './world.ts';

/**
 * - `well`: entries are kept on this device.
 * - `slow`: the browser has not opened the storage yet, though nothing is known to be in the way.
 * - `waiting`: an older tab holds the database; this one goes on by itself when that tab closes.
 * - `memory`: the browser gives no storage; entries last as long as the page.
 * - `read-only`: the database belongs to a newer Exam Room than this page.
 * - `outdated`: a newer Exam Room was opened in another tab; this page stopped writing.
 * - `lost`: the connection to the storage broke and could not be made again.
 * - `cleared`: the site's data was erased in the browser while the page was open.
 * - `viewing`: this tab shows somebody else's record from a file; its own is untouched.
 */
export type Condition =
  'well' | 'slow' | 'waiting' | 'memory' | 'read-only' | 'outdated' | 'lost' | 'cleared' | 'viewing';

/**
 * What the device's clock looks like beside the last entry written here: `behind` when it shows an earlier moment, `ahead` when
 * it shows one more than a year later. Null when there is nothing odd.
 */
export type ClockDoubt = {
  readonly kind: 'behind' | 'ahead';
  /** What the clock shows, and what it showed at the last entry. */
  readonly nowMs: number;
  readonly lastMs: number;
} | null;

/** The last append of this page: `none` yet, on its way, acknowledged, or refused with a reason. */
export type Saving = 'none' | 'saving' | 'saved' | AppendFailure;

export interface RecordStatus {
  readonly condition: Condition;
  readonly saving: Saving;
  readonly persistence: Persistence;
  /** Entries this page still holds in memory: what can be put back after `cleared`. */
  readonly held: number;
  /** Damaged rows set aside by this page since it was opened. */
  readonly setAside: number;
  /** Entries written by a newer Exam Room, kept but not read. */
  readonly unread: number;
  readonly clock: ClockDoubt;
}

/** What may be wrong with the record, for whoever shows it. */
export type Trouble = Pick<RecordStatus, 'condition' | 'saving' | 'held' | 'setAside' | 'clock'>;

/** Whether a person must be told. */
export function isWorthTelling({ condition, saving, setAside, clock }: Trouble): boolean {
  return condition !== 'well' || isFailure(saving) || setAside > 0 || clock !== null;
}

/** Clocks are corrected by minutes all the time; an hour is somebody's doing. */
const leastBehindMs = 60 * 60 * 1000;
const leastAheadMs = 366 * 24 * 60 * 60 * 1000;

/** @param lastMs what the clock showed at the last entry; undefined when nobody noted it */
export function doubtClock(lastMs: number | undefined, nowMs: number): ClockDoubt {
  if (lastMs === undefined) return null;
  if (lastMs - nowMs > leastBehindMs) return { kind: 'behind', nowMs, lastMs };
  return nowMs - lastMs > leastAheadMs ? { kind: 'ahead', nowMs, lastMs } : null;
}

const day = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short' });

/** A sentence on a clock that looks wrong. */
export function tellClock({ kind, nowMs, lastMs }: NonNullable<ClockDoubt>): string {
  const [now, last] = [day.format(nowMs), day.format(lastMs)];
  if (kind === 'behind')
    return `The clock of this device shows ${now}, which is before your last entry (${last}). Nothing is lost: entries keep their order without the clock. Set it right if it is wrong, because what is due is counted by it.`;
  return `By the clock of this device (${now}), your last entry is more than a year old (${last}). Nothing is lost. If the clock is wrong, set it right before you go on, because what is due is counted by it.`;
}

export function isFailure(saving: Saving): saving is AppendFailure {
  return saving !== 'none' && saving !== 'saving' && saving !== 'saved';
}

/** A sentence for a condition that a person must know of; null when all is well. */
export function tellCondition(condition: Condition): string | null {
  switch (condition) {
    case 'well':
      return null;
    case 'slow':
      return 'The browser has not opened its storage yet. What you do is saved as soon as it does. If this stays, reload the page.';
    case 'waiting':
      return 'Another tab has an older Exam Room open. Close or reload that tab; this page then goes on by itself.';
    case 'memory':
      return 'This browser does not let Exam Room keep anything. Your work lasts only while this page is open. Save it to a file before you leave.';
    case 'read-only':
      return 'Your record was last used by a newer Exam Room. You can read it here, but nothing new is saved. Reload the page to get the newer version.';
    case 'outdated':
      return 'A newer Exam Room was opened in another tab. Nothing more is saved here. Reload this page when you are ready.';
    case 'lost':
      return 'The browser closed the storage of this site. What was saved is safe; new work is not being saved. Reload the page when you are ready.';
    case 'cleared':
      return 'The data of this site was erased in the browser while this page was open. Nothing is saved until you choose what to do.';
    case 'viewing':
      return 'This tab shows somebody else’s record. It is only read: nothing you do here is kept, and your own record stays as it is.';
    default:
      return condition satisfies never;
  }
}

/** A sentence for why something was not saved. */
export function tellFailure(code: AppendFailure): string {
  switch (code) {
    case 'storage-full':
      return 'Not saved: this device has no room left for this site. Free some space and try again. What was saved before is safe.';
    case 'storage-failed':
      return 'Not saved: the browser could not write to its storage. Try again. What was saved before is safe.';
    case 'storage-gone':
      return 'Not saved: the storage of this site is not to be reached. Save your record to a file, then reload the page.';
    case 'newer-version':
      return 'Not saved: your record belongs to a newer Exam Room. Reload the page to get it.';
    case 'read-only':
      return 'Not saved: this page can only read your record. Reload it and try again.';
    case 'not-yours':
      return 'Not saved: this tab shows somebody else’s record, which is only read. Go back to your own record to go on.';
    default:
      return code satisfies never;
  }
}
