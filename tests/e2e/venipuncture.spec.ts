/** Drawing blood in a real browser: a careful run by keyboard alone, from the list to a passed debrief. */
import { expect, test } from '@playwright/test';
import { Hands, openSimulation } from './support/hands.ts';
import { watchPage } from './support/watch.ts';

test('a careful draw from a hand vein by keyboard alone passes, and the debrief shows where the needle went', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const watch = await watchPage(page);
  await openSimulation(page, 'venipuncture', '?case=fistula-and-bruise&seed=3');
  const hands = new Hands(page);

  await hands.press('Call the patient in');
  await expect(page.getByRole('tab', { name: 'Greet' })).toBeVisible();
  await hands.beginVisit();
  await hands.press('Read the requisition');
  for (const words of [
    'When did you last',
    'Have you ever',
    'Do you bleed',
    'Any allergy',
    'Is there an arm',
    'May I take',
  ])
    await hands.press(words);
  await hands.turnTo('Ready');
  await hands.press('In the draw chair');
  await hands.press('nitrile');
  await hands.press(/^gold/);
  await hands.press('winged set, 23');

  await hands.turnTo('Site');
  await hands.press('back of the hand');
  await page.keyboard.press('t');
  await hands.pass(7000);
  await hands.press(/^3$/);
  await hands.pass(300);
  await expect(page.locator('p.felt').first()).toContainText('springs back firmly');
  await page.keyboard.press('t');
  await hands.press('Rub the back of the hand');
  await hands.press('Let half a minute');

  await hands.turnTo('Draw');
  await page.keyboard.press('t');
  await hands.press('thumb below the site');
  await hands.press('Aim where the finger');
  await hands.reach(/^Angle to the skin/);
  await hands.pressed('ArrowLeft', 10);
  await hands.press('Through the skin');
  await hands.pressed('+', 14);
  await hands.press('Push on: gold');
  await hands.pass(1500);
  await page.keyboard.press('t');
  await hands.pass(14_000);
  await hands.press('Take the tube off');
  await hands.pressed('i', 5);
  await hands.press('Needle out');
  await hands.press('Safety device');
  await hands.press('Into the sharps');

  await hands.turnTo('After');
  await hands.press('Have it pressed, the arm straight');
  for (const part of ['full name', 'birth date', 'date', 'time', 'your initials'])
    await hands.tick(new RegExp(`^${part}`));
  await hands.press('Label: gold');
  await hands.press('“Is this your name');
  for (let minute = 0; minute < 3; minute += 1) await hands.press('Let a minute pass');
  await hands.press('Lift the gauze');
  await hands.press('Put a dressing on');
  await hands.press('“Your provider will');
  await hands.press('Take off the gloves');
  await hands.press('Clean your hands');
  await hands.press('Let the patient get up');

  await hands.turnTo('Bench');
  await hands.press('upright in the rack');
  for (let ten = 0; ten < 3; ten += 1) await hands.press('Let ten minutes');
  await hands.press('an equal tube opposite');
  await hands.press('Bag, requisition');
  await hands.press('hand, thumb side');
  await hands.press(/^right$/);
  await hands.press('no reaction');
  await hands.type('Number of tries', 1);
  await hands.press('Chart it');
  await expect(page.getByRole('complementary', { name: 'Chart' })).toContainText('hand, thumb side');
  await hands.end('Leave the draw station');

  await expect(page.getByRole('heading', { name: 'Debrief' })).toBeFocused();
  await expect(page.locator('.verdict .chip')).toHaveText('passed');
  await expect(page.getByRole('img', { name: /Try 1: inside the vein/ })).toBeVisible();
  await expect(page.getByRole('table', { name: /order they were filled/ })).toContainText('takes it');
  expect(watch.faults).toEqual([]);
});
