/**
 * What a session knows of the person beside their memories: the exam ahead with what each card is worth in it, the minutes, their own
 * pace, what they set aside. Loaded with the record.
 */
import { preferences, preferencesKinds } from '#record/folds/preferences.ts';
import type { EntryOf, RecordPort } from '#record/port.ts';
import { leeches, setAside, setAsideKinds } from '#review/leeches.ts';
import type { Memory, reviewKinds } from '#review/memory.ts';
import { paceOf, secondsSince } from '#review/pace.ts';
import type { DueInput, TowardExam } from '#review/plan.ts';
import { roomsOf } from '#plan/review-load.ts';
import { daysFrom, isDayOff, mostDays, settingsOf, type PlanSettings } from '#plan/settings.ts';
import { daysBetween, type CivilDate } from '#simulations/core/calendar.ts';
import { localDate } from '#components/ui/local-date.ts';
import { startOfDay } from './day.ts';
import { readWorth, type CardsOfExam, type ExamWorth } from './exam-worth.ts';

type ReviewEntries = readonly EntryOf<(typeof reviewKinds)[number]>[];
type PlannedBy = Required<Pick<DueInput, 'aside' | 'pace' | 'rooms' | 'daysToExam'>>;

export interface Study {
  readonly settings: PlanSettings;
  readonly aside: ReadonlySet<string>;
  /** The outline that weighs the cards, "CMA (AAMA)"; null where no exam is chosen or its outline cannot be had. */
  readonly outline: string | null;
  /** What planning needs of all this. */
  readonly input: (nowMs: number) => PlannedBy & Pick<DueInput, 'exam'>;
  /** Cards forgotten again and again that are still asked. */
  readonly slipping: (memories: ReadonlyMap<string, Memory>) => readonly Memory[];
}

/** Whole days to the exam; null when no date is set or it is over. */
function daysToExam({ examDate }: Pick<PlanSettings, 'examDate'>, today: CivilDate): number | null {
  const days = examDate === null ? -1 : daysBetween(today, examDate);
  return days < 0 ? null : days;
}

/** What both Today and the review page plan by, so that the same cards wait on both. */
export function reviewSettings(
  settings: PlanSettings,
  reviews: ReviewEntries,
  asides: readonly EntryOf<(typeof setAsideKinds)[number]>[],
  today: CivilDate,
): PlannedBy {
  return {
    aside: setAside(asides),
    pace: paceOf(reviews),
    rooms: roomsOf(settings, today),
    daysToExam: daysToExam(settings, today),
  };
}

/** The exam ahead. Whoever comes on a day off has the usual minutes; days off to come have none. */
function examAhead(
  { minutesADay, daysOff }: PlanSettings,
  days: number,
  spent: number,
  today: CivilDate,
): Omit<TowardExam, 'weightOf'> {
  const secondsADay = 60 * minutesADay;
  const later = daysFrom(today, Math.min(days, mostDays)).slice(1);
  return {
    daysToExam: days,
    secondsToday: Math.max(0, secondsADay - spent),
    secondsLater: secondsADay * later.filter((day) => !isDayOff(daysOff, day)).length,
  };
}

/** The parts that stay the same all day, kept by day: a plan is made often. */
function perDay<T>(make: (dayStartMs: number) => T): (dayStartMs: number) => T {
  const made = new Map<number, T>();
  return (dayStartMs) => {
    const known = made.get(dayStartMs);
    if (known !== undefined) return known;
    const value = make(dayStartMs);
    made.set(dayStartMs, value);
    return value;
  };
}

/** `reviews`: of the kinds of `reviewKinds`, which the caller has read already. */
export async function readStudy(record: RecordPort, reviews: ReviewEntries, cards: CardsOfExam): Promise<Study> {
  const [chosen, asides] = await Promise.all([record.entries(...preferencesKinds), record.entries(...setAsideKinds)]);
  const settings = settingsOf(preferences(chosen));
  const isAhead = daysToExam(settings, localDate(new Date())) !== null;
  const worth: ExamWorth | null = isAhead ? await readWorth(settings, cards) : null;
  const spentSince = perDay((dayStartMs) => secondsSince(reviews, dayStartMs));
  const plannedOn = perDay((dayStartMs) => reviewSettings(settings, reviews, asides, localDate(new Date(dayStartMs))));
  const aside = setAside(asides);
  return {
    settings,
    aside,
    outline: worth?.outline ?? null,
    input: (nowMs) => {
      const dayStartMs = startOfDay(nowMs, 0);
      const planned = plannedOn(dayStartMs);
      if (planned.daysToExam === null) return { ...planned, exam: null };
      const today = localDate(new Date(nowMs));
      const exam = examAhead(settings, planned.daysToExam, spentSince(dayStartMs), today);
      return { ...planned, exam: worth === null ? exam : { ...exam, weightOf: worth.weightOf } };
    },
    slipping: (memories) => leeches(memories.values(), aside),
  };
}
