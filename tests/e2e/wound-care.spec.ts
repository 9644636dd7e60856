/** Wound care in a real browser: a fingertip by keyboard alone, from the list to a passed debrief. */
import { expect, test, type Page } from '@playwright/test';
import { Hands, openSimulation } from './support/hands.ts';
import { watchPage } from './support/watch.ts';

/** The numbers in the last words said: what the eye reads off the ruler and the swab. */
async function numbersSaid(page: Page): Promise<readonly number[]> {
  const words = await page.locator('.said').innerText();
  return [...words.matchAll(/\d+(?:[.]\d+)?/g)].map(([number]) => Number(number));
}

test('a cut fingertip is measured, irrigated, dressed and wrapped by keyboard alone', async ({ page }) => {
  test.setTimeout(240_000);
  const watch = await watchPage(page);
  await openSimulation(page, 'wound-care', '?case=fingertip&seed=7');
  const hands = new Hands(page);

  await hands.press('Call the patient in');
  await expect(page.getByRole('tab', { name: 'Greet' })).toBeVisible();
  await hands.beginVisit();
  await hands.press('Read order');
  for (const question of ['Any pain', 'Fever', 'When was your last', 'Any reaction', 'When and how'])
    await hands.press(question);

  await hands.turnTo('Look');
  await hands.tick('clean gloves');
  await hands.press('Put these on');
  await hands.press('Take the old dressing off');
  await hands.press('Look at the wound');
  await expect(page.locator('.seen')).toContainText('like a ripe raspberry');
  await hands.press('Change gloves');
  const sizes: number[] = [];
  for (const way of ['along the longest way', 'straight across']) {
    await hands.press(`Ruler ${way}`);
    const [from = 0, to = 0] = await numbersSaid(page);
    sizes.push(to - from);
  }
  await hands.press('Find the depth');
  sizes.push((await numbersSaid(page))[0] ?? 0);
  for (const [index, field] of ['Length', 'Width', 'Depth'].entries())
    await hands.type(field, (sizes[index] ?? 0) / 10);
  await hands.press('Chart the size');
  for (const word of ['red', 'serosanguineous', 'scant', 'no odor', 'open, even', 'as elsewhere'])
    await hands.press(word);
  await hands.press('Chart what you see');

  await hands.turnTo('Dress');
  await hands.tick('mask and eye protection');
  await hands.tick('gown');
  await hands.press('Put these on too');
  await hands.reach('Tip above the wound');
  await hands.pressed('ArrowLeft', 11);
  await hands.tick('steady, gentle');
  await hands.tick('it runs toward');
  await hands.press('Irrigate');
  await hands.press('nonstick pad');
  await hands.press('Lay the dressing');
  await hands.press('Tape at the edges');

  await hands.turnTo('Wrap');
  await hands.press('Check circulation');
  await hands.press('1 inch');
  await hands.press('at the far end');
  await hands.tick('leave fingertips');
  await hands.press(/^Begin$/u);
  await hands.reach('Pull');
  await page.keyboard.press('Home');
  await hands.pressed('ArrowRight', 2);
  await hands.press('Lay this turn');
  await hands.press('Lay this turn');
  await hands.press('recurrent');
  for (let turn = 0; turn < 4; turn += 1) await hands.press('Lay this turn');
  await expect(page.locator('.said')).toContainText('A finger slides under it');
  await hands.press('Secure the end with tape at');
  await hands.press('Check circulation');
  await hands.press('Let ten minutes pass');
  await hands.press('Check circulation');

  await hands.turnTo('Close');
  for (const line of [
    'Keep it clean',
    'Change the dressing',
    'Call for more',
    'Look at the fingers',
    'Let the patient show',
  ])
    await hands.press(line);
  await hands.press('“The provider will look');
  for (const part of ['wound: place', 'how cleaned', 'bandage, circulation', 'sheet taught']) await hands.tick(part);
  await hands.press('Chart the note');
  await hands.end('Leave the room');

  await expect(page.getByRole('heading', { name: 'Debrief' })).toBeFocused();
  await expect(page.locator('.verdict .chip')).toHaveText('passed');
  await expect(page.getByRole('table', { name: /turn by turn/ })).toContainText('recurrent');
  expect(watch.faults).toEqual([]);
});
