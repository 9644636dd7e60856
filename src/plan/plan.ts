/**
 * The study plan: one list for today, the days ahead, and what does not fit before the exam. Drawn anew whenever it is looked at,
 * from where the person stands and what is left of the day's minutes: whoever does what the list says finds the rest of it, and a
 * missed day leaves no debt. The same record, settings and day give the same plan. Pure.
 */
import { daysBetween, type CivilDate } from '#simulations/core/calendar.ts';
import { cutIntoDays, type PlannedDay, type ReviewLoad } from './days.ts';
import { knownTopics, timeShares, type Known, type Prior } from './known.ts';
import { lineOfWork, type Piece } from './line.ts';
import type { StudyMaterial } from './material.ts';
import { daysFrom, examDayOf, isDayOff, mostDays, type ExamDay, type PlanSettings } from './settings.ts';
import type { Standing } from './standing.ts';

export interface PlanInput {
  readonly settings: PlanSettings;
  readonly today: CivilDate;
  readonly material: StudyMaterial;
  /** What is left of today's minutes. */
  readonly minutesToday: number;
  readonly standing: Standing;
  readonly reviews: ReviewLoad;
  /** See {@link knownTopics}. */
  readonly priors?: ReadonlyMap<string, Prior>;
}

/** The time of one topic: what the days of the plan give it, and what they do not. */
export interface TopicTime {
  readonly topic: string;
  readonly plannedMinutes: number;
  /** Minutes that do not fit into the days of the plan. */
  readonly leftMinutes: number;
}

export interface StudyPlan {
  readonly examDay: ExamDay;
  /** From today to the day before the exam; four weeks where no day is set. The first is today. */
  readonly days: readonly PlannedDay[];
  /** All work left, in line. */
  readonly line: readonly Piece[];
  readonly known: ReadonlyMap<string, Known>;
  /** Minutes of review and study until the exam, or of study alone without one. */
  readonly neededMinutes: number;
  /** Minutes on the days of work until the exam; null without one. */
  readonly availableMinutes: number | null;
  /** Minutes a day with which everything would fit; null where they suffice, or where no day of work is left. */
  readonly enoughMinutesADay: number | null;
  /** Every topic of the outline, the one that weighs most first. */
  readonly topics: readonly TopicTime[];
  /** The topics of which something is left out; none where everything fits and where no exam sets an end. */
  readonly leftOut: readonly TopicTime[];
}

/** Days shown where no exam ends them. */
export const usualDays = 28;

/** Days the plan has, today included; the day of the exam is not one of them. */
export function daysPlanned({ examDate }: Pick<PlanSettings, 'examDate'>, today: CivilDate): number {
  const isAhead = examDate !== null && examDate > today;
  return isAhead ? Math.min(mostDays, daysBetween(today, examDate)) : usualDays;
}

const isWithEnd = (examDay: ExamDay): boolean => examDay === 'ahead' || examDay === 'tomorrow';

/** Minutes of pieces by topic. */
function byTopic(pieces: readonly Piece[]): ReadonlyMap<string, number> {
  const minutes = new Map<string, number>();
  for (const piece of pieces)
    for (const topic of piece.topics)
      minutes.set(topic, (minutes.get(topic) ?? 0) + piece.minutes / piece.topics.length);
  return minutes;
}

function topicTimes(
  { topics }: StudyMaterial,
  planned: readonly Piece[],
  left: readonly Piece[],
): readonly TopicTime[] {
  const [plannedBy, leftBy] = [byTopic(planned), byTopic(left)];
  return topics
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ code }) => ({
      topic: code,
      plannedMinutes: plannedBy.get(code) ?? 0,
      leftMinutes: leftBy.get(code) ?? 0,
    }));
}

/** The next step of five minutes. */
const toFive = (minutes: number): number => Math.ceil(minutes / 5) * 5;

export function planStudy(input: PlanInput): StudyPlan {
  const { settings, today, minutesToday, material, standing, reviews, priors } = input;
  const { examDate, minutesADay, daysOff } = settings;
  const examDay = examDayOf(examDate, today);
  const known = knownTopics(material, standing.answered, priors);
  const line = lineOfWork(material, standing, timeShares(material, known));
  const dates = daysFrom(today, daysPlanned(settings, today));
  const { days, left } = cutIntoDays({
    line,
    dates,
    minutesADay,
    minutesToday,
    daysOff,
    reviews,
    // Nothing new on the last day, nor on the day itself: what is learned then is not kept until the morning.
    quietDays: examDay === 'today' ? dates.length : isWithEnd(examDay) ? 1 : 0,
  });
  const work = line.reduce((sum, { minutes }) => sum + minutes, 0);
  const due = days.reduce((sum, { reviewMinutes }) => sum + reviewMinutes, 0);
  const workDays = dates.filter((date) => !isDayOff(daysOff, date)).length;
  const spentMinutes = days[0]?.isOff === false ? minutesADay - minutesToday : 0;
  const topics = topicTimes(
    material,
    days.flatMap(({ pieces }) => pieces),
    left,
  );
  const leftOut = isWithEnd(examDay) ? topics.filter(({ leftMinutes }) => leftMinutes > 0) : [];
  const newDays = Math.max(1, workDays - 1);
  return {
    examDay,
    days,
    line,
    known,
    neededMinutes: isWithEnd(examDay) ? work + due : work,
    availableMinutes: isWithEnd(examDay) ? workDays * minutesADay - spentMinutes : null,
    enoughMinutesADay:
      leftOut.length === 0 || workDays === 0 ? null : Math.max(minutesADay + 5, toFive((work + due) / newDays)),
    topics,
    leftOut,
  };
}
