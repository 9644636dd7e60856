/**
 * What to review today, and what one session holds of it. Two ways of choosing: normal spacing (what fell to nine in ten, then a few new
 * cards), and toward an exam (what adds most to the day of the exam for the minutes, `exam-date.ts`). Pure; time comes in.
 */
import { isFromDeck } from './card.ts';
import { planForExam, type ExamCard } from './exam-date.ts';
import { daysSince, daysUntil } from './local-day.ts';
import type { Memory } from './memory.ts';
import type { Missed } from './missed.ts';
import { inAskingOrder } from './order.ts';
import { newSeconds, reviewSeconds, usualPace, type Pace } from './pace.ts';
import { recallModel } from './recall-model.ts';
import { loadByDay, smoothed, type DayLoad, type DueCard } from './smooth.ts';

/** What planning asks of a memory. */
export type Remembered = Pick<
  Memory,
  'dueMs' | 'firstMs' | 'lastMs' | 'stabilityDays' | 'difficulty' | 'intervalDays' | 'elapsedDays'
> &
  Partial<Pick<Memory, 'sureAndWrong'>>;

/** An exam that is still to come, and the time there is until then. */
export interface TowardExam {
  /** Whole days from today to the exam; 0 on the day itself. */
  readonly daysToExam: number;
  /** Seconds for review that are still free today. */
  readonly secondsToday: number;
  /** Seconds for review on all the days after today and before the exam, days off left out. */
  readonly secondsLater: number;
  /** What a card is worth in the exam against the others (`blueprintWeights`); 1 for all when left out. */
  readonly weightOf?: (card: string) => number;
}

export interface DueInput {
  /** Names of the cards one may still begin, in the order to begin them. */
  readonly deck: readonly string[];
  readonly missed: readonly Missed[];
  readonly memories: ReadonlyMap<string, Remembered>;
  readonly nowMs: number;
  /** Midnight before now, where the person is: new cards are counted by day. */
  readonly dayStartMs: number;
  /** New cards a day in normal spacing. What was missed does not count as new. Toward an exam the minutes decide instead. */
  readonly newPerDay: number;
  /** Cards the person set aside: never asked. */
  readonly aside?: ReadonlySet<string>;
  readonly pace?: Pace;
  /** Null or left out: normal spacing. After the day of the exam it is that again. */
  readonly exam?: TowardExam | null;
  /**
   * Seconds for review on each day from today, 0 for a day off. Given, due cards are moved within the window FSRS allows so that the days
   * come out even, and a card due later today counts as due, but for one that comes back in minutes. Normal spacing only.
   */
  readonly rooms?: readonly number[];
  /** Whole days from today to an exam beyond which `rooms` put no card off; null or left out for none. */
  readonly daysToExam?: number | null;
}

export interface DueToday {
  readonly card: string;
  readonly isNew: boolean;
  /** What it is expected to take, with being asked again in the same session. */
  readonly seconds: number;
}

const noneAside: ReadonlySet<string> = new Set();
const model = recallModel();

/** Missed since it was last reviewed, in the order to ask it. */
function missedNow({ missed, memories, aside = noneAside }: DueInput): readonly Missed[] {
  return missed.filter(({ card, atMs }) => !aside.has(card) && atMs > (memories.get(card)?.lastMs ?? -Infinity));
}

/**
 * What leads in any case, in the order to ask it: certain and wrong, since it is what hurts a patient, whatever kind of card it was;
 * then all else that was missed.
 */
function leading(input: DueInput): readonly string[] {
  const missed = missedNow(input);
  const named = (wasCertain: boolean) => missed.filter((it) => it.wasCertain === wasCertain).map(({ card }) => card);
  const sureAndWrong = dueNow(input).filter((card) => input.memories.get(card)?.sureAndWrong === true);
  return [...new Set([...named(true), ...sureAndWrong, ...named(false)])];
}

type EvenInput = Pick<DueInput, 'memories' | 'dayStartMs' | 'aside' | 'pace'> & {
  readonly rooms: readonly number[];
  /** Whole days from today to the exam; null for none. No card is put off beyond it. */
  readonly daysToExam?: number | null;
};

function dueCards({ memories, dayStartMs, aside = noneAside, pace = usualPace }: EvenInput): readonly DueCard[] {
  return [...memories]
    .filter(([card]) => !aside.has(card))
    .map(([card, { dueMs, intervalDays, elapsedDays }]) => ({
      card,
      dueDay: daysUntil(dueMs, dayStartMs),
      intervalDays,
      elapsedDays,
      // It will be asked when nine in ten are remembered.
      seconds: reviewSeconds(pace, card, 0.9),
    }));
}

const lastDayOf = (daysToExam: number | null | undefined): number =>
  daysToExam == null ? Infinity : Math.max(0, daysToExam - 1);

/**
 * Cards and seconds of each day, evened out as far as `rooms` reach: what has been begun, each card once, on the day it next comes back.
 * @param days how many to tell; as many as there are rooms when left out
 */
export function forecast(input: EvenInput, days = input.rooms.length): readonly DayLoad[] {
  const cards = dueCards(input);
  return loadByDay(cards, smoothed(cards, input.rooms, lastDayOf(input.daysToExam)), days);
}

