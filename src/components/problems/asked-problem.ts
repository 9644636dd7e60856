/** A problem on the screen, as its view knows it. The problems page and a review card both ask one. */
import type { Family, Problem } from '#families/family.ts';
import type { Mistake, MistakeId } from '#families/mistakes.ts';
import type { Option, Verdict } from '#families/options.ts';

export interface AskedProblem {
  readonly family: Family;
  readonly seed: number;
  readonly problem: Problem;
  readonly options: readonly Option[];
}

export interface AskingDesk {
  /** Null until the problem on the screen has been answered. */
  readonly verdict: Verdict | null;
  /** True after something was typed that is no number in the unit asked for. */
  isUnreadable: boolean;
  /** What the button after the answer says. */
  readonly onward: string;
  /** Judges what was typed or chosen. */
  answer(given: string): void;
  adviceOf(mistake: MistakeId): Mistake;
  /** Goes on after the answer. */
  next(): void;
  /** Leaves the problem; missing where there is nothing else to choose. */
  stop?(): void;
}

/** Nobody reads an answer faster; a key held down must not skip it. In milliseconds. */
export const leastLookMs = 400;
