/** The service worker: visited pages work with no network, files are kept whole, and versions never mix. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { buildShown, fetchUpdate, OwnSite, workerActive } from './support/own-site.ts';

test.use({ serviceWorkers: 'allow' });

const page1 = '/learn/clinical-procedures/blood-pressure/';

test('a visited page and the data it has asked for are there with no network, and an unvisited one says so', async ({
  page,
  context,
}) => {
  const site = new OwnSite();
  await site.start('/', page1, '/review/', '/practice/drills/', '/offline/');
  try {
    await page.goto(`${site.base}/`);
    await workerActive(page);
    await page.goto(`${site.base}/practice/drills/?drill=drill-order-of-draw`);
    await expect(page.locator('#drill-prompt')).toBeVisible();
    await page.goto(`${site.base}/review/`);
    await expect(page.getByRole('button', { name: 'Begin with 10 cards' })).toBeVisible();
    await page.goto(`${site.base}${page1}`);
    await context.setOffline(true);

    await page.reload();
    await expect(page.locator('h1')).toContainText('Blood pressure');
    await page.goto(`${site.base}/review/`);
    await expect(page.getByRole('button', { name: 'Begin with 10 cards' })).toBeVisible();
    await page.goto(`${site.base}/practice/drills/?drill=drill-order-of-draw`);
    await expect(page.locator('#drill-prompt')).toBeVisible();
    await page.goto(`${site.base}/about/`).catch(() => undefined);
    await expect(page.locator('h1')).toContainText(/no network/i);
  } finally {
    await site.remove();
  }
});

test('a new release does not touch an open page; afterwards pages and worker are of one version', async ({
  page,
  context,
}) => {
  const site = new OwnSite();
  await site.start('/', page1);
  try {
    await page.goto(`${site.base}${page1}`);
    await workerActive(page);
    await page.reload();
    const before = await buildShown(page);
    await site.release('feedfacefeedface');

    await fetchUpdate(page);
    expect(await buildShown(page)).toBe(before);

    await page.close();
    const next = await context.newPage();
    // A page opened at once may still be the old worker's: the newer one takes over when none of its pages is left.
    const isTakenOver = async () => {
      await next.goto('about:blank');
      await next.goto(`${site.base}/`);
      return next.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting === null);
    };
    await expect.poll(isTakenOver).toBe(true);
    await workerActive(next);
    await context.setOffline(true);
    await next.goto(`${site.base}${page1}`);

    expect(await buildShown(next)).toBe('feedfacefeedface');
    await next.close();
  } finally {
    await site.remove();
  }
});

test('a script that arrives cut short is never kept', async ({ page }) => {
  const site = new OwnSite();
  await site.start();
  try {
    const worker = readFileSync(join(site.folder, 'dist', 'service-worker.js'), 'utf8');
    const victim = /"(\/_astro\/[^"]+\.js)"/.exec(worker)?.[1] ?? '';
    expect(victim).not.toBe('');
    site.put(victim, readFileSync(join(site.folder, 'dist', victim)).subarray(0, 20));
    await site.again();

    await page.goto(`${site.base}/`);
    const outcome = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      const worker = registration?.installing ?? registration?.waiting ?? registration?.active;
      if (worker == null) return 'none';
      if (worker.state === 'redundant') return 'redundant';
      return new Promise<string>((resolve) => {
        worker.addEventListener('statechange', () => {
          resolve(worker.state);
        });
      });
    });
    const kept = await page.evaluate(async (address) => (await caches.match(address)) !== undefined, victim);

    expect(['redundant', 'none']).toContain(outcome);
    expect(kept).toBe(false);
  } finally {
    await site.remove();
  }
});
