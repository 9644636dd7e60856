/** The clinic shift in a real browser: called, left, taken up again, rung up in between, closed, looked back on, come back to. */
import { expect, test } from '@playwright/test';
import { Hands, openSimulation } from './support/hands.ts';
import { whatIsWrong } from './support/look.ts';
import { watchPage } from './support/watch.ts';

const minute = 60_000;

test('a shift by keyboard: a patient is called, a task begun, left for the telephone and taken up again, the day closed', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const watch = await watchPage(page);
  await openSimulation(page, 'shift', '?case=family-practice-short&seed=7');
  const hands = new Hands(page);
  await hands.press('Begin the shift');
  await expect(page.getByRole('heading', { name: 'Waiting room' })).toBeVisible();
  expect(await whatIsWrong(page, new Set())).toEqual([]);

  await hands.press('Wait until something happens');
  await hands.pass(2 * minute);
  const board = page.getByRole('region', { name: 'The board' });
  const waiting = board.getByRole('group').filter({ hasText: 'Call ' }).first();
  await expect(waiting).toBeVisible();
  await hands.press(/^Call /);
  await hands.press(/^“[^”]*\?”$/);
  await hands.pass(minute);
  await hands.press('Temperature');
  await expect(page.getByRole('button', { name: 'Step out' })).toBeVisible();
  await expect(page.getByRole('tab').first()).toBeVisible();
  await hands.press('Clean your hands');
  expect(await whatIsWrong(page, new Set())).toEqual([]);

  // The telephone rings meanwhile; the task stays as it is while one answers.
  await hands.press('Lock the screen');
  await hands.press('Step out');
  const rings = board.getByText('rings', { exact: true });
  for (let wait = 0; wait < 12 && !(await rings.isVisible()); wait += 1) {
    await hands.press('Wait until something happens');
    await hands.pass(200);
  }
  await expect(rings).toBeVisible();
  await hands.press('Answer');
  await expect(page.getByRole('button', { name: 'Step out' })).toBeVisible();
  await hands.press('Step out');
  await hands.press('Go on: Temperature');
  await expect(page.getByRole('button', { name: 'Clean your hands' })).toContainText('✓');
  await hands.press('Step out');

  await hands.end('Close the shift');
  await expect(page.locator('.verdict .chip')).toHaveText('not yet');
  await expect(page.getByRole('heading', { name: 'How the clinic flowed' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'The tasks of the shift' })).toBeVisible();
  await hands.press('Walk through it');
  await expect(page.getByRole('slider', { name: 'Moment of the run' })).toBeVisible();
  expect(await whatIsWrong(page, new Set())).toEqual([]);
  expect(watch.faults).toEqual([]);
});

test('whoever closes the page in the middle of a shift comes back to the same second, and finds the other shifts', async ({
  page,
}) => {
  await openSimulation(page, 'shift', '?case=family-practice-short&seed=7');
  const hands = new Hands(page);
  await hands.press('Begin the shift');
  await expect(page.getByRole('heading', { name: 'Waiting room' })).toBeVisible();
  await hands.pass(95_500);
  const clock = page.getByText(/seed 7 · /);
  await expect(clock).toContainText('1:35 in');

  await page.reload();
  await page.getByRole('button', { name: 'Go on where you left' }).click();
  await expect(clock).toContainText('1:35 in');

  await page.getByRole('button', { name: 'Leave' }).click();
  await page.getByRole('link', { name: 'All shifts' }).click();
  await expect(page.getByRole('radio')).not.toHaveCount(3);
  await expect(page.getByText('A full day', { exact: false }).first()).toBeVisible();

  // Or one that nobody has written: the same number makes it again on any device.
  await page.getByText('Have a new shift made').click();
  await page.getByRole('combobox', { name: 'Where' }).selectOption('Urgent care');
  await page.getByLabel('Number it is made from').fill('4711');
  await page.getByRole('button', { name: 'Put it on the list' }).click();
  const made = page.getByRole('radio', { name: /made from number 4711/ });
  await expect(made).toBeChecked();
  await page.getByRole('button', { name: 'Begin the shift' }).click();
  await expect(page.getByText('Twenty minutes at Harbor Urgent Care')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Waiting room' })).toBeVisible();

  await page.goto('/practice/shift/?list&case=generated-urgent-care-short-1-4711');
  await expect(made).toBeChecked();
});
