/**
 * What the record page knows and does: what is kept and by which devices, saving to a file, bringing a file in, deleting and
 * bringing back. The record and the file reader are loaded here, after the page; the components below only draw.
 */
import type { DeviceSummary } from './summary.ts';
import type { FileDue } from '#record/backup-due.ts';
import type { Folder } from '#record/backup-folder.ts';
import type { Recorder } from '#record/recorder.ts';
import type { RecordStatus } from '#record/status.ts';
import type { AsideRow, ErasedNote, Head, Snapshot } from '#record/storage/storage.ts';
import type { FileSource } from '#record/transfer/read-record-file.ts';
import type { ImportPreview } from '#record/transfer/import-record.ts';
import type { Housing } from '#record/world.ts';
import type { Envelope } from '#schema/entry.ts';

export interface Kept {
  readonly entries: number;
  readonly bytes: number;
  readonly counts: readonly { readonly words: string; readonly count: number; readonly bytes: number }[];
  readonly devices: readonly DeviceSummary[];
  readonly head: Head | null;
  readonly aside: readonly AsideRow[];
  readonly snapshots: readonly Snapshot[];
  /** Deleted records that can be brought back. */
  readonly erased: readonly ErasedNote[];
  /** What the whole site uses and may use in this browser; null where it does not tell. */
  readonly room: Awaited<ReturnType<Housing['estimate']>>;
  /** What a reminder to make a file would say; null when none is due. */
  readonly due: FileDue | null;
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

/** Where deleting, or bringing back, has got to. */
export type Erasing =
  | { readonly step: 'none' }
  | { readonly step: 'sure' }
  | { readonly step: 'done'; readonly sentence: string }
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
  /** Whether this tab shows somebody else's record: then nothing here changes anything. */
  get isViewing(): boolean {
    return this.#status?.condition === 'viewing';
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
      await this.#tidyUp(recorder);
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

  /** Asks the browser not to clear the data. True when it agreed. */
  async askToKeep(): Promise<boolean> {
    const recorder = this.#recorder;
    if (recorder === null) return false;
    const persistence = await recorder.world.housing.askToKeep();
    recorder.setPersistence(persistence);
    return persistence === 'kept';
  }

  /** Writes a backup into a folder; gives the sentence that tells how it went. Call it in the gesture of the person. */
  async backUpInto(folder: Folder): Promise<string> {
    const recorder = this.#recorder;
    if (recorder === null) return '';
    const [{ tellFolder, writeInto }, { exportRecord, noteSaved }] = await Promise.all([
      import('#record/backup-folder.ts'),
      import('#record/transfer/export-record.ts'),
    ]);
    const file = await exportRecord(recorder);
    const outcome = await writeInto(folder, file.name, file.text);
    if (outcome === 'written') {
      await noteSaved(recorder, file.entries);
      await this.#look();
    }
    return tellFolder(outcome, folder.name);
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

  /** Deletes the record, set aside for a while, or for good with everything set aside before. */
  async erase(isForGood: boolean): Promise<void> {
    const recorder = this.#recorder;
    if (recorder === null) return;
    const { daysToUndo, deleteForGood, deleteRecord, tellNotDeleted } = await import('#record/deleted-records.ts');
    const done = isForGood ? await deleteForGood(recorder) : await deleteRecord(recorder);
    if (!done.ok) this.#erasing = { step: 'failed', sentence: tellNotDeleted(done.code) };
    else if (isForGood) this.#erasing = { step: 'done', sentence: 'Your record is removed from this device for good.' };
    else {
      const sentence = `Your record is deleted. For ${String(daysToUndo)} days it can be brought back here.`;
      this.#erasing = { step: 'done', sentence };
    }
    await this.#look();
  }

  /** Brings a deleted record back: the entries are the same, only the device goes on under a new name. */
  async bringBack(id: string): Promise<void> {
    const recorder = this.#recorder;
    if (recorder === null) return;
    const [{ bringBack }, { tellFailure }] = await Promise.all([
      import('#record/deleted-records.ts'),
      import('#record/status.ts'),
    ]);
    const done = await bringBack(recorder, id);
    this.#erasing = done.ok
      ? { step: 'done', sentence: 'Everything is back, and saved on this device.' }
      : { step: 'failed', sentence: tellFailure(done.code) };
    await this.#look();
  }

  async removeForGood(id: string): Promise<void> {
    const recorder = this.#recorder;
    if (recorder === null) return;
    const { removeForGood } = await import('#record/deleted-records.ts');
    const done = await removeForGood(recorder, id);
    this.#erasing = done.ok
      ? { step: 'done', sentence: 'Removed from this device for good.' }
      : { step: 'failed', sentence: 'Not removed: the browser could not write to its storage. Try again.' };
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

  /** Whatever is past its days goes: deleted records, and files that closed tabs were looking at. */
  async #tidyUp(recorder: Recorder): Promise<void> {
    const { dropForgottenViews } = await import('#record/viewing.ts');
    await dropForgottenViews();
    if ((this.#kept?.erased.length ?? 0) === 0) return;
    const { removeOverdue } = await import('#record/deleted-records.ts');
    await removeOverdue(recorder);
    await this.#look();
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
    const [{ summarize }, { fileDue }] = await Promise.all([import('./summary.ts'), import('#record/backup-due.ts')]);
    const { storage } = recorder.world;
    const rows = await recorder.rows(null);
    const [summary, head, aside, snapshots, erased, room] = await Promise.all([
      summarize(rows, recorder.world.signing),
      storage.head(),
      storage.aside(),
      storage.snapshots(),
      storage.erased(),
      recorder.world.housing.estimate(),
    ]);
    const present = head.ok ? head.value : null;
    this.#kept = {
      ...summary,
      head: present,
      aside: aside.ok ? aside.value : [],
      snapshots: snapshots.ok ? snapshots.value : [],
      erased: erased.ok ? erased.value : [],
      room,
      due: fileDue(present, recorder.status.persistence, recorder.world.clock.read().wallMs),
    };
  }
}
