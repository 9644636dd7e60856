/** A copy of the built site on a server of its own, which a test may change, stop, and give new releases; and its worker. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo } from 'node:net';
import { type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { filesUnder } from '../../../scripts/build/finish.mjs';
import { createSiteServer } from '../../../scripts/lib/site-server.mjs';

export const buildShown = (page: Page) => page.locator('meta[name="build"]').getAttribute('content');

/** Looks for a new release, and resolves once it is whole on the device. */
export const fetchUpdate = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update();
    const { installing } = registration ?? {};
    if (installing == null) return;
    await new Promise<void>((resolve) => {
      installing.addEventListener('statechange', () => {
        if (installing.state !== 'installing') resolve();
      });
    });
  });

/** Resolves once a worker of the site is active and has finished installing. */
export const workerActive = (page: Page) =>
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
export class OwnSite {
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

  /** Stands in for a new release: another build name in every page, worker, build.json and the list of parts. */
  async release(build: string): Promise<void> {
    const dist = join(this.folder, 'dist');
    const { build: old } = JSON.parse(readFileSync(join(dist, 'build.json'), 'utf8')) as { build: string };
    const named = filesUnder(dist).filter((name) => name.endsWith('.html') || /^[^/]+\.(js|json)$/.test(name));
    for (const name of named.filter((file) => file !== 'search-index.json')) {
      const text = readFileSync(join(dist, name), 'utf8');
      if (!text.includes(old)) continue;
      writeFileSync(join(dist, name), text.replaceAll(old, build));
      for (const ending of ['.gz', '.br']) rmSync(join(dist, name + ending), { force: true });
    }
    // The server keeps what it knows of its files: it begins anew.
    const { port } = new URL(this.base);
    await this.stop();
    await this.listen(Number(port));
  }

  /** Puts another service worker in the place of the built one. */
  async useWorker(source: string): Promise<void> {
    const path = join(this.folder, 'dist', 'service-worker.js');
    writeFileSync(path, source);
    for (const ending of ['.gz', '.br']) rmSync(path + ending, { force: true });
    const { port } = new URL(this.base);
    await this.stop();
    await this.listen(Number(port));
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true });
  }
}
