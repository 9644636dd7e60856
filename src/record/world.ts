/**
 * Everything the record needs from outside itself: clocks, chance, storage, locks, other tabs, keys, a timer. The browser
 * gives the real ones; tests and the simulator give ones that fail on purpose. The record's own code touches nothing else.
 */
import type { KeyHandle, RecordStorage } from './storage/storage.ts';

/** One reading of a device's clocks. `monotonicMs` compares only between readings of the same `bootId`. */
export interface ClockReading {
  /** Wall clock: milliseconds since 1970. May jump either way when somebody sets the clock. */
  readonly wallMs: number;
  /** Milliseconds since this page was loaded. Never goes back; stands still in some sleeps. */
  readonly monotonicMs: number;
  /** One life of a page: 16 hex digits drawn when it was loaded. */
  readonly bootId: string;
}

export interface Clock {
  read(): ClockReading;
  /** Minutes east of UTC at the given instant. */
  offsetMinutes(wallMs: number): number;
}

export interface Randomness {
  bytes(length: number): Uint8Array;
}

export interface Locks {
  /**
   * Runs the task alone among all tabs of this site, in the order asked. Where locks are missing, or the holder hangs,
   * it runs the task all the same: the storage's own check of the head keeps writes apart, the lock only saves retries.
   */
  readonly alone: <T>(task: () => Promise<T>) => Promise<T>;
}

/** What tabs tell each other. */
export type TabMessage = { readonly type: 'added'; readonly ids: readonly string[] } | { readonly type: 'changed' };

export interface Tabs {
  tell(message: TabMessage): void;
  listen(listener: (message: TabMessage) => void): () => void;
}

export interface Signing {
  /** A fresh key and its public half as JWK; null where keys are not to be had. Never throws. */
  create(): Promise<{ readonly publicKey: Record<string, unknown>; readonly handle: KeyHandle } | null>;
  /** Signature of the hash (its hex text in UTF-8), base64url; null when it cannot be made. Never throws. */
  sign(handle: KeyHandle, hash: string): Promise<string | null>;
  /** Whether the signature is the key's over the hash; null where keys are not to be had. Never throws. */
  verify(publicKey: Record<string, unknown>, hash: string, signature: string): Promise<boolean | null>;
}

/** The browser's promise not to evict: `kept` granted, `evictable` not (yet), `unknown` where it cannot be asked. */
export type Persistence = 'kept' | 'evictable' | 'unknown';

export interface Housing {
  persistence(): Promise<Persistence>;
  /** Asks the browser to keep the data. Some browsers ask the person. */
  askToKeep(): Promise<Persistence>;
  /** Bytes used and allowed for this site; null where the browser does not tell. */
  estimate(): Promise<{ readonly usedBytes: number; readonly allowedBytes: number } | null>;
}

export interface World {
  readonly clock: Clock;
  /** Resolves after about so many milliseconds. */
  readonly wait: (ms: number) => Promise<void>;
  readonly randomness: Randomness;
  readonly locks: Locks;
  readonly tabs: Tabs;
  readonly signing: Signing;
  readonly storage: RecordStorage;
  readonly housing: Housing;
  /** A name for this device that its owner recognises, such as "Chrome on Android". At most 80 characters. */
  readonly deviceName: string;
}
