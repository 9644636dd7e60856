/** Hand hygiene and PPE in a real browser: a careful visit by keyboard alone, from the list to a passed debrief under the lamp. */
import { expect, test } from '@playwright/test';
import { Hands, openSimulation } from './support/hands.ts';
import { watchPage } from './support/watch.ts';

const movements = [
  'Palm to palm',
  'Fingers laced',
  'Back of the left hand',
  'Back of the right hand',
  'Left thumb',
  'Right thumb',
  'Left fingertips',
  'Right fingertips',
  'Left wrist',
  'Right wrist',
];

test('a careful visit behind a droplet sign passes by keyboard alone, and the lamp finds nothing', async ({ page }) => {
  test.setTimeout(240_000);
  const watch = await watchPage(page);
  await openSimulation(page, 'hand-hygiene-and-ppe', '?case=droplet-form&seed=7');
  const hands = new Hands(page);
  const rub = async (): Promise<void> => {
    for (const movement of movements) {
      await hands.press(movement);
      await hands.pass(2100);
    }
  };

  await hands.press('Call the patient in');
  await expect(page.getByRole('tab', { name: 'Hands' })).toBeVisible();
  // Toner on both hands: soap.
  await hands.press('Open the tap');
  await hands.press('Soap, enough');
  await rub();
  await expect(page.getByText('12 of 12 parts got their full time')).toBeVisible();
  await hands.press('Rinse, fingertips lowest');
  await hands.press('Pat dry');
  await hands.press('Close the tap with the towel');
  await hands.press('Stop: the hands are done');

  await hands.turnTo('Don');
  await hands.press('Surgical mask, molded');
  await hands.press('Go into the room');

  await hands.turnTo('Room');
  await hands.press('my name, medical assistant');
  await hands.tick('full name');
  await hands.tick('date of birth');
  await hands.press('Ask and compare');
  await hands.press('Say what you are going to do');
  await hands.press('Offer the patient a mask');
  await hands.press('Hand over the form');
  await hands.press('New gloves on');
  await hands.press('Take the temperature');
  await hands.press(/This keeps germs from going/);
  await hands.press('Disinfectant wipe');
  await hands.press('Gloves off, one inside the other');

  await hands.turnTo('Doff');
  await hands.press('Surgical mask: by the straps');
  await hands.turnTo('Hands');
  await hands.press('Hand rub, a palmful');
  await rub();
  await hands.press('Stop: the hands are done');

  await hands.turnTo('After');
  await hands.press('Leave the room');
  await hands.press('Shut the door');
  await hands.press(/The room is wiped and free/);
  await hands.end('On to the next task');

  await expect(page.getByRole('heading', { name: 'Debrief' })).toBeFocused();
  await expect(page.locator('.verdict .chip')).toHaveText('passed');
  await expect(page.getByText('Nothing glows on your hands.')).toBeVisible();
  await expect(page.getByRole('img', { name: /Cleaning 2: 100% of both hands/ })).toBeVisible();
  expect(watch.faults).toEqual([]);
});
