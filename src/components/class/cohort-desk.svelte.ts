/**
 * A cohort on the screen: opens it, with its passphrase where it is locked, takes files in, writes entries before it says so, and
 * forgets the key again. What anything means is decided in `src/class`; components only draw.
 */
import type { CohortView } from '#class/cohort.ts';
import type { ClassStudent, FolderHead, ListedFramework } from '#class/students.ts';
import type { Serving } from '#externship/stages.ts';
import type { CohortNote, OpenCohort } from '#record/cohort/cohort-shelf.ts';
import type { Sealer } from '#record/cohort/lock.ts';
import type { RegisteredKey } from '#record/folds/registered-keys.ts';
import { nobody, noKeys } from '#class/nobody.ts';
import type { Intent } from '#schema/entry.ts';
import type { DigestPool } from './digest-pool.ts';
import { factsStamp } from './facts-stamp.ts';
import type { TakingIn } from './taking-in.ts';

export interface Said {
  readonly tone: 'kept' | 'trouble';
  readonly text: string;
}

/** Where reading files stands; null when nothing is read. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

export interface RefusedFile {
  readonly fileName: string;
  readonly text: string;
}

/** Minutes without a touch after which a locked cohort is locked again. */
export const idleMinutes = 10;

const notRead = 'The reader could not be started in this browser. Reload the page, then choose the file again.';

const nothingServes: Serving = { framework: '', items: {}, simulations: {} };

export class CohortDesk {
  phase: 'loading' | 'missing' | 'locked' | 'opening' | 'open' | 'purged' | 'unreachable' = $state('loading');
  note: CohortNote | null = $state.raw(null);
  view: CohortView = $state.raw(nobody);
  heads: readonly FolderHead[] = $state.raw([]);
  students: readonly ClassStudent[] = $state.raw([]);
  framework: ListedFramework | null = $state.raw(null);
  said: Said | null = $state.raw(null);
  progress: Progress | null = $state.raw(null);
  refused: readonly RefusedFile[] = $state.raw([]);
  today = $state('');
  readonly #shipped: readonly ListedFramework[];
  #open: OpenCohort<FolderHead> | null = null;
  #pool: DigestPool | null = null;
  #serving: Serving = nothingServes;
  #sealer: Sealer | null = null;
  #registered: ReadonlyMap<string, RegisteredKey> = noKeys;
  #last: Promise<unknown> = Promise.resolve();
  #stop: () => void = () => {};
  /** Counts up when reading is stopped. */
  #stops = 0;
  #idle: ReturnType<typeof setTimeout> | undefined;

  constructor(shipped: readonly ListedFramework[]) {
    this.#shipped = shipped;
  }

  /** The open cohort's record, for what signs letters. Null while it is locked. */
  get cohort(): OpenCohort<FolderHead> | null {
    return this.#open;
  }

  /** Of the open cohort's lock; null without one, and while it is locked. */
  get sealer(): Sealer | null {
    return this.#sealer;
  }

  /** Opens the cohort, or asks for its passphrase. Call once, in the browser; `close` ends it. */
  async open(id: string, today: string): Promise<void> {
    this.today = today;
    try {
      const { cohortNote } = await import('#record/cohort/cohort-shelf.ts');
      const note = await cohortNote(id);
      this.note = note;
      if (note === null) this.phase = 'missing';
      else if (note.lock !== null) this.phase = 'locked';
      else await this.#openWith(note, null);
    } catch {
      this.phase = 'unreachable';
    }
  }

  async unlock(passphrase: string): Promise<void> {
    const { note } = this;
    if (note?.lock == null) return;
    this.said = null;
    this.phase = 'opening';
    const { openLock } = await import('#record/cohort/lock.ts');
    const sealer = await openLock(note.lock, passphrase);
    if (sealer === null) {
      this.phase = 'locked';
      this.said = { tone: 'trouble', text: 'This is not the passphrase. Nothing was opened.' };
      return;
    }
    try {
      await this.#openWith(note, sealer);
      this.touch();
    } catch {
      this.phase = 'unreachable';
    }
  }

  /** Forgets the key and everything read with it. */
  lockNow(): void {
    if (this.note?.lock == null) return;
    this.#letGo();
    this.phase = 'locked';
    this.said = { tone: 'kept', text: 'Locked. The key is forgotten on this page.' };
  }

