/* oxlint-disable @typescript-eslint/unbound-method -- the browser's methods are taken off their prototypes to be wrapped, and called with their own `this` */
/**
 * The fault list against a real browser (tests/faults.md says which row is where): what was acknowledged is there after any
 * kill, tabs do not hurt each other, and whatever goes wrong with the storage is told on the page.
 */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test, type CDPSession, type Download, type Page } from '@playwright/test';
import {
  append,
  bring,
  crash,
  entriesOf,
  marksIn,
  recordScript,
  statusOf,
  type RecordModule,
} from './support/record.ts';
import { KillableBrowser } from './support/killable-browser.ts';

/** A small page of the site; any would do. */
const somewhere = '/about/';
/** `npm test` samples, `npm run test:faults` asks for more. */
const kills = Number(process.env['FAULT_KILLS'] ?? 5);

// A trace of a browser that is killed cannot be finished.
test.use({ trace: 'off' });

const banner = (page: Page) => page.getByRole('region', { name: 'Your record' });

/** Runs in the page before its own scripts: what the tests look at or break. */
interface Hands {
  durabilities: string[];
  askedToKeep: number;
  connections: IDBDatabase[];
}

test.describe('killing', () => {
  test('F01: a tab killed right after each acknowledged act leaves every act there', async ({ context }) => {
    for (let act = 0; act < 8; act += 1) {
      const page = await context.newPage();
      await page.goto(somewhere);
      expect((await append(page, `act-${act}`)).ok).toBe(true);
      await crash(page);
    }
    const page = await context.newPage();
    await page.goto(somewhere);

    expect([...(await marksIn(page))].sort()).toEqual(Array.from({ length: 8 }, (_, act) => `act-${act}`));
  });

  test('F02: the browser killed at random moments of a busy page keeps every acknowledged act, once', async ({
    baseURL,
  }) => {
    test.setTimeout(60_000 + kills * 15_000);
    const browser = new KillableBrowser();
    const acknowledged = new Set<string>();
    try {
      for (let kill = 0; kill < kills; kill += 1) {
        const page = await browser.start();
        await page.exposeFunction('acknowledge', (mark: string) => acknowledged.add(mark));
        await page.goto(`${baseURL ?? ''}${somewhere}`);
        await page.evaluate(
          ({ script, kill }) => {
            const { acknowledge } = globalThis as unknown as { acknowledge: (mark: string) => Promise<void> };
            void (async () => {
              const { openRecord } = (await import(script)) as RecordModule;
              const record = await openRecord();
              for (let act = 0; ; act += 1) {
                const section = `${kill}-${act}`;
                const result = await record.append([{ kind: 'section.read', data: { module: 'm/n', section } }]);
                if (result.ok) void acknowledge(section);
              }
            })();
          },
          { script: recordScript(), kill },
        );
        // Wherever it is by then: after a number of acts that differs from kill to kill.
        const enough = acknowledged.size + 3 + ((kill * 37) % 40);
        await expect.poll(() => acknowledged.size, { intervals: [5] }).toBeGreaterThanOrEqual(enough);
        await browser.kill();
      }
      const page = await browser.start();
      await page.goto(`${baseURL ?? ''}${somewhere}`);
      const marks = await marksIn(page);

      expect(acknowledged.size).toBeGreaterThan(kills * 3);
      expect([...acknowledged].filter((mark) => !marks.includes(mark))).toEqual([]);
      expect(new Set(marks).size).toBe(marks.length);
      expectWholeChain(await entriesOf(page));
    } finally {
      await browser.dispose();
    }
  });

  test('F03: a kill while the browser is still asked to keep the data leaves a record that opens', async ({
    context,
  }) => {
    await context.addInitScript(() => {
      navigator.storage.persist = () => new Promise(() => undefined);
    });
    const page = await context.newPage();
    await page.goto(somewhere);
    await append(page, 'first');
    await crash(page);
    const again = await context.newPage();
    await again.goto(somewhere);

    expect((await append(again, 'second')).ok).toBe(true);
    expect(await marksIn(again)).toEqual(['first', 'second']);
  });
});

