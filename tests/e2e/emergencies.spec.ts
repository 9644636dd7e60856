/** Emergencies in a real browser: a stick handled by keyboard alone to a passed debrief, and compressions pressed by key. */
import { expect, test } from '@playwright/test';
import { Hands, openSimulation } from './support/hands.ts';
import { watchPage } from './support/watch.ts';

test('a needlestick by keyboard alone, acts found by a few letters, passes', async ({ page }) => {
  test.setTimeout(240_000);
  const watch = await watchPage(page);
  await openSimulation(page, 'emergencies', '?case=needlestick&seed=7');
  const hands = new Hands(page);
  /** Finds an act by letters and does it. */
  const find = async (letters: string): Promise<void> => {
    await page.keyboard.press('f');
    await page.keyboard.type(letters);
    await page.keyboard.press('Enter');
  };

  await hands.press('Start the case');
  await expect(page.getByRole('tab', { name: 'Look' })).toBeVisible();
  await hands.press('Look around first');
  await hands.press('Note the time it began');
  await hands.turnTo('Act');
  await hands.press('Make the patient safe');
  await hands.press('Safety on, sharp in the box');
  await hands.press('Wash the stick');
  await hands.pass(31_000);
  await hands.press('Water off');
  await hands.turnTo('Help');
  for (const letters of ['supervisor', 'source patient was', 'evaluation', 'baseline']) {
    await find(letters);
  }
  await hands.turnTo('Tell');
  await hands.press('the supervisor');
  for (const item of ['what happened', 'when it began', 'what I found', 'what was done', 'what is known'])
    await hands.tick(item);
  await hands.press('Hand over now');
  // The exposure belongs in the report, not in the patient's chart.
  await expect(page.getByRole('button', { name: 'Write it' })).toHaveCount(0);
  await hands.press('File it: facts');
  await hands.end('Leave: the emergency');

  await expect(page.getByRole('heading', { name: 'Debrief' })).toBeFocused();
  await expect(page.locator('.verdict .chip')).toHaveText('passed');
  await expect(page.getByRole('table', { name: /In the order of doing/ })).toContainText('Wash the stick');
  expect(watch.faults).toEqual([]);
});

test('compressions are timed from the key, down and up, and the debrief draws them', async ({ page }) => {
  test.setTimeout(240_000);
  const watch = await watchPage(page);
  await openSimulation(page, 'emergencies', '?case=arrest-adult&seed=7&mode=check-off');
  const hands = new Hands(page);

  await hands.press('Start the case');
  await hands.turnTo('Chest');
  await hands.press('Two hands, one on the other');
  await hands.press('lower half of the breastbone');
  for (let push = 0; push < 12; push += 1) {
    await page.keyboard.down('c');
    await hands.pass(250);
    await page.keyboard.up('c');
    await hands.pass(295);
  }
  await expect(page.locator('.pressed')).toContainText('12 since the last breath');
  await hands.turnTo('Tell');
  await hands.end('Leave: the emergency');

  await expect(page.getByRole('img', { name: /12 compressions in half a minute/ })).toBeVisible();
  await expect(page.locator('.cells')).toContainText('110');
  expect(watch.faults).toEqual([]);
});
