/** A morning after a cold night in the storeroom, by keyboard alone, from the list to a passed debrief. */
import { expect, test } from '@playwright/test';
import { Hands, openSimulation } from './support/hands.ts';
import { watchPage } from './support/watch.ts';

/** The three numbers of the display, as anybody reads them. */
const shown = /now (-?[\d.]+) °F, lowest (-?[\d.]+) °F, highest (-?[\d.]+) °F/;

async function logReading(hands: Hands): Promise<void> {
  const label = await hands.page
    .getByRole('img', { name: /^Display of the vaccine refrigerator/ })
    .getAttribute('aria-label');
  const [, now = '', lowest = '', highest = ''] = shown.exec(label ?? '') ?? [];
  await hands.type('Now', now);
  await hands.type('Lowest', lowest);
  await hands.type('Highest', highest);
  await hands.type('Initials', 'LM');
  await hands.press('Log the reading');
  await hands.press('Reset lowest and highest');
}

test('a cold night is found, told and set apart, and two bays are counted and ordered', async ({ page }) => {
  test.setTimeout(120_000);
  const watch = await watchPage(page);
  await openSimulation(page, 'supplies', '?case=cold-night&seed=11');
  const hands = new Hands(page);
  await hands.press('Start the case');
  await expect(page.getByRole('tab').first()).toBeVisible();

  await hands.type('Now', '403');
  await hands.type('Lowest', '27.8');
  await hands.type('Highest', '44.6');
  await hands.press('Log the reading');
  await expect(page.getByRole('alert')).toContainText('decimal point');
  await logReading(hands);
  for (const act of [
    'Mark it',
    'Keep it apart',
    'Tell the vaccine',
    'Tell the provider',
    'Call the manufacturers',
    'Call the state',
    'Write down',
    'Look for the cause',
  ])
    await hands.press(act);

  await hands.turnTo('Shelves');
  for (let lot = 0; lot < 3; lot += 1) {
    await hands.press(/^Turn it, read the label$/);
  }
  const expired = page.locator('#station-panel li', { hasText: 'EXP 11/15/2026' });
  await expect(expired).toHaveCount(1);
  await expired.getByRole('button', { name: 'Take it out' }).press('Enter');
  await page
    .locator('#station-panel li', { hasText: 'EXP 12/2026' })
    .getByRole('button', { name: 'Stand it in front' })
    .press('Enter');
  await hands.type('How many may be used', 25);
  await hands.press('Write the count');
  await hands.type('Order', 35);
  await hands.press('Put it on the order list');
  await expect(page.getByRole('alert')).toContainText('packs Rapid strep tests by 25');
  await hands.type('Order', 50);
  await hands.press('Put it on the order list');
  await hands.press('Next bay');
  await hands.press('Turn it, read the label');
  await hands.type('How many may be used', 9);
  await hands.press('Write the count');

  await hands.turnTo('Refrigerator');
  await hands.press('Let the day go by');
  await logReading(hands);
  await hands.turnTo('Close');
  await hands.press('Send the order');
  await hands.end('Close the storeroom');

  await expect(page.locator('section.simulation')).toContainText('passed');
  await expect(page.locator('section.simulation')).toContainText('12 × 2 + 10 = 34');
  expect(watch.faults).toEqual([]);
});
