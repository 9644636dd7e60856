/**
 * The externship on the screen: opens the record, shows its hours and marks, and writes new ones before it says so. What may
 * be logged and what counts as passed is decided in `src/externship`.
 */
import type { AppendResult, RecordPort } from '#record/port.ts';
import type { CompetencyStanding } from '#record/folds/competencies.ts';
import type { HoursLogged } from '#record/folds/hours.ts';
import type { Intent } from '#schema/entry.ts';
import { nothingMarked } from './nothing-marked.ts';

export class ExternshipState {
  phase: 'loading' | 'open' | 'unreachable' = $state('loading');
  hours: readonly HoursLogged[] = $state.raw([]);
  standings: ReadonlyMap<string, CompetencyStanding> = $state.raw(nothingMarked);
  /** What was last kept or why not, as a sentence. */
  said: { readonly tone: 'kept' | 'trouble'; readonly text: string } | null = $state.raw(null);
  #record: RecordPort | null = null;
  #stop: () => void = () => {};

  /** Opens the record. Call once, in the browser; `close` ends it. */
  async open(): Promise<void> {
    try {
      const { openRecord } = await import('#record/browser.ts');
      this.#record = await openRecord();
      await this.#read();
      this.#stop = this.#record.watch(() => void this.#read());
      this.phase = 'open';
    } catch {
      this.phase = 'unreachable';
    }
  }

  close(): void {
    this.#stop();
  }

  /** Keeps one entry and says so with the given sentence; else says why not. */
  async keep(intent: Intent, kept: string): Promise<boolean> {
    const result: AppendResult | undefined = await this.#record?.append([intent]);
    if (result?.ok === true) {
      this.said = { tone: 'kept', text: kept };
      await this.#read();
      return true;
    }
    const { tellFailure } = await import('#record/status.ts');
    this.said = { tone: 'trouble', text: tellFailure(result?.code ?? 'storage-gone') };
    return false;
  }

  async #read(): Promise<void> {
    const record = this.#record;
    if (record === null) return;
    const [hours, competencies] = await Promise.all([
      import('#record/folds/hours.ts'),
      import('#record/folds/competencies.ts'),
    ]);
    this.hours = hours.hoursLogged(await record.entries(...hours.hoursKinds));
    this.standings = competencies.competencies(await record.entries(...competencies.competenciesKinds));
  }
}
