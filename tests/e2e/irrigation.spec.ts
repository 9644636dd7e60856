/** Irrigation in a real browser: a small child's ear by keyboard alone, from the list to a passed debrief. */
import { expect, test } from '@playwright/test';
import { Hands, openSimulation } from './support/hands.ts';
import { watchPage } from './support/watch.ts';

test('an ear is asked about, straightened, aimed at, washed and charted by keyboard alone', async ({ page }) => {
  test.setTimeout(240_000);
  const watch = await watchPage(page);
  await openSimulation(page, 'irrigation', '?case=wax-small-child&seed=7');
  const hands = new Hands(page);

  await hands.press('Call the patient in');
  await expect(page.getByRole('tab', { name: 'Greet' })).toBeVisible();
  await hands.beginVisit();
  await hands.turnTo('Ask');
  for (const question of ['What happened', 'Ever a hole', 'Does it hurt now', 'Do you wear', 'Diabetes'])
    await hands.press(question);
  await hands.press('“I am going to wash your left ear');
  await expect(page.locator('.said')).toContainText('Yes, the left ear');

  await hands.turnTo('Prepare');
  await hands.press('water in the basin');
  await hands.press('Read the label');
  for (const gear of ['gloves on', 'eye protection on', 'towel on the shoulder']) await hands.press(gear);
  await hands.reach('Head');
  await hands.pressed('ArrowRight', 3);
  await hands.reach('Mix warm and cold');
  await hands.pressed('ArrowRight', 12);
  await hands.press('Make it so warm');
  await hands.press('Read the thermometer');
  await expect(page.locator('.said')).toContainText('37.0 °C');

  await hands.turnTo('Wash');
  await hands.press('Draw it down and back');
  await hands.reach('Points up or down');
  await hands.pressed('ArrowRight', 9);
  await hands.reach('Points back or forward');
  await hands.pressed('ArrowRight', 5);
  await expect(page.locator('.panel .hint')).toContainText('The stream would meet the upper back wall');
  await hands.reach('Press');
  await hands.pressed('ArrowLeft', 5);
  await hands.press('Let it run: left ear');
  await hands.press('Ask: does it hurt');
  await hands.pass(6500);
  await expect(page.locator('.said')).toContainText('Soft yellow flakes');
  await hands.press('Look at what came back');

  await hands.turnTo('Chart');
  await hands.press('Dry the outside');
  await hands.press('Ask: what do you hear');
  await hands.type('How much', 60);
  await hands.type('How warm', 37);
  await hands.press('left');
  for (const note of ['solution and how warm', 'what came out', 'how it was tolerated']) await hands.tick(note);
  await hands.press('Chart it');
  await expect(page.getByRole('complementary', { name: 'Chart' })).toContainText('60');
  await hands.press('the provider');
  await hands.press('done, what came out');
  await hands.press('Report now');
  await hands.press('“The provider will look at it next');
  await hands.end('Leave the room');

  await expect(page.locator('.verdict .chip')).toHaveText('passed');
  await expect(page.getByRole('table', { name: /Where it went/ })).toContainText('upper back wall');
  expect(watch.faults).toEqual([]);
});
