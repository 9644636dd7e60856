/** Review by keyboard: somebody new begins with one press, forgets one card, ends, and finds the plan again after a reload. */
import { expect, test } from '@playwright/test';
import { watchPage } from './support/watch.ts';

test('a first session by keyboard puts ten cards away, brings back the one forgotten, and is remembered', async ({
  page,
}) => {
  const watch = await watchPage(page);
  await page.goto('/review/');
  await page.getByRole('button', { name: 'Begin with 10 cards' }).press('Enter');
  const first = await page.getByRole('article').getByRole('heading').innerText();

  // The first card is forgotten, all others are easy.
  await page.getByRole('button', { name: 'Show the meaning' }).press('Enter');
  await page.keyboard.press('1');
  for (let place = 2; place <= 10; place += 1) {
    await expect(page.getByRole('article').getByRole('heading')).not.toHaveText(first);
    await page.getByRole('button', { name: 'Show the meaning' }).press('Enter');
    await page.keyboard.press('4');
    await expect(page.getByText(`${11 - place} left of 10`)).toBeVisible();
  }
  await expect(page.getByRole('article').getByRole('heading')).toHaveText(first);
  await page.getByRole('button', { name: 'Show the meaning' }).press('Enter');
  await page.keyboard.press('4');

  await expect(page.getByText('10 cards put away in 11 answers.')).toBeVisible();
  await page.reload();
  await expect(page.locator('.cells')).toContainText('Cards in review');
  await expect(page.locator('.cells div').nth(2)).toContainText('10');
  expect(watch.faults).toEqual([]);
});
