/** Pulse in a real browser: a careful run by keyboard alone, from the list to a passed debrief. */
import { expect, test } from '@playwright/test';
import { Hands, openSimulation } from './support/hands.ts';
import { watchPage } from './support/watch.ts';

test('a careful run by keyboard alone passes, and its debrief shows what other windows would have given', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const watch = await watchPage(page);
  await openSimulation(page, 'pulse', '?case=adult-regular&seed=7');
  const hands = new Hands(page);

  await hands.press('Call the patient in');
  await expect(page.getByRole('tab', { name: 'Greet' })).toBeVisible();
  await hands.beginVisit();
  await hands.turnTo('Settle');
  await hands.press('How are you feeling');
  await hands.press('Any rush');
  await hands.press('Offer the chair');
  await hands.press('Rest the forearm');
  await hands.turnTo('Find');
  await hands.press('in the groove on the thumb side');
  await hands.pressed('+', 4);
  await hands.pass(3000);
  await expect(page.locator('.instruments')).toContainText('You feel a clear beat');

  await hands.turnTo('Count');
  await page.keyboard.press('s');
  // Counts as an eye does: a beat is new when the strip shows one that was not there.
  const seen = new Set<string>();
  const look = async (): Promise<void> => {
    for (const beat of await page
      .locator('[data-beat]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-beat'))))
      if (beat !== null) seen.add(beat);
  };
  await look();
  const before = seen.size;
  for (let second = 0; second < 30; second += 3) {
    await hands.pass(3000);
    await look();
  }
  // The last frame may fall just short of the window's end.
  await hands.pass(500);
  await expect(page.getByText('Time is up. What did you count?').first()).toBeVisible();
  const counted = seen.size - before;
  await hands.type('Beats counted', counted);
  await hands.press('Enter the count');

  await hands.turnTo('Chart');
  await hands.type('Pulse', counted * 2);
  await hands.press('radial, at the wrist');
  await hands.press('regular');
  await hands.press('2+, normal');
  await hands.tick('write the scale beside it');
  await hands.press('Chart it');
  await expect(page.getByRole('complementary', { name: 'Chart' })).toContainText(`${String(counted * 2)} a minute`);
  await hands.press(/This is what I counted/);
  await hands.end('Leave the room');

  await expect(page.locator('.verdict .chip')).toHaveText('passed');
  await expect(page.getByRole('img', { name: /Rates that windows/ })).toBeVisible();
  await expect(page.getByRole('table', { name: /Beats there were/ })).toContainText(String(counted));
  expect(watch.faults).toEqual([]);
});
