/**
 * The plan's page: reads the plan, and keeps what the person chooses for it. The record, the folds and the planner are loaded when
 * the page has been drawn.
 */
import { preferencesOf, usualSettings, type PlanSettings } from '#plan/settings.ts';
import type { Recorder } from '#record/recorder.ts';
import type { Intent } from '#schema/entry.ts';
import type { TodayData } from './read-today.ts';

export class PlanDesk {
  phase: 'loading' | 'open' | 'unreachable' = $state('loading');
  data: TodayData | null = $state.raw(null);
  /** What was last kept or why not, as a sentence. */
  said: { readonly tone: 'kept' | 'trouble'; readonly text: string } | null = $state.raw(null);
  #record: Recorder | null = null;
  #stop: () => void = () => {};

  /** Call once, in the browser; `close` ends it. */
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

  /** Keeps what differs from what is kept already. */
  async keep(settings: PlanSettings): Promise<void> {
    const before = preferencesOf(this.data?.settings ?? usualSettings);
    // Whoever saves for the first time chose all of it, also what they left as it was.
    const isFirst = this.data?.isChosen !== true;
    const [first, ...rest] = [...preferencesOf(settings)]
      .filter(([key, value]) => isFirst || before.get(key) !== value)
      .map(([key, value]): Intent => ({ kind: 'preference.set', data: { key, value } }));
    if (first === undefined) {
      this.said = { tone: 'kept', text: 'Nothing changed: the plan stands as it is.' };
      return;
    }
    const result = await this.#record?.append([first, ...rest]);
    if (result?.ok === true) {
      await this.#read();
      this.said = { tone: 'kept', text: 'Saved on this device. The plan was drawn again.' };
      return;
    }
    const { tellFailure } = await import('#record/status.ts');
    this.said = { tone: 'trouble', text: tellFailure(result?.code ?? 'storage-gone') };
  }

  async #read(): Promise<void> {
    if (this.#record === null) return;
    const { readToday } = await import('./read-today.ts');
    this.data = await readToday(this.#record, Date.now());
  }
}
