/** What axe finds wrong with a page, one sentence for each rule broken; empty when nothing is. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** axe as it stands in the page once its source has run there. */
interface WithAxe {
  readonly axe?: { run(context: Document, options: RunOptions): Promise<AxeResults> };
}

/** Runs every rule of axe on the page as it is now. Its source is read into each page once, however often it is asked. */
export async function axeFinds(page: Page): Promise<string[]> {
  const isThere = await page.evaluate(() => (globalThis as WithAxe).axe !== undefined);
  if (!isThere) await page.evaluate(source);
  return page.evaluate(async () => {
    const { axe } = globalThis as WithAxe;
    if (axe === undefined) return ['axe did not load'];
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  });
}
