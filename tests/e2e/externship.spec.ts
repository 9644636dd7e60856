/** Externship hours and checklist in a real browser: what cannot be true is refused with words, the rest is there after a reload. */
import { expect, test, type Page } from '@playwright/test';
import { watchPage } from './support/watch.ts';

async function fillHours(page: Page, hours: { date: string; from: string; to: string }): Promise<void> {
  await page.getByLabel('Date', { exact: true }).fill(hours.date);
  await page.getByLabel('From', { exact: true }).fill(hours.from);
  await page.getByLabel('To', { exact: true }).fill(hours.to);
}

test('hours: a night shift is asked about, logged under a placement, changed, taken back, and kept through a reload', async ({
  page,
}) => {
  const watch = await watchPage(page);
  await page.clock.setFixedTime('2026-11-23T17:00:00');
  await page.goto('/externship/hours/');
  await expect(page.getByText('No hours yet.')).toBeVisible();
  const log = page.getByRole('button', { name: 'Log these hours' });

  await fillHours(page, { date: '2026-11-20', from: '22:00', to: '06:00' });
  await page.getByLabel('Site').fill('Maple Clinic');
  await log.press('Enter');
  await expect(page.getByRole('alert')).toContainText('The end is not after the start.');
  await page.getByLabel('It ended the next day').press('Space');
  await log.press('Enter');
  await expect(page.getByRole('status').first()).toContainText('Saved: 2026-11-20');
  await expect(page.getByLabel('Date', { exact: true })).toBeFocused();
  await page.reload();

  await expect(page.locator('.cells')).toContainText('8 h of 160 h');
  await expect(page.getByText('not signed')).toBeVisible();
  await fillHours(page, { date: '2026-11-21', from: '05:00', to: '07:00' });
  await log.press('Enter');
  await expect(page.getByRole('alert')).toContainText('This overlaps with 2026-11-20');
  await fillHours(page, { date: '2026-11-23', from: '16:00', to: '18:00' });
  await log.press('Enter');
  await expect(page.getByRole('alert')).toContainText('This time is not over yet.');

  await page.getByRole('button', { name: /^Change/ }).press('Enter');
  const change = page.locator('li form');
  await change.getByLabel('Meal break, minutes').fill('30');
  await change.getByLabel('Why is it changed?').fill('forgot the meal');
  await change.getByRole('button', { name: 'Save what changed' }).press('Enter');
  await expect(page.locator('.cells')).toContainText('7 h 30 min of 160 h');
  await expect(page.getByText('needs its own signature')).toBeVisible();

  await page.getByRole('button', { name: /^Take back/ }).press('Enter');
  await page.getByLabel('Why?').fill('wrong day');
  await page
    .getByRole('button', { name: /^Take back 2026-11-20/ })
    .last()
    .press('Enter');
  await expect(page.locator('.cells').first()).toContainText('0 min of 160 h');
  expect(watch.faults).toEqual([]);
});

test.describe('a night in which the clocks go back', () => {
  test.use({ timezoneId: 'America/Chicago' });

  test('is counted as long as it was, and missed time is made up', async ({ page }) => {
    await page.clock.setFixedTime('2026-11-03T17:00:00-06:00');
    await page.goto('/externship/hours/');
    await fillHours(page, { date: '2026-10-31', from: '22:00', to: '06:00' });
    await page.getByLabel('It ended the next day').check();
    await page.getByLabel('Site').fill('Maple Clinic');
    await page.getByRole('button', { name: 'Log these hours' }).click();
    await expect(page.locator('.cells').first()).toContainText('9 h of 160 h');

    await page.getByText('Write down missed time').press('Enter');
    await page.getByLabel('Day missed').fill('2026-11-02');
    await page.getByLabel('Hours missed').fill('4');
    await page.getByLabel('Why, in a few words').fill('ill');
    await page.getByRole('button', { name: 'Save missed time' }).press('Enter');
    await expect(page.getByText('4 h are still to be made up.')).toBeVisible();
    await fillHours(page, { date: '2026-11-03', from: '08:00', to: '12:00' });
    await page.getByLabel('Makes up missed time').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Log these hours' }).press('Enter');

    await expect(page.getByText('All of it is made up.')).toBeVisible();
  });
});

