/** Screens by script in the browser: careful runs by keyboard alone, from the list to a passed debrief. */
import { expect, test, type Page } from '@playwright/test';
import { Hands, openSimulation } from './support/hands.ts';
import { watchPage } from './support/watch.ts';

/** The points of the open form's answers, as they stand on the paper. */
async function points(page: Page): Promise<number[]> {
  const answers = await page.locator('.form li b').allInnerTexts();
  return answers.map((text) => Number(/\((\d)\)/.exec(text)?.[1] ?? Number.NaN));
}
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

async function addUp(hands: Hands, band: RegExp, total: number): Promise<void> {
  await hands.turnTo('Add up');
  await hands.press(band);
  await hands.type(/^(Total|Yes answers|Seconds|Largest fall)/, total);
  await hands.press('Chart it');
}

async function passes(page: Page): Promise<void> {
  await expect(page.locator('.verdict .chip')).toHaveText('passed');
  await expect(page.locator('.because')).toContainText('No point was lost');
}

test('the ninth item: the assistant stays, and the provider comes', async ({ page }) => {
  test.setTimeout(120_000);
  const watch = await watchPage(page);
  await openSimulation(page, 'screens', '?case=ninth-item&seed=7');
  const hands = new Hands(page);

  await hands.press('Call the patient in');
  await expect(page.getByRole('tab', { name: 'Greet' })).toBeVisible();
  await hands.beginVisit();
  await hands.press('Shut the door');
  await hands.turnTo('Ask');
  await hands.press(/PHQ-2$/);
  await hands.press('Hand over the form');
  expect(sum(await points(page))).toBe(3);
  await addUp(hands, /at or above the cut$/, 3);
  await hands.turnTo('Ask');
  await hands.press(/PHQ-9$/);
  await hands.press('Hand over the form');
  await expect(page.locator('.stage .said')).toContainText('I didn’t mean that one');
  await hands.press('Stay, and have a colleague');
  const phq = sum(await points(page));
  expect(phq).toBeLessThan(10);
  await addUp(hands, /(^|\s)mild$/, phq);
  await hands.turnTo('Ask');
  await hands.press(/GAD-7$/);
  await hands.press('Hand over the form');
  const gad = sum(await points(page));
  await addUp(hands, gad < 5 ? /minimal$/ : /(^|\s)mild$/, gad);
  await hands.turnTo('Tell');
  await hands.press(/the provider$/);
  await hands.press(/scores, findings/);
  await hands.press('Report now');
  await hands.press('“Thank you. The provider');
  await hands.end('Leave the room');

  await passes(page);
  expect(watch.faults).toEqual([]);
});

test('a faint on standing: laid flat while he sways', async ({ page }) => {
  test.setTimeout(120_000);
  const watch = await watchPage(page);
  await openSimulation(page, 'screens', '?case=pale-on-standing&seed=7');
  const hands = new Hands(page);
  const reading = async (): Promise<number[]> =>
    ((await page.locator('.instruments .number').textContent()) ?? '').split('/').map(Number);
  const pulse = async (): Promise<number> =>
    Number(/pulse (\d+)/.exec((await page.locator('.instruments').textContent()) ?? '')?.[1]);

  /** One reading with pulse and question, charted. */
  async function take(position: RegExp): Promise<number> {
    await page.keyboard.press('c');
    await hands.press('Count the pulse');
    await hands.press('“Dizzy?');
    await hands.pass(26_000);
    const [systolic = 0, diastolic = 0] = await reading();
    await hands.press(position);
    await hands.type('Systolic', systolic);
    await hands.type('Diastolic', diastolic);
    await hands.type('Pulse', await pulse());
    await hands.press('Chart this position');
    return systolic;
  }

  await hands.press('Call the patient in');
  await expect(page.getByRole('tab', { name: 'Greet' })).toBeVisible();
  await hands.beginVisit();
  await hands.press('Shut the door');
  await hands.turnTo('Ask');
  await hands.press(/fall questions$/);
  for (const item of ['Item 1', 'Item 2', 'Item 3']) await hands.press(item);
  await addUp(hands, /nothing to pass on$/, 0);
  await hands.turnTo('Ask');
  await hands.press(/orthostatic set$/);
  await hands.turnTo('Stand and walk');
  for (const act of ['Chair behind', 'Put the automatic', 'Lay them flat']) await hands.press(act);
  for (let minute = 0; minute < 5; minute++) await hands.press('Let a minute pass');
  const lying = await take(/(^|\s)lying$/);
  await hands.press('Help them stand');
  await hands.press('Let a minute pass');
  const standing = await take(/standing, first time$/);
  await expect(async () => {
    await hands.pass(1000);
    await expect(page.locator('.stage .said')).toContainText('sways', { timeout: 50 });
  }).toPass({ intervals: [0], timeout: 30_000 });
  await hands.press('Lay them flat');
  await hands.press('Stay, and have a colleague');
  await addUp(hands, /to be passed on$/, lying - standing);
  await hands.turnTo('Tell');
  await hands.press(/the provider$/);
  await hands.press(/scores, findings/);
  await hands.press('Report now');
  await hands.press('“Thank you. The provider');
  await hands.end('Leave the room');

  await passes(page);
  expect(watch.faults).toEqual([]);
});
