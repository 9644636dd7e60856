/**
 * Problems on the screen: draws one after another, judges the answer, keeps it in the record and counts the mistakes of this
 * visit. The families and the record are loaded when somebody begins.
 */
import { keepAct } from '#components/record/keep-act.ts';
import { freshSeed } from '#components/ui/fresh-seed.ts';
import type { Family } from '#families/family.ts';
import type { Mistake, MistakeId } from '#families/mistakes.ts';
import type { Verdict } from '#families/options.ts';
import type { EntryData } from '#schema/entry.ts';
import { leastLookMs, type AskedProblem, type AskingDesk } from './asked-problem.ts';
import { loadFamilies, type Families } from './load-families.ts';

/** What somebody works on: every family, those of one subject, or one family. */
export type Scope = 'all' | `subject:${string}` | `family:${string}`;

/** Seeds of problems lie below this. */
const problemSeeds = 2 ** 31;

export class ProblemDesk implements AskingDesk {
  readonly onward = 'Next problem';
  phase: 'choosing' | 'loading' | 'asking' | 'unreachable' = $state('choosing');
  asked: AskedProblem | null = $state.raw(null);
  verdict: Verdict | null = $state.raw(null);
  isUnreadable = $state(false);
  right = $state(0);
  answered = $state(0);
  /** How often each mistake was made in this visit, by its name on the screen, the most frequent first. */
  mistakes: readonly (readonly [name: string, times: number])[] = $state.raw([]);
  /** The sentence for an answer that could not be kept; null when all is well. */
  trouble: string | null = $state(null);
  #loaded: Families | null = null;
  #pool: readonly Family[] = [];
  #askedAtMs = 0;
  #answeredAtMs = 0;

  /** Begins with a scope. A given seed makes the first problem one that somebody else has seen. */
  async begin(scope: Scope, seed: number | null): Promise<void> {
    if (this.phase === 'loading') return;
    this.phase = 'loading';
    try {
      this.#loaded = await loadFamilies();
      const { families } = this.#loaded;
      const [kind, id] = scope.split(':');
      this.#pool = families.filter((family) => kind === 'all' || family.id === id || family.subject === id);
      if (this.#pool.length === 0) this.#pool = families;
      this.#ask(seed ?? freshSeed(problemSeeds));
    } catch {
      this.phase = 'unreachable';
    }
  }

  /** Judges what was typed or chosen. Nothing is counted when it cannot be read. */
  answer(given: string): void {
    const { asked } = this;
    if (asked === null || this.verdict !== null || this.#loaded === null) return;
    const verdict = this.#loaded.judge(asked.problem, given);
    this.isUnreadable = verdict.kind === 'unreadable';
    if (this.isUnreadable) return;
    this.verdict = verdict;
    this.#answeredAtMs = performance.now();
    this.answered += 1;
    if (verdict.kind === 'right') this.right += 1;
    if (verdict.kind === 'mistake') this.#count(this.adviceOf(verdict.wrong.mistake).name);
    void this.#keep({
      family: asked.family.id,
      seed: asked.seed,
      given: given.trim().slice(0, 200),
      right: verdict.kind === 'right',
      mistake: verdict.kind === 'mistake' ? verdict.wrong.mistake : null,
      ms: Math.round(this.#answeredAtMs - this.#askedAtMs),
    });
  }

  /** Another problem of the same scope. */
  next(): void {
    if (this.verdict === null || performance.now() - this.#answeredAtMs < leastLookMs) return;
    this.#ask(freshSeed(problemSeeds));
  }

  /** Back to choosing; the counts of this visit stay. */
  stop(): void {
    this.asked = null;
    this.phase = 'choosing';
  }

  adviceOf(mistake: MistakeId): Mistake {
    return this.#loaded?.mistakes[mistake] ?? { name: '', advice: '' };
  }

  #ask(seed: number): void {
    const family = this.#pool[Math.abs(seed) % this.#pool.length];
    if (family === undefined || this.#loaded === null) return;
    const problem = family.draw(seed);
    const options = this.#loaded.optionsOf(problem, family.id, seed);
    this.verdict = null;
    this.isUnreadable = false;
    this.asked = { family, seed, problem, options };
    this.#askedAtMs = performance.now();
    this.phase = 'asking';
  }

  async #keep(data: EntryData<'problem.answered'>): Promise<void> {
    this.trouble = await keepAct({ kind: 'problem.answered', data });
  }

  #count(name: string): void {
    const times = (this.mistakes.find(([other]) => other === name)?.[1] ?? 0) + 1;
    const others = this.mistakes.filter(([other]) => other !== name);
    this.mistakes = [...others, [name, times] as const].sort((a, b) => b[1] - a[1]);
  }
}
