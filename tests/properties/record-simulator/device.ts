/**
 * A simulated device: a disk that keeps what was flushed, a cache that does not survive a power cut, tabs that come and go,
 * locks, messages between tabs, and clocks that jump. Faults are switched on from outside and hit the next commits.
 */
import { toHex } from '../../../src/record/uuid.ts';
import { snapshotsKept } from '../../../src/record/storage/storage.ts';
import type {
  AsideRow,
  Change,
  CommitOutcome,
  ErasedNote,
  FoundRow,
  Head,
  Outcome,
  RecordStorage,
  Snapshot,
  StorageFault,
} from '../../../src/record/storage/storage.ts';
import type { ClockReading, Signing, TabMessage, World } from '../../../src/record/world.ts';
import type { Owner, Schedule } from './schedule.ts';

interface Contents {
  readonly head: Head | null;
  readonly rows: ReadonlyMap<string, unknown>;
  readonly aside: readonly AsideRow[];
  readonly snapshots: readonly Snapshot[];
  readonly erased: readonly ErasedNote[];
  readonly erasedTexts: ReadonlyMap<string, string>;
}

const empty: Contents = { head: null, rows: new Map(), aside: [], snapshots: [], erased: [], erasedTexts: new Map() };

export interface Tab extends Owner {
  readonly world: World;
  readonly bootId: string;
  interrupt: (fault: StorageFault) => void;
}

export class Device {
  readonly name: string;
  readonly #schedule: Schedule;
  readonly #hasLocks: boolean;
  /** As every tab sees it. */
  #cached: Contents = empty;
  /** As it is after a power cut. */
  #flushed: Contents = empty;
  readonly tabs: Tab[] = [];
  #tabCount = 0;
  #lockHolder: Tab | null = null;
  #lockQueue: { readonly tab: Tab; readonly grant: () => void }[] = [];
  readonly #listeners = new Map<Tab, (message: TabMessage) => void>();
  #wallMs: number;
  #monotonicMs = 0;
  /** What the next commits meet; null when all is well. `gone-after` loses the connection after the commit was done. */
  fault: 'full' | 'failed' | 'gone' | 'gone-after' | null = null;
  /** The database was upgraded by a newer version: tabs opened before must not write, later ones can only read. */
  isNewer = false;

  constructor(schedule: Schedule, name: string, hasLocks: boolean) {
    this.#schedule = schedule;
    this.name = name;
    this.#hasLocks = hasLocks;
    this.#wallMs = Date.UTC(2026, 10, 23, 14) + schedule.pick(10_000);
  }

