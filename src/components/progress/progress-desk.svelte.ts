/**
 * The page of progress: reads the record, keeps the maps in step with it, and shows the outline somebody chooses. What counts as
 * what is decided in `src/progress`; nothing is written here.
 */
import { examIds } from '#exam/request.ts';
import type { RecordPort } from '#record/port.ts';
import type { ExamId } from '#schema/blueprint.ts';
import type { ExamMap, ProgressData } from './read-progress.ts';

export class ProgressDesk {
  phase: 'loading' | 'open' | 'unreachable' = $state('loading');
  data: ProgressData | null = $state.raw(null);
  /** The exam whose outline is shown. */
  exam: ExamId = $state('cma-aama');
  /** Null while it is read, or where it cannot be had. */
  map: ExamMap | null = $state.raw(null);
  #record: RecordPort | null = null;
  #stop: () => void = () => {};
  /** Counts readings: only the last one is shown. */
  #reading = 0;

  /** Opens the record. Call once, in the browser; `close` ends it. `asked`: an exam the address names. */
  async open(asked: string | null): Promise<void> {
    try {
      const { openRecord } = await import('#record/browser.ts');
      const record = await openRecord();
      this.#record = record;
      await this.#read(record);
      const chosen =
        examIds.find((id) => id === asked) ?? this.data?.settings.exam ?? this.data?.done.attempts[0]?.exam;
      await this.choose(examIds.find((id) => id === chosen) ?? this.exam);
      this.#stop = record.watch(() => void this.#readAgain());
      this.phase = 'open';
    } catch {
      this.phase = 'unreachable';
    }
  }

  close(): void {
    this.#stop();
    this.#reading += 1;
  }

  /** Shows another exam's outline. The plan's exam stays what it is. */
  async choose(exam: ExamId): Promise<void> {
    this.exam = exam;
    const { data } = this;
    if (data === null) return;
    const { readExamMap } = await import('./read-progress.ts');
    const map = await readExamMap(data, exam, Date.now());
    if (this.exam === exam && this.data === data) this.map = map;
  }

  async #readAgain(): Promise<void> {
    if (this.#record === null) return;
    await this.#read(this.#record);
    await this.choose(this.exam);
  }

  async #read(record: RecordPort): Promise<void> {
    this.#reading += 1;
    const reading = this.#reading;
    const { readProgress } = await import('./read-progress.ts');
    const data = await readProgress(record, Date.now());
    if (reading === this.#reading) this.data = data;
  }
}