test.describe('durability', () => {
  test('F04: every acknowledged append ran in a transaction that the browser made strict', async ({ page }) => {
    await page.addInitScript(() => {
      const hands = globalThis as unknown as Hands;
      hands.durabilities = [];
      const { transaction } = IDBDatabase.prototype;
      IDBDatabase.prototype.transaction = function (...args: Parameters<IDBDatabase['transaction']>) {
        const made = transaction.apply(this, args);
        if (made.mode === 'readwrite') hands.durabilities.push(made.durability);
        return made;
      };
      // Asking to keep the data is noted in a relaxed transaction of its own: not what is looked at here.
      navigator.storage.persisted = () => Promise.resolve(true);
    });
    await page.goto(somewhere);
    for (const mark of ['one', 'two', 'three']) await append(page, mark);

    expect(await page.evaluate(() => (globalThis as unknown as Hands).durabilities)).toEqual([
      'strict',
      'strict',
      'strict',
    ]);
  });

  test('the browser is asked to keep the data after the first act, not before, and not again', async ({ context }) => {
    await context.addInitScript(() => {
      const hands = globalThis as unknown as Hands;
      hands.askedToKeep = 0;
      navigator.storage.persisted = () => Promise.resolve(false);
      navigator.storage.persist = () => {
        hands.askedToKeep += 1;
        return Promise.resolve(false);
      };
    });
    const asked = (page: Page) => page.evaluate(() => (globalThis as unknown as Hands).askedToKeep);
    const page = await context.newPage();
    await page.goto(somewhere);
    await marksIn(page);
    expect(await asked(page)).toBe(0);
    await append(page, 'one');
    await expect.poll(() => asked(page)).toBe(1);
    await append(page, 'two');
    const later = await context.newPage();
    await later.goto(somewhere);
    await append(later, 'three');
    await append(later, 'four');

    expect(await asked(page)).toBe(1);
    expect(await asked(later)).toBe(0);
  });
});

/**
 * Gives the origin its usual quota back, as somebody does who deletes pictures. What a refused transaction left on the disk may
 * count against the quota until the browser tidies up, so that even a small act need not fit before.
 */
async function makeRoom(session: CDPSession, origin: string | undefined): Promise<void> {
  await session.send('Storage.overrideQuotaForOrigin', { origin: origin ?? '' });
}

