/** The service worker: visited pages work with no network, files are kept whole, and versions never mix. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo } from 'node:net';
import { type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { createSiteServer } from '../../scripts/lib/site-server.mjs';

test.use({ serviceWorkers: 'allow' });

const page1 = '/learn/clinical-procedures/blood-pressure/';

/** Resolves once a worker of the site is active and has finished installing. */
const workerActive = (page: Page) =>
  page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active !== null && active.state !== 'activated') {
      await new Promise<void>((resolve) => {
        active.addEventListener('statechange', () => {
          if (active.state === 'activated') resolve();
        });
      });
    }
  });

/** A copy of the built site on a server of its own, which a test may change or stop. */
class OwnSite {
  readonly folder = mkdtempSync(join(tmpdir(), 'exam-room-site-'));
  #server: Server | undefined;
  base = '';

  async start(): Promise<void> {
    const dist = join(this.folder, 'dist');
    cpSync('dist', dist, { recursive: true });
    await this.listen(0);
  }

  async listen(port: number): Promise<void> {
    const server = createSiteServer(join(this.folder, 'dist'));
    this.#server = server;
    await new Promise<void>((resolve) => server.listen(port, 'localhost', resolve));
    this.base = `http://localhost:${(server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    const server = this.#server;
    if (server === undefined) return;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  /** Stands in for a new release: another build name in every page, worker and build.json. */
  release(build: string): void {
    const dist = join(this.folder, 'dist');
    const { build: old } = JSON.parse(readFileSync(join(dist, 'build.json'), 'utf8')) as { build: string };
    for (const name of [
      'index.html',
      'offline/index.html',
      `${page1.slice(1)}index.html`,
      'service-worker.js',
      'build.json',
    ]) {
      const text = readFileSync(join(dist, name), 'utf8');
      writeFileSync(join(dist, name), text.replaceAll(old, build));
      for (const ending of ['.gz', '.br']) rmSync(join(dist, name + ending), { force: true });
    }
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true });
  }
}

const buildShown = (page: Page) => page.locator('meta[name="build"]').getAttribute('content');

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
    site.release('feedfacefeedface');
    await site.stop();
    await site.listen(Number(new URL(site.base).port));

    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      await registration?.update();
      const { installing } = registration ?? {};
      if (installing == null) return;
      await new Promise<void>((resolve) => {
        installing.addEventListener('statechange', () => {
          if (installing.state === 'installed') resolve();
        });
      });
    });
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
