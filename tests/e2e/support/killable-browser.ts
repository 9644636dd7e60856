/** A browser with a profile on disk that can be killed as a power cut or a crash would: all its processes, at once. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, type Browser, type Page } from '@playwright/test';
import { findBrowser } from '../../../scripts/lib/browser.mjs';

export class KillableBrowser {
  readonly profile = mkdtempSync(join(tmpdir(), 'exam-room-profile-'));
  #process: ChildProcess | null = null;
  #browser: Browser | null = null;

  /** Starts with whatever the profile holds; gives a fresh page. */
  async start(...flags: readonly string[]): Promise<Page> {
    const path = findBrowser() ?? chromium.executablePath();
    const portFile = join(this.profile, 'DevToolsActivePort');
    rmSync(portFile, { force: true });
    this.#process = spawn(
      path,
      [
        '--headless=new',
        '--remote-debugging-port=0',
        `--user-data-dir=${this.profile}`,
        '--no-sandbox',
        '--disable-dev-shm-usage',
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
        ...flags,
        'about:blank',
      ],
      // A group of its own, so that one signal reaches every process of it.
      { stdio: 'ignore', detached: true },
    );
    let port = '';
    await expect
      .poll(
        () => {
          port = readOr(portFile, '').split('\n')[0] ?? '';
          return port;
        },
        { timeout: 20_000 },
      )
      .not.toBe('');
    this.#browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    const [context] = this.#browser.contexts();
    if (context === undefined) throw new Error('the browser has no default context');
    return context.newPage();
  }

  /** Kills every process of the browser in the middle of whatever it does. */
  async kill(): Promise<void> {
    const running = this.#process;
    if (running?.pid === undefined) return;
    const gone = new Promise((resolve) => running.once('exit', resolve));
    process.kill(-running.pid, 'SIGKILL');
    await gone;
    this.#process = null;
    this.#browser = null;
  }

  async dispose(): Promise<void> {
    await this.#browser?.close();
    await this.kill();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

function readOr(path: string, otherwise: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return otherwise;
  }
}