test.describe('storage that fails', () => {
  test('F05: a full disk is told within a second, keeps what was there, and the file can still be saved', async ({
    browser,
    baseURL,
  }) => {
    // The worker's saved pages count against the quota too.
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    // The browser asks for the quota once in a while: it must be small from the first write on.
    await session.send('Storage.overrideQuotaForOrigin', { origin: baseURL ?? '', quotaSize: 100_000 });
    await page.goto(somewhere);
    await append(page, 'before');

    // Random, since the browser's store would squeeze a repeated letter into the room that is left.
    const result = await append(page, randomBytes(400_000).toString('base64'));

    expect(result).toEqual({ ok: false, code: 'storage-full' });
    await expect(banner(page)).toContainText('Not saved: this device has no room left', { timeout: 1000 });
    const download = page.waitForEvent('download');
    await banner(page).getByRole('button', { name: 'Save my record to a file' }).click();
    expect((await download).suggestedFilename()).toMatch(/^exam-room-\d{4}-\d{2}-\d{2}\.examroom$/);
    await makeRoom(session, baseURL);
    expect((await append(page, 'after')).ok).toBe(true);
    expect(await marksIn(page)).toEqual(['before', 'after']);
    await expect(banner(page)).toBeHidden();
    await context.close();
  });

  test('F06: a file that does not fit is refused whole, with its snapshot, and nothing of the record changes', async ({
    browser,
    baseURL,
  }) => {
    const writer = await browser.newPage();
    await writer.goto(somewhere);
    await append(writer, ...Array.from({ length: 200 }, (_, i) => `${i}-${'y'.repeat(2000)}`));
    await writer.goto('/record/');
    const saved = writer.waitForEvent('download');
    await writer.getByRole('button', { name: 'Save my record to a file' }).click();
    const file = await (await saved).path();
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', { origin: baseURL ?? '', quotaSize: 200_000 });
    await page.goto('/record/');
    await append(page, 'before');

    await bring(page, file);
    await page.getByRole('button', { name: 'Add 201 entries' }).click();

    await expect(page.locator('.note').filter({ hasText: 'Not added' })).toContainText('no room left for this site');
    expect(await marksIn(page)).toEqual(['before']);
    await makeRoom(session, baseURL);
    expect((await append(page, 'after')).ok).toBe(true);
    expect(await marksIn(page)).toEqual(['before', 'after']);
    await context.close();
    await writer.context().close();
  });

  test('F07: an error nobody can name is told as "not saved", and what was there stays', async ({ page }) => {
    await page.addInitScript(() => {
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function (...args: Parameters<IDBObjectStore['put']>) {
        if ('isBroken' in globalThis) throw new DOMException('Internal error.', 'UnknownError');
        return put.apply(this, args);
      };
    });
    await page.goto(somewhere);
    await append(page, 'before');
    await page.evaluate(() => Object.assign(globalThis, { isBroken: true }));

    const result = await append(page, 'lost');

    expect(result).toEqual({ ok: false, code: 'storage-failed' });
    await expect(banner(page)).toContainText('Not saved: the browser could not write', { timeout: 1000 });
    expect(await marksIn(page)).toEqual(['before']);
  });

  test('F08: a lost connection is made again within a second; where it cannot be, the page says so', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      const hands = globalThis as unknown as Hands;
      hands.connections = [];
      const { open } = IDBFactory.prototype;
      IDBFactory.prototype.open = function (...args: Parameters<IDBFactory['open']>) {
        if ('isBroken' in globalThis) throw new DOMException('no', 'InvalidStateError');
        const request = open.apply(this, args);
        request.addEventListener('success', () => hands.connections.push(request.result));
        return request;
      };
    });
    const lose = () =>
      page.evaluate(() => {
        for (const connection of (globalThis as unknown as Hands).connections) connection.close();
      });
    await page.goto(somewhere);
    await append(page, 'before');

    await lose();
    const began = Date.now();
    expect((await append(page, 'after')).ok).toBe(true);
    expect(Date.now() - began).toBeLessThan(1000);
    expect(await marksIn(page)).toEqual(['before', 'after']);

    await page.evaluate(() => Object.assign(globalThis, { isBroken: true }));
    await lose();
    expect(await append(page, 'never')).toEqual({ ok: false, code: 'storage-gone' });
    await expect(banner(page)).toContainText('The browser closed the storage of this site');
    expect(await marksIn(page)).toEqual(['before', 'after']);
  });

  for (const [how, script] of [
    ['is missing', 'Object.defineProperty(window, "indexedDB", { value: undefined });'],
    ['throws', 'IDBFactory.prototype.open = () => { throw new DOMException("denied", "SecurityError"); };'],
  ] as const) {
    test(`F09: where IndexedDB ${how} the record lasts as long as the page, says so, and can be saved`, async ({
      page,
    }) => {
      const errors: string[] = [];
      page.on('pageerror', ({ message }) => errors.push(message));
      await page.addInitScript(script);
      await page.goto(somewhere);

      expect((await append(page, 'one')).ok).toBe(true);
      await append(page, 'two');

      await expect(banner(page)).toContainText('does not let Exam Room keep anything');
      expect(await marksIn(page)).toEqual(['one', 'two']);
      const download = page.waitForEvent('download');
      await banner(page).getByRole('button', { name: 'Save my record to a file' }).click();
      await download;
      expect(errors).toEqual([]);
    });
  }

  test('F16: site data cleared under an open page is noticed, and what the page holds can be put back', async ({
    page,
    baseURL,
  }) => {
    await page.goto(somewhere);
    await append(page, 'one', 'two');
    const session = await page.context().newCDPSession(page);
    await session.send('Storage.clearDataForOrigin', { origin: baseURL ?? '', storageTypes: 'all' });

    await expect(banner(page)).toContainText('was erased in the browser', { timeout: 5000 });
    expect(await append(page, 'refused')).toEqual({ ok: false, code: 'storage-gone' });
    const download = page.waitForEvent('download');
    await banner(page).getByRole('button', { name: 'Save my record to a file' }).click();
    expect(await textOf(await download)).toContain('"section":"two"');
    await banner(page).getByRole('button', { name: 'Put back what this page holds' }).click();
    await expect(banner(page)).toBeHidden();

    expect((await append(page, 'three')).ok).toBe(true);
    await page.reload();
    expect([...(await marksIn(page))].sort()).toEqual(['one', 'three', 'two']);
  });
});

