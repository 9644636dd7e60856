/** A copy of the built site on a server of its own, which a test may change, stop, and give new releases; and its worker. */
import { copyFileSync, linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo } from 'node:net';
import { type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { filesUnder } from '../../../scripts/build/finish.mjs';
import type { SiteParts } from '../../../src/offline/keep-site.ts';
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

/** The same file under another name where the disk can do that; else a copy. It may be replaced, never written into. */
function putBeside(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/** Hashed files that some pages need: those they name, and those that these name in turn. */
function filesOf(pages: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = pages.map((page) => `${page.slice(1)}index.html`);
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (!/\.(?:html|js|css)$/.test(file)) continue;
    const names =
      readFileSync(join('dist', file), 'utf8').match(/(?<=_astro\/|["'(]\.\/)[\w.@~-]+\.(?:js|css|woff2)/g) ?? [];
    for (const name of names) {
      const path = `_astro/${name}`;
      if (found.has(path)) continue;
      found.add(path);
      waiting.push(path);
    }
  }
  return found;
}

/** A copy of the built site on a server of its own, which a test may change or stop. */
export class OwnSite {
  readonly folder = mkdtempSync(join(tmpdir(), 'exam-room-site-'));
  #server: Server | undefined;
  base = '';

  /**
   * @param pages those that must work with no network. The worker of this copy keeps the hashed files of these alone: to fetch all of
   *   them takes most of the time of a test, and proves no more. All of them when none is named.
   */
  async start(...pages: readonly string[]): Promise<void> {
    const dist = join(this.folder, 'dist');
    for (const name of filesUnder('dist')) putBeside(join('dist', name), join(dist, name));
    if (pages.length > 0) {
      const needed = filesOf(pages);
      const worker = readFileSync('dist/service-worker.js', 'utf8');
      const [, json = '{}'] = /const FILES = JSON\.parse\('(.*)'\);/.exec(worker) ?? [];
      const files = Object.entries(JSON.parse(json) as Record<string, string>);
      const kept = Object.fromEntries(files.filter(([path]) => needed.has(path.slice(1))));
      this.put('service-worker.js', worker.replace(json, JSON.stringify(kept)));
    }
    await this.listen(0);
  }

  /** Puts other contents in the place of a file. The server goes on with what it knew of it until `again`. */
  put(name: string, contents: string | Uint8Array): void {
    const path = join(this.folder, 'dist', name);
    for (const ending of ['', '.gz', '.br']) rmSync(path + ending, { force: true });
    writeFileSync(path, contents);
  }

  /** Leaves in the parts that can be saved only some of their files. */
  async usePartsOf(isKept: (path: string) => boolean): Promise<void> {
    const text = readFileSync(join(this.folder, 'dist', 'offline-parts.json'), 'utf8');
    const { parts, ...site } = JSON.parse(text) as SiteParts;
    const fewer = parts.map((part) => ({ ...part, files: part.files.filter(([path]) => isKept(path)) }));
    this.put('offline-parts.json', JSON.stringify({ ...site, parts: fewer }));
    await this.again();
  }

  /** The server keeps what it knows of its files: it begins anew, at the same address. */
  async again(): Promise<void> {
    const { port } = new URL(this.base);
    await this.stop();
    await this.listen(Number(port));
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
      this.put(name, text.replaceAll(old, build));
    }
    await this.again();
  }

  /** Puts another service worker in the place of the built one. */
  async useWorker(source: string): Promise<void> {
    this.put('service-worker.js', source);
    await this.again();
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true });
  }
}
