/** F30: a service worker that is broken. Whatever it does, there is a way back to a working site, and the record is untouched. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { axeFinds } from './support/axe.ts';
import { OwnSite, workerActive } from './support/own-site.ts';
import { append, marksIn } from './support/record.ts';

test.use({ serviceWorkers: 'allow' });
test.describe.configure({ mode: 'serial' });

/** The released worker with another way to choose a page. */
const withPagesBy = (body: string): string =>
  released.replace('async function choosePage(', `async function choosePage() { ${body} }\nasync function unused(`);

const site = new OwnSite();
/** The worker as it was released. */
let released = '';
test.beforeAll(async () => {
  await site.start('/about/', '/about/scores/', '/record/offline/');
  released = readFileSync(join(site.folder, 'dist', 'service-worker.js'), 'utf8');
});
test.afterAll(() => site.remove());

/** A first visit: the page comes from the network, its worker is then in charge; one act is kept. */
async function firstVisit(page: Page): Promise<void> {
  await page.goto(`${site.base}/about/`);
  await workerActive(page);
  expect((await append(page, 'before')).ok).toBe(true);
}

const keptHere = (page: Page) =>
  page.evaluate(async () => ({
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    caches: await caches.keys(),
  }));

test('a fault inside the worker falls through to the network', async ({ page }) => {
  await site.useWorker(withPagesBy("throw new Error('a fault');"));
  await firstVisit(page);

  await page.goto(`${site.base}/about/scores/`);

  await expect(page.locator('h1')).toBeVisible();
  expect(await marksIn(page)).toEqual(['before']);
});

test('where pages never come, the address that the worker leaves alone switches it off, and on again later', async ({
  page,
}) => {
  await site.useWorker(withPagesBy('return new Promise(() => undefined);'));
  await firstVisit(page);
  await expect(page.goto(`${site.base}/about/scores/`, { waitUntil: 'commit', timeout: 1500 })).rejects.toThrow(
    /Timeout/,
  );

  await page.goto(`${site.base}/sw-off/`);
  expect(await axeFinds(page)).toEqual([]);
  await page.getByRole('button', { name: 'Switch offline use off' }).press('Enter');
  await expect(page.getByText('Done. Offline use is off in this browser')).toBeVisible();
  await page.goto(`${site.base}/record/offline/`);

  await expect(page.getByText('It was switched off in this browser.')).toBeVisible();
  expect(await marksIn(page)).toEqual(['before']);
  expect(await keptHere(page)).toEqual({ workers: 0, caches: [] });

  await site.useWorker(released);
  await page.getByRole('button', { name: 'Switch offline use on' }).click();
  await expect(page.getByRole('button', { name: 'Save everything' })).toBeVisible();
  await workerActive(page);
  expect((await append(page, 'after')).ok).toBe(true);
});

test('a release without a worker takes out one that lets no page through, on the next visit', async ({ page }) => {
  await site.useWorker(`
    addEventListener('install', () => self.skipWaiting());
    addEventListener('fetch', (event) => event.respondWith(Promise.reject(new Error('a fault'))));
  `);
  await firstVisit(page);
  await expect(page.goto(`${site.base}/about/scores/`)).rejects.toThrow();

  await site.useWorker(readFileSync('src/offline/worker-off.js', 'utf8'));

  // The browser looks for a newer worker with each visit; this one is in charge as soon as it is there.
  await expect
    .poll(
      () =>
        page.goto(`${site.base}/about/scores/`).then(
          (response) => response?.status(),
          () => null,
        ),
      { timeout: 20_000 },
    )
    .toBe(200);
  expect(await marksIn(page)).toEqual(['before']);
  await expect.poll(() => keptHere(page)).toEqual({ workers: 0, caches: [] });
});
