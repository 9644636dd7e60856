/** A drill that was missed, as a review card: judges the answer. It is graded by the share right: all of it, or not yet. */
import type { AskedDrill, Judged } from '#components/drills/asked-drill.ts';
import { judge, type Answer } from '#drills/judge.ts';
import { layOut } from '#drills/lay-out.ts';
import type { Drill } from '#schema/drill.ts';
import type { CardRating } from '#review/memory.ts';

export class DrillTurn implements AskedDrill {
  readonly order: readonly string[];
  judged: Judged | null = $state.raw(null);
  readonly #drill: Drill;

  /** @param times reviews of the card so far: each lays the parts out another way */
  constructor(drill: Drill, times: number) {
    this.#drill = drill;
    this.order = layOut(drill, times);
  }

  check(answer: Answer): void {
    const verdict = this.judged === null ? judge(this.#drill, answer) : null;
    if (verdict !== null) this.judged = { answer, verdict };
  }

  /** Null before the answer. */
  get rating(): CardRating | null {
    if (this.judged === null) return null;
    return this.judged.verdict.share === 1 ? 3 : 1;
  }
}
