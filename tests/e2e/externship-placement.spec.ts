/** Placement, papers, journal and evaluations in a real browser, by keyboard, kept through a reload. */
import { expect, test, type Page } from '@playwright/test';
import { watchPage } from './support/watch.ts';

async function setUpPlacement(page: Page): Promise<void> {
  await page.goto('/externship/placement/');
  await page.getByLabel('Site', { exact: true }).fill('Maple Clinic');
  await page.getByLabel('First day').fill('2026-11-02');
  await page.getByLabel('Last day').fill('2026-12-18');
  await page.getByLabel('Name', { exact: true }).fill('J. Ortiz');
  await page.getByLabel('Credential').fill('RN');
  await page.getByLabel('I attest that these hours are not paid').press('Space');
  await page.getByRole('button', { name: 'Save this placement' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Maple Clinic' })).toBeVisible();
}

test('a placement with its steps, an incident, and what the school asks', async ({ page }) => {
  const watch = await watchPage(page);
  await page.clock.setFixedTime('2026-11-23T17:00:00');
  await setUpPlacement(page);

  await page.getByLabel('Tour of the site').press('Space');
  await expect(page.getByRole('status').first()).toContainText('Saved: Tour of the site');
  await page.getByText('Write an incident report').press('Enter');
  await page.getByLabel('Day of the incident').fill('2026-11-20');
  await page.getByLabel('What happened').fill('Stuck my finger after drawing from Mrs. Alvarez');
  await expect(page.getByText('This may point to a patient: a name with a title.')).toBeVisible();
  await page.getByLabel('What happened').fill('Stuck my finger after a draw');
  await page.getByRole('button', { name: 'Save this report' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Needlestick or cut, 2026-11-20' })).toBeVisible();
  await page.getByLabel('Hours asked for').fill('240');
  await page.getByRole('button', { name: 'Save what my school asks' }).press('Enter');
  await expect(page.getByRole('status').first()).toContainText('Saved: what your school asks.');

  await page.goto('/externship/');
  await expect(page.locator('.cells').first()).toContainText('0 min of 240 h');
  await page.goto('/externship/placement/');
  await expect(page.getByLabel('Tour of the site')).toBeChecked();
  expect(watch.faults).toEqual([]);
});

test('papers: missing, valid, running out; the head says whether the site may be begun', async ({ page }) => {
  const watch = await watchPage(page);
  await page.clock.setFixedTime('2026-11-23T17:00:00');
  await page.goto('/externship/papers/');
  await expect(page.getByText('Not cleared for the site')).toBeVisible();

  await page.getByText('Change what is asked for').press('Enter');
  const asked = page.locator('form').last();
  for (const box of await asked.locator('li > label:first-child input').all()) await box.uncheck();
  await asked.getByLabel('Tuberculosis (TB) test', { exact: true }).check();
  await asked.getByRole('button', { name: 'Save the papers asked for' }).press('Enter');
  await expect(page.getByText('Missing before the first day: Tuberculosis (TB) test.')).toBeVisible();

  await page.getByRole('button', { name: 'Give its date Tuberculosis (TB) test' }).press('Enter');
  await page.getByLabel('Day it was done').fill('2026-12-24');
  await page.getByRole('button', { name: 'Save this date' }).press('Enter');
  await expect(page.getByRole('alert')).toContainText('This date has not come yet.');
  await page.getByLabel('Day it was done').fill('2025-12-24');
  await page.getByRole('button', { name: 'Save this date' }).press('Enter');

  await expect(page.getByText('Papers in order for the site')).toBeVisible();
  await expect(page.getByText('runs out in 31 days').first()).toBeVisible();
  await page.goto('/externship/');
  await expect(page.getByText('1 paper will run out')).toBeVisible();
  expect(watch.faults).toEqual([]);
});

test('a journal page is warned of what may point to a patient, kept, and written on', async ({ page }) => {
  const watch = await watchPage(page);
  await page.clock.setFixedTime('2026-11-23T17:00:00');
  await setUpPlacement(page);
  await page.goto('/externship/journal/');

  await page.getByLabel('Any day of the week').fill('2026-11-20');
  await expect(page.getByText('Week of 2026-11-16.')).toBeVisible();
  await page.getByRole('textbox', { name: /^The week/ }).fill('A 93-year-old in room 4 taught me patience.');
  await expect(page.getByText('This may point to a patient: an age over 89, a room or bed.')).toBeVisible();
  await page.getByRole('textbox', { name: /^The week/ }).fill('An older patient taught me patience.');
  await expect(page.getByText('This may point to a patient')).toHaveCount(0);
  await page.getByRole('button', { name: 'Save this page' }).press('Enter');
  await page.getByRole('button', { name: /^Write on/ }).press('Enter');
  await expect(page.getByRole('textbox', { name: /^The week/ })).toBeFocused();
  await page.getByRole('textbox', { name: /^The week/ }).fill('An older patient taught me patience. I roomed eight.');
  await page.getByRole('button', { name: 'Save this page' }).press('Enter');
  await expect(page.locator('article')).toContainText('I roomed eight.');
  await page.reload();

  await expect(page.getByText('I roomed eight.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(1);
  expect(watch.faults).toEqual([]);
});

test('the site is evaluated row by row; what could not be seen counts neither way', async ({ page }) => {
  const watch = await watchPage(page);
  await page.clock.setFixedTime('2026-11-23T17:00:00');
  await setUpPlacement(page);
  await page.goto('/externship/evaluations/');

  await page.getByRole('button', { name: 'Fill in: Your evaluation of the site' }).press('Enter');
  const save = page.getByRole('button', { name: 'Save this evaluation' });
  await save.press('Enter');
  await expect(page.getByRole('alert')).toContainText('12 rows have no answer yet');
  const rows = page.locator('form fieldset');
  for (let at = 0; at < (await rows.count()); at += 1)
    await rows
      .nth(at)
      .getByLabel(at === 0 ? 'cannot say' : 'fully')
      .press('Space');
  await save.press('Enter');

  await expect(page.getByText('11 of 11 rated rows reach “mostly” or better; 1 cannot say.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Fill in: Your evaluation of the site' })).toBeFocused();
  expect(watch.faults).toEqual([]);
});
