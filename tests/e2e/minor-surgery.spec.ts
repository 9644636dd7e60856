/** Minor surgery in a real browser: half of the staples out by keyboard alone, from the list to a passed debrief. */
import { expect, test } from '@playwright/test';
import { Hands, openSimulation } from './support/hands.ts';
import { watchPage } from './support/watch.ts';

test('staples come out by keyboard alone, with a torn pack replaced and a tool dropped onto a sterile field', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const watch = await watchPage(page);
  await openSimulation(page, 'minor-surgery', '?case=staples-half&seed=7');
  const hands = new Hands(page);

  await hands.press('Call the patient in');
  await expect(page.getByRole('tab', { name: 'Greet' })).toBeVisible();
  await hands.press('Clean your hands');
  await hands.press('my name, medical assistant');
  await hands.tick('full name');
  await hands.tick('date of birth');
  await hands.press('Ask and compare');
  await hands.press('Read order');
  for (const about of ['latex', 'antiseptics, iodine', 'local anesthetics', 'tape']) await hands.tick(about);
  await hands.press('Ask about these');
  await hands.press('Say what you are going to do');

  await hands.turnTo('Field');
  await hands.press('clean, dry stand');
  await hands.press('Check the pack outside');
  await expect(page.locator('.said')).toContainText('small tear');
  await hands.press('Take another pack');
  await hands.press('Check the pack outside');
  for (const flap of ['far', 'left', 'right', 'near']) await hands.press(`Open the ${flap} flap`);
  await hands.press('Look at the indicator');
  await hands.press('staple remover');
  await hands.press('middle, left');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByText('235 mm from the far edge')).toBeVisible();
  await hands.reach('Height above the field');
  await hands.pressed('ArrowLeft', 20);
  await hands.press('Put it there');
  await expect(page.getByRole('img', { name: /staple remover/ })).toBeVisible();
  await hands.press('Stay, eyes on the field');

  await hands.turnTo('Gloves');
  await hands.press('Clean your hands again');
  await hands.press('latex-free');
  await hands.press('First glove, picked up: by the folded cuff');
  await hands.press('Second glove, picked up: gloved fingers');
  await hands.press('Cuffs, unfolded: outside');

  await hands.turnTo('Stitches');
  await hands.press('Look at the wound');
  await hands.press('along the wound');
  await hands.press('squeeze fully');
  for (const staple of ['2', '4', '6', '8']) {
    await hands.press(new RegExp(`^(✓ )?${staple}$`, 'u'));
    await hands.press('Take this staple out');
  }
  await hands.type('Pieces on the gauze', 4);
  await hands.press('Say the count');
  await hands.press('Cover with a dry sterile dressing');

  await hands.turnTo('Close');
  await hands.press('sharps box');
  for (const line of ['Keep it clean', 'Call for more redness', 'Come back on the date']) await hands.press(line);
  await hands.press('“The provider will explain');
  for (const part of ['site with side', 'counts', 'wound as seen', 'how the patient did', 'sheet given'])
    await hands.tick(part);
  await hands.press('Chart the note');
  await hands.end('Leave the room');

  await expect(page.getByRole('heading', { name: 'Debrief' })).toBeFocused();
  await expect(page.locator('.verdict .chip')).toHaveText('passed');
  await expect(page.getByRole('img', { name: /The field at the end/ })).toBeVisible();
  expect(watch.faults).toEqual([]);
});
