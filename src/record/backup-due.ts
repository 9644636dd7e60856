/** When a person should be reminded that their record is on one device only. Pure. */
import type { Head } from './storage/storage.ts';
import type { Persistence } from './world.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** Fewer new entries than this are not worth a reminder: about one sitting at a desk. */
const fewestEntries = 30;

/**
 * How long a record may go without a file. A browser that may clear its data does so, in one case, after seven days without a
 * visit (Safari): the reminder must come twice before that.
 */
const graceMs: Readonly<Record<Persistence, number>> = { kept: 30 * dayMs, evictable: 3 * dayMs, unknown: 3 * dayMs };

/** What is only here: `sinceMs` the last file, null when there never was one. */
export interface FileDue {
  readonly sinceMs: number | null;
}

/** Null when no reminder is due. */
export function fileDue(head: Head | null, persistence: Persistence, nowMs: number): FileDue | null {
  if (head === null) return null;
  const { savedToFile, tick } = head;
  if (tick - (savedToFile?.tick ?? 0) < fewestEntries) return null;
  if (savedToFile === null) return { sinceMs: null };
  // A clock that was set back since must not silence it.
  return Math.abs(nowMs - savedToFile.wallMs) < graceMs[persistence] ? null : { sinceMs: savedToFile.wallMs };
}
