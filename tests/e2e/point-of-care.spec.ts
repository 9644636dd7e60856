/**
 * Point-of-care tests in a real browser: a rapid strep whose first box is out of date, by keyboard alone, from the list to a passed
 * debrief.
 */
import { expect, test } from '@playwright/test';
import { Hands, openSimulation } from './support/hands.ts';
import { watchPage } from './support/watch.ts';

test('a careful run by keyboard alone passes, and its debrief shows number and controls', async ({ page }) => {
  test.setTimeout(240_000);
  const watch = await watchPage(page);
  await openSimulation(page, 'point-of-care', '?case=strep-expired&seed=7');
  const hands = new Hands(page);

  await hands.press('Call the patient in');
  await expect(page.getByRole('tab', { name: 'Greet' })).toBeVisible();
  await hands.beginVisit();
  await hands.press('How do you feel');
  await hands.press('Can you swallow');
  await hands.turnTo('Bench');
  await hands.press('Read the label');
  await expect(page.locator('.paper').first()).toContainText('expires 2026-10-31');
  await hands.press('Discard this one');
  await hands.press('Read the label');
  await hands.press('Read the insert');
  await hands.press('Put on gloves');
  await page.keyboard.press('l');

  await hands.turnTo('Controls');
  for (const level of ['negative', 'positive']) {
    await hands.press(`Run the ${level} control`);
    await expect(page.locator('.shown')).toContainText(`${level} control shows ${level}`);
    // The level is chosen by running it; the value is the second group of buttons with these words.
    const value = page.getByRole('group', { name: 'Value as shown' }).getByRole('button', { name: level });
    await value.focus();
    await page.keyboard.press('Enter');
    await hands.press(/^in$/);
    await hands.press('Write the line');
  }

  await hands.turnTo('Test');
  await hands.press('Open a new cassette');
  await hands.reach('Drops');
  await hands.pressed('ArrowRight', 3);
  await hands.press('fluid A');
  await hands.press('Add 4 drops of fluid A');
  await hands.press('fluid B');
  await hands.press('Add 4 drops of fluid B');
  await hands.turnTo('Specimen');
  await hands.press('Take the swab');
  for (const zone of ['right tonsil', 'back wall', 'left tonsil']) await hands.press(`Rub it over: ${zone}`);
  await hands.turnTo('Test');
  await hands.press('Put the swab into');
  await hands.press('Turn it in the fluid');
  await hands.press('Turn it in the fluid');
  await hands.press('Wait 1 minute');
  await hands.press('Squeeze it out');
  await hands.reach('Drops');
  // A new drop counter stands at one.
  await hands.pressed('ArrowRight', 2);
  await hands.press('Put 3 drops');
  await hands.press('Start the timer');
  await hands.press('Wait 5 minutes');
  await hands.press('Read the window');
  await expect(page.locator('.seen')).toContainText('C: a clear line; T: a clear line');

  await hands.turnTo('Result');
  await hands.press('positive');
  await hands.tick(/^T$/);
  await hands.press('out of range');
  await hands.press('Chart the result');
  await expect(page.getByRole('complementary', { name: 'Chart' })).toContainText('positive at T');
  await hands.press('the provider who ordered');
  await hands.press('the result with its unit');
  await hands.press('Report now');
  await hands.press('What was used into biohazard');
  await hands.press('Disinfect bench');
  await hands.press('The result is in');
  await hands.end('Leave the room');

  await expect(page.locator('.verdict .chip')).toHaveText('passed');
  await expect(page.getByText('positive, lot ST-130: showed positive, in')).toBeVisible();
  expect(watch.faults).toEqual([]);
});
