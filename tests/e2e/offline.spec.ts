/** The service worker: visited pages work with no network, files are kept whole, and versions never mix. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { buildShown, fetchUpdate, OwnSite, workerActive } from './support/own-site.ts';

test.use({ serviceWorkers: 'allow' });

const page1 = '/learn/clinical-procedures/blood-pressure/';

test('a visited page opens with no network, and an unvisited one says so', async ({ page, context }) => {
  await page.goto('/');
  await workerActive(page);
  await page.goto(page1);
  await context.setOffline(true);

  await page.reload();
  await expect(page.locator('h1')).toContainText('Blood pressure');
  await page.goto('/about/').catch(() => undefined);
  await expect(page.locator('h1')).toContainText(/no network/i);
});

test('the data that a page has asked for is there with no network', async ({ page, context }) => {
  await page.goto('/');
  await workerActive(page);
  await page.goto('/practice/drills/?drill=drill-order-of-draw');
  await expect(page.locator('#drill-prompt')).toBeVisible();
  await page.goto('/review/');
  await expect(page.getByRole('button', { name: 'Begin with 10 cards' })).toBeVisible();
  await context.setOffline(true);

  await page.reload();
  await expect(page.getByRole('button', { name: 'Begin with 10 cards' })).toBeVisible();
  await page.goto('/practice/drills/?drill=drill-order-of-draw');
  await expect(page.locator('#drill-prompt')).toBeVisible();
});

test('a new release does not touch an open page; afterwards pages and worker are of one version', async ({
  page,
  context,
}) => {
  const site = new OwnSite();
  await site.start();
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
    await next.goto(`${site.base}/`);
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
    const path = join(site.folder, 'dist', victim);
    writeFileSync(path, readFileSync(path).subarray(0, 20));
    for (const ending of ['.gz', '.br']) rmSync(path + ending, { force: true });
    await site.stop();
    await site.listen(Number(new URL(site.base).port));

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
