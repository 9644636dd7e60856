/** Externship in a real browser: hours that cannot be true are refused with words, true ones and marks are there after a reload. */
import { expect, test, type Page } from '@playwright/test';
import { watchPage } from './support/watch.ts';

async function fillHours(page: Page, hours: { date: string; from: string; to: string }): Promise<void> {
  await page.getByLabel('Date', { exact: true }).fill(hours.date);
  await page.getByLabel('From', { exact: true }).fill(hours.from);
  await page.getByLabel('To', { exact: true }).fill(hours.to);
  await page.getByLabel('Site', { exact: true }).fill('Maple Clinic');
}

test('a night shift is asked about, logged once, and kept through a reload', async ({ page }) => {
  const watch = await watchPage(page);
  await page.clock.setFixedTime('2026-11-23T17:00:00');
  await page.goto('/externship/');
  const log = page.getByRole('button', { name: 'Log these hours' });

  await fillHours(page, { date: '2026-11-20', from: '22:00', to: '06:00' });
  await log.click();
  await expect(page.getByRole('alert')).toContainText('The end is not after the start.');
  await page.getByLabel('It ended the next day').check();
  await log.click();
  await expect(page.getByRole('status').first()).toContainText('Saved: 2026-11-20');
  await page.reload();

  await expect(page.locator('.cells')).toContainText('8 h of 160 h');
  await fillHours(page, { date: '2026-11-21', from: '05:00', to: '07:00' });
  await log.click();
  await expect(page.getByRole('alert')).toContainText('This overlaps with 2026-11-20');
  expect(watch.faults).toEqual([]);
});

test('hours that lie ahead are refused', async ({ page }) => {
  await page.clock.setFixedTime('2026-11-23T17:00:00');
  await page.goto('/externship/');

  await fillHours(page, { date: '2026-11-23', from: '16:00', to: '18:00' });
  await page.getByRole('button', { name: 'Log these hours' }).click();

  await expect(page.getByRole('alert')).toContainText('This time is not over yet.');
});

test('hours taken back leave the total', async ({ page }) => {
  await page.clock.setFixedTime('2026-11-23T17:00:00');
  await page.goto('/externship/');
  await fillHours(page, { date: '2026-11-20', from: '08:00', to: '16:00' });
  await page.getByRole('button', { name: 'Log these hours' }).click();

  await page.getByRole('button', { name: /^Take back/ }).click();
  await page.getByLabel('Why?').fill('wrong day');
  await page.getByRole('button', { name: 'Take these hours back' }).click();

  await expect(page.locator('.cells')).toContainText('0 min of 160 h');
  await expect(page.getByText('No hours yet.')).toBeVisible();
});

test('a skill passed at the site before the lab is pointed out, by keyboard alone', async ({ page }) => {
  await page.goto('/externship/');
  await expect(page.getByRole('button', { name: 'Log these hours' })).toBeEnabled();
  await page.locator('summary').first().press('Enter');
  const mark = page.getByRole('button', { name: 'Mark I.P.3', exact: true });

  await mark.press('Enter');
  await page.getByLabel('In the lab').press('ArrowRight');
  await page.getByLabel(/^Preceptor: name and credential/).fill('J. Ortiz, RN');
  await page.getByRole('button', { name: 'Save this mark' }).press('Enter');

  await expect(mark).toBeFocused();
  await expect(page.getByText('1 skill was passed at the site without a pass in the lab.')).toBeVisible();
  await expect(page.locator('.cells')).toContainText('1 of 102');
});
