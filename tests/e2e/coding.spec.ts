/** A visit coded by keyboard alone, from the list to a passed debrief: words marked, index then list, links, a refusal. */
import { expect, test } from '@playwright/test';
import { Hands, openSimulation } from './support/hands.ts';
import { watchPage } from './support/watch.ts';

test('a visit is coded by keyboard, and the slip passes', async ({ page }) => {
  test.setTimeout(120_000);
  const watch = await watchPage(page);
  await openSimulation(page, 'coding', '?case=test-strips&seed=2');
  const hands = new Hands(page);
  await hands.press('Start the case');
  await expect(page.getByRole('tab', { name: 'Diagnoses' })).toBeVisible();
  const isPrediabetes = (await page.getByRole('article', { name: 'note' }).innerText()).includes('Prediabetes.');
  const dx = isPrediabetes
    ? { words: 'Prediabetes', look: 'prediabetes', code: 'R73.03' }
    : { words: 'Glucose high', look: 'high glucose', code: 'R73.9' };
  const lab = isPrediabetes ? { look: 'a1c', code: 'ER-L06' } : { look: 'glucose meter', code: 'ER-L05' };

  await hands.press(dx.words);
  await hands.type('Index of ICD-10-CM', dx.look);
  await page.keyboard.press('Enter');
  await hands.press(/R73- ?, open the list there$/);
  await expect(page.getByRole('heading', { name: 'Tabular List: R73' })).toBeFocused();
  await hands.press(`Use ${dx.code}`);
  await expect(page.getByRole('complementary', { name: 'Charge slip' })).toContainText(dx.code);

  await hands.turnTo('Services');
  await hands.press(`A ${dx.code}`);
  // Back to the tab: the way from there to the lines is short.
  await hands.turnTo('Services');
  await hands.press(/^2\. /);
  await hands.type('Index of services', lab.look);
  await page.keyboard.press('Enter');
  await hands.press(new RegExp(`${lab.code} ?, open the list there$`));
  await hands.press(`Use ${lab.code}`);
  await hands.press(`A ${dx.code}`);
  if (isPrediabetes) await hands.press('QW');

  await hands.turnTo('Ask');
  await hands.press('“I can’t put a diagnosis');
  await expect(page.locator('#station-panel')).toContainText('please ask her');
  await hands.turnTo('Hand on');
  await hands.end('Hand on the charge slip');

  await expect(page.locator('.verdict .chip')).toHaveText('passed');
  await expect(page.locator('.because')).toContainText('No point was lost');
  expect(watch.faults).toEqual([]);
});
