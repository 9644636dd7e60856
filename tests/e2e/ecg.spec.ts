/** ECG in a real browser: a colleague's stickers put right by keyboard alone, from the list to a passed debrief. */
import { expect, test } from '@playwright/test';
import { Hands, openSimulation } from './support/hands.ts';
import { watchPage } from './support/watch.ts';

test('a careful run by keyboard alone passes: swapped arms are seen on the paper, high places are mended', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const watch = await watchPage(page);
  await openSimulation(page, 'ecg', '?case=begun-by-a-colleague&seed=7');
  const hands = new Hands(page);

  await hands.press('Call the patient in');
  await expect(page.getByRole('tab', { name: 'Greet' })).toBeVisible();
  await hands.beginVisit();
  await hands.turnTo('Prepare');
  await hands.press('How are you now');
  await hands.press('Pacemaker, heart disease');
  await hands.press('Does tape or adhesive');
  await hands.press('Offer a chaperone');

  // The paper shows lead I upside down: the letters on the arms are read.
  await hands.turnTo('Record');
  for (const part of ['Full name', 'Birth date', 'Date and time', 'Who ordered it']) await hands.press(part);
  await hands.press('Record a tracing');
  await hands.pass(11_000);
  await hands.press('The paper in words');
  await expect(page.getByText('I: the tall wave points down').first()).toBeVisible();
  await hands.press('lead I upside down');

  await hands.turnTo('Place');
  await hands.press('RA on the right arm: inner forearm');
  await hands.press('LA');
  await hands.press('LA on the left arm: inner forearm');
  await hands.press(/^V1/);
  await hands.press('from the ridge of the breastbone');
  await hands.press('Stick V1 there');
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('img', { name: /The chest from the front/ })).toHaveAccessibleName(/V1 on the chest/);
  await hands.press(/^V2/);
  await hands.press('left edge of breastbone');
  await hands.press('Stick V2 there');

  await hands.turnTo('Record');
  await hands.press('Record a tracing');
  await hands.pass(11_000);
  await hands.press('The paper in words');
  const strip = await page.getByText('Peaks on the long strip').innerText();
  const peaks = [...strip.matchAll(/\d+\.\d/g)].map(([square]) => Number(square));
  await hands.press('all leads there');
  await hands.type('Rate', peaks.filter((square) => square < 30).length * 10);
  await hands.press('unevenly, irregular');
  await hands.press('Chart it');
  await expect(page.getByRole('complementary', { name: 'Chart' })).toContainText('a minute');

  await hands.turnTo('Tell');
  await hands.press('the provider');
  await hands.press('the tracing, and how');
  await hands.press('Report now');
  await hands.press(/The provider reads it/);
  await hands.press('Take the stickers off');
  await hands.press('Clean wires');
  await hands.end('Leave the room');

  await expect(page.getByRole('heading', { name: 'Debrief' })).toBeFocused();
  await expect(page.locator('.verdict .chip')).toHaveText('passed');
  await expect(page.getByRole('table', { name: /where they belong/ })).toContainText('3 mm');
  await expect(page.getByRole('region', { name: 'The right tracing' })).toBeVisible();
  expect(watch.faults).toEqual([]);
});
