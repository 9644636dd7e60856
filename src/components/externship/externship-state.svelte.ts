/**
 * The externship on the screen: opens the record, shows what is in it, and writes before it says so. What may be logged and what
 * counts as passed is decided in `src/externship`.
 */
import { externshipKinds, externshipOf, nothingWritten, type Externship } from '#externship/student-externship.ts';
import type { Now } from '#externship/hours-problems.ts';
import type { signingStandings, SigningStanding } from '#externship/signing/standing.ts';
import { localNow } from './local-now.ts';
import type { Recorder } from '#record/recorder.ts';
import type { Intent } from '#schema/entry.ts';

const nobodySigned: ReadonlyMap<string, SigningStanding> = new Map();
/** No key is registered on a student's device: that is done in Class. */
const noKeys: Parameters<typeof signingStandings>[1] = new Map();

export class ExternshipState {
  phase: 'loading' | 'open' | 'unreachable' = $state('loading');
  shown: Externship = $state.raw(nothingWritten);
  /** How the signatures stand, by entry; those of nobody are not in it. */
  signing: ReadonlyMap<string, SigningStanding> = $state.raw(nobodySigned);
  /** The day by the device's clock; empty until the record is open. */
  today: string = $state('');
  /** What was last kept or why not, as a sentence. */
  said: { readonly tone: 'kept' | 'trouble'; readonly text: string } | null = $state.raw(null);
  #record: Recorder | null = null;
  #stop: () => void = () => {};
  readonly #onRead: (record: Recorder) => Promise<void>;

  /** @param onRead reads along whenever the record is read: what one page needs beside the externship */
  constructor(onRead: (record: Recorder) => Promise<void> = () => Promise.resolve()) {
    this.#onRead = onRead;
  }

  /** Opens the record. Call once, in the browser; `close` ends it. */
  async open(): Promise<void> {
    try {
      const { openRecord } = await import('#record/browser.ts');
      this.#record = await openRecord();
      this.today = this.now().date;
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

  /** Now by the device's clock. */
  now(): Now {
    return localNow();
  }

  /** An id for something new: a placement, a page of the journal. */
  async freshId(): Promise<string> {
    const { uuidv7 } = await import('#record/uuid.ts');
    return uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
  }

  /** Keeps entries, all or none, and says so with the given sentence; else says why not. */
  async keep(intents: readonly [Intent, ...Intent[]], kept: string): Promise<boolean> {
    const result = await this.#record?.append(intents);
    if (result?.ok === true) {
      await this.#read();
      this.said = { tone: 'kept', text: kept };
      return true;
    }
    const { tellFailure } = await import('#record/status.ts');
    this.said = { tone: 'trouble', text: tellFailure(result?.code ?? 'storage-gone') };
    return false;
  }

  async #read(): Promise<void> {
    const record = this.#record;
    if (record === null) return;
    const letters = await record.entries('letter.received', 'entry.withdrawn');
    const read = letters.some(({ kind }) => kind === 'letter.received')
      ? (await import('#record/folds/school-letters.ts')).schoolLetters(letters)
      : undefined;
    this.shown = externshipOf(await record.entries(...externshipKinds), read);
    await this.#onRead(record);
    await this.#readSigning(record);
  }

  /** Looking at keys takes a while and few records have signatures: only where there are any. */
  async #readSigning(record: Recorder): Promise<void> {
    const signed = await record.entries('signature.made', 'letter.received');
    if (signed.length === 0) return;
    const [{ signingEvidence }, standing] = await Promise.all([
      import('#externship/signing/evidence.ts'),
      import('#externship/signing/standing.ts'),
    ]);
    this.signing = standing.signingStandings(
      await signingEvidence(await record.entries(), record.world.signing),
      noKeys,
    );
  }
}
