/**
 * A round of drills on the screen: fetches them, asks one after another, judges, and writes each answer to the record. What
 * is right is decided in `src/drills`; the drills and the record are loaded when somebody begins.
 */
import { keepAct } from '#components/record/keep-act.ts';
import { freshSeed } from '#components/ui/fresh-seed.ts';
import { judge, type Answer } from '#drills/judge.ts';
import { layOut } from '#drills/lay-out.ts';
import type { ShippedDrill } from '#drills/shipped.ts';
import type { EntryData } from '#schema/entry.ts';
import type { AskedDrill, Judged } from './asked-drill.ts';
import { fetchDrills } from './fetch-drills.ts';

/** Seeds of rounds lie below this; each drill of a round takes the next. */
const roundSeeds = 1_000_000;

export class DrillRun implements AskedDrill {
  phase: 'choosing' | 'loading' | 'unreachable' | 'asking' | 'done' = $state('choosing');
  judged: Judged | null = $state.raw(null);
  /** The sentence for an answer that could not be kept; null when all is well. */
  trouble: string | null = $state(null);
  #drills: readonly ShippedDrill[] = $state.raw([]);
  #place = $state(0);
  #shares: readonly number[] = $state.raw([]);
  #seed = 0;
  #shownAtMs = 0;

  get current(): ShippedDrill | null {
    return this.#drills[this.#place] ?? null;
  }

  /** Ids of the parts of the current drill as they are laid out. */
  get order(): readonly string[] {
    return this.current === null ? [] : layOut(this.current.drill, this.#seed + this.#place);
  }

  /** Number of the current drill, from 1. */
  get number(): number {
    return this.#place + 1;
  }

  get count(): number {
    return this.#drills.length;
  }

  get isLast(): boolean {
    return this.number === this.count;
  }

  get answered(): number {
    return this.#shares.length;
  }

  /** How many were wholly right. */
  get whole(): number {
    return this.#shares.filter((share) => share === 1).length;
  }

  /** Fetches the drills and asks the first of those wanted. Back to choosing when there is none. */
  async begin(isWanted: (shipped: ShippedDrill) => boolean): Promise<void> {
    this.phase = 'loading';
    try {
      this.#drills = (await fetchDrills()).filter(isWanted);
    } catch {
      this.phase = 'unreachable';
      return;
    }
    this.#place = 0;
    this.#shares = [];
    this.judged = null;
    this.trouble = null;
    this.#seed = freshSeed(roundSeeds);
    this.#shownAtMs = performance.now();
    this.phase = this.count === 0 ? 'choosing' : 'asking';
  }

  /** Judges the answer and writes it to the record. */
  check(answer: Answer): void {
    const { current } = this;
    if (current === null || this.judged !== null) return;
    const verdict = judge(current.drill, answer);
    if (verdict === null) return;
    const ms = Math.max(0, Math.round(performance.now() - this.#shownAtMs));
    this.judged = { answer, verdict };
    this.#shares = [...this.#shares, verdict.share];
    void this.#keep({ drill: current.drill.id, share: verdict.share, ms });
  }

  /** To the next drill, or to the end. */
  next(): void {
    this.judged = null;
    this.trouble = null;
    if (this.isLast) {
      this.phase = 'done';
      return;
    }
    this.#place += 1;
    this.#shownAtMs = performance.now();
  }

  stop(): void {
    this.phase = this.answered === 0 ? 'choosing' : 'done';
  }

  again(): void {
    this.phase = 'choosing';
  }

  async #keep(data: EntryData<'drill.answered'>): Promise<void> {
    this.trouble = await keepAct({ kind: 'drill.answered', data });
  }
}
