/** Taking an oxygen saturation in a real browser, by keyboard alone, from the list to a passed debrief. */
import { expect, test } from '@playwright/test';
import { Hands, openSimulation } from './support/hands.ts';
import { watchPage } from './support/watch.ts';

test('a careful run by keyboard alone passes: warmed, counted at the wrist, compared', async ({ page }) => {
  test.setTimeout(240_000);
  const watch = await watchPage(page);
  await openSimulation(page, 'oximetry', '?case=cold-hands&seed=7');
  const hands = new Hands(page);

  await hands.press('Call the patient in');
  await expect(page.getByRole('tab', { name: 'Greet' })).toBeVisible();
  await hands.beginVisit();
  await hands.press('Look at lips');
  for (const question of ['How do you feel', 'Do you use oxygen', 'Any smoke', 'What is your oxygen'])
    await hands.press(question);
  await hands.turnTo('Hand');
  await hands.press('Look at the nails');
  await expect(page.getByText(/The fingers are cold/).first()).toBeVisible();
  await hands.press('Warm the hand');
  await hands.press('Let two minutes pass');
  await hands.press('finger sensor');
  await hands.press('Wipe the sensor');
  await hands.turnTo('Measure');
  await hands.press('right index finger');
  await hands.press('light over the nail');
  await hands.press('Put the sensor on');

  // The strip shows the beats of the last ten seconds: three looks make half a minute.
  await page.keyboard.press('f');
  const beats = page.locator('.strip .beat');
  let counted = 0;
  for (let look = 0; look < 3; look += 1) {
    await hands.pass(10_000);
    counted += await beats.count();
  }
  await page.keyboard.press('f');
  await hands.type('Your count', counted * 2);
  await hands.press('Note the count');
  const words = await page.getByRole('img', { name: /The trace is steady/ }).getAttribute('aria-label');
  const shown = /shows (\d+)% and a pulse of (\d+)/.exec(words ?? '');
  if (shown === null) throw new Error(`the screen says "${String(words)}"`);
  const [, percent = '', pulse = ''] = shown;
  expect(Math.abs(Number(pulse) - counted * 2)).toBeLessThanOrEqual(6);

  await hands.turnTo('Chart');
  await hands.type('Saturation', (Number(percent) / 10).toFixed(1));
  await hands.press('room air');
  await hands.press('Chart it');
  await expect(page.getByRole('alert')).toContainText(`Did you mean ${percent}?`);
  await hands.type('Saturation', percent);
  await hands.press('Chart it');
  await expect(page.getByRole('complementary', { name: 'Chart' })).toContainText(`${percent}% RA`);
  await hands.press(/This is the number/);
  await hands.turnTo('Measure');
  await hands.press('Take the sensor off');
  await hands.turnTo('Chart');
  await hands.end('Leave the room');

  await expect(page.locator('.verdict .chip')).toHaveText('passed');
  await expect(page.locator('.because')).toContainText('No point was lost');
  await expect(page.getByRole('heading', { name: 'The numbers, side by side' })).toBeVisible();
  expect(watch.faults).toEqual([]);
});
