/** Spirometry in a real browser: a held test by keyboard alone, from the list to a passed debrief, with a look into every part. */
import { expect, test } from '@playwright/test';
import { Hands, openSimulation } from './support/hands.ts';
import { watchPage } from './support/watch.ts';

test('a test rightly held, by keyboard alone, passes; a cue by key reaches the blow', async ({ page }) => {
  test.setTimeout(240_000);
  const watch = await watchPage(page);
  await openSimulation(page, 'spirometry', '?case=new-eye&seed=7');
  const hands = new Hands(page);

  await hands.press('Call the patient in');
  await expect(page.getByRole('tab', { name: 'Greet' })).toBeVisible();
  await hands.beginVisit();
  await hands.turnTo('Ask');
  for (const question of [
    /^How are you today/,
    /heart attack/,
    /Any surgery/,
    /collapsed lung/,
    /Which inhaler/,
    /Smoked/,
  ])
    await hands.press(question);
  await hands.press('Tell the provider the answers');
  await expect(page.locator('.said')).toContainText('four days ago');
  await hands.press('Tell the patient: not today');
  await hands.turnTo('Machine');
  await hands.press('Empty it slow');
  await expect(page.locator('.said')).toContainText('The screen shows');
  await hands.turnTo('Blow');
  await hands.turnTo('Chart');
  await hands.end('Leave the room');

  await expect(page.getByRole('heading', { name: 'Debrief' })).toBeFocused();
  await expect(page.locator('.verdict .chip')).toHaveText('passed');
  expect(watch.faults).toEqual([]);
});

test('a blow coached by keys ends with a flat line and an acceptable effort', async ({ page }) => {
  test.setTimeout(240_000);
  await openSimulation(page, 'spirometry', '?case=respirator-form&seed=7');
  const hands = new Hands(page);
  await hands.press('Call the patient in');
  await expect(page.getByRole('tab', { name: 'Greet' })).toBeVisible();
  await hands.turnTo('Blow');
  await hands.press('Put the nose clip on');
  await hands.press('Show the whole maneuver');
  await page.keyboard.press('s');
  await hands.pass(800);
  await page.keyboard.press('i');
  await hands.pass(2200);
  await expect(page.locator('.panel .state')).toContainText('stopped rising');
  await page.keyboard.press('b');
  for (let second = 0; second < 4; second += 1) {
    await hands.pass(1000);
    await page.keyboard.press('k');
  }
  await hands.pass(1000);
  await expect(page.locator('.panel .state')).toContainText('line is flat');
  await page.keyboard.press('r');
  await hands.press(/^acceptable/);
  await expect(page.getByRole('region', { name: 'What the device printed' })).toContainText('acceptable');
});
