/** A call by keyboard alone, from the list to a passed debrief: a refill, and a man who cannot get air behind it. */
import { expect, test } from '@playwright/test';
import { Hands, openSimulation } from './support/hands.ts';
import { watchPage } from './support/watch.ts';

test('a call is taken by keyboard: found out, 911 and the nurse, written down, and the run passes', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const watch = await watchPage(page);
  await openSimulation(page, 'telephone', '?case=pressure-in-a-refill&seed=4');
  const hands = new Hands(page);
  await hands.press('Start the case');
  await expect(page.getByRole('tab').first()).toBeVisible();
  const desk = page.locator('section.simulation');

  await hands.press('“Larkspur Family Practice');
  await hands.press('Say nothing, let them speak');
  await expect(desk).toContainText('I just need my blood pressure pills');
  await hands.press(/Who and where/);
  await hands.press('“May I have the patient’s full name');
  await hands.press('“What number can we reach you');
  const number = /555-01\d\d/.exec(await desk.innerText())?.[0] ?? '';
  await hands.turnTo('Script');
  await hands.press(/^(✓ )?Refill/);
  await hands.press('“Is anything new or different');
  await expect(desk).toContainText('can’t get air when I lie down');

  await hands.turnTo('Talk');
  await hands.press(/Who and where/);
  await hands.press('“Where are you right now');
  await hands.turnTo('Lines');
  await hands.press('Call out to a colleague');
  await hands.press('Wave the nurse over');
  await hands.pass(7000);
  await expect(desk).toContainText('Joan Kim, RN, stands at your desk');
  for (const part of ['who is calling', 'why, in the caller', 'the script page', 'the number, in case'])
    await hands.tick(part);
  await hands.press('Say it and give them the call');

  await hands.turnTo('Write');
  await hands.press('Stamp date and time');
  await hands.type('Caller', 'Theodore Marsh, patient');
  await hands.type('Number to call back', '555');
  await hands.press(/^“I can’t get air when I lie down/);
  await hands.type('Taken by', 'Dana Moss, CMA (AAMA)');
  await hands.press('the nurse, Joan Kim');
  await hands.press('Send the message');
  await expect(page.getByRole('alert')).toContainText('Nothing that you typed is lost');
  await expect(page.getByLabel('Number to call back')).toHaveValue('555');
  await page.getByLabel('Number to call back').focus();
  await hands.type('Number to call back', number);
  await hands.press('Send the message');
  await expect(desk).toContainText('Sent to the nurse');
  await hands.press('911 called, stayed on the line');
  await hands.end('Close the file on this call');

  await expect(page.locator('.verdict .chip')).toHaveText('passed');
  await expect(desk).toContainText('911 at once, the caller never alone');
  expect(watch.faults).toEqual([]);
});
