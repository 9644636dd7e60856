/**
 * The whole way of a student in one browser, and the record carried to another: read, be asked in place, take a pressure,
 * sit a form, review, save the record to a file, bring it in on a clean profile and find everything there.
 */
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { bring } from './support/record.ts';
import { islandsReady, watchPage } from './support/watch.ts';

// As it is for a student: the service worker installs beside what is done, and answers from the second page on.
test.use({ serviceWorkers: 'allow' });

/** The kinds of entries kept, with their counts, as the record page tells them. */
async function kept(page: Page): Promise<string[]> {
  await page.goto('/record/');
  await islandsReady(page);
  await expect(page.getByText(/question.* in a module answered/)).toBeVisible();
  return page.locator('li', { has: page.locator('.num') }).allInnerTexts();
}

test('read, check, simulate, be examined, review, and carry the record to a clean profile', async ({
  page,
  browser,
}) => {
  test.setTimeout(150_000);
  const watch = await watchPage(page);

  // Read, one click from the door, and answer a question in place.
  await page.goto('/');
  await page.locator('main a[href="/learn/clinical-procedures/blood-pressure/"]').first().click();
  await expect(page.locator('h1')).toContainText('Blood pressure');
  await page.locator('[data-check] summary').first().click();
  await expect(page.locator('[data-check] .why').first()).toBeVisible();

  // Do: the way from the module leads to the simulation.
  await page.locator('main a[href="/practice/blood-pressure/"]').first().click();
  await islandsReady(page);
  await page.getByRole('button', { name: 'Call the patient in' }).click();
  await page.getByRole('button', { name: 'Clean your hands' }).click();
  await page
    .locator('button', { hasText: /Chart$/ })
    .first()
    .click();
  await page.getByRole('button', { name: /Leave the room/ }).click();
  await expect(page.getByRole('heading', { name: 'Debrief' })).toBeVisible();
  await expect(page.getByText('Saved on this device')).toBeVisible();

  // Be examined: ten questions in practice.
  await page.goto('/exams/sitting/?exam=cma-aama&kind=quick');
  await islandsReady(page);
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  for (let number = 1; number <= 10; number += 1) {
    await expect(page.locator('#question-title')).toContainText(`Question ${number} of 10`);
    await page.locator('input[type=radio][value="a"]').check();
    await page.getByRole('button', { name: 'Check answer' }).click();
    await page.getByRole('button', { name: number < 10 ? 'Next' : 'Review and end', exact: true }).click();
  }
  await page.getByRole('button', { name: 'End the sitting' }).click();
  await page.getByRole('button', { name: 'End and see the report' }).click();
  await page.getByRole('link', { name: 'See the report' }).click();
  await expect(page.getByRole('heading', { name: /^\d+ of 10 right$/ })).toBeVisible();

  // Review: what was missed comes back first, with the reason for the option chosen.
  await page.goto('/review/');
  await islandsReady(page);
  await page
    .getByRole('button', { name: /^Begin/ })
    .first()
    .click();
  // Critical steps missed in the simulation are older than the items, so they come before them.
  const choice = page.locator('main').getByRole('radio').first();
  const show = page.getByRole('button', { name: 'Show the answer' });
  await expect(choice.or(show)).toBeVisible();
  while (await show.isVisible()) {
    const left = (await page.getByText(/ left of /).textContent()) ?? '';
    await show.click();
    await page.keyboard.press('4');
    await expect(page.getByText(left)).toHaveCount(0);
    await expect(choice.or(show)).toBeVisible();
  }
  await choice.check();
  await page.getByRole('button', { name: 'Answer', exact: true }).click();
  await expect(page.locator('main .why').first()).toBeVisible();

  // Keep: save to a file.
  const before = await kept(page);
  expect(before.join('\n')).toMatch(/1 simulation finished/);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save my record to a file' }).click();
  const path = await (await download).path();
  expect(readFileSync(path, 'utf8').length).toBeGreaterThan(1000);
  expect(watch.faults).toEqual([]);

  // A clean profile: nothing there, then everything.
  const other = await browser.newContext();
  const elsewhere = await other.newPage();
  const otherWatch = await watchPage(elsewhere);
  await elsewhere.goto(new URL('/record/', page.url()).href);
  await islandsReady(elsewhere);
  await bring(elsewhere, path);
  await elsewhere.getByRole('button', { name: /^Add/ }).click();
  await expect(elsewhere.getByText(/question.* in a module answered/)).toBeVisible();
  expect(await kept(elsewhere)).toEqual(before);
  await elsewhere.goto(new URL('/exams/', page.url()).href);
  await expect(elsewhere.locator('main a[href^="/exams/report/"]').first()).toBeVisible();
  expect(otherWatch.faults).toEqual([]);
  await other.close();
});