test('F16: the database deleted under an open page is told as erased, and what the page holds can be put back', async ({
  page,
}) => {
  await page.goto(somewhere);
  await append(page, 'one');
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('exam-room');
        request.onsuccess = () => {
          resolve();
        };
        request.onerror = () => {
          reject(new Error('not deleted'));
        };
      }),
  );

  await expect(banner(page)).toContainText('was erased in the browser', { timeout: 5000 });
  await banner(page).getByRole('button', { name: 'Put back what this page holds' }).click();
  await expect(banner(page)).toBeHidden();
  expect(await marksIn(page)).toEqual(['one']);
});

test('F23: a clock set back and forward is told on the page until the next act, and loses and reorders nothing', async ({
  page,
}) => {
  const startMs = Date.UTC(2026, 10, 27, 12);
  const dayMs = 24 * 60 * 60 * 1000;
  for (const [mark, days, told] of [
    ['one', 0, null],
    ['two', -40, 'which is before your last entry'],
    ['three', 800, 'is more than a year old'],
  ] as const) {
    await page.clock.setFixedTime(startMs + days * dayMs);
    await page.goto(somewhere);
    expect(await marksIn(page)).toHaveLength(['one', 'two', 'three'].indexOf(mark));
    if (told !== null) await expect(banner(page)).toContainText(told);
    expect((await append(page, mark)).ok).toBe(true);
    await expect(banner(page)).toBeHidden();
  }

  expect(await marksIn(page)).toEqual(['one', 'two', 'three']);
});

