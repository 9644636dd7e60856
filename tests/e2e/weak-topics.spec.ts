/** The weak-topic check in a real browser: to its end by keyboard, through a reload, and into the report. */
import { expect, test, type Page } from '@playwright/test';
import { axeFinds } from './support/axe.ts';
import { islandsReady, watchPage } from './support/watch.ts';

const address = '/exams/weak-topics/?exam=cma-aama';
const title = (page: Page) => page.locator('#question-title');

/** Answers the question on screen with its first option, by keyboard from the question's title on. */
async function answer(page: Page): Promise<void> {
  await expect(title(page)).toBeFocused();
  await page.locator('article').getByRole('radio').first().focus();
  await page.keyboard.press('Space');
  const next = page.getByRole('button', { name: 'Next question' });
  await expect(next).toBeEnabled();
  await next.focus();
  await page.keyboard.press('Enter');
}

test('a check goes on after a reload, ends by itself and names what to work on', async ({ page }) => {
  test.slow();
  const watch = await watchPage(page);
  await page.goto(address);
  await islandsReady(page);
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  for (let number = 1; number <= 4; number += 1) {
    await expect(title(page)).toContainText(`Question ${number} `);
    await answer(page);
  }
  await expect(title(page)).toContainText('Question 5 ');
  await expect(title(page)).toBeFocused();
  const stem = await page.locator('.stem').innerText();
  expect(await axeFinds(page)).toEqual([]);

  await page.reload();
  await islandsReady(page);
  await page.getByRole('button', { name: 'Go on after question 4' }).click();
  await expect(page.locator('.stem')).toHaveText(stem);

  let asked = 4;
  while (!page.url().includes('/exams/report/') && asked < 60) {
    await expect(title(page)).toContainText(`Question ${asked + 1} `);
    await answer(page);
    asked += 1;
    await expect(
      title(page)
        .filter({ hasText: `Question ${asked + 1} ` })
        .or(page.locator('#result')),
    ).toBeVisible();
  }

  expect(asked).toBeGreaterThanOrEqual(20);
  await expect(page.getByRole('heading', { name: new RegExp(`of ${asked} right$`) })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What to work on' })).toBeVisible();
  const weak = page.locator('ol.weak > li');
  expect(await weak.count()).toBeGreaterThan(0);
  expect(await weak.first().getByRole('link').first().getAttribute('href')).toMatch(/^\/learn\/[a-z-]+\/[a-z-]+\/#/);
  // What to do for a topic is what stands beside its missed questions.
  const ways = (rows: string, title: string) =>
    page.locator(rows).evaluateAll((found, name) => {
      const pairs = found.flatMap((row) =>
        [...row.querySelectorAll('a[href^="/practice/"]')].map((link) => {
          const topic = (row.querySelector(name)?.textContent ?? '').split(' · ')[0]?.trim() ?? '';
          return `${topic} → ${link.getAttribute('href') ?? ''}`;
        }),
      );
      return [...new Set(pairs)].sort();
    }, title);
  const weakTitles = await weak.locator('h3').allInnerTexts();
  const beside = (await ways('article.question', '.facts')).filter((way) =>
    weakTitles.some((topic) => way.startsWith(`${topic} → `)),
  );
  expect(await ways('ol.weak > li', 'h3')).toEqual(beside);
  expect(await axeFinds(page)).toEqual([]);
  expect(watch.faults).toEqual([]);

  await weak.first().getByRole('link', { name: 'Ten more on this topic' }).click();
  await islandsReady(page);
  await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible();
});

test('an address that names no exam says so', async ({ page }) => {
  await page.goto('/exams/weak-topics/');
  await islandsReady(page);

  await expect(page.getByRole('heading', { name: 'Which exam?' })).toBeVisible();
});
