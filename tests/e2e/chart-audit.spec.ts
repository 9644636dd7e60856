/** An audit by keyboard alone, from the list to a passed debrief: every part read, four errors marked and mended. */
import { expect, test } from '@playwright/test';
import { Hands, openSimulation } from './support/hands.ts';
import { watchPage } from './support/watch.ts';

/** What this seed plants, by the words on the sheet, in the order of the chart. */
const faults: readonly (readonly [start: string, kind: string, mend: string])[] = [
  ['Why they came', 'copied forward', 'correction'],
  ['Measurements', 'value that cannot be', 'correction'],
  ['Rooming note', 'beyond the scope', 'correction'],
  ['What was done', 'belongs to another patient', 'marked as entered in error'],
];

test('a chart is audited by keyboard, and the audit passes', async ({ page }) => {
  test.setTimeout(120_000);
  const watch = await watchPage(page);
  await openSimulation(page, 'chart-audit', '?case=wound-check&seed=11');
  const hands = new Hands(page);
  await hands.press('Open the chart');
  await expect(page.getByRole('tab').first()).toBeVisible();

  await hands.press('Open the first part');
  for (let part = 1; part < 8; part += 1) {
    const label = await page.locator('#station-panel h3').innerText();
    const fault = faults.find(([start]) => start === label);
    if (fault !== undefined) {
      await hands.press(fault[1]);
      await hands.press(fault[2]);
    }
    await hands.press('Next part');
  }
  await hands.turnTo('Sign');
  await expect(page.locator('#station-panel')).toContainText('8 of 8 parts read, 4 entries marked');
  await hands.press('with entries to mend');
  await hands.end('Sign the audit');

  await expect(page.locator('section.simulation')).toContainText('passed');
  await expect(page.locator('section.simulation')).toContainText('Found 4 of 4');
  expect(watch.faults).toEqual([]);
});
