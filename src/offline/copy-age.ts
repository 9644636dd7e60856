/** How old the saved copy of a page is, and when that is worth a sentence. */
import { pageBuild } from './build-file.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** Younger copies are as good as the page itself. */
const worthTellingDays = 7;

/** When the page was fetched, by the clock of the server it came from; null when no copy of this build is kept. */
export async function copyAge(path: string, build: string): Promise<number | null> {
  try {
    const kept = await caches.match(path, { cacheName: `pages-${build}` });
    const date = Date.parse(kept?.headers.get('date') ?? '');
    return Number.isNaN(date) ? null : date;
  } catch {
    return null;
  }
}

const day = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium' });

/** A sentence on a copy that may be out of date; null when it is not worth one. */
export function tellAge(fetchedMs: number | null, nowMs: number): string | null {
  if (fetchedMs === null) return null;
  const days = Math.floor((nowMs - fetchedMs) / dayMs);
  // A clock that was set back: the date says it all.
  if (days < -1) return `No network. This page was saved on ${day.format(fetchedMs)}, by the clock it came with.`;
  if (days < worthTellingDays) return null;
  return `No network. This page was saved ${String(days)} days ago, on ${day.format(fetchedMs)}. Rules, prices and schedules may have changed since. What you do is kept as always.`;
}

/** Whether the copy of this very page is worth a sentence. */
export async function isOldCopy(): Promise<boolean> {
  return tellAge(await copyAge(location.pathname, pageBuild()), Date.now()) !== null;
}
