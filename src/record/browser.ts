/**
 * The record of this page: one shared instance, opened on first use. Load it after the first input, by
 * `await import('#record/browser.ts')`; nothing here may run while a page is being built.
 */
import { Recorder } from './recorder.ts';
import { memoryStorage } from './storage/memory-storage.ts';
import { indexedDbStorage } from './storage/indexeddb-storage.ts';
import { keepPersistent } from './persistence.ts';
import { pageWorld } from './page-world.ts';

let opened: Promise<Recorder> | null = null;
let isWaiting = false;
const waitingListeners = new Set<(isWaiting: boolean) => void>();

/** The record, after its storage was opened. Where there is none it is kept in memory, and its status says so. */
export function openRecord(): Promise<Recorder> {
  opened ??= open();
  return opened;
}

/** Calls back while an older tab keeps the record from opening. Returns the way to stop. */
export function watchWaiting(listener: (isWaiting: boolean) => void): () => void {
  waitingListeners.add(listener);
  if (isWaiting) listener(true);
  return () => waitingListeners.delete(listener);
}

async function open(): Promise<Recorder> {
  const onBlocked = (isBlocked: boolean): void => {
    isWaiting = isBlocked;
    for (const listener of [...waitingListeners]) listener(isBlocked);
  };
  const storage = await indexedDbStorage({ onBlocked }).catch(() => null);
  const recorder = new Recorder(pageWorld(storage ?? memoryStorage()));
  await recorder.lookAgain();
  keepPersistent(recorder);
  // A page that was away (frozen, in the back-forward cache, asleep) looks whether its record is still there.
  const back = (): void => {
    if (document.visibilityState === 'visible') void recorder.lookAgain();
  };
  document.addEventListener('visibilitychange', back);
  addEventListener('pageshow', back);
  return recorder;
}
