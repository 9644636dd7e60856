/** An MRI by keyboard alone: chart read, page matched, a refused code, sent, followed, asked for more, recorded, loop closed. */
import { expect, test } from '@playwright/test';
import { Hands, openSimulation } from './support/hands.ts';
import { watchPage } from './support/watch.ts';

test('an authorization is asked for, followed and recorded by keyboard alone', async ({ page }) => {
  test.setTimeout(120_000);
  const watch = await watchPage(page);
  await openSimulation(page, 'prior-authorization', '?case=castellano&seed=11');
  const hands = new Hands(page);
  const panel = page.locator('#station-panel');
  await hands.press('Start the case');
  await expect(page.getByRole('tab', { name: 'Chart' })).toBeVisible();

  const titles = await panel.locator('.title').allTextContents();
  expect(titles).toHaveLength(6);
  for (const title of titles) await hands.press(title);

  /** Types into a field or picks from its choices, and leaves it. */
  async function fill(label: string, text: string): Promise<void> {
    await page.getByLabel(label, { exact: true }).focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  }

  await hands.turnTo('Match');
  await fill('Line 1 is shown by', 'X-ray');
  await fill('Line 2 is shown by', 'Visit note');
  await fill('Line 3 is shown by', 'Visit note');
  const planPage = page.getByRole('complementary', { name: 'The plan’s page' });
  await expect(planPage).toContainText('X-ray report, right ankle, 11/18/2026');

  await page.getByRole('tab', { name: 'Match' }).focus();
  await page.keyboard.press('ArrowRight');
  await fill('Member number', 'MLK208841937');
  await fill('Diagnosis code, as ordered', 'S93.401A');
  await fill('Service code, as ordered', 'ER-R40');
  await expect(panel).toContainText('No such service code');
  await expect(page.getByLabel('Service code, as ordered', { exact: true })).toHaveValue('ER-R40');
  await fill('Service code, as ordered', 'ER-R04');
  await fill('Units asked for', '1');
  await fill('Wanted from', '11/20/2026');
  await hands.press('standard');
  await hands.tick('X-ray report');
  await hands.tick('Visit note');
  await hands.press('by the plan’s portal');
  await hands.press('Send the request');

  await hands.turnTo('Follow');
  await hands.press('“Here is where it stands');
  const screen = page.getByRole('region', { name: /your request/ });
  const status = screen.locator('.chip');
  for (let day = 0; day < 12 && (await status.innerText()) !== 'approved'; day += 1) {
    if ((await status.innerText()).startsWith('pended')) await hands.press('Send: Supply record');
    await hands.press('End the day');
    await hands.press('Look at the plan’s screen');
  }
  await expect(status).toHaveText('approved');
  const granted = /Number (AU-\d+), .* from (\S+) to ([\d/]+)/.exec(await screen.innerText());
  await hands.press('“Here is where it stands');
  await hands.press('Tell the provider of the approval');

  await hands.turnTo('Finish');
  await fill('Authorization number', granted?.[1] ?? '');
  await fill('Units granted', '1');
  await fill('Good from', granted?.[2] ?? '');
  await fill('Good to', granted?.[3] ?? '');
  await hands.press('Put the number on the record');
  await hands.press('Book it at Bend Imaging');
  await hands.press('Give the patient name');
  await hands.turnTo('Follow');
  await hands.press('Let a week pass');
  await hands.turnTo('Finish');
  await hands.press('Ask the other office');
  await hands.press('Ask for the report');
  await hands.end('Close the case');

  await expect(page.locator('.verdict .chip')).toHaveText('passed');
  await expect(page.locator('.because')).toContainText('No point was lost');
  expect(watch.faults).toEqual([]);
});
