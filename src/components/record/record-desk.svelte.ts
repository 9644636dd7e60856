/**
 * What the record page knows and does: what is kept and by which devices, saving to a file, bringing a file in, erasing. The
 * record and the file reader are loaded here, after the page; the components below only draw.
 */
import type { DeviceSummary } from './summary.ts';
import type { Recorder } from '#record/recorder.ts';
import type { RecordStatus } from '#record/status.ts';
import type { AsideRow, Head, Snapshot } from '#record/storage/storage.ts';
import type { FileSource } from '#record/transfer/read-record-file.ts';
import type { ImportPreview } from '#record/transfer/import-record.ts';
import type { Envelope } from '#schema/entry.ts';

export interface Kept {
  readonly entries: number;
  readonly bytes: number;
  readonly counts: readonly { readonly words: string; readonly count: number }[];
  readonly devices: readonly DeviceSummary[];
  readonly head: Head | null;
  readonly aside: readonly AsideRow[];
  readonly snapshots: readonly Snapshot[];
}

/** Where bringing a file in has got to. */
export type Bringing =
  | { readonly step: 'none' }
  | { readonly step: 'reading'; readonly share: number }
  | { readonly step: 'refused'; readonly sentence: string; readonly sound: readonly Envelope[] }
  | { readonly step: 'preview'; readonly preview: ImportPreview; readonly isPartial: boolean }
  | { readonly step: 'adding' }
  | { readonly step: 'added'; readonly count: number }
  | { readonly step: 'failed'; readonly sentence: string };

/** Where erasing has got to. `text` is what was erased, for as long as the page is open. */
export type Erasing =
  | { readonly step: 'none' }
  | { readonly step: 'sure' }
  | { readonly step: 'erased'; readonly text: string; readonly entries: number }
  | { readonly step: 'failed'; readonly sentence: string };

export class RecordDesk {
  #recorder: Recorder | null = null;
  #kept = $state.raw<Kept | null>(null);
  #status = $state.raw<RecordStatus | null>(null);
  #bringing = $state.raw<Bringing>({ step: 'none' });
  #erasing = $state.raw<Erasing>({ step: 'none' });
  /** How often a look was asked for since the one under way began. */
  #looksAsked = 0;

  /** Null until the record was read. */
  get kept(): Kept | null {
    return this.#kept;
  }
  get status(): RecordStatus | null {
    return this.#status;
  }
  get bringing(): Bringing {
    return this.#bringing;
  }
  get erasing(): Erasing {
    return this.#erasing;
  }

