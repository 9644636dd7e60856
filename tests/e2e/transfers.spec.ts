/** A transfer in a real browser: the wheelchair placed, locked and left by keyboard alone, to a passed debrief with the room from above. */
import { expect, test } from '@playwright/test';
import { Hands, openSimulation } from './support/hands.ts';
import { watchPage } from './support/watch.ts';

test('a careful transfer by keyboard alone passes, and the debrief draws the room', async ({ page }) => {
  test.setTimeout(240_000);
  const watch = await watchPage(page);
  await openSimulation(page, 'transfers', '?case=stroke-left&seed=7');
  const hands = new Hands(page);

  await hands.press('Call the patient in');
  await expect(page.getByRole('tab', { name: 'Greet' })).toBeVisible();
  await hands.beginVisit();
  await hands.turnTo('Ask');
  for (const question of [
    /^How do you usually/,
    /^Which side/,
    /^How much weight/,
    /^Do you get dizzy/,
    /^Any surgery/,
    /^Any pain/,
  ])
    await hands.press(question);
  await hands.turnTo('Room');
  await hands.press('Clear cord');
  await hands.press('Put on shoes');
  await hands.press('Table to seat height');
  await hands.press('Beside the table, close, facing left');
  await page.keyboard.press('ArrowUp');
  await expect(page.locator('.panel .state')).toContainText('the table lies on the right of Anand Iyer');
  await hands.press('Lock the left brake');
  await hands.press('Lock the right brake');
  await hands.press('Swing the footrests away');

  await hands.turnTo('Move');
  await hands.reach(/^Room under it/);
  await hands.pressed('ArrowRight', 2);
  await hands.press('Put the belt on');
  await hands.press('Let them slide to the front');
  await hands.press('“Dizzy now?”');
  await hands.reach(/^Your feet apart/);
  await hands.pressed('ArrowRight', 5);
  await hands.press(/^bent/);
  await hands.press('their left knee');
  await hands.press('Stand like this');
  await hands.press('the belt from below');
  await hands.press('“One, two, three”');
  await hands.press('They push up');
  await expect(page.locator('.said')).toContainText('Anand Iyer stands');
  await hands.press('“Dizzy now?”');
  await hands.press('Turn with small steps');
  await hands.press('They reach back');
  await hands.press('Take the belt off');

  await hands.turnTo('Chart');
  await hands.tick('how they were moved');
  await hands.tick('belt, chair, lift');
  await hands.tick('how they bore it');
  await hands.press('Chart it');
  await hands.press(/You sit well/);
  await hands.end('Leave the room');

  await expect(page.getByRole('heading', { name: 'Debrief' })).toBeFocused();
  await expect(page.locator('.verdict .chip')).toHaveText('passed');
  await expect(page.getByRole('img', { name: /From above/ })).toBeVisible();
  expect(watch.faults).toEqual([]);
});
