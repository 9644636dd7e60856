/**
 * The portfolio on the screen: reads the runs out of the record, shows them, and then checks their signatures. What counts as
 * what is decided by the folds; nothing is written but a file somebody asks for.
 */
import type { Portfolio } from '#record/folds/portfolio.ts';
import type { PortfolioEntries, PortfolioRun } from '#record/folds/portfolio-runs.ts';
import type { RunTrust } from '#record/folds/run-trust.ts';
import type { Recorder } from '#record/recorder.ts';
import type { LookedOver } from './look-over.ts';
import type { PortfolioShelf } from './portfolio-shelf.ts';
import type { Told } from './proof-words.ts';

export interface ShownPortfolio {
  readonly shelf: PortfolioShelf;
  readonly portfolio: Portfolio;
  /** Finished and not, in fold order. */
  readonly runs: readonly PortfolioRun[];
  readonly putAway: number;
  /** As the learner set it; empty when they set none. */
  readonly name: string;
}

export interface Proof {
  readonly told: Told;
  readonly trusts: ReadonlyMap<string, RunTrust>;
  readonly entries: number;
  readonly devices: readonly string[];
}

export class PortfolioState {
  phase: 'loading' | 'empty' | 'open' | 'no-shelf' | 'unreachable' = $state('loading');
  shown: ShownPortfolio | null = $state.raw(null);
  /** Null while it is being worked out. */
  proof: Proof | null = $state.raw(null);
  /** Why the last file could not be made; null when all is well. */
  trouble: string | null = $state(null);
  #recorder: Recorder | null = null;
  #stop: () => void = () => {};
  /** Counts readings: only the last one is shown. */
  #reading = 0;

  /** Opens the record. Call once, in the browser; `close` ends it. */
  async open(): Promise<void> {
    try {
      const { openRecord } = await import('#record/browser.ts');
      const recorder = await openRecord();
      this.#recorder = recorder;
      this.#stop = recorder.watch(() => void this.#read(recorder));
      await this.#read(recorder);
    } catch {
      this.phase = 'unreachable';
    }
  }

  close(): void {
    this.#stop();
    this.#reading += 1;
  }

  /** Hands the person a file of the run that another Exam Room opens, plays again and scores. */
  async saveRun(run: PortfolioRun): Promise<void> {
    const recorder = this.#recorder;
    const { shown } = this;
    if (recorder === null || shown === null) return;
    this.trouble = null;
    const [{ runFileOf }, { download }, { spellWallTime }] = await Promise.all([
      import('./run-file-of.ts'),
      import('#components/record/save-to-file.ts'),
      import('#record/wall-time.ts'),
    ]);
    const { clock } = recorder.world;
    const { wallMs } = clock.read();
    const today = spellWallTime(wallMs, clock.offsetMinutes(wallMs)).slice(0, 10);
    const title = shown.shelf.simulations[run.simulation]?.cases[run.caseId]?.[0] ?? run.caseId;
    const made = await runFileOf(recorder, run, title, today);
    if (made === null) this.trouble = 'The log of this run is damaged, so no file can be made of it.';
    else download(made.name, made.text, made.type);
  }

  async #read(recorder: Recorder): Promise<void> {
    this.#reading += 1;
    const reading = this.#reading;
    const [{ portfolioKinds }, { preferences, preferencesKinds }] = await Promise.all([
      import('#record/folds/portfolio-runs.ts'),
      import('#record/folds/preferences.ts'),
    ]);
    const entries = await recorder.entries(...portfolioKinds);
    const name = preferences(await recorder.entries(...preferencesKinds)).get('name') ?? '';
    if (reading !== this.#reading) return;
    if (!(await this.#show(entries, name.trim())) || reading !== this.#reading) return;
    const { lookOver } = await import('./look-over.ts');
    const rows = await recorder.rows(null);
    const looked = await lookOver(
      rows.map(({ entry }) => entry),
      recorder.world.signing,
    );
    if (reading !== this.#reading) return;
    await this.#judge(entries, name.trim(), looked);
  }

  /** Answers whether there is anything to check. */
  async #show(entries: PortfolioEntries, name: string): Promise<boolean> {
    const [{ portfolioRuns }, { portfolio }] = await Promise.all([
      import('#record/folds/portfolio-runs.ts'),
      import('#record/folds/portfolio.ts'),
    ]);
    const { runs, putAway } = portfolioRuns(entries);
    if (runs.every(({ result }) => result === null)) {
      this.shown = null;
      this.phase = 'empty';
      return false;
    }
    const { fetchPortfolioShelf } = await import('./portfolio-shelf.ts');
    const shelf = await fetchPortfolioShelf().catch(() => null);
    if (shelf === null) {
      this.phase = 'no-shelf';
      return false;
    }
    this.shown = { shelf, portfolio: portfolio(runs, shelf.simulations), runs, putAway, name };
    this.phase = 'open';
    return true;
  }

  async #judge(entries: PortfolioEntries, name: string, looked: LookedOver): Promise<void> {
    const { authorship, findings } = looked;
    const isChanged = ({ id }: PortfolioEntries[number]): boolean => authorship.get(id) === 'changed';
    // What was changed counts for nothing: the runs are told anew without it.
    if (entries.some(isChanged))
      await this.#show(
        entries.filter((entry) => !isChanged(entry)),
        name,
      );
    const [{ trustIn }, { proofWords }] = await Promise.all([import('./look-over.ts'), import('./proof-words.ts')]);
    const runs = this.shown?.runs ?? [];
    const trusts = trustIn(runs, looked);
    const finished = runs.filter(({ result }) => result !== null);
    this.proof = {
      told: proofWords({
        trusts: finished.map(({ id }) => trusts.get(id) ?? 'unchecked'),
        changed: [...authorship.values()].filter((standing) => standing === 'changed').length,
        findings,
      }),
      trusts,
      entries: looked.entries,
      devices: looked.devices,
    };
  }
}
