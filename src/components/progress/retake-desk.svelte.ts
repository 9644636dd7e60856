/**
 * The retake coach: reads the attempts somebody entered, keeps a new or corrected one before it says so, and shows what stands. What
 * may be entered is decided in `src/progress/attempt-form.ts`.
 */
import type { AttemptReported } from '#record/folds/attempts-reported.ts';
import type { RecordPort } from '#record/port.ts';
import type { EntryData, Intent } from '#schema/entry.ts';

export class RetakeDesk {
  phase: 'loading' | 'open' | 'unreachable' = $state('loading');
  /** Latest day first. */
  attempts: readonly AttemptReported[] = $state.raw([]);
  /** The attempt that is being corrected; null for a new one. */
  correcting: AttemptReported | null = $state.raw(null);
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

  /** Keeps an attempt. A corrected one takes the place of the other in the same breath. */
  keep(data: EntryData<'attempt.reported'>): Promise<boolean> {
    const reported: Intent = { kind: 'attempt.reported', data };
    const { correcting } = this;
    return correcting === null
      ? this.#append([reported], 'Saved on this device.')
      : this.#append([this.#withdrawal(correcting, 'corrected'), reported], 'Saved: the correction stands.');
  }

  /** Takes an attempt out of everything. The log keeps both entries. */
  takeBack(attempt: AttemptReported): Promise<boolean> {
    return this.#append([this.#withdrawal(attempt, 'taken back')], 'Taken back. It counts for nothing any more.');
  }

  #withdrawal({ id }: AttemptReported, reason: string): Intent {
    return { kind: 'entry.withdrawn', data: { entry: id, reason } };
  }

  async #append(intents: readonly [Intent, ...Intent[]], kept: string): Promise<boolean> {
    const result = await this.#record?.append(intents);
    if (result?.ok === true) {
      this.correcting = null;
      await this.#read();
      this.said = { tone: 'kept', text: kept };
      return true;
    }
    const { tellFailure } = await import('#record/status.ts');
    this.said = { tone: 'trouble', text: tellFailure(result?.code ?? 'storage-gone') };
    return false;
  }

  async #read(): Promise<void> {
    if (this.#record === null) return;
    const { attemptsReported, attemptsReportedKinds } = await import('#record/folds/attempts-reported.ts');
    this.attempts = attemptsReported(await this.#record.entries(...attemptsReportedKinds));
  }
}