/** Due by normal spacing, the longest waiting first. */
function dueNow(input: DueInput): readonly string[] {
  const { memories, nowMs, dayStartMs, aside = noneAside, pace = usualPace, rooms, daysToExam } = input;
  const days =
    rooms === undefined
      ? null
      : smoothed(dueCards({ memories, dayStartMs, aside, pace, rooms }), rooms, lastDayOf(daysToExam));
  // What was just learned or forgotten comes back in minutes, not somewhere in the day.
  const isDue = (card: string, { dueMs, intervalDays }: Remembered) =>
    days === null || intervalDays === 0 ? dueMs <= nowMs : (days.get(card) ?? 1) <= 0;
  return [...memories]
    .filter(([card, memory]) => !aside.has(card) && isDue(card, memory))
    .sort(([a, one], [b, other]) => one.dueMs - other.dueMs || (a < b ? -1 : 1))
    .map(([card]) => card);
}

function secondsOf(input: DueInput, card: string): number {
  const { memories, dayStartMs, pace = usualPace } = input;
  const memory = memories.get(card);
  if (memory === undefined) return newSeconds(pace, card);
  return reviewSeconds(pace, card, model.recall(memory.stabilityDays, daysSince(memory.lastMs, dayStartMs)));
}

/** By normal spacing: what was missed, what is due, and new cards up to the day's number. */
function spaced(input: DueInput): readonly DueToday[] {
  const { deck, memories, dayStartMs, newPerDay, aside = noneAside } = input;
  const begunToday = [...memories].filter(([card, { firstMs }]) => firstMs >= dayStartMs && isFromDeck(card)).length;
  const fresh = deck
    .filter((card) => !memories.has(card) && !aside.has(card))
    .slice(0, Math.max(0, newPerDay - begunToday));
  const waiting = new Set([...leading(input), ...dueNow(input)]);
  const due = (card: string) => ({ card, isNew: !waiting.has(card), seconds: secondsOf(input, card) });
  return [...new Set([...waiting, ...fresh])].map(due);
}

/** Toward the exam: what leads, then the most useful cards for the seconds that are left. */
function towardExam(input: DueInput, exam: TowardExam): readonly DueToday[] {
  const { deck, memories, dayStartMs, aside = noneAside, pace = usualPace } = input;
  const { daysToExam, secondsToday, secondsLater, weightOf = () => 1 } = exam;
  const first = leading(input).map((card) => ({ card, isNew: false, seconds: secondsOf(input, card) }));
  const taken = new Set(first.map(({ card }) => card));
  const candidates = [...new Set([...memories.keys(), ...deck])].filter((card) => !taken.has(card) && !aside.has(card));
  const cards = candidates.map((card): ExamCard => {
    const memory = memories.get(card);
    const weight = weightOf(card);
    if (memory === undefined) return { card, weight, state: null, daysSince: 0 };
    return { card, weight, state: memory, daysSince: daysSince(memory.lastMs, dayStartMs) };
  });
  const free = secondsToday - first.reduce((sum, { seconds }) => sum + seconds, 0);
  return [...first, ...planForExam(cards, { daysToExam, secondsToday: Math.max(0, free), secondsLater, pace }, model)];
}

/**
 * Everything to review today with the seconds it takes, what matters most first: cut it anywhere and the best part is kept. What was
 * answered wrong in certainty, and what was missed since its last review, always lead. The order to ask in is that of {@link planSession}.
 */
export function dueToday(input: DueInput): readonly DueToday[] {
  return input.exam == null ? spaced(input) : towardExam(input, input.exam);
}

export interface PlanInput extends DueInput {
  /** Cards a session holds at most, 1 or more. */
  readonly most: number;
  /** What a card belongs to, its deck or topic: known cards of one group are kept apart, new ones together. */
  readonly groupOf?: (card: string) => string;
}

export interface Plan {
  /** Card names without repeats, in the order to ask them: what leads, then known ones mixed, then new ones in blocks. */
  readonly cards: readonly string[];
  /** All that is waiting, also beyond this session: missed cards and those to be reviewed. */
  readonly waiting: number;
  /** How many of `cards` are new. */
  readonly fresh: number;
}

/** The next session: the first `most` of what is to be reviewed today, in the order to ask it. The same day gives the same order. */
export function planSession(input: PlanInput): Plan {
  const { most, dayStartMs, groupOf = () => '' } = input;
  const due = dueToday(input);
  const now = due.slice(0, most);
  const leaders = new Set(leading(input));
  const first = now.filter(({ card }) => leaders.has(card)).map(({ card }) => card);
  const others = now
    .filter(({ card }) => !leaders.has(card))
    .map(({ card, isNew }) => ({ card, isNew, group: groupOf(card) }));
  const seed = Math.floor(dayStartMs / 86_400_000);
  return {
    cards: [...first, ...inAskingOrder(others, seed).map(({ card }) => card)],
    waiting: due.filter(({ isNew }) => !isNew).length,
    fresh: now.filter(({ isNew }) => isNew).length,
  };
}
