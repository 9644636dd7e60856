/**
 * What a session knows of the person beside their memories: the exam ahead and the minutes for it, their own pace, what they set
 * aside. Loaded with the record.
 */
import { preferences, preferencesKinds } from '#record/folds/preferences.ts';
import type { EntryOf, RecordPort } from '#record/port.ts';
import { leeches, setAside, setAsideKinds } from '#review/leeches.ts';
import type { Memory, reviewKinds } from '#review/memory.ts';
import { paceOf, secondsSince } from '#review/pace.ts';
import type { DueInput, TowardExam } from '#review/plan.ts';
import { daysFrom, isDayOff, mostDays, settingsOf, type PlanSettings } from '#plan/settings.ts';
import { daysBetween } from '#simulations/core/calendar.ts';
import { localDate } from '#components/ui/local-date.ts';
import { startOfDay } from './day.ts';

export interface Study {
  readonly aside: ReadonlySet<string>;
  /** What planning needs of all this. */
  readonly input: (nowMs: number) => Pick<DueInput, 'aside' | 'pace' | 'exam'>;
  /** Cards forgotten again and again that are still asked. */
  readonly slipping: (memories: ReadonlyMap<string, Memory>) => readonly Memory[];
}

/**
 * The exam ahead; null when no date is set or it is over. Whoever comes on a day off has the usual minutes; days off to come have none.
 */
function examAhead({ examDate, minutesADay, daysOff }: PlanSettings, spent: number, nowMs: number): TowardExam | null {
  if (examDate === null) return null;
  const now = localDate(new Date(nowMs));
  const daysToExam = daysBetween(now, examDate);
  if (daysToExam < 0) return null;
  const secondsADay = 60 * minutesADay;
  const later = daysFrom(now, Math.min(daysToExam, mostDays)).slice(1);
  return {
    daysToExam,
    secondsToday: Math.max(0, secondsADay - spent),
    secondsLater: secondsADay * later.filter((day) => !isDayOff(daysOff, day)).length,
  };
}

/** `reviews`: of the kinds of `reviewKinds`, which the caller has read already. */
export async function readStudy(
  record: RecordPort,
  reviews: readonly EntryOf<(typeof reviewKinds)[number]>[],
): Promise<Study> {
  const [chosen, asides] = await Promise.all([record.entries(...preferencesKinds), record.entries(...setAsideKinds)]);
  const settings = settingsOf(preferences(chosen));
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
        exam: examAhead(settings, spent, nowMs),
      };
    },
    slipping: (memories) => leeches(memories.values(), aside),
  };
}
