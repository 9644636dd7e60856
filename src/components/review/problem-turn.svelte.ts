/** A fresh problem of a family that was missed, as a review card: judges the answer, and grades itself when one goes on. */
import { leastLookMs, type AskedProblem, type AskingDesk } from '#components/problems/asked-problem.ts';
import type { Mistake, MistakeId } from '#families/mistakes.ts';
import type { Verdict } from '#families/options.ts';
import type { CardRating } from '#review/memory.ts';
import type { ReviewProblem } from './practice-cards.ts';

/** Seeds of review problems begin here: well away from the examples that stand on the problems page. */
const firstSeed = 1000;

export class ProblemTurn implements AskingDesk {
  readonly onward = 'Next card';
  readonly asked: AskedProblem;
  verdict: Verdict | null = $state.raw(null);
  isUnreadable = $state(false);
  readonly #tools: ReviewProblem['tools'];
  readonly #grade: (rating: CardRating) => void;
  #answeredAtMs = 0;

  /**
   * @param times reviews of the card so far: each brings other figures, the same ones on every device
   * @param grade called once the person goes on
   */
  constructor({ family, tools }: ReviewProblem, times: number, grade: (rating: CardRating) => void) {
    const seed = firstSeed + times;
    const problem = family.draw(seed);
    this.asked = { family, seed, problem, options: tools.optionsOf(problem, family.id, seed) };
    this.#tools = tools;
    this.#grade = grade;
  }

  answer(given: string): void {
    if (this.verdict !== null) return;
    const verdict = this.#tools.judge(this.asked.problem, given);
    this.isUnreadable = verdict.kind === 'unreadable';
    if (this.isUnreadable) return;
    this.verdict = verdict;
    this.#answeredAtMs = performance.now();
  }

  adviceOf(mistake: MistakeId): Mistake {
    return this.#tools.mistakes[mistake];
  }

  next(): void {
    if (this.verdict === null || performance.now() - this.#answeredAtMs < leastLookMs) return;
    this.#grade(this.verdict.kind === 'right' ? 3 : 1);
  }
}
