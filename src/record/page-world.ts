/** The browser's clocks, chance, locks, tabs, keys and storage rooms, as the record's world. */
import { pageLocks } from './page-locks.ts';
import { pageSigning } from './page-signing.ts';
import { toHex } from './uuid.ts';
import type { RecordStorage } from './storage/storage.ts';
import type { Clock, Housing, Persistence, TabMessage, Tabs, World } from './world.ts';

/** @param name what tabs that keep the same record call it: its lock and its channel */
export function pageWorld(storage: RecordStorage, name = 'exam-room-record'): World {
  return {
    clock: pageClock,
    wait: (ms) =>
      new Promise((resolve) => {
        setTimeout(resolve, ms);
      }),
    randomness: { bytes: (length) => crypto.getRandomValues(new Uint8Array(length)) },
    // Locks and keys are missing on plain http, whatever the types say.
    locks: pageLocks(name, (navigator as Partial<Navigator>).locks),
    tabs: storage.lasting ? pageTabs(name) : { tell: () => undefined, listen: () => () => undefined },
    signing: pageSigning((crypto as Partial<Crypto>).subtle),
    storage,
    housing: pageHousing((navigator as Partial<Navigator>).storage),
    deviceName: deviceName(navigator.userAgent),
  };
}

const bootId = toHex(crypto.getRandomValues(new Uint8Array(8)));

/** The clocks of this page; the exam clock and simulations read the same. */
export const pageClock: Clock = {
  read: () => ({ wallMs: Date.now(), monotonicMs: performance.now(), bootId }),
  offsetMinutes: (wallMs) => -new Date(wallMs).getTimezoneOffset(),
};

function pageTabs(name: string): Tabs {
  if (typeof BroadcastChannel === 'undefined') return { tell: () => undefined, listen: () => () => undefined };
  const channel = new BroadcastChannel(name);
  return {
    tell(message) {
      channel.postMessage(message);
    },
    listen(listener) {
      const hear = (event: MessageEvent<TabMessage>): void => {
        listener(event.data);
      };
      channel.addEventListener('message', hear);
      return () => {
        channel.removeEventListener('message', hear);
      };
    },
  };
}

function pageHousing(storage: StorageManager | undefined): Housing {
  const told = (isKept: boolean | undefined): Persistence =>
    isKept === undefined ? 'unknown' : isKept ? 'kept' : 'evictable';
  const ask = async (question: (() => Promise<boolean>) | undefined): Promise<Persistence> => {
    try {
      return told(await question?.());
    } catch {
      return 'unknown';
    }
  };
  return {
    persistence: () => ask(storage && (() => storage.persisted())),
    askToKeep: () => ask(storage && (() => storage.persist())),
    async estimate() {
      try {
        const { usage, quota } = (await storage?.estimate()) ?? {};
        return usage === undefined || quota === undefined ? null : { usedBytes: usage, allowedBytes: quota };
      } catch {
        return null;
      }
    },
  };
}

/** Browser and system in words their owner knows; rough on purpose, it only tells devices apart. */
export function deviceName(userAgent: string): string {
  const named = (pairs: readonly (readonly [string, string])[]): string | undefined =>
    pairs.find(([mark]) => userAgent.includes(mark))?.[1];
  // The order matters: later browsers claim to be earlier ones too.
  const browser =
    named([
      ['Edg/', 'Edge'],
      ['Firefox/', 'Firefox'],
      ['Chrome/', 'Chrome'],
      ['Safari/', 'Safari'],
    ]) ?? 'Browser';
  const system = named([
    ['iPhone', 'iPhone'],
    ['iPad', 'iPad'],
    ['Android', 'Android'],
    ['CrOS', 'Chromebook'],
    ['Windows', 'Windows'],
    ['Mac OS X', 'Mac'],
    ['Linux', 'Linux'],
  ]);
  return system === undefined ? browser : `${browser} on ${system}`;
}
