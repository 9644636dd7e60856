/**
 * Brings acts into the record in order and says how that went. What is not yet acknowledged stays in the queue; nothing is
 * shown as saved before the record said so.
 */
import type { Entry, Intent } from '#schema/entry.ts';
import type { AppendFailure, RecordPort } from '#record/port.ts';

/** `none` before the first act; a failure code while something could not be kept. */
export type SaveState = 'none' | 'saving' | 'saved' | AppendFailure;

export class ActWriter {
  readonly #record: RecordPort;
  #queue: Intent[] = [];
  #working: Promise<void> | null = null;
  #state = $state<SaveState>('none');

  constructor(record: RecordPort) {
    this.#record = record;
  }

  get state(): SaveState {
    return this.#state;
  }

  /** Puts an act in the queue and starts writing. */
  add(intent: Intent): void {
    this.#queue.push(intent);
    void this.flush();
  }

  /** Appends and hands back the entries; null when it could not be kept. For the one entry a sitting starts with. */
  async addNow(intent: Intent): Promise<readonly Entry[] | null> {
    this.#state = 'saving';
    const result = await this.#record.append([intent]);
    this.#state = result.ok ? 'saved' : result.code;
    return result.ok ? result.entries : null;
  }

  /** Resolves when the queue is empty or the record refused; writes again what was refused before. */
  flush(): Promise<void> {
    this.#working ??= this.#write().finally(() => {
      this.#working = null;
    });
    return this.#working;
  }

  async #write(): Promise<void> {
    while (this.#queue.length > 0) {
      const [first, ...others] = this.#queue;
      if (first === undefined) return;
      this.#state = 'saving';
      const batch: [Intent, ...Intent[]] = [first, ...others];
      const result = await this.#record.append(batch);
      if (!result.ok) {
        this.#state = result.code;
        return;
      }
      this.#queue = this.#queue.slice(batch.length);
    }
    this.#state = 'saved';
  }
}
