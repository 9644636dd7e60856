/** With script off every page still says what it is for, and the reading pages are whole. */
import { expect, test } from '@playwright/test';
import { builtPages } from './support/pages.ts';

test.use({ javaScriptEnabled: false });

test('every page has its heading and something to read with script off', async ({ page }) => {
  // One test for every page of the site.
  test.slow();
  const empty: string[] = [];
  for (const path of builtPages) {
    await page.goto(path);
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
