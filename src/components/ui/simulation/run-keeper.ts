/**
 * Keeps a run in the record while it goes on: its start, the learner's events in batches, its end. It says "saved" only
 * after the record acknowledged, never loses what was acknowledged, and lets the run go on when saving fails. Storage and
 * timers come in as arguments.
 */
import type { AppendFailure, RecordPort } from '#record/port.ts';
import type { EntryData, Intent } from '#schema/entry.ts';
import { actedEntry, startedEntry } from '#simulations/core/run-log.ts';
import type { Run } from '#simulations/core/simulation.ts';

export type Keeping =
  | { readonly state: 'nothing' | 'saving' | 'saved' }
  /** Nothing since the last acknowledgement is kept; the run goes on and is tried again. */
  | { readonly state: 'failed'; readonly code: AppendFailure };

export interface KeeperParts {
  /** Opens the record; called once, on the first thing to keep. May reject where there is none. */
  readonly record: () => Promise<RecordPort>;
  /** Runs a task after some milliseconds; returns the way to call it off. */
  readonly later: (ms: number, task: () => void) => () => void;
  readonly changed: (keeping: Keeping) => void;
  /** Said with its start, when the run went on from a moment of another. */
  readonly branched?: EntryData<'run.branched'> | null;
}

/** Longest that quick repeated events wait for company before they are kept, milliseconds. */
export const groupingMs = 250;
/** Pause before a failed append is tried again by itself, milliseconds. */
export const retryMs = 4000;

export class RunKeeper<TEvent extends { readonly type: string }> {
  readonly #runId: string;
  readonly #run: () => Run<TEvent>;
  readonly #parts: KeeperParts;
  #record: Promise<RecordPort> | null = null;
  #startKept: boolean;
  /** Events of the run the record has acknowledged. */
  #eventsKept: number;
  #ending: EntryData<'run.finished'> | null = null;
  #endKept = false;
  /** One append after the other; each looks anew at what is not kept. */
  #writing: Promise<void> = Promise.resolve();
  #callOff: (() => void) | null = null;

  /** `kept`: null for a new run, else how many events of a resumed run the record already has. */
  constructor(runId: string, run: () => Run<TEvent>, kept: number | null, parts: KeeperParts) {
    this.#runId = runId;
    this.#run = run;
    this.#parts = parts;
    this.#startKept = kept !== null;
    this.#eventsKept = kept ?? 0;
  }

  /** Something happened. `mayWait`: one of many quick ones, kept within `groupingMs` together with its like. */
  acted(mayWait: boolean): void {
    if (mayWait) this.#callOff ??= this.#parts.later(groupingMs, () => void this.flush());
    else void this.flush();
  }

  /** The run is over. Resolves to whether all of it is kept now. */
  async finish(ending: EntryData<'run.finished'>): Promise<boolean> {
    this.#ending = ending;
    await this.flush();
    return this.#endKept;
  }

  /** Keeps everything that is not kept yet. */
  flush(): Promise<void> {
    this.#callOff?.();
    this.#callOff = null;
    this.#writing = this.#writing.then(() => this.#write());
    return this.#writing;
  }

  async #write(): Promise<void> {
    for (;;) {
      const run = this.#run();
      const ending = this.#ending;
      const [first, ...rest] = this.#unkept(run);
      if (first === undefined) return;
      this.#parts.changed({ state: 'saving' });
      this.#record ??= this.#parts.record();
      const result = await this.#record.then(
        (record) => record.append([first, ...rest]),
        () => ({ ok: false, code: 'storage-gone' }) as const,
      );
      if (!result.ok) {
        this.#record = null;
        this.#parts.changed({ state: 'failed', code: result.code });
        this.#callOff ??= this.#parts.later(retryMs, () => void this.flush());
        return;
      }
      this.#startKept = true;
      this.#eventsKept = run.events.length;
      this.#endKept = ending !== null;
      this.#parts.changed({ state: 'saved' });
    }
  }

  #unkept(run: Run<TEvent>): Intent[] {
    const intents: Intent[] = [];
    if (!this.#startKept) {
      intents.push({ kind: 'run.started', data: startedEntry(this.#runId, run) });
      const { branched } = this.#parts;
      if (branched) intents.push({ kind: 'run.branched', data: branched });
    }
    const acted = actedEntry(this.#runId, run, this.#eventsKept);
    if (acted !== null) intents.push({ kind: 'run.acted', data: acted });
    if (this.#ending !== null && !this.#endKept) intents.push({ kind: 'run.finished', data: this.#ending });
    return intents;
  }
}
