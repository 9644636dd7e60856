/** Respiration in a real browser: a careful run by keyboard alone, from the list to a passed debrief. */
import { expect, test } from '@playwright/test';
import { Hands, openSimulation } from './support/hands.ts';
import { watchPage } from './support/watch.ts';

test('a careful run by keyboard alone passes: nobody is told, every rise is counted once', async ({ page }) => {
  test.setTimeout(240_000);
  const watch = await watchPage(page);
  await openSimulation(page, 'respiration', '?case=adult-even&seed=7');
  const hands = new Hands(page);

  await hands.press('Call the patient in');
  await expect(page.getByRole('tab', { name: 'Greet' })).toBeVisible();
  await hands.beginVisit();
  await hands.turnTo('Settle');
  await hands.press('How are you feeling');
  await hands.press('Are you getting enough air');
  await hands.press('Let them sit upright');
  await hands.press('Open the coat');
  await hands.turnTo('Watch');
  await hands.press('Fingers on the wrist');
  await hands.press('face');
  await hands.press('whole person');
  await hands.press('chest and shoulders');

  await hands.turnTo('Count');
  // Counts as an eye does: one for each time the words turn to rising.
  const words = page.locator('.instruments figcaption');
  let rising = (await words.innerText()).startsWith('Rising');
  await page.keyboard.press('s');
  let counted = 0;
  for (let ms = 0; ms < 30_000; ms += 500) {
    await hands.pass(500);
    const now = (await words.innerText()).startsWith('Rising');
    if (now && !rising) counted += 1;
    rising = now;
  }
  // The last frame may fall just short of the window's end.
  await hands.pass(500);
  await expect(page.getByText('Time is up. What did you count?').first()).toBeVisible();
  await hands.type('Breaths counted', counted);
  await hands.press('Enter the count');

  await hands.turnTo('Chart');
  await hands.type('Respirations', counted * 2);
  await hands.press('regular');
  await hands.press('normal');
  await hands.tick('without effort');
  await hands.press('Chart it');
  await expect(page.getByRole('complementary', { name: 'Chart' })).toContainText('without effort');
  await hands.press(/These are the vital signs/);
  await hands.end('Leave the room');

  await expect(page.locator('.verdict .chip')).toHaveText('passed');
  await expect(page.getByRole('img', { name: /Rates that windows/ })).toBeVisible();
  await expect(page.getByRole('table', { name: /Breaths there were/ })).toContainText(String(counted));
  expect(watch.faults).toEqual([]);
});