test.describe('versions', () => {
  test('F12: an upgrade blocked by an old tab is told within three seconds and goes on when that tab closes', async ({
    context,
  }) => {
    const old = await context.newPage();
    await old.goto(somewhere);
    await old.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.open('exam-room', 1);
          request.onupgradeneeded = () => {
            const { result } = request;
            result.createObjectStore('entries', { keyPath: 'entry.id' }).createIndex('kind', 'entry.kind');
            result.createObjectStore('meta');
          };
          // Keeps its connection whatever it is asked.
          request.onsuccess = () => {
            resolve();
          };
          request.onerror = () => {
            reject(new Error('not opened'));
          };
        }),
    );
    const page = await context.newPage();
    await page.goto(somewhere);
    const appended = append(page, 'patient');

    await expect(banner(page)).toContainText('Another tab has an older Exam Room open', { timeout: 3000 });
    await old.close();

    expect((await appended).ok).toBe(true);
    await expect(banner(page)).toBeHidden();
    expect(await marksIn(page)).toEqual(['patient']);
  });

  test('F11: a browser killed in the middle of an upgrade leaves the old version or the new one, and every entry', async ({
    baseURL,
  }) => {
    const browser = new KillableBrowser();
    const address = `${baseURL ?? ''}${somewhere}`;
    try {
      const first = await browser.start();
      await first.goto(address);
      await append(first, 'kept');
      // Back to the first version, with the same rows: what somebody has who comes from then.
      await first.goto(`${baseURL ?? ''}/404.html`);
      await first.evaluate(async () => {
        const done = <T>(request: IDBRequest<T>) =>
          new Promise<T>((resolve, reject) => {
            request.onsuccess = () => {
              resolve(request.result);
            };
            request.onerror = () => {
              reject(new Error('refused'));
            };
          });
        const now = await done(indexedDB.open('exam-room'));
        const tx = now.transaction(['entries', 'meta']);
        const rows: unknown[] = await done(tx.objectStore('entries').getAll());
        const head: unknown = await done(tx.objectStore('meta').get('head'));
        now.close();
        await done(indexedDB.deleteDatabase('exam-room'));
        const request = indexedDB.open('exam-room', 1);
        request.onupgradeneeded = () => {
          const { result } = request;
          const entries = result.createObjectStore('entries', { keyPath: 'entry.id' });
          entries.createIndex('kind', 'entry.kind');
          for (const row of rows) entries.put(row);
          result.createObjectStore('meta').put(head, 'head');
        };
        (await done(request)).close();
      });
      await browser.kill();

      for (const store of ['aside', 'snapshots']) {
        const page = await browser.start();
        await page.addInitScript((store) => {
          const { createObjectStore } = IDBDatabase.prototype;
          IDBDatabase.prototype.createObjectStore = function (...args: Parameters<IDBDatabase['createObjectStore']>) {
            const made = createObjectStore.apply(this, args);
            if (args[0] !== store) return made;
            // Stays in the upgrade for ever: its transaction lives as long as requests follow each other.
            document.title = `upgrading at ${store}`;
            const again = () => {
              made.get(1).onsuccess = again;
            };
            again();
            return made;
          };
        }, store);
        await page.goto(address);
        void append(page, 'never').catch(() => undefined);
        await expect(page).toHaveTitle(`upgrading at ${store}`);
        await browser.kill();
      }

      const page = await browser.start();
      await page.goto(address);
      expect(await marksIn(page)).toEqual(['kept']);
      expect((await append(page, 'after')).ok).toBe(true);
      expectWholeChain(await entriesOf(page));
    } finally {
      await browser.dispose();
    }
  });

  const openNewer = () =>
    new Promise<number>((resolve, reject) => {
      const request = indexedDB.open('exam-room', 99);
      request.onsuccess = () => {
        request.result.close();
        resolve(request.result.version);
      };
      request.onerror = () => {
        reject(new Error('not opened'));
      };
    });

  test('F13: a database of a newer version is read and never written, and the page says why', async ({ context }) => {
    const before = await context.newPage();
    await before.goto(somewhere);
    await append(before, 'kept');
    await before.close();
    const newer = await context.newPage();
    await newer.goto('/404.html');
    expect(await newer.evaluate(openNewer)).toBe(99);

    const page = await context.newPage();
    await page.goto(somewhere);

    expect(await marksIn(page)).toEqual(['kept']);
    expect(await append(page, 'refused')).toEqual({ ok: false, code: 'newer-version' });
    await expect(banner(page)).toContainText('last used by a newer Exam Room');
    expect(await marksIn(page)).toEqual(['kept']);
  });

  test('F13: a page that is open when a newer version comes stops writing and says so', async ({ context }) => {
    const page = await context.newPage();
    await page.goto(somewhere);
    await append(page, 'kept');
    const newer = await context.newPage();
    await newer.goto('/404.html');
    await newer.evaluate(openNewer);

    await expect(banner(page)).toContainText('A newer Exam Room was opened in another tab');
    expect(await append(page, 'refused')).toEqual({ ok: false, code: 'read-only' });
  });
});

