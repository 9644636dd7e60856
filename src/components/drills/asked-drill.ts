/** A drill on the screen, as its parts know it. Types only: a round of drills and a review card both are one. */
import type { Answer, Verdict } from '#drills/judge.ts';

/** An answer that was checked. */
export interface Judged {
  readonly answer: Answer;
  readonly verdict: Verdict;
}

export interface AskedDrill {
  /** Ids of the parts as they are laid out. */
  readonly order: readonly string[];
  /** Null until the answer was checked. */
  readonly judged: Judged | null;
  /** Judges the answer. An answer of another kind than the drill, or a second one, changes nothing. */
  check(answer: Answer): void;
}
