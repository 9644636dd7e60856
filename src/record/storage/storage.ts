/**
 * What the record asks of a storage: one head, rows of entries, one commit that happens wholly or not at all. The
 * IndexedDB, the in-memory and the simulator's faulty storage all keep this contract (`tests/contracts`).
 * Faults are values; nothing here throws.
 */
import type { Envelope } from '../../schema/entry.ts';

/** A device key as kept; what is inside belongs to the signing side. */
export type KeyHandle = object;

/** An entry as kept, beside the hash it had when it was written. */
export interface Row {
  readonly entry: Envelope;
  readonly hash: string;
}

/** Something that was found where a row should be, kept for its owner to look at. */
export interface AsideRow {
  readonly reason: string;
  /** When it was set aside, spelled like an entry's `at`. */
  readonly at: string;
  readonly found: unknown;
}

/** The whole record as one file's text, taken before something that changes much of it. */
export interface Snapshot {
  readonly at: string;
  readonly why: string;
  readonly text: string;
}

/** A record its owner deleted, as long as it can be brought back. Its text is kept apart, under the same id. */
export interface ErasedNote {
  /** Identity of the record it was. */
  readonly id: string;
  /** When it was deleted, spelled like an entry's `at`. */
  readonly at: string;
  readonly entries: number;
  /** From then on it is removed for good, in milliseconds since 1970. */
  readonly untilMs: number;
  /** When that moment was first found to have passed; null before. One look at a clock that was set wrong is not enough. */
  readonly overSinceMs: number | null;
}

/** The device that writes here: null until the first entry, and again after its identity was given up. */
export interface Writer {
  readonly device: string;
  /** Sequence number and hash of its last entry. */
  readonly seq: number;
  readonly hash: string;
  readonly key: KeyHandle | null;
}

/** The one mutable row. Each commit names the revision it read, and is refused when another commit came first. */
export interface Head {
  /** Identity of this record on this device; a different one means it was erased and begun anew. */
  readonly record: string;
  /**
   * The record this one took the place of: `erased` by its owner, or `restored` after the browser had lost it. Null for a
   * first one. Other tabs tell by it whether to let go of what they hold or to put it back.
   */
  readonly follows: { readonly record: string; readonly after: 'erased' | 'restored' } | null;
  readonly revision: number;
  /** Largest tick in the log. */
  readonly tick: number;
  /** What the wall clock showed at the last entry written here; missing in heads of before this was noted. */
  readonly lastMs?: number;
  readonly writer: Writer | null;
  /** When the browser was last asked to keep the data; null if never. */
  readonly askedToKeepMs: number | null;
  /** When the record was last saved to a file, how many entries went out, and the tick then; null if never. */
  readonly savedToFile: { readonly wallMs: number; readonly entries: number; readonly tick: number } | null;
}

/**
 * Why the storage could not do it. `gone`: no connection, and none could be made again. `not-yours`: somebody else's record,
 * shown from a file.
 */
export type StorageFault = 'full' | 'failed' | 'gone' | 'newer-version' | 'read-only' | 'not-yours';

export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: StorageFault };

/** `moved`: the head is not the one the change was made for; read it and try again. `missing`: there is no head any more. */
export type CommitOutcome =
  { readonly ok: true } | { readonly ok: false; readonly fault: StorageFault | 'moved' | 'missing' };

export interface Change {
  /** `strict` for anything that will be acknowledged: the promise resolves after the data was flushed. */
  readonly durability: 'strict' | 'relaxed';
  /** The head this change was made for; null when there was none. */
  readonly expect: Head | null;
  readonly head: Head;
  readonly add?: readonly Row[];
  /** Keys of rows to take out of the log, and what to keep of them. Only ever used together with `aside`. */
  readonly remove?: readonly string[];
  readonly aside?: readonly AsideRow[];
  readonly snapshot?: Snapshot;
  /** Empties everything first but the deleted records: used to delete, never to import. */
  readonly erase?: boolean;
  /** The deleted records from now on, and the text of one that is new among them. A text without a note goes. */
  readonly erased?: {
    readonly notes: readonly ErasedNote[];
    readonly text?: { readonly id: string; readonly text: string };
  };
}

/** A row as found: its key, and a value that may be damaged. */
export interface FoundRow {
  readonly key: string;
  readonly value: unknown;
}

export interface RecordStorage {
  /** Whether what is kept here outlives the page. */
  readonly lasting: boolean;
  /** True for somebody else's record, shown from a file: it is read and never written. */
  readonly isViewed?: true;
  head(): Promise<Outcome<Head | null>>;
  commit(change: Change): Promise<CommitOutcome>;
  /** Rows of the given kinds; of every kind when null. In no particular order. */
  rows(kinds: readonly string[] | null): Promise<Outcome<readonly FoundRow[]>>;
  rowsById(ids: readonly string[]): Promise<Outcome<readonly FoundRow[]>>;
  aside(): Promise<Outcome<readonly AsideRow[]>>;
  snapshots(): Promise<Outcome<readonly Snapshot[]>>;
  /** Deleted records that can be brought back, oldest first. */
  erased(): Promise<Outcome<readonly ErasedNote[]>>;
  /** The text of one of them; null when it is not there. */
  erasedText(id: string): Promise<Outcome<string | null>>;
  /** Calls back when the connection was lost or another tab asks for a newer version. Returns the way to stop. */
  onInterruption(listener: (fault: StorageFault) => void): () => void;
  close(): void;
}

/** How many automatic snapshots are kept: the oldest makes room for the newest. */
export const snapshotsKept = 10;
