/** Calculation problems by keyboard: a right number, a tenfold slip told by its name, four options, and what the record keeps. */
import { expect, test, type Page } from '@playwright/test';
import { familyById } from '../../src/families/index.ts';
import { axeFinds } from './support/axe.ts';
import { entriesOf } from './support/record.ts';
import { watchPage } from './support/watch.ts';

const id = 'mg-per-kg-per-day';
const problem = (seed: number) => familyById(id)!.draw(seed);

/** The problem on the screen, drawn again from the seed it carries. */
async function shownProblem(page: Page) {
  const form = page.locator(`form[data-family="${id}"]`);
  return problem(Number(await form.getAttribute('data-seed')));
}

test('a right number and a tenfold slip are typed, judged by name, and kept in the record', async ({ page }) => {
  const watch = await watchPage(page);
  await page.goto(`/practice/problems/?family=${id}&seed=7`);
  const first = problem(7);
  await expect(page.getByRole('heading', { name: first.stem })).toBeVisible();
  const field = page.getByLabel(/^Your answer/);
  await expect(field).toBeFocused();

  await page.keyboard.type(`${first.answer.value} mL`);
  await page.keyboard.press('Enter');
  await expect(page.locator('.verdict')).toContainText('right');
  await expect(page.locator('.worked li')).toHaveText([...first.steps]);
  await expect(page.getByRole('link', { name: 'Read the part that teaches it' })).toHaveAttribute(
    'href',
    '/learn/pharmacology/dosage-calculation/#dose-by-weight',
  );

  expect(await axeFinds(page)).toEqual([]);

  // The way on has the focus; a press too soon after the answer is let go.
  const onward = page.getByRole('button', { name: 'Next problem' });
  await expect(onward).toBeFocused();
  await expect(async () => {
    await onward.press('Enter', { timeout: 500 });
    await expect(page.locator('form[data-seed="7"]')).toHaveCount(0, { timeout: 200 });
  }).toPass();

  const second = await shownProblem(page);
  const slip = second.mistakes.find(({ mistake }) => mistake === 'tenfold-slip')!;
  await expect(field).toBeFocused();
  await page.keyboard.type('five');
  await page.keyboard.press('Enter');
  await expect(page.locator('.verdict')).toContainText('Nothing was counted.');
  await field.fill(slip.value);
  await page.keyboard.press('Enter');
  await expect(page.locator('.verdict')).toContainText('Tenfold slip');
  await expect(page.locator('.verdict')).toContainText(second.answer.shown);
  await expect(page.locator('.visit .cells')).toContainText('Tenfold slip');
  await expect(page.locator('.visit .cells div').first()).toContainText('2');

  await expect
    .poll(async () => (await entriesOf(page)).filter(({ kind }) => kind === 'problem.answered').map(({ data }) => data))
    .toMatchObject([
      { family: id, seed: 7, given: `${first.answer.value} mL`, right: true, mistake: null },
      { family: id, given: slip.value, right: false, mistake: 'tenfold-slip' },
    ]);
  expect(watch.faults).toEqual([]);
});

test('four options answer by keyboard, and a family is chosen from the list', async ({ page }) => {
  await page.goto('/practice/problems/');
  await page.getByLabel('Work on').selectOption(`family:${id}`);
  await page.getByRole('button', { name: 'Begin' }).press('Enter');
  await page.getByRole('button', { name: 'Show four options' }).press('Enter');
  const { answer } = await shownProblem(page);
  const radios = page.locator('main').getByRole('radio');
  await expect(radios).toHaveCount(4);
  expect(await axeFinds(page)).toEqual([]);

  await radios.first().focus();
  await page.keyboard.press('Space');
  for (let moves = 0; moves < 4 && !(await page.getByLabel(answer.shown, { exact: true }).isChecked()); moves += 1) {
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');

  await expect(page.locator('.verdict')).toContainText('right');
  await expect(page.locator('.visit .cells')).toContainText('Right');
});

test('everything fits a narrow screen with large text', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`/practice/problems/?family=first-listed-code&seed=3`);
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  await page.locator('main').getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Answer', exact: true }).click();
  await expect(page.locator('.worked')).toBeVisible();

  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
