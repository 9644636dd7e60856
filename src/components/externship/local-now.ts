/** Now, by the clock of the device: as an instant and as its wall shows it. */
import { localDate } from '#components/ui/local-date.ts';
import type { Now } from '#externship/hours-problems.ts';

export function localNow(): Now {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return { ms: now.getTime(), date: localDate(now), time: `${two(now.getHours())}:${two(now.getMinutes())}` };
}
