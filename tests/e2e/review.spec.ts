/** Review by keyboard: somebody new begins with one press, forgets one card, ends, and finds the plan again after a reload. */
import { expect, test, type Page } from '@playwright/test';
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
  await expect(page.locator('.cells')).toContainText('Seen so far');
  await expect(page.locator('.cells div').nth(2)).toContainText('10');
  expect(watch.faults).toEqual([]);
});

test('an exam item answered wrong waits in review, with the reason for every option', async ({ page }) => {
  const keys = await keysOfTheBank(page);
  await page.goto('/exams/sitting/?exam=cma-aama&kind=quick');
  await page.getByRole('button', { name: 'Start', exact: true }).click();

  for (let number = 1; number <= 10; number += 1) {
    await expect(page.locator('#question-title')).toContainText(`Question ${number} of 10`);
    const item =
      (await page.locator('main').getByRole('radio').first().getAttribute('name'))?.replace('option-', '') ?? '';
    const key = keys.get(item) ?? '';
    // The first answer is wrong, all others are right.
    const option = number > 1 ? key : key === 'a' ? 'b' : 'a';
    await page.locator(`input[type=radio][value="${option}"]`).check();
    await page.getByRole('button', { name: 'Check answer' }).click();
    await page.getByRole('button', { name: number < 10 ? 'Next' : 'Review and end', exact: true }).click();
  }
  await page.getByRole('button', { name: 'End the sitting' }).click();
  await page.getByRole('button', { name: 'End and see the report' }).click();
  await expect(page.getByRole('link', { name: 'See the report' })).toBeVisible();

  await page.goto('/review/');
  await page.getByLabel(/^New cards from/).selectOption({ label: 'No new cards' });
  await page.getByRole('button', { name: 'Begin with 1 card' }).click();
  await page.locator('main').getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Answer', exact: true }).click();

  await expect(page.locator('.why')).toHaveCount(4);
  await expect(page.getByRole('link', { name: 'Read the part that teaches it' })).toHaveAttribute('href', /^\/learn\//);
});

/** The right option of every item, by item id. */
async function keysOfTheBank(page: Page): Promise<ReadonlyMap<string, string>> {
  await page.goto('/review/');
  const pairs = await page.evaluate(async () => {
    const fetched = async (address: string) => (await fetch(address)).json();
    const { entries } = await fetched('/bank/index.json');
    const groups: string[] = [...new Set<string>(entries.map(({ group }: { group: string }) => group))];
    const files = await Promise.all(groups.map((group) => fetched(`/bank/${group}.json`)));
    return files.flat().map(({ id, key }: { id: string; key: string }) => [id, key] as const);
  });
  return new Map(pairs);
}