  openTab(): Tab {
    this.#tabCount += 1;
    const bootId = toHex(this.#randomBytes(8));
    const tab: Tab = {
      name: `${this.name}/tab ${String(this.#tabCount)}`,
      bootId,
      isFrozen: false,
      isDead: false,
      interrupt: () => undefined,
      get world() {
        return world;
      },
    };
    const opensNewer = this.isNewer;
    const world: World = {
      clock: { read: () => this.#reading(bootId), offsetMinutes: () => -300 },
      wait: () => this.#schedule.later(tab, 'waits', () => undefined),
      randomness: { bytes: (length) => this.#randomBytes(length) },
      locks: { alone: this.#locksOf(tab) },
      tabs: {
        tell: (message) => {
          this.#tell(tab, message);
        },
        listen: (listener) => {
          this.#listeners.set(tab, listener);
          return () => this.#listeners.delete(tab);
        },
      },
      signing,
      storage: this.#storageOf(tab, opensNewer),
      housing: {
        persistence: () => Promise.resolve('evictable'),
        askToKeep: () => this.#schedule.later(tab, 'persist', () => 'kept' as const),
        estimate: () => Promise.resolve(null),
      },
      deviceName: this.name,
    };
    this.tabs.push(tab);
    return tab;
  }

  /** The tab goes to the background and may be stopped in the middle of anything; or it comes back. */
  freeze(tab: Tab, isFrozen: boolean): void {
    tab.isFrozen = isFrozen;
    this.#losePatience();
  }

  /** The tab's process ends at once. */
  kill(tab: Tab): void {
    this.#schedule.kill(tab);
    this.#listeners.delete(tab);
    this.tabs.splice(this.tabs.indexOf(tab), 1);
    this.#lockQueue = this.#lockQueue.filter((waiting) => waiting.tab !== tab);
    if (this.#lockHolder === tab) this.#passLock();
  }

  /** Every process ends and what was not flushed is gone. */
  cutPower(): void {
    for (const tab of [...this.tabs]) this.kill(tab);
    this.#cached = this.#flushed;
  }

  /** The person clears the site's data; open tabs lose their connection. */
  clearData(): void {
    this.#cached = empty;
    this.#flushed = empty;
    for (const tab of this.tabs)
      void this.#schedule.later(tab, 'connection closed', () => {
        tab.interrupt('gone');
      });
  }

  /** A newer version opens the database: older connections are asked to close. */
  upgrade(): void {
    this.isNewer = true;
    for (const tab of this.tabs)
      void this.#schedule.later(tab, 'asked to close', () => {
        tab.interrupt('read-only');
      });
  }

  /** One stored row is damaged. Gives back its key; null when there is none. */
  damageRow(): string | null {
    const keys = [...this.#cached.rows.keys()];
    const key = keys[this.#schedule.pick(Math.max(1, keys.length))];
    if (key === undefined) return null;
    const value = structuredClone(this.#cached.rows.get(key)) as { hash?: string; entry?: { tick: number } };
    if (this.#schedule.chance(50)) delete value.hash;
    else if (value.entry !== undefined) value.entry.tick += 1;
    const rows = new Map(this.#cached.rows).set(key, value);
    this.#cached = { ...this.#cached, rows };
    this.#flushed = { ...this.#flushed, rows: new Map(this.#flushed.rows).set(key, value) };
    return key;
  }

  /** Somebody sets the clock. */
  setClock(byMs: number): void {
    this.#wallMs += byMs;
  }

  sleep(ms: number, isMonotonicRunning: boolean): void {
    this.#wallMs += ms;
    if (isMonotonicRunning) this.#monotonicMs += ms;
  }

  /** The disk of another device, as by a copied profile. */
  copyFrom(other: Device): void {
    this.#cached = other.#cached;
    this.#flushed = other.#cached;
  }

  /** What a power cut would leave. */
  get flushed(): Contents {
    return this.#flushed;
  }

  get contents(): Contents {
    return this.#cached;
  }

  #reading(bootId: string): ClockReading {
    const passedMs = this.#schedule.pick(400);
    this.#wallMs += passedMs;
    this.#monotonicMs += passedMs;
    return { wallMs: this.#wallMs, monotonicMs: this.#monotonicMs, bootId };
  }

  #randomBytes(length: number): Uint8Array {
    return Uint8Array.from({ length }, () => this.#schedule.pick(256));
  }

  #locksOf(tab: Tab): World['locks']['alone'] {
    let last: Promise<unknown> = Promise.resolve();
    return (task) => {
      const alone = async (): Promise<Awaited<ReturnType<typeof task>>> => {
        if (this.#hasLocks) await this.#acquire(tab);
        const value = await task();
        if (this.#lockHolder === tab) this.#passLock();
        return value;
      };
      const next = last.then(alone);
      last = next;
      return next;
    };
  }

  #acquire(tab: Tab): Promise<void> {
    if (tab.isDead) return new Promise(() => undefined);
    if (this.#lockHolder === null) {
      this.#lockHolder = tab;
      return Promise.resolve();
    }
    return new Promise((grant) => {
      this.#lockQueue.push({ tab, grant });
      this.#losePatience();
    });
  }

  /** A frozen holder is not waited for, as with real locks after two seconds. It may go on without the lock. */
  #losePatience(): void {
    if (this.#lockHolder?.isFrozen === true) this.#passLock();
  }

  #passLock(): void {
    const next = this.#lockQueue.shift();
    this.#lockHolder = next?.tab ?? null;
    next?.grant();
    if (next !== undefined) this.#losePatience();
  }

  #tell(from: Tab, message: TabMessage): void {
    for (const [tab, listener] of this.#listeners) {
      if (tab !== from)
        void this.#schedule.later(tab, `hears ${message.type}`, () => {
          listener(message);
        });
    }
  }

  #storageOf(tab: Tab, opensNewer: boolean): RecordStorage {
    const read = <T>(label: string, value: () => T): Promise<Outcome<T>> =>
      this.#schedule.later(tab, label, (): Outcome<T> => {
        if (this.isNewer && !opensNewer) return { ok: false, fault: 'read-only' };
        return this.fault === 'gone' ? { ok: false, fault: 'gone' } : { ok: true, value: value() };
      });
    const found = (): FoundRow[] =>
      [...this.#cached.rows].map(([key, value]) => ({ key, value: structuredClone(value) }));
    return {
      lasting: true,
      head: () => read('reads the head', () => this.#cached.head),
      commit: (change) =>
        this.#schedule.later(tab, `commits ${change.durability}`, () => this.#commit(change, opensNewer)),
      rows: (kinds) =>
        read('reads rows', () => found().filter(({ value }) => kinds === null || kinds.includes(kindOf(value)))),
      rowsById: (ids) => read('reads rows by id', () => found().filter(({ key }) => ids.includes(key))),
      aside: () => read('reads what was set aside', () => this.#cached.aside),
      snapshots: () => read('reads snapshots', () => this.#cached.snapshots),
      erased: () => read('reads deleted records', () => this.#cached.erased),
      erasedText: (id) => read('reads a deleted record', () => this.#cached.erasedTexts.get(id) ?? null),
      onInterruption(listener) {
        tab.interrupt = listener;
        return () => undefined;
      },
      close: () => undefined,
    };
  }

  #commit(change: Change, opensNewer: boolean): CommitOutcome {
    if (this.isNewer) return { ok: false, fault: opensNewer ? 'newer-version' : 'read-only' };
    const fault = this.fault;
    if (fault !== null && fault !== 'gone-after') return { ok: false, fault };
    const { head } = this.#cached;
    if (head === null && change.expect !== null) return { ok: false, fault: 'missing' };
    if (head?.record !== change.expect?.record || head?.revision !== change.expect?.revision)
      return { ok: false, fault: 'moved' };
    this.#cached = applied(this.#cached, change);
    if (change.durability === 'strict') this.#flushed = this.#cached;
    return fault === 'gone-after' ? { ok: false, fault: 'gone' } : { ok: true };
  }
}

function applied(contents: Contents, change: Change): Contents {
  const { erased, erasedTexts } = contents;
  const before = change.erase === true ? { ...empty, erased, erasedTexts } : contents;
  const rows = new Map(before.rows);
  for (const key of change.remove ?? []) rows.delete(key);
  for (const row of change.add ?? []) rows.set(row.entry.id, structuredClone(row));
  const snapshots = [...before.snapshots, ...(change.snapshot === undefined ? [] : [change.snapshot])].slice(
    -snapshotsKept,
  );
  const texts = new Map(before.erasedTexts);
  if (change.erased?.text !== undefined) texts.set(change.erased.text.id, change.erased.text.text);
  return {
    head: change.head,
    rows,
    aside: [...before.aside, ...(change.aside ?? [])],
    snapshots,
    erased: change.erased?.notes ?? before.erased,
    erasedTexts: texts,
  };
}

function kindOf(value: unknown): string {
  return (value as { entry?: { kind?: string } }).entry?.kind ?? '';
}

/** A stand-in for keys: quick and the same each time. Real ones are used in the browser tests. */
const signing: Signing = {
  create: () => Promise.resolve({ publicKey: { kty: 'none' }, handle: {} }),
  sign: (_, hash) => Promise.resolve(`signed-${hash.slice(0, 8)}`),
  verify: (_, hash, signature) => Promise.resolve(signature === `signed-${hash.slice(0, 8)}`),
};
