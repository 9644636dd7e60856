/** A request for records by keyboard alone, from the list to a passed debrief: papers, identity, pages, fee, day, way, log. */
import { expect, test } from '@playwright/test';
import { Hands, openSimulation } from './support/hands.ts';
import { watchPage } from './support/watch.ts';

test('a late patient’s daughter is answered by keyboard, as her papers allow, and the matter passes', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const watch = await watchPage(page);
  await openSimulation(page, 'records', '?case=daughter&seed=4');
  const hands = new Hands(page);
  await hands.press('Start the case');
  await expect(page.getByRole('tab', { name: 'Papers' })).toBeVisible();

  await hands.press('Request');
  await hands.press('Driver’s license');
  await hands.press(/certificate|Paper of the probate court/);
  const paper = await page.getByRole('article', { name: 'paper on top' }).innerText();
  const isRepresentative = paper.includes('administrator of the estate');
  await hands.press('compare a photo ID');
  await hands.press(isRepresentative ? /^a personal representative/ : /^nothing that holds/);

  await hands.turnTo('Pages');
  if (isRepresentative)
    for (const title of ['Visit note', 'Laboratory report', 'Letter of the hospital'])
      await hands.press(new RegExp(`Ernst Vogel.*${title}`));
  await hands.turnTo('Settle');
  await hands.press(isRepresentative ? 'Send the pages' : 'Send nothing; say what');
  if (isRepresentative) {
    await hands.type('Fee, in dollars', 'ten cents');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText('amount in dollars');
    await hands.type('Fee, in dollars', '0.30');
    await page.keyboard.press('Enter');
    await hands.type('Last day', '12/16/2026');
    await page.keyboard.press('Enter');
    await hands.press('by hand, against signature');
    await hands.press(/^release log$/);
  } else {
    await hands.press('papers that make this person');
  }
  await hands.end('Close the matter');

  await expect(page.locator('.verdict .chip')).toHaveText('passed');
  await expect(page.locator('.because')).toContainText('No point was lost');
  expect(watch.faults).toEqual([]);
});
