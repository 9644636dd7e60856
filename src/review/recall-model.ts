/**
 * FSRS-6 as plain arithmetic on stability and difficulty, without rounding: what planning and simulating need many thousand times
 * over, where ts-fsrs would build a card with its dates each time. Held to ts-fsrs and to py-fsrs by `parity.test.ts`. Pure.
 *
 * Formulas: "The Algorithm", section FSRS-6, wiki of open-spaced-repetition/fsrs4anki; same-day reviews as in fsrs-rs 6.6.1 and
 * ts-fsrs 5.4.2 (a "hard" never lowers stability; py-fsrs 6.3.1 lets it).
 */

/** 1 not remembered, 2 with effort, 3 remembered, 4 at once. */
export type Grade = 1 | 2 | 3 | 4;

export interface MemoryState {
  /** Days until the chance of recall falls to nine in ten. */
  readonly stabilityDays: number;
  /** 1 easy to 10 hard. */
  readonly difficulty: number;
}

/** The 21 published default parameters of FSRS-6; ts-fsrs, py-fsrs and fsrs-rs have the same. */
export const defaultParameters: readonly number[] = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483,
  0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
];

const leastStability = 0.001;
const mostStability = 36_500;
const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

export interface RecallModel {
  /** Chance of recall so many days after the last review, 0…1. */
  readonly recall: (stabilityDays: number, days: number) => number;
  /** The memory after a first review. */
  readonly first: (grade: Grade) => MemoryState;
  /**
   * The memory after a review, so many whole days after the one before (0: the same day).
   * @param chance the chance of recall just before it, where that is known already
   */
  readonly next: (before: MemoryState, days: number, grade: Grade, chance?: number) => MemoryState;
}

/** FSRS-6 with the given 21 parameters. */
export function recallModel(parameters: readonly number[] = defaultParameters): RecallModel {
  if (parameters.length !== 21) throw new RangeError('FSRS-6 has 21 parameters.');
  const w = Float64Array.from(parameters);
  // Inside the array by the check above.
  const at = (index: number): number => w[index] ?? 0;
  const decay = -at(20);
  const factor = Math.pow(0.9, 1 / decay) - 1;
  const growth = Math.exp(at(8));
  const sameDayFloor = Math.exp(at(17) * at(18));
  const easiest = at(4) - Math.exp(3 * at(5)) + 1;

  const recall = (stabilityDays: number, days: number): number => Math.pow(1 + (factor * days) / stabilityDays, decay);

  function first(grade: Grade): MemoryState {
    return {
      stabilityDays: Math.max(at(grade - 1), leastStability),
      difficulty: clamp(at(4) - Math.exp((grade - 1) * at(5)) + 1, 1, 10),
    };
  }

  function harder(difficulty: number, grade: Grade): number {
    const moved = difficulty + (-at(6) * (grade - 3) * (10 - difficulty)) / 9;
    return clamp(at(7) * easiest + (1 - at(7)) * moved, 1, 10);
  }

  function sameDay(stability: number, grade: Grade): number {
    const change = Math.exp(at(17) * (grade - 3 + at(18))) * Math.pow(stability, -at(19));
    return stability * (grade >= 2 ? Math.max(change, 1) : change);
  }

  function forgotten({ stabilityDays, difficulty }: MemoryState, chance: number): number {
    const long =
      at(11) *
      Math.pow(difficulty, -at(12)) *
      (Math.pow(stabilityDays + 1, at(13)) - 1) *
      Math.exp((1 - chance) * at(14));
    return Math.min(long, stabilityDays / sameDayFloor);
  }

  function remembered({ stabilityDays, difficulty }: MemoryState, chance: number, grade: Grade): number {
    const rating = grade === 2 ? at(15) : grade === 4 ? at(16) : 1;
    const rise =
      growth * (11 - difficulty) * Math.pow(stabilityDays, -at(9)) * (Math.exp((1 - chance) * at(10)) - 1) * rating;
    return stabilityDays * (1 + rise);
  }

  function afterDays(before: MemoryState, chance: number, grade: Grade): number {
    return grade === 1 ? forgotten(before, chance) : remembered(before, chance, grade);
  }

  function next(before: MemoryState, days: number, grade: Grade, chance?: number): MemoryState {
    const { stabilityDays, difficulty } = before;
    const stability =
      days < 1 ? sameDay(stabilityDays, grade) : afterDays(before, chance ?? recall(stabilityDays, days), grade);
    return { stabilityDays: clamp(stability, leastStability, mostStability), difficulty: harder(difficulty, grade) };
  }

  return { recall, first, next };
}
