/**
 * What the rest of the app knows of the record: append, read, watch. The browser's store, the in-memory one of tests and
 * the faulty one of the simulator all give this port. Nothing above it touches storage, clocks or keys.
 */
import type { Entry, EntryKind, Intent } from '../schema/entry.ts';

export type EntryOf<K extends EntryKind> = Extract<Entry, { readonly kind: K }>;

/** Why an append was not acknowledged. The screen says it in a sentence; nothing was kept. */
export type AppendFailure =
  'storage-full' | 'storage-failed' | 'storage-gone' | 'newer-version' | 'read-only' | 'not-yours';

export type AppendResult =
  { readonly ok: true; readonly entries: readonly Entry[] } | { readonly ok: false; readonly code: AppendFailure };

export interface RecordPort {
  /**
   * Appends intents in order, all or none. Resolves `ok` only after a strict transaction completed: from then on the
   * entries are on the device. Never throws.
   */
  append(intents: readonly [Intent, ...Intent[]]): Promise<AppendResult>;
  /** All entries of the given kinds (all kinds when none is named), in log order: device, then sequence number. */
  entries<K extends EntryKind>(...kinds: readonly K[]): Promise<readonly EntryOf<K>[]>;
  /**
   * Calls back after entries were added by this tab, another tab, or an import. An empty list means: read again, because
   * the record was erased, or a reading gave too little while the storage failed. Returns the way to stop.
   */
  watch(listener: (added: readonly Entry[]) => void): () => void;
}
