/**
 * A run comes out the same in Node and in every browser at hand: random walks made in Node are played again on a bare page.
 * `WALKS=1000` walks longer; a second engine is asked where Playwright has one installed.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, expect, firefox, test, webkit, type BrowserType } from '@playwright/test';
import { build, runnerImport } from 'vite';
import { findBrowser } from '../../scripts/lib/browser.mjs';
import type * as maker from './support/make-walks.ts';
import type { MadeWalks } from './support/replay-walks.ts';

const root = join(import.meta.dirname, '../..');
const count = Number(process.env['WALKS'] ?? 48);
/** So many at a time are sent to the page. */
const batch = 100;

interface WithDifferences {
  differences?: (made: MadeWalks) => Promise<readonly string[]>;
}

/** The script that plays walks again, as one text. */
async function bundled(): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, 'support/replay-walks.ts'), formats: ['iife'], name: 'walked' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [first] = [built].flat();
  if (first === undefined || !('output' in first)) throw new Error('nothing was built');
  return first.output[0].code;
}

const engines: readonly (readonly [name: string, engine: BrowserType, path: string | undefined])[] = [
  ['chromium', chromium, findBrowser()],
  ['firefox', firefox, undefined],
  ['webkit', webkit, undefined],
];

test.describe('random walks through the shift', () => {
  test.setTimeout(600_000);
  let made: MadeWalks | null = null;
  let script = '';

  test.beforeAll(async () => {
    const [{ module }, text] = await Promise.all([
      runnerImport<typeof maker>(join(import.meta.dirname, 'support/make-walks.ts'), { root, logLevel: 'error' }),
      bundled(),
    ]);
    made = module.makeWalks('shift', count);
    script = text;
  });

  for (const [name, engine, path] of engines) {
    test(`end in the same state with the same score in ${name}`, async () => {
      test.skip(!existsSync(path ?? engine.executablePath()), `${name} is not installed`);
      if (made === null) throw new Error('no walks were made');
      const browser = await engine.launch(path === undefined ? {} : { executablePath: path });
      const page = await browser.newPage();
      await page.addScriptTag({ content: script });

      const wrong: string[] = [];
      for (let from = 0; from < made.walks.length; from += batch) {
        const some = { starts: made.starts, walks: made.walks.slice(from, from + batch) };
        const found = await page.evaluate(
          (walks) => (globalThis as WithDifferences).differences?.(walks) ?? ['the script did not load'],
          some,
        );
        wrong.push(...found);
      }

      expect(wrong).toEqual([]);
      // Proof that a difference would be seen.
      const [first] = made.walks;
      if (first === undefined) throw new Error('no walks were made');
      const forged = { starts: made.starts, walks: [{ ...first, state: '0'.repeat(64) }] };
      expect(await page.evaluate((walks) => (globalThis as WithDifferences).differences?.(walks), forged)).toHaveLength(
        1,
      );
      await browser.close();
    });
  }
});
