/**
 * What a session knows of the person beside their memories: the exam ahead and the minutes for it, their own pace, what they set
 * aside. Loaded with the record.
 */
import { preferences, preferencesKinds } from '#record/folds/preferences.ts';
import type { RecordPort } from '#record/port.ts';
import { leeches, setAside, setAsideKinds } from '#review/leeches.ts';
import { reviewKinds, type Memory } from '#review/memory.ts';
import { paceOf, secondsSince } from '#review/pace.ts';
import type { DueInput, TowardExam } from '#review/plan.ts';
import { daysBetween, isCivilDate } from '#simulations/core/calendar.ts';
import { startOfDay } from './day.ts';

export interface Study {
  readonly aside: ReadonlySet<string>;
  /** What planning needs of all this. */
  readonly input: (nowMs: number) => Pick<DueInput, 'aside' | 'pace' | 'exam'>;
  /** Cards forgotten again and again that are still asked. */
  readonly slipping: (memories: ReadonlyMap<string, Memory>) => readonly Memory[];
}

/** Minutes a day for somebody who set a date and no minutes. */
const usualMinutes = 20;

function today(nowMs: number): string {
  const now = new Date(nowMs);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The exam ahead; null when no date is set or it is over. */
function examAhead(
  date: string | undefined,
  minutes: string | undefined,
  spent: number,
  nowMs: number,
): TowardExam | null {
  if (date === undefined || !isCivilDate(date)) return null;
  const daysToExam = daysBetween(today(nowMs), date);
  if (daysToExam < 0) return null;
  const secondsADay = 60 * (Number(minutes) > 0 ? Number(minutes) : usualMinutes);
  return {
    daysToExam,
    secondsToday: Math.max(0, secondsADay - spent),
    secondsLater: secondsADay * Math.max(0, daysToExam - 1),
  };
}

export async function readStudy(record: RecordPort): Promise<Study> {
  const [reviews, chosen, asides] = await Promise.all([
    record.entries(...reviewKinds),
    record.entries(...preferencesKinds),
    record.entries(...setAsideKinds),
  ]);
  const preference = preferences(chosen);
  const aside = setAside(asides);
  const pace = paceOf(reviews);
  const spentSince = new Map<number, number>();
  return {
    aside,
    input: (nowMs) => {
      const dayStartMs = startOfDay(nowMs, 0);
      const spent = spentSince.get(dayStartMs) ?? secondsSince(reviews, dayStartMs);
      spentSince.set(dayStartMs, spent);
      return {
        aside,
        pace,
        exam: examAhead(preference.get('exam-date'), preference.get('minutes-a-day'), spent, nowMs),
      };
    },
    slipping: (memories) => leeches(memories.values(), aside),
  };
}
