/**
 * The record of this page: one shared instance, opened on first use. Load it after the first input, by
 * `await import('#record/browser.ts')`; nothing here may run while a page is being built.
 */
import { keepPersistent } from './persistence.ts';
import { pageWorld } from './page-world.ts';
import { Recorder } from './recorder.ts';
import { isWorthTelling } from './status.ts';
import { memoryStorage } from './storage/memory-storage.ts';
import { indexedDbStorage } from './storage/indexeddb-storage.ts';
import { viewedId } from './viewing-key.ts';
import type { RecordStorage } from './storage/storage.ts';
import type { Trouble } from './status.ts';

/**
 * Sent to the document when there is something about the record that the person must know, before or after it opened: the
 * layout listens and only then loads what shows it.
 */
export const troubleEvent = 'record:trouble';

/** A storage that takes longer to open is told of. */
const patienceMs = 2500;

let opened: Promise<Recorder> | null = null;
/** Null until it is open. */
let recorder: Recorder | null = null;
/** What keeps the record from opening; null when nothing does. */
let delay: 'slow' | 'waiting' | null = null;
const listeners = new Set<(trouble: Trouble) => void>();

/** The record, after its storage was opened. Where there is none it is kept in memory, and its status says so. */
export function openRecord(): Promise<Recorder> {
  opened ??= open();
  return opened;
}

/** Calls back now and whenever what is wrong with the record changes, while it is still opening too. Returns the way to stop. */
export function watchTrouble(listener: (trouble: Trouble) => void): () => void {
  listeners.add(listener);
  listener(trouble());
  return () => listeners.delete(listener);
}

function trouble(): Trouble {
  const { condition, saving, held, setAside, clock } = recorder?.status ?? {
    condition: 'well',
    saving: 'none',
    held: 0,
    setAside: 0,
    clock: null,
  };
  return { condition: delay ?? condition, saving, held, setAside, clock };
}

function tell(): void {
  const now = trouble();
  for (const listener of [...listeners]) listener(now);
  if (isWorthTelling(now)) document.dispatchEvent(new CustomEvent(troubleEvent));
}

async function open(): Promise<Recorder> {
  const slow = setTimeout(() => {
    delay ??= 'slow';
    tell();
  }, patienceMs);
  const onBlocked = (isBlocked: boolean): void => {
    delay = isBlocked ? 'waiting' : null;
    tell();
  };
  const storage = (await lookedAt()) ?? (await indexedDbStorage({ onBlocked }).catch(() => null));
  clearTimeout(slow);
  delay = null;
  const made = new Recorder(pageWorld(storage ?? memoryStorage()));
  recorder = made;
  made.watchStatus(tell);
  await made.lookAgain();
  tell();
  keepPersistent(made);
  // A page that was away (frozen, in the back-forward cache, asleep) looks whether its record is still there.
  const back = (): void => {
    if (document.visibilityState === 'visible') void made.lookAgain();
  };
  document.addEventListener('visibilitychange', back);
  addEventListener('pageshow', back);
  return made;
}

/** Somebody else's record, when this tab looks at one. What reads its file is fetched only then. */
async function lookedAt(): Promise<RecordStorage | null> {
  return viewedId() === null ? null : (await import('./viewing.ts')).openViewed();
}
