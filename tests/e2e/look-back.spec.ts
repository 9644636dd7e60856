/** Looking back on a run in a real browser: walking through it, branching, comparing, saving it as a file, opening one, coming back. */
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { Hands, openSimulation } from './support/hands.ts';
import { whatIsWrong } from './support/look.ts';
import { watchPage } from './support/watch.ts';

/** A short visit that leaves out most of it: hands, then out of the room again. */
async function shortVisit(page: Page): Promise<Hands> {
  await openSimulation(page, 'transfers', '?seed=7');
  const hands = new Hands(page);
  await hands.press('Call the patient in');
  await expect(page.getByRole('tab').first()).toBeVisible();
  await hands.pass(3000);
  await hands.press('Clean your hands');
  await hands.pass(5000);
  await hands.press('my name, medical assistant');
  await hands.pass(4000);
  await page.getByRole('tab').last().click();
  await hands.press(/^Leave the room/);
  await expect(page.getByRole('heading', { name: 'Debrief' })).toBeFocused();
  await expect(page.getByRole('heading', { name: 'The run, moment by moment' })).toBeVisible();
  return hands;
}

test('a run is walked through by keyboard, set beside an expert and gone on from at the moment chosen', async ({
  page,
}) => {
  const watch = await watchPage(page);
  const hands = await shortVisit(page);

  await hands.press(/^See the moment/);
  await expect(page.getByRole('slider', { name: 'Moment of the run' })).toBeVisible();
  const walk = page.locator('.walk');
  await expect(walk.locator('.lost').first()).toBeVisible();

  await hands.reach('Moment of the run');
  await page.keyboard.press('Home');
  await expect(walk.locator('.now')).toContainText('0:00');
  await hands.press('Next act');
  await expect(walk.locator('[aria-current="step"]')).toContainText(/clean/i);
  // The clock steps ten times a second: the act falls on the step before it.
  await expect(walk.locator('.now')).toContainText(/0:0[23]/);
  expect(await whatIsWrong(page, new Set())).toEqual([]);

  // Nothing can be done while looking back: the run stays what it was.
  await walk.getByRole('tab').first().click();
  await walk.getByRole('button', { name: 'Clean your hands' }).click();
  await hands.pass(2000);
  expect(await hands.said()).toContain('You are looking back');

  await hands.press('Compare with another run');
  await page.getByLabel('Beside it').selectOption({ index: 1 });
  await expect(walk.getByRole('heading', { name: 'Where they differ by the rubric' })).toBeVisible();
  await expect(walk.getByRole('region', { name: /Recorded expert/ })).toBeVisible();
  expect(await whatIsWrong(page, new Set())).toEqual([]);

  await hands.reach('Moment of the run');
  await page.keyboard.press('Home');
  await hands.press('Next act');
  await hands.press('Try again from here');
  await expect(page.getByText(/This goes on from 0:0[23] of an earlier run/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Clean your hands' })).toContainText('✓');
  await page.getByRole('tab').last().click();
  await hands.press(/^Leave the room/);
  await expect(page.getByText(/It went on from 0:0[23] of an earlier run/)).toBeVisible();
  expect(watch.faults).toEqual([]);
});

test('a run saved as a file opens to the same score; a file cut short or changed is told apart and loses nothing', async ({
  page,
}) => {
  const watch = await watchPage(page);
  const hands = await shortVisit(page);
  await expect(page.getByLabel(/^In your own words/)).toBeVisible();
  await hands.type(/^In your own words/, 'Ask for the name first.');
  await hands.press('Keep it');
  await expect(page.getByText('Kept with this run.')).toBeVisible();
  const points = await page.locator('.points').textContent();
  const coming = page.waitForEvent('download');
  await hands.press('Save this run as a file');
  const file = readFileSync(await (await coming).path(), 'utf8');

  await hands.press('Another patient');
  const chooser = page.getByLabel('Run file');
  await page.getByText('Open a run from a file').click();
  const open = (text: string): Promise<void> =>
    chooser.setInputFiles({ name: 'sent.examroom-run.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  const refused: readonly (readonly [string, string])[] = [
    [file.slice(0, -200), 'it was cut short'],
    [file.replace('"passed":false', '"passed":true'), 'was changed after it was saved'],
    ['{"hello":1}', 'not a run file'],
  ];
  for (const [text, sentence] of refused) {
    await open(text);
    await expect(page.getByRole('alert')).toContainText(sentence);
  }
  await open(file);

  await expect(page.getByText('From a file saved 2026-11-23')).toBeVisible();
  await expect(page.locator('.points')).toHaveText(points ?? '');
  await expect(page.locator('blockquote')).toHaveText('Ask for the name first.');
  expect(watch.faults).toEqual([]);

  // From the list of all simulations it finds its own page.
  await page.goto('/practice/');
  await page
    .getByLabel('Run file')
    .setInputFiles({ name: 'sent.examroom-run.json', mimeType: 'application/json', buffer: Buffer.from(file) });
  await page.waitForURL('**/practice/transfers/');
  await expect(page.locator('.points')).toHaveText(points ?? '');

  // The run itself stands in the record, with what was said of it.
  await hands.press('Another patient');
  await page.getByText('Your earlier runs').click();
  await page.getByRole('button', { name: /^Look back/ }).click();
  await expect(page.locator('.points')).toHaveText(points ?? '');
  await expect(page.getByLabel(/^In your own words/)).toHaveValue('Ask for the name first.');
});

test('whoever leaves a run by closing the page comes back to the second at which they left', async ({ page }) => {
  await openSimulation(page, 'transfers', '?seed=7');
  const hands = new Hands(page);
  await hands.press('Call the patient in');
  await expect(page.getByRole('tab').first()).toBeVisible();
  await hands.press('Clean your hands');
  await hands.pass(42_500);
  const clock = page.getByText(/seed 7 · /);
  await expect(clock).toContainText('0:42 in');

  await page.reload();
  await page.getByRole('button', { name: 'Go on where you left' }).click();

  await expect(clock).toContainText('0:42 in');
});
