/**
 * What to ask today so that most is known on the day of the exam, within the minutes there are. Decision 019 says why. Pure.
 *
 * For every card: the chance of knowing it on the day if it is asked today, less that chance if it is not, times what the card is
 * worth in the exam, by the seconds it takes. The best come first until the minutes are spent. So that it is not all cramming, both
 * chances count that the card may be asked once more shortly before the exam: the more time is left for that, the more.
 */
import { newSeconds, reviewSeconds, type Pace } from './pace.ts';
import { recallModel, type Grade, type MemoryState, type RecallModel } from './recall-model.ts';

/** A card that may be asked today. */
export interface ExamCard {
  /** Name of the card, as in the record. */
  readonly card: string;
  /** What it is worth in the exam against the others; 1 when that is not known. */
  readonly weight: number;
  /** Null for a card not begun. */
  readonly state: MemoryState | null;
  /** Whole days since it was last reviewed; 0 for today and for a card not begun. */
  readonly daysSince: number;
}

export interface ExamTime {
  /** Whole days from today to the exam; 0 on the day itself. */
  readonly daysToExam: number;
  /** Seconds still free today. */
  readonly secondsToday: number;
  /** Seconds on all the days after today and before the exam, days off left out. */
  readonly secondsLater: number;
  readonly pace: Pace;
}

export interface PlannedCard {
  readonly card: string;
  readonly isNew: boolean;
  /** What it is expected to take, with being asked again in the same session. */
  readonly seconds: number;
  /** Chance of knowing it on the day, gained by asking it today, 0…1, times its weight. */
  readonly gain: number;
}

/** How often a first review gets each of the four ratings (fsrs-rs 6.6.1, `SimulatorConfig::default`). */
export const firstRatings: readonly { readonly grade: Grade; readonly share: number }[] = [
  { grade: 1, share: 0.24 },
  { grade: 2, share: 0.094 },
  { grade: 3, share: 0.495 },
  { grade: 4, share: 0.171 },
];

/** The last time a card is asked before the exam is taken to be two days before: the last days hold not all of them on the eve. */
const lastReviewDays = 2;
/** Of the time that is left for last reviews, half reaches them: the rest goes to cards asked more than once. */
const reaching = 0.5;
/** Below half a tenth of a percent for an average card, minutes are better spent elsewhere. */
const leastGain = 0.0005;

/** A memory met for the first time, or forgotten, is asked again in the same session and then remembered. */
function askedAgain(model: RecallModel, state: MemoryState): MemoryState {
  return model.next(state, 0, 3);
}

/** What the chance of recall on the day is made of, for one plan. */
class DayOfExam {
  readonly #model: RecallModel;
  readonly #daysToExam: number;
  /** Days before the exam of the last review; 0 when there is none after today. */
  readonly #lastReview: number;
  /** Chance that a card is asked once more after today. */
  readonly #again: number;

  constructor(model: RecallModel, daysToExam: number, again: number) {
    this.#model = model;
    // On the day itself the exam is taken to be half a day away: what was just read is not yet known.
    this.#daysToExam = Math.max(daysToExam, 0.5);
    this.#lastReview = Math.min(lastReviewDays, Math.ceil(this.#daysToExam) - 1);
    this.#again = this.#lastReview < 1 ? 0 : again;
  }

  /** The memory after a review today, weighed by whether it succeeds, put through `then`. */
  #afterReview(state: MemoryState, days: number, then: (after: MemoryState) => number): number {
    const chance = this.#model.recall(state.stabilityDays, days);
    const remembered = this.#model.next(state, days, 3, chance);
    const forgotten = askedAgain(this.#model, this.#model.next(state, days, 1, chance));
    return chance * then(remembered) + (1 - chance) * then(forgotten);
  }

  /** Chance of recall on the day when nothing is asked today, so many days after the last review. */
  left(state: MemoryState, daysSince: number): number {
    const untouched = this.#model.recall(state.stabilityDays, daysSince + this.#daysToExam);
    if (this.#again === 0) return untouched;
    const daysThen = daysSince + this.#daysToExam - this.#lastReview;
    const askedLater = this.#afterReview(state, daysThen, (after) =>
      this.#model.recall(after.stabilityDays, this.#lastReview),
    );
    return (1 - this.#again) * untouched + this.#again * askedLater;
  }

  /** The same when it is asked today. */
  asked(state: MemoryState, daysSince: number): number {
    return this.#afterReview(state, daysSince, (after) => this.left(after, 0));
  }

  /** The same for a card begun today. */
  begun(): number {
    return this.#first((after) => this.left(after, 0));
  }

  /** The same for a card not begun today: it may still be begun at the end. */
  notBegun(): number {
    if (this.#again === 0) return 0;
    return this.#again * this.#first((after) => this.#model.recall(after.stabilityDays, this.#lastReview));
  }

  #first(then: (after: MemoryState) => number): number {
    return firstRatings.reduce((sum, { grade, share }) => {
      const met = this.#model.first(grade);
      return sum + share * then(grade === 4 ? met : askedAgain(this.#model, met));
    }, 0);
  }
}

/** Chance that a card is asked once more between today and the exam: the time for that, by what all of them would take. */
function chanceAgain(cards: readonly ExamCard[], { secondsLater, pace }: ExamTime): number {
  let beginning = 0;
  let reviewing = 0;
  for (const { card, state } of cards) {
    if (state === null) beginning += newSeconds(pace, card);
    reviewing += pace.answerSeconds(card);
  }
  if (reviewing === 0) return 0;
  return Math.min(1, Math.max(0, (reaching * (secondsLater - beginning)) / reviewing));
}

/**
 * The cards to ask today, the most useful second first, as many as the time holds. Cards reviewed today already are left out.
 * Cards of the same worth keep their order. The order to ask them in is another matter: see `order.ts`.
 */
export function planForExam(
  cards: readonly ExamCard[],
  time: ExamTime,
  model: RecallModel = recallModel(),
): readonly PlannedCard[] {
  const day = new DayOfExam(model, time.daysToExam, chanceAgain(cards, time));
  const gainOfNew = day.begun() - day.notBegun();
  const useful: (PlannedCard & { readonly worth: number })[] = [];
  for (const { card, weight, state, daysSince } of cards) {
    if (state !== null && daysSince < 1) continue;
    const gain = weight * (state === null ? gainOfNew : day.asked(state, daysSince) - day.left(state, daysSince));
    if (gain < leastGain) continue;
    const seconds =
      state === null
        ? newSeconds(time.pace, card)
        : reviewSeconds(time.pace, card, model.recall(state.stabilityDays, daysSince));
    useful.push({ card, isNew: state === null, seconds, gain, worth: gain / seconds });
  }
  useful.sort((one, other) => other.worth - one.worth);
  const planned: PlannedCard[] = [];
  let spent = 0;
  for (const { card, isNew, seconds, gain } of useful) {
    spent += seconds;
    if (spent > time.secondsToday) break;
    planned.push({ card, isNew, seconds, gain });
  }
  return planned;
}

/** Share of all cards expected to be known on the day if nothing more is asked, weighed, 0…1; 0 for a card not begun. */
export function expectedRecall(cards: readonly ExamCard[], daysToExam: number, model = recallModel()): number {
  let known = 0;
  let all = 0;
  for (const { weight, state, daysSince } of cards) {
    all += weight;
    if (state !== null) known += weight * model.recall(state.stabilityDays, daysSince + daysToExam);
  }
  return all === 0 ? 0 : known / all;
}