test.describe('several tabs', () => {
  test('F14: five tabs that write at once make one chain without a hole or a repeat, and each hears of all', async ({
    context,
  }) => {
    test.setTimeout(240_000);
    const each = Math.max(40, kills * 4);
    const tabs: Page[] = [];
    for (let tab = 0; tab < 5; tab += 1) {
      const page = await context.newPage();
      await page.goto(somewhere);
      await page.evaluate(async (script) => {
        const { openRecord } = (await import(script)) as RecordModule;
        Object.assign(globalThis, { heard: 0 });
        (await openRecord()).watch((added) => {
          (globalThis as unknown as { heard: number }).heard += added.length;
        });
      }, recordScript());
      tabs.push(page);
    }

    const results = await Promise.all(
      tabs.map((page, tab) =>
        page.evaluate(
          async ({ script, tab, each, intent }) => {
            const { openRecord } = (await import(script)) as RecordModule;
            const record = await openRecord();
            const acts = Array.from({ length: each }, (_, act) => ({
              ...intent,
              data: { module: 'm/n', section: `${tab}-${act}` },
            }));
            return (await Promise.all(acts.map((act) => record.append([act])))).filter(({ ok }) => ok).length;
          },
          { script: recordScript(), tab, each, intent: { kind: 'section.read' as const } },
        ),
      ),
    );

    expect(results).toEqual(Array(5).fill(each));
    const [first] = tabs;
    const entries = first === undefined ? [] : await entriesOf(first);
    expectWholeChain(entries);
    expect(new Set(entries.map(({ device }) => device)).size).toBe(1);
    expect(entries).toHaveLength(5 * each + 1);
    for (const page of tabs) {
      await expect
        .poll(() => page.evaluate(() => (globalThis as unknown as { heard: number }).heard))
        .toBe(5 * each + 1);
    }
  });

  test('F14: a tab that dies or hangs with the lock in its hands holds nobody up for more than two seconds', async ({
    context,
  }) => {
    const hold = (page: Page) =>
      page.evaluate(
        () =>
          new Promise<void>((held) => {
            void navigator.locks.request('exam-room-record', () => {
              held();
              return new Promise(() => undefined);
            });
          }),
      );
    const page = await context.newPage();
    await page.goto(somewhere);
    await append(page, 'first');
    for (const ends of ['hangs', 'dies']) {
      const holder = await context.newPage();
      await holder.goto('/404.html');
      await hold(holder);

      const began = Date.now();
      const appended = append(page, ends);
      if (ends === 'dies') await crash(holder);
      expect((await appended).ok).toBe(true);
      expect(Date.now() - began).toBeLessThan(2800);
      if (ends === 'hangs') await holder.close();
    }

    expectWholeChain(await entriesOf(page));
  });

  test('F15: a frozen tab that wakes writes nothing from a stale state', async ({ context }) => {
    const sleeper = await context.newPage();
    await sleeper.goto(somewhere);
    await append(sleeper, 'before sleep');
    const session = await context.newCDPSession(sleeper);
    await session.send('Page.setWebLifecycleState', { state: 'frozen' });
    const other = await context.newPage();
    await other.goto(somewhere);
    for (let act = 0; act < 5; act += 1) await append(other, `meanwhile-${act}`);
    await session.send('Page.setWebLifecycleState', { state: 'active' });

    expect((await append(sleeper, 'after sleep')).ok).toBe(true);

    const entries = await entriesOf(sleeper);
    expectWholeChain(entries);
    expect(entries).toHaveLength(8);
  });
});

test('without a secure context entries are kept, unsigned, and the page says so', async ({ baseURL }) => {
  const browser = new KillableBrowser();
  try {
    const page = await browser.start('--host-resolver-rules=MAP plain.test 127.0.0.1');
    const { port } = new URL(baseURL ?? '');
    await page.goto(`http://plain.test:${port}/record/`);
    expect(await page.evaluate(() => isSecureContext)).toBe(false);

    expect((await append(page, 'one')).ok).toBe(true);

    expect((await entriesOf(page)).map(({ signature }) => signature)).toEqual([null, null]);
    expect((await statusOf(page)).condition).toBe('well');
    await expect(page.getByText('Not signed: this device has no key')).toBeVisible();
  } finally {
    await browser.dispose();
  }
});

test('each entry is signed by a key that the page itself cannot read', async ({ page }) => {
  await page.goto('/record/');
  await append(page, 'one', 'two');

  await expect(page.getByText('All signed by this device and unchanged')).toBeVisible();
  const keys = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const request = indexedDB.open('exam-room');
        request.onsuccess = () => {
          const head = request.result.transaction('meta').objectStore('meta').get('head');
          head.onsuccess = () => {
            const { writer } = head.result as { writer: { key: CryptoKey } };
            crypto.subtle.exportKey('jwk', writer.key).then(
              () => {
                resolve('exported');
              },
              () => {
                resolve(`${writer.key.type}, extractable ${String(writer.key.extractable)}`);
              },
            );
          };
        };
      }),
  );
  expect(keys).toBe('private, extractable false');
});

async function textOf(download: Download): Promise<string> {
  return readFileSync(await download.path(), 'utf8');
}

/** Sequence numbers from 0 without a hole or a repeat, for each device. */
function expectWholeChain(entries: Awaited<ReturnType<typeof entriesOf>>): void {
  for (const device of new Set(entries.map((entry) => entry.device))) {
    const own = entries.filter((entry) => entry.device === device);
    expect(own.map(({ seq }) => seq)).toEqual(own.map((_, seq) => seq));
  }
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
}
