/** Instruments in a real browser: a day with stored packs and one pouch, by keyboard alone, from the list to a passed debrief. */
import { expect, test } from '@playwright/test';
import { Hands, openSimulation } from './support/hands.ts';
import { watchPage } from './support/watch.ts';

test('a day from the sink to the cabinet passes by keyboard alone, and the debrief tells what reached the inside', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const watch = await watchPage(page);
  await openSimulation(page, 'instruments', '?case=cabinet-check&seed=7');
  const hands = new Hands(page);

  await hands.press('Start the case');
  await expect(page.getByRole('tab', { name: 'Sort' })).toBeVisible();
  await hands.press('Heavy utility gloves');
  await hands.press('Keep the soil moist');
  await hands.press('Carry the tray in the closed');
  await hands.press('clean, wrap, sterilize');
  await hands.reach('clean, high-level soak');
  // The second thing of the tray has the same buttons: on by Tab from the first one's last.
  for (let tab = 0; tab < 4; tab += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('#station-panel [aria-pressed="true"]')).toHaveCount(2);

  await hands.turnTo('Wash');
  await hands.press('Rinse in cool water');
  await hands.press('open');
  await hands.reach(/^Enzymatic soak/);
  await hands.pressed('ArrowRight', 9);
  await hands.press('Soak in enzymatic cleaner');
  await hands.press('Brush under the water');
  await hands.press('Rinse clear');
  await hands.press('Dry fully');
  await hands.press('Instrument milk');
  await hands.press('Look at the tissue forceps');
  await expect(page.locator('.said')).toContainText('the tips do not meet');
  await hands.press('Tag the tissue forceps');
  await hands.press('Look at the metal vaginal speculum');

  await hands.turnTo('Wrap');
  await hands.press('Speculum');
  await hands.press('peel pouch');
  await hands.press('open');
  await hands.press('guarded');
  await hands.press('integrator');
  await hands.tick('Tape or printed');
  for (const part of ['contents', 'date', 'initials', 'sterilizer', 'load number']) await hands.tick(part);
  await hands.press('tape or film');
  await hands.press('Wrap it');

  await hands.turnTo('Run');
  await hands.press('Distilled water');
  await hands.press('Speculum');
  // The place by arrow keys: once to the first, once to the right.
  await hands.pressed('ArrowRight', 2);
  await expect(page.locator('#station-panel').getByRole('button', { name: 'top shelf, middle' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await hands.press('on edge, paper to film');
  await hands.press('Put the pack there');
  await hands.press('Gravity, wrapped instruments, high');
  await hands.reach(/^Drying/);
  await hands.pressed('ArrowRight', 4);
  await hands.press('Shut the door and start');
  for (let wait = 0; wait < 4; wait += 1) await hands.press('Wait fifteen minutes');
  await hands.press('Open and unload, clean dry hands');

  await hands.turnTo('Read');
  await hands.type('Lowest exposure', 132);
  await hands.type('Exposure, minutes', 15);
  await hands.press('meets it');
  await hands.press('Write it into the log');
  await hands.press('release');
  for (const part of ['load number', 'date', 'contents', 'cycle', 'readings', 'indicators', 'initials'])
    await hands.tick(part);
  await hands.press('Sign the log');

  await hands.turnTo('Shelf');
  const sound = new Set([0, 3]);
  const choices = page.locator('#station-panel fieldset fieldset');
  for (let pack = 0; pack < 6; pack += 1) {
    await choices
      .nth(pack)
      .getByRole('button')
      .nth(sound.has(pack) ? 0 : 1)
      .focus();
    await page.keyboard.press('Enter');
  }
  await hands.end('End the day');

  await expect(page.getByRole('heading', { name: 'Debrief' })).toBeFocused();
  await expect(page.locator('.verdict .chip')).toHaveText('passed');
  await expect(page.getByRole('table', { name: /would have done as much/ })).toContainText('sterile');
  expect(watch.faults).toEqual([]);
});
