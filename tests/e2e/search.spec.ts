/** Search by keyboard: `/` opens it, results come as one types, a misspelling finds, hostile text stays text. */
import { expect, test } from '@playwright/test';
import { watchPage } from './support/watch.ts';

test('slash opens search, a misspelled word finds, Enter follows the first result', async ({ page }) => {
  const watch = await watchPage(page);
  await page.goto('/learn/');

  await page.keyboard.press('/');
  await expect(page).toHaveURL(/\/search\/$/);
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('spigmomanometer');
  await expect(page.locator('[data-results] a').first()).toContainText(/sphygmomanometer/i);
  await page.keyboard.press('Enter');

  await expect(page).toHaveURL(/\/reference\/glossary\/#sphygmomanometer/);
  expect(watch.faults).toEqual([]);
});

test('slash types a slash inside a field', async ({ page }) => {
  await page.goto('/search/');
  await page.getByRole('searchbox').focus();

  await page.keyboard.type('a/b');

  await expect(page.getByRole('searchbox')).toHaveValue('a/b');
});

test('the matching words are marked in their context', async ({ page }) => {
  await page.goto('/search/');
  await page.getByRole('searchbox').fill('cuff');

  await expect(page.locator('[data-results] mark').first()).toHaveText(/cuff/i);
});

test('markup typed or carried in the address stays text', async ({ page }) => {
  const watch = await watchPage(page);
  await page.goto('/search/?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E');

  await expect(page.getByRole('searchbox')).toHaveValue('<img src=x onerror=alert(1)>');
  await expect(page.locator('main img')).toHaveCount(0);
  expect(watch.faults).toEqual([]);
});

test('a drill is found by what it asks, a kind of problem by its name, and each is asked at once', async ({ page }) => {
  await page.goto('/search/');
  const field = page.getByRole('searchbox');
  const first = page.locator('[data-results] a').first();
  await field.fill('one venipuncture fills all of these put them in the order');
  await expect(first).toContainText(/fills all of these.*drill/s);
  await field.press('Enter');
  await expect(page).toHaveURL(/\/practice\/drills\/\?drill=/);
  await expect(page.locator('#drill-prompt')).toContainText('One venipuncture fills all of these');
  await expect(page.locator('.progress .label')).toHaveText('1 of 1');

  await page.goto('/search/');
  await field.fill('follow-up date');
  await expect(first).toContainText(/Date of the follow-up.*problem/s);
  await field.press('Enter');
  await expect(page).toHaveURL(/\/practice\/problems\/\?family=follow-up-date$/);
  await expect(page.locator('form[data-family="follow-up-date"]')).toBeVisible();
});
