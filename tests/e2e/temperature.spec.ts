/** Taking a temperature in a real browser, by keyboard alone, from the list to a passed debrief. */
import { expect, test } from '@playwright/test';
import { Hands, openSimulation } from './support/hands.ts';
import { watchPage } from './support/watch.ts';

test('a careful run by keyboard alone passes, after the record refused a slip of the point', async ({ page }) => {
  test.setTimeout(240_000);
  const watch = await watchPage(page);
  await openSimulation(page, 'temperature', '?case=routine-adult&seed=7');
  const hands = new Hands(page);

  await hands.press('Call the patient in');
  await expect(page.getByRole('tab', { name: 'Greet' })).toBeVisible();
  await hands.beginVisit();
  await hands.press('Anything hot or cold');
  await hands.press('Can you breathe well');
  await hands.press('Any seizures');
  await hands.turnTo('Get ready');
  await hands.press('blue probe');
  await hands.press('probe cover');
  await hands.turnTo('Place');
  await hands.press('under the tongue, far back');
  await hands.press('ask to close them');
  await hands.press('Place it in the mouth');
  await hands.press('Wait 10 seconds');
  await expect(page.getByText('Beep. The reading is there.')).toBeVisible();
  await page.keyboard.press('o');
  const words = await page.getByRole('img', { name: /The display shows .* steady/ }).getAttribute('aria-label');
  const read = /shows ([\d.]+) °F/.exec(words ?? '')?.[1];
  if (read === undefined) throw new Error(`the display says "${String(words)}"`);

  await hands.turnTo('Chart');
  await hands.type('Temperature', read.replace('.', ''));
  await hands.press('mouth');
  await hands.press('Chart it');
  await expect(page.getByRole('alert')).toContainText(`Did you mean ${String(Number(read))}?`);
  await hands.type('Temperature', read);
  await hands.press('Chart it');
  await expect(page.getByRole('complementary', { name: 'Chart' })).toContainText(`${String(Number(read))} °F O`);
  await hands.turnTo('Get ready');
  await hands.press('Eject the cover');
  await hands.turnTo('Chart');
  await hands.press(/This is the number/);
  await hands.end('Leave the room');

  await expect(page.locator('.verdict .chip')).toHaveText('passed');
  await expect(page.locator('.because')).toContainText('No point was lost');
  await expect(page.getByRole('img', { name: /The instrument climbing/ })).toHaveCount(1);
  expect(watch.faults).toEqual([]);
});
