/** With script off every page still says what it is for, and the reading pages are whole. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { builtPages } from './support/pages.ts';

test.use({ javaScriptEnabled: false });

/** The kind of a page: all modules are made by one template, all subjects by another; every other page is of its own kind. */
const kindOf = (path: string): string => path.replaceAll(/(?<=^\/learn\/.*)[^/]+\//g, '*/');

test('every page has its heading and something to read in its HTML', async ({ page }) => {
  const empty: string[] = [];
  for (const path of builtPages) {
    const html = readFileSync(`dist${path}${path.endsWith('/') ? 'index.html' : ''}`, 'utf8');
    const { headings, characters } = await page.evaluate((text) => {
      // Parsed as a browser without script parses it: what stands in noscript counts.
      const parsed = new DOMParser().parseFromString(text, 'text/html');
      const headings = parsed.querySelectorAll('h1').length;
      const unseen = '[hidden], [popover], script, style, template, details:not([open]) > :not(summary)';
      for (const element of parsed.querySelectorAll(unseen)) element.remove();
      return { headings, characters: (parsed.querySelector('main')?.textContent ?? '').replaceAll(/\s+/g, ' ').length };
    }, html);
    if (headings !== 1 || characters < 80) empty.push(`${path}: ${headings} headings, ${characters} characters`);
  }

  expect(empty).toEqual([]);
});

test('a page of each kind shows its heading and something to read with script off', async ({ page }) => {
  const empty: string[] = [];
  for (const path of new Map(builtPages.map((one) => [kindOf(one), one])).values()) {
    await page.goto(path, { waitUntil: 'domcontentloaded' });
    const text = (await page.locator('main').innerText()).trim();
    if ((await page.locator('h1').count()) !== 1 || text.length < 80) empty.push(`${path}: ${text.length} characters`);
  }

  expect(empty).toEqual([]);
});

test('an inline check answers with script off', async ({ page }) => {
  await page.goto('/learn/clinical-procedures/blood-pressure/');
  const check = page.locator('[data-check]').first();
  const why = check.locator('.why').first();
  await expect(why).toBeHidden();

  await check.locator('summary').first().click();

  await expect(why).toBeVisible();
});