test('a skill passed at the site before the lab is pointed out, by keyboard alone', async ({ page }) => {
  const watch = await watchPage(page);
  await page.goto('/externship/checklist/');
  await expect(page.getByLabel('CSV file of a competency list')).toBeEnabled();
  await page.locator('summary').first().press('Enter');
  const mark = page.getByRole('button', { name: 'Mark I.P.3', exact: true });

  await mark.press('Enter');
  await page.getByLabel('In the lab', { exact: true }).press('ArrowRight');
  await page.getByLabel(/^Preceptor: name and credential/).fill('J. Ortiz, RN');
  await page.getByRole('button', { name: 'Save this mark' }).press('Enter');

  await expect(mark).toBeFocused();
  await expect(page.getByText('1 skill was passed at the site before a pass in the lab.')).toBeVisible();
  await expect(page.locator('.cells')).toContainText('1 of 102');
  expect(watch.faults).toEqual([]);
});

test('a sheet with a missed critical step is not yet, and with all of them done it passes its rows', async ({
  page,
}) => {
  const watch = await watchPage(page);
  await page.goto('/externship/sheets/pulse/');
  const form = page.locator('form');
  await form.getByLabel('What is checked off').selectOption('I.P.1.c');
  const steps = form.getByRole('group').filter({ has: page.getByLabel('Missed') });
  const count = await steps.count();
  expect(count).toBeGreaterThan(2);
  for (let at = 0; at < count; at += 1) await steps.nth(at).getByLabel('Done').press('Space');
  await expect(form.getByRole('status')).toContainText('passed');
  const critical = steps.filter({ hasText: 'critical' }).first();
  await critical.getByLabel('Missed').press('Space');
  await expect(form.getByRole('status')).toContainText('not yet');
  await critical.getByLabel('Done').press('Space');
  await form.getByLabel(/^Instructor: name and credential/).fill('P. Lang, RN');
  await form.getByRole('button', { name: 'Save this check-off' }).press('Enter');
  await expect(page.getByRole('status').first()).toContainText('Saved: Pulse, passed.');

  await page.goto('/externship/checklist/');
  await expect(page.locator('.cells')).toContainText('Passed in the lab 1 of 102');
  expect(watch.faults).toEqual([]);
});

test('a list of the school’s own is told its problems by line, read, kept, used and laid beside the other', async ({
  page,
}) => {
  const watch = await watchPage(page);
  const csv = (text: string) => ({ name: 'abhes.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.goto('/externship/checklist/');
  const field = page.getByLabel('CSV file of a competency list');
  await expect(field).toBeEnabled();

  await field.setInputFiles(csv('code;area;domain;summary\nMA.1;General;maybe;Orientation\n'));
  await expect(page.getByText('Line 2: The domain is “maybe”.')).toBeVisible();
  await field.setInputFiles(
    csv('code;area;domain;summary\nMA.1;General;skill;<b>Orientation</b>\nI.P.3;General;skill;Screen\n'),
  );
  await expect(page.getByText('abhes.csv: 2 rows can be read')).toBeFocused();
  await page.getByLabel('Title of the list').fill('ABHES');
  await page.getByLabel('Edition').fill('18');
  await page.getByRole('button', { name: 'Keep this list' }).press('Enter');

  await expect(page.getByText('About this list: ABHES, 18')).toBeVisible();
  await page.getByRole('button', { name: 'Make this my checklist' }).press('Enter');
  await expect(page.getByRole('status').first()).toContainText('ABHES, 18 is your checklist.');
  await page.reload();
  await page.locator('summary').first().click();
  await expect(page.getByText('<b>Orientation</b>').first()).toBeVisible();
  await expect(page.getByRole('region', { name: 'Two lists side by side' })).toContainText('other words');
  expect(watch.faults).toEqual([]);
});
