/**
 * The first step of the last list, kept beside the theme: it can be pressed while a new list is still being drawn, which takes a
 * moment for a long record. It only leads somewhere; what is true is the record's business.
 */
import { localDate } from '#components/ui/local-date.ts';

export interface QuickStart {
  /** The day of the list, `YYYY-MM-DD`. */
  readonly date: string;
  /** Where its first step leads; null when the day is done. */
  readonly href: string | null;
  /** There are cards, so that something may be due on another day. */
  readonly hasCards: boolean;
}

const key = 'exam-room.today';
const review = '/review/?start=due';

export function keepQuickStart(start: QuickStart | null): void {
  try {
    if (start === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(start));
  } catch {
    // Storage is closed to us: the next visit waits for its list.
  }
}

/** Where to begin until the list is there; null where nothing is known. */
export function quickStart(now: Date): string | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('date' in kept) || !('href' in kept) || !('hasCards' in kept))
      return null;
    if (kept.date !== localDate(now)) return kept.hasCards === true ? review : null;
    // An address of this site and nothing else.
    return typeof kept.href === 'string' && /^\/(?!\/)/.test(kept.href) ? kept.href : null;
  } catch {
    return null;
  }
}