  /** Somebody is here: the time until it locks itself begins anew. */
  touch(): void {
    clearTimeout(this.#idle);
    if (this.note?.lock == null || this.phase !== 'open') return;
    this.#idle = setTimeout(() => {
      this.lockNow();
    }, idleMinutes * 60_000);
  }

  close(): void {
    this.#letGo();
  }

  /** Keeps entries and says so with the given sentence; else says why not. */
  async keep(intents: readonly [Intent, ...Intent[]], kept: string): Promise<boolean> {
    const isKept = await this.#write(intents);
    if (isKept) this.said = { tone: 'kept', text: kept };
    return isKept;
  }

  async takeIn(files: readonly File[]): Promise<void> {
    if (this.#open === null || files.length === 0) return;
    this.refused = [];
    this.said = null;
    const stopsBefore = this.#stops;
    this.progress = { done: 0, of: files.length };
    const { takeIn } = await import('./taking-in.ts');
    const work = await this.#work();
    let added = 0;
    await Promise.all(
      files.map(async (file) => {
        const taken = await takeIn(work, file, this.#inTurn).catch(() => ({ ok: false as const, text: notRead }));
        if (taken.ok) added += 1;
        else this.refused = [...this.refused, { fileName: file.name, text: taken.text }];
        this.#oneRead();
      }),
    );
    this.progress = null;
    await this.#show();
    const what = `${String(added)} of ${String(files.length)} file${files.length === 1 ? '' : 's'}`;
    this.said =
      this.#stops > stopsBefore
        ? { tone: 'trouble', text: `Stopped. ${what} taken in; they are kept.` }
        : { tone: added === files.length ? 'kept' : 'trouble', text: `${what} taken in and kept in this cohort.` };
  }

  /** Ends the reading of files; what was taken in stays. */
  stopReading(): void {
    this.#stops += 1;
    this.#pool?.stop();
  }

  async matchFolder(folder: FolderHead, student: string, kept: string): Promise<void> {
    const { match } = await import('./taking-in.ts');
    const isKept = await match(await this.#work(), folder, student);
    await this.#show();
    this.said = isKept
      ? { tone: 'kept', text: kept }
      : { tone: 'trouble', text: 'This browser could not keep whose file it is. What was kept before is as it was.' };
  }

  /** Takes one person's files out of the cohort, or a file that is nobody's. */
  async removeFolder(folder: FolderHead, kept: string): Promise<void> {
    const open = this.#open;
    if (open === null) return;
    try {
      await open.folders.remove(folder.key);
    } catch {
      this.said = { tone: 'trouble', text: 'This browser could not take the file out. It is still here: try again.' };
      return;
    }
    this.heads = this.heads.filter(({ key }) => key !== folder.key);
    await this.#show();
    this.said = { tone: 'kept', text: kept };
  }

  /** Puts a lock on, changes it, or takes it off (null). The cohort is written anew and opened again. */
  async relock(passphrase: string | null): Promise<boolean> {
    const open = this.#open;
    const name = this.view.cohort?.name ?? '';
    if (open === null) return false;
    try {
      const [{ relock }, { makeLock }] = await Promise.all([
        import('#record/cohort/cohort-shelf.ts'),
        import('#record/cohort/lock.ts'),
      ]);
      const next = passphrase === null ? null : await makeLock(passphrase);
      const note = await relock(open, name, next);
      this.#letGo();
      await this.#openWith(note, next?.sealer ?? null);
      this.touch();
      this.said = {
        tone: 'kept',
        text:
          next === null
            ? 'The lock is off. This cohort opens without a passphrase.'
            : 'Locked with this passphrase from now on.',
      };
      return true;
    } catch {
      this.said = {
        tone: 'trouble',
        text: 'The cohort could not be written anew. It is as it was. Close it in other tabs, see that there is space, then try again.',
      };
      return false;
    }
  }

  /** Everything of the cohort leaves this device. */
  async purge(): Promise<void> {
    const { note } = this;
    if (note === null) return;
    const { purgeCohort } = await import('#record/cohort/cohort-shelf.ts');
    this.#letGo();
    await purgeCohort(note);
    this.phase = 'purged';
  }

  async #openWith(note: CohortNote, sealer: Sealer | null): Promise<void> {
    const { openCohort } = await import('#record/cohort/cohort-shelf.ts');
    const open = await openCohort<FolderHead>(note, sealer);
    this.#open = open;
    this.#sealer = sealer;
    this.note = note;
    this.#stop = open.recorder.watch(() => void this.#show());
    this.heads = await open.folders.heads();
    const { fetchStageServing } = await import('#components/externship/stage-serving.ts');
    // Without it marks are told all the same; only questions and simulations count for nothing.
    this.#serving = (await fetchStageServing().catch(() => null))?.serving ?? nothingServes;
    await this.#show();
    this.phase = 'open';
    void this.#refreshStale();
  }

  #letGo(): void {
    clearTimeout(this.#idle);
    this.#stop();
    this.#pool?.stop();
    this.#pool = null;
    this.#open?.close();
    this.#open = null;
    this.#sealer = null;
    this.view = nobody;
    this.heads = [];
    this.students = [];
    this.refused = [];
    this.progress = null;
  }

  async #write(intents: readonly [Intent, ...Intent[]]): Promise<boolean> {
    const result = await this.#open?.recorder.append(intents);
    if (result?.ok === true) {
      await this.#show();
      return true;
    }
    const { tellFailure } = await import('#record/status.ts');
    this.said = { tone: 'trouble', text: tellFailure(result?.code ?? 'storage-gone') };
    return false;
  }

  /** Reads the cohort's log anew and works out how everybody stands. */
  async #show(): Promise<void> {
    const open = this.#open;
    if (open === null) return;
    const [{ cohortKinds, cohortView }, { classStudents }, { registeredKeys, registeredKeysKinds }] = await Promise.all(
      [import('#class/cohort.ts'), import('#class/students.ts'), import('#record/folds/registered-keys.ts')],
    );
    const view = cohortView(await open.recorder.entries(...cohortKinds));
    this.#registered = registeredKeys(await open.recorder.entries(...registeredKeysKinds));
    if (open !== this.#open) return;
    const { cohort } = view;
    const own = cohort?.framework;
    const framework: ListedFramework | undefined =
      own != null && own.id === cohort?.school.framework
        ? { ...own, standing: 'The school’s own list, as it was loaded.' }
        : (this.#shipped.find(({ id }) => id === cohort?.school.framework) ?? this.#shipped[0]);
    this.view = view;
    this.framework = framework ?? null;
    this.students =
      framework === undefined ? [] : classStudents(view, this.heads, framework, this.#serving, this.today);
  }

  async #work(): Promise<TakingIn> {
    const cohort = this.#open;
    if (cohort === null) throw new Error('no cohort is open');
    if (this.#pool === null) {
      const { DigestPool } = await import('./digest-pool.ts');
      this.#pool = new DigestPool();
    }
    return {
      cohort,
      pool: this.#pool,
      registered: this.#registered,
      stamp: factsStamp(this.#registered),
      today: this.today,
      view: () => this.view,
      heads: () => this.heads,
      keepHeads: (heads) => {
        this.heads = heads;
      },
      write: (intents) => this.#write(intents),
    };
  }

  #oneRead(): void {
    if (this.progress !== null) this.progress = { ...this.progress, done: this.progress.done + 1 };
  }

  /** After an update of the site, or when a key was registered, what was worked out before is worked out anew. */
  async #refreshStale(): Promise<void> {
    const stamp = factsStamp(this.#registered);
    const stale = this.heads.filter((head) => head.stamp !== stamp);
    if (stale.length === 0 || this.progress !== null) return;
    const { refresh } = await import('./taking-in.ts');
    const work = await this.#work();
    this.progress = { done: 0, of: stale.length };
    for (const head of stale) {
      if (work.cohort !== this.#open) return;
      await refresh(work, head);
      this.#oneRead();
    }
    this.progress = null;
    await this.#show();
  }

  /** After a key was registered or withdrawn. */
  async keysChanged(): Promise<void> {
    await this.#refreshStale();
  }

  readonly #inTurn = <T>(task: () => Promise<T>): Promise<T> => {
    const next = this.#last.then(task, task);
    this.#last = next.then(
      () => undefined,
      () => undefined,
    );
    return next;
  };
}
