/** A remittance posted by keyboard alone, from the list to a passed debrief; the record refuses what cannot be. */
import { expect, test } from '@playwright/test';
import { Hands, openSimulation } from './support/hands.ts';
import { watchPage } from './support/watch.ts';

/** What this seed's remittance says of each line: paid, over the contract, the patient's part. */
const lines: readonly (readonly [paid: string | null, off: string, own: string])[] = [
  ['130.00', '90.00', '30.00'],
  [null, '42.00', '78.00'],
  ['32.00', '33.00', '30.00'],
  ['36.00', '40.00', '9.00'],
];

test('a remittance is posted line by line by keyboard, and the desk comes out to the cent', async ({ page }) => {
  test.setTimeout(120_000);
  const watch = await watchPage(page);
  await openSimulation(page, 'payments', '?case=castellano&seed=11');
  const hands = new Hands(page);
  await hands.press('Start the case');
  await expect(page.getByRole('tab').first()).toBeVisible();

  await hands.tick('full name');
  await hands.tick('date of birth');
  await hands.press('They agree');
  const post = async (amount: string): Promise<void> => {
    await hands.type('Amount, in dollars', amount);
    await page.keyboard.press('Enter');
  };
  await hands.press('line 1');
  await post('-130');
  await expect(page.getByRole('alert')).toContainText('never below zero');
  await expect(page.getByLabel('Amount, in dollars')).toHaveValue('-130');

  for (const [index, [paid, off, own]] of lines.entries()) {
    const line = `line ${String(index + 1)}`;
    if (paid !== null) {
      await hands.press('payer paid');
      await hands.press(line);
      await post(paid);
    }
    await hands.press('adjustment');
    await hands.press(line);
    await hands.press('CO-45');
    await post(off);
    await hands.press('moved to patient');
    await post(own);
  }
  const open = page.getByRole('region', { name: 'Service lines' }).locator('tbody td:last-child');
  await expect(open).toHaveText(['$0.00', '$0.00', '$0.00', '$0.00']);

  await hands.turnTo('Decide');
  await hands.press('“No. By our contract');
  await hands.turnTo('Amounts');
  await hands.type('Due from the patient now', '117.00');
  await hands.press('Write');
  await hands.turnTo('Close');
  await expect(page.locator('#station-panel')).toContainText('Posted from payers $198.00');
  await hands.end('Close the desk');

  await expect(page.locator('section.simulation')).toContainText('passed');
  await expect(page.locator('section.simulation')).not.toContainText('missing');
  expect(watch.faults).toEqual([]);
});
