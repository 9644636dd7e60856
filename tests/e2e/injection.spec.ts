/** Medication and injection in a real browser: a skin test placed by keyboard alone, from the list to a passed debrief. */
import { expect, test } from '@playwright/test';
import { Hands, openSimulation } from './support/hands.ts';
import { watchPage } from './support/watch.ts';

test('a tuberculin test is drawn to the line, placed and charted by keyboard alone', async ({ page }) => {
  test.setTimeout(240_000);
  const watch = await watchPage(page);
  await openSimulation(page, 'injection', '?case=tb-placed&seed=7');
  const hands = new Hands(page);

  await hands.press('Call the patient in');
  await expect(page.getByRole('tab', { name: 'Greet' })).toBeVisible();
  await hands.beginVisit();
  for (const question of ['Any allergies', 'Any vaccine', 'Ever TB', 'Can you come back']) await hands.press(question);

  await hands.turnTo('Order');
  for (const part of ['patient', 'drug', 'dose', 'route', 'time', 'allergies', 'signature']) await hands.press(part);
  await hands.type('Volume', '0.1');
  await hands.press('Write it beside the order');

  await hands.turnTo('Shelf');
  await hands.press('Read the logger');
  await expect(page.locator('.said')).toContainText('38.1 °F');
  await hands.press('Write lowest');
  await hands.press('Take lot PP4502');
  await hands.press('Read the label');
  await expect(page.locator('.said')).toContainText('Tuberculin PPD');
  await hands.press('Wipe the stopper');
  await hands.press('Read the label');

  await hands.turnTo('Draw');
  await hands.press('1 mL tuberculin');
  await hands.press('27 gauge');
  // Ten lines of air into the vial, ten lines of liquid out of it.
  await hands.press('Ten lines out');
  await hands.press('Needle into');
  await hands.press('All the way in');
  await hands.press('Turn the vial over');
  await hands.press('Ten lines out');
  const barrel = page.getByRole('img', { name: /top ring of the plunger/ });
  await expect(barrel).toHaveAccessibleName(/on the line with the number 0.1. No bubble/);
  await hands.press('Take the needle out');
  await page.keyboard.press('3');
  await hands.press('Read the label');

  await hands.turnTo('Place');
  await hands.press('inner forearm');
  await hands.press('a hand below the elbow');
  await hands.press('Put on gloves');
  await hands.press('Wipe with alcohol');
  await hands.press('Wait ten seconds');
  await hands.press('Wait ten seconds');
  await hands.press('stretch it tight');

  await hands.turnTo('Give');
  await hands.reach('Angle');
  await page.keyboard.press('Home');
  await hands.pressed('ArrowRight', 9);
  await hands.reach('How far in');
  await page.keyboard.press('Home');
  await hands.pressed('ArrowRight', 5);
  await hands.press('Enter');
  await hands.press('Inject slowly');
  await hands.press('Keep still');
  await hands.press('Needle out');
  await hands.press('Activate the safety device');
  await hands.press('Drop it');
  const wheal = await page.getByText(/^A pale wheal/).innerText();
  const [, from = '', to = ''] = /stand at (\d+) and (\d+) mm/.exec(wheal) ?? [];
  await hands.type('Width of the wheal', Number(to) - Number(from));
  await hands.press('Write it down');

  await hands.turnTo('Chart');
  // The fields stand one after the other: letters choose in a list, Tab goes on.
  await hands.reach('Dose with unit');
  await page.keyboard.press('Shift+Tab');
  for (const field of ['tu', '0.1 mL', 'int', 'lllllll', 'PP4502', '2027-04-30', 'C', '10:10', 'n', 'n']) {
    await page.keyboard.type(field);
    await page.keyboard.press('Tab');
  }
  await hands.press('“Come back in two');
  await expect(page.getByRole('complementary', { name: 'Chart' })).toContainText('PP4502');
  await hands.end('Leave the room');

  await expect(page.getByRole('heading', { name: 'Debrief' })).toBeFocused();
  await expect(page.locator('.verdict .chip')).toHaveText('passed');
  await expect(page.getByRole('img', { name: /^A cut: skin/ })).toBeVisible();
  await expect(page.getByRole('table', { name: /What was done beside/ })).toContainText('0.1 mL');
  expect(watch.faults).toEqual([]);
});