  /** Opens the record and follows it. Returns the way to stop. */
  open(): () => void {
    const stops: (() => void)[] = [];
    let isStopped = false;
    void import('#record/browser.ts').then(async ({ openRecord }) => {
      const recorder = await openRecord();
      if (isStopped) return;
      this.#recorder = recorder;
      this.#status = recorder.status;
      stops.push(
        recorder.watchStatus((status) => {
          const isNewsAside = status.setAside !== this.#status?.setAside;
          this.#status = status;
          if (isNewsAside) void this.#look();
        }),
        recorder.watch(() => void this.#look()),
      );
      await this.#look();
    });
    return () => {
      isStopped = true;
      for (const stop of stops) stop();
    };
  }

  async save(): Promise<void> {
    if (this.#recorder === null) return;
    const { saveToFile } = await import('./save-to-file.ts');
    await saveToFile(this.#recorder);
    await this.#look();
  }

  async askToKeep(): Promise<void> {
    const recorder = this.#recorder;
    if (recorder !== null) recorder.setPersistence(await recorder.world.housing.askToKeep());
  }

  /** Reads a file and shows what would be added; changes nothing. */
  async readFile(file: Blob): Promise<void> {
    this.#bringing = { step: 'reading', share: 0 };
    const [{ readRecordFile, tellFileProblem }, { fileSource }] = await Promise.all([
      import('#record/transfer/read-record-file.ts'),
      import('#record/transfer/file-source.ts'),
    ]);
    const reading = await readRecordFile(this.#watched(fileSource(file)));
    if (this.#isLeft()) return;
    if (reading.ok) await this.#preview(reading.entries, false);
    else {
      const { problem, sizeBytes, sound } = reading;
      this.#bringing = { step: 'refused', sentence: tellFileProblem(problem, sizeBytes), sound };
    }
  }

  /** Goes on with what could be read of a refused file: only ever by the person's own choice. */
  async lookAtSound(): Promise<void> {
    if (this.#bringing.step === 'refused') await this.#preview(this.#bringing.sound, true);
  }

  async add(): Promise<void> {
    const recorder = this.#recorder;
    if (recorder === null || this.#bringing.step !== 'preview') return;
    const { preview } = this.#bringing;
    this.#bringing = { step: 'adding' };
    const [{ acceptImport }, { tellFailure }] = await Promise.all([
      import('#record/transfer/import-record.ts'),
      import('#record/status.ts'),
    ]);
    const done = await acceptImport(recorder, preview);
    this.#bringing = done.ok
      ? { step: 'added', count: done.value }
      : { step: 'failed', sentence: tellFailure(done.code) };
    await this.#look();
  }

  leaveFile(): void {
    this.#bringing = { step: 'none' };
  }

  askToErase(isAsked: boolean): void {
    this.#erasing = { step: isAsked ? 'sure' : 'none' };
  }

  /** Erases, holding the text so that it can be taken back while the page is open. */
  async erase(): Promise<void> {
    const recorder = this.#recorder;
    if (recorder === null) return;
    const [{ exportRecord }, { tellFailure }] = await Promise.all([
      import('#record/transfer/export-record.ts'),
      import('#record/status.ts'),
    ]);
    const { text, entries } = await exportRecord(recorder);
    const done = await recorder.erase();
    this.#erasing = done.ok ? { step: 'erased', text, entries } : { step: 'failed', sentence: tellFailure(done.code) };
    await this.#look();
  }

  /** Takes the erasing back: the entries are the same, only the device goes on under a new name. */
  async takeBack(): Promise<void> {
    const recorder = this.#recorder;
    if (recorder === null || this.#erasing.step !== 'erased') return;
    const [{ readRecordFile }, { textSource }, { acceptImport, previewImport }, { tellFailure }] = await Promise.all([
      import('#record/transfer/read-record-file.ts'),
      import('#record/transfer/file-source.ts'),
      import('#record/transfer/import-record.ts'),
      import('#record/status.ts'),
    ]);
    const reading = await readRecordFile(textSource(this.#erasing.text));
    const entries = reading.ok ? reading.entries : reading.sound;
    const done = await acceptImport(recorder, await previewImport(recorder, entries));
    this.#erasing = done.ok ? { step: 'none' } : { step: 'failed', sentence: tellFailure(done.code) };
    await this.#look();
  }

  /** Hands over what was set aside, as it was found. */
  async saveAside(): Promise<void> {
    const { download } = await import('./save-to-file.ts');
    download('exam-room-set-aside.json', JSON.stringify(this.#kept?.aside ?? [], null, 2), 'application/json');
  }

  async saveSnapshot(snapshot: Snapshot): Promise<void> {
    const { download } = await import('./save-to-file.ts');
    const { recordFileName, fileType } = await import('#record/transfer/record-file.ts');
    download(recordFileName(snapshot.at), snapshot.text, fileType);
  }

  /** The same bytes, telling how far they are read; they end when the person leaves the file. */
  #watched(source: FileSource): FileSource {
    const isLeft = (): boolean => this.#isLeft();
    const tell = (share: number): void => {
      this.#bringing = { step: 'reading', share };
    };
    return {
      sizeBytes: source.sizeBytes,
      async *chunks() {
        let bytes = 0;
        for await (const chunk of source.chunks()) {
          if (isLeft()) return;
          bytes += chunk.length;
          tell(bytes / source.sizeBytes);
          yield chunk;
        }
      },
    };
  }

  #isLeft(): boolean {
    return this.#bringing.step !== 'reading';
  }

  async #preview(entries: readonly Envelope[], isPartial: boolean): Promise<void> {
    const recorder = this.#recorder;
    if (recorder === null) return;
    const { previewImport } = await import('#record/transfer/import-record.ts');
    this.#bringing = { step: 'preview', preview: await previewImport(recorder, entries), isPartial };
  }

  /** Reads everything anew. Asked again while reading, it reads once more afterwards, since the record may have changed. */
  async #look(): Promise<void> {
    this.#looksAsked += 1;
    if (this.#looksAsked > 1) return;
    for (let answered = 0; answered < this.#looksAsked;) {
      answered = this.#looksAsked;
      await this.#lookOnce();
    }
    this.#looksAsked = 0;
  }

  async #lookOnce(): Promise<void> {
    const recorder = this.#recorder;
    if (recorder === null) return;
    const { summarize } = await import('./summary.ts');
    const { storage } = recorder.world;
    const rows = await recorder.rows(null);
    const [summary, head, aside, snapshots] = await Promise.all([
      summarize(rows, recorder.world.signing),
      storage.head(),
      storage.aside(),
      storage.snapshots(),
    ]);
    this.#kept = {
      ...summary,
      head: head.ok ? head.value : null,
      aside: aside.ok ? aside.value : [],
      snapshots: snapshots.ok ? snapshots.value : [],
    };
  }
}
