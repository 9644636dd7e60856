/**
 * What a person chose for their plan: an exam or none, its day, minutes a day, days off. Kept as preferences in the record; what
 * is missing or odd there counts as not chosen. Days are days of the person's own calendar, without a time or a zone. Pure.
 */
import { daysBetween, isCivilDate, plusDays, weekday, type CivilDate } from '#simulations/core/calendar.ts';
import { examIds } from '#exam/request.ts';
import type { PreferenceKey } from '#record/folds/preferences.ts';
import type { ExamId } from '#schema/blueprint.ts';

/** Days off in a row; one day off starts and ends on the same day. */
export interface DaySpan {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

export interface DaysOff {
  /** 0 Sunday to 6 Saturday, ascending, without repeats. */
  readonly weekdays: readonly number[];
  /** In order of their first day. */
  readonly spans: readonly DaySpan[];
}

export interface PlanSettings {
  readonly exam: ExamId | null;
  readonly examDate: CivilDate | null;
  readonly minutesADay: number;
  readonly daysOff: DaysOff;
}

export const fewestMinutes = 5;
export const mostMinutes = 480;
/** What somebody who chose nothing is planned for: enough for a few cards and a section or two. */
export const usualMinutes = 20;
/** More would not fit into what the record keeps for one preference. */
export const mostSpans = 7;

export const noDaysOff: DaysOff = { weekdays: [], spans: [] };
export const usualSettings: PlanSettings = {
  exam: null,
  examDate: null,
  minutesADay: usualMinutes,
  daysOff: noDaysOff,
};

const dayWords = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/** "sat sun 2026-12-24/2027-01-02": how days off stand in the record. */
export function writeDaysOff({ weekdays, spans }: DaysOff): string {
  return [
    ...weekdays.flatMap((day) => dayWords[day] ?? []),
    ...spans.map(({ from, to }) => (from === to ? from : `${from}/${to}`)),
  ].join(' ');
}

function spanOf(word: string): DaySpan | null {
  const [from = '', to = from] = word.split('/');
  return isCivilDate(from) && isCivilDate(to) && from <= to ? { from, to } : null;
}

/** Days off as {@link writeDaysOff} wrote them; a word it never writes is left out. */
export function readDaysOff(text: string): DaysOff {
  const words = text.split(' ');
  return {
    weekdays: dayWords.flatMap((word, day) => (words.includes(word) ? [day] : [])),
    spans: words.flatMap((word) => spanOf(word) ?? []).sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)),
  };
}

/** Spans that are not over yet: the others need not be kept. */
export function withoutPastSpans({ weekdays, spans }: DaysOff, today: CivilDate): DaysOff {
  return { weekdays, spans: spans.filter(({ to }) => to >= today) };
}

export function isDayOff({ weekdays, spans }: DaysOff, date: CivilDate): boolean {
  return weekdays.includes(weekday(date)) || spans.some(({ from, to }) => from <= date && date <= to);
}

function minutesOf(text: string | undefined): number {
  const minutes = text !== undefined && /^[0-9]{1,3}$/.test(text) ? Number(text) : usualMinutes;
  return Math.min(mostMinutes, Math.max(fewestMinutes, minutes));
}

/** The settings as the record has them. */
export function settingsOf(kept: ReadonlyMap<PreferenceKey, string>): PlanSettings {
  const date = kept.get('exam-date') ?? '';
  return {
    exam: examIds.find((id) => id === kept.get('exam')) ?? null,
    examDate: isCivilDate(date) ? date : null,
    minutesADay: minutesOf(kept.get('minutes-a-day')),
    daysOff: readDaysOff(kept.get('days-off') ?? ''),
  };
}

/** What the record is told so that {@link settingsOf} gives these settings: each key with its value, `''` for none. */
export function preferencesOf({
  exam,
  examDate,
  minutesADay,
  daysOff,
}: PlanSettings): ReadonlyMap<PreferenceKey, string> {
  return new Map([
    ['exam', exam ?? ''],
    ['exam-date', examDate ?? ''],
    ['minutes-a-day', String(minutesADay)],
    ['days-off', writeDaysOff(daysOff)],
  ]);
}

/** How far off the exam is. Only one that is still to come gives the plan an end. */
export type ExamDay = 'none' | 'past' | 'today' | 'tomorrow' | 'ahead';

export function examDayOf(examDate: CivilDate | null, today: CivilDate): ExamDay {
  if (examDate === null) return 'none';
  const days = daysBetween(today, examDate);
  if (days < 0) return 'past';
  return days === 0 ? 'today' : days === 1 ? 'tomorrow' : 'ahead';
}

/** No plan reaches further. */
export const mostDays = 366;

/** Whether the day is further off than a plan reaches. */
export function isBeyondPlan(examDate: CivilDate, today: CivilDate): boolean {
  return daysBetween(today, examDate) > mostDays;
}

/** The days from `today` for so many days. */
export function daysFrom(today: CivilDate, count: number): readonly CivilDate[] {
  return Array.from({ length: count }, (_, later) => plusDays(today, later));
}
