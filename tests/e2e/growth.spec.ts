/**
 * A well visit of a baby by keyboard alone, from the list to a passed debrief: undress, zero, guard, weigh, tape, length with
 * two people, the growth charts, the report. Numbers are read off the screen as a person reads them.
 */
import { expect, test } from '@playwright/test';
import { Hands, openSimulation } from './support/hands.ts';
import { watchPage } from './support/watch.ts';

/** "4 small marks past 67" as centimeters. */
function fromMarks(words: string): number {
  const exact = /exactly at (\d+)/.exec(words);
  if (exact !== null) return Number(exact[1]);
  const [, marks = '', whole = ''] = /(\d) small marks? past (\d+)/.exec(words) ?? [];
  return Number(whole) + Number(marks) / 10;
}

test('a baby is weighed, measured and plotted by keyboard, and the visit passes', async ({ page }) => {
  test.setTimeout(120_000);
  const watch = await watchPage(page);
  await openSimulation(page, 'growth', '?case=nine-months-falling&seed=7');
  const hands = new Hands(page);
  await hands.press(/^Call the patient in/);
  await expect(page.getByRole('tab').first()).toBeVisible();

  await hands.beginVisit();
  await hands.press('Can you stand on a scale');

  await hands.turnTo('Prepare');
  await hands.press('Take off: shoes');
  await hands.press('Take off: clothes');
  await hands.press('clean and dry');
  await hands.press('infant scale');
  await hands.press('Lay clean paper');
  await hands.press('Press zero');

  await hands.turnTo('Weigh');
  await hands.press('just above, not touching');
  await hands.press('Lay the baby into the tray');
  await hands.press('kg');
  await hands.pass(7000);
  const display = page.getByRole('img', { name: /^The display shows/ });
  await expect(display).toHaveAccessibleName(/steady$/);
  const [, kg = ''] = /shows ([\d.]+) kg/.exec((await display.getAttribute('aria-label')) ?? '') ?? [];
  await hands.type('Weight', kg);
  // The first "kg" is the display's; the second belongs to the entry.
  await page.keyboard.press('Tab');
  await hands.press('kg');
  await hands.press('Chart the weight');
  const asked = page.getByRole('button', { name: 'Yes, it is right' });
  if (await asked.isVisible()) await hands.press('Yes, it is right');
  await hands.press('Lift the baby out');

  await hands.turnTo('Measure');
  await hands.press('above brows and ears');
  await hands.press('Lay the tape around the head');
  const ruler = page.getByRole('img', { name: /close up/ });
  const first = fromMarks((await ruler.getAttribute('aria-label')) ?? '');
  await hands.press('Take it off');
  await hands.press('Lay the tape around the head');
  const second = fromMarks((await ruler.getAttribute('aria-label')) ?? '');
  await hands.type('Head circumference', Math.max(first, second).toFixed(1));
  await page.keyboard.press('Tab');
  await hands.press('cm');
  await hands.press('Chart the head');
  await hands.press('Take it off');
  await hands.press('Lay them on the length board');
  await hands.press('Ask her grandmother');
  await hands.press('Straighten the knees');
  await hands.press('flat against the heels');
  const length = fromMarks((await ruler.getAttribute('aria-label')) ?? '');
  await hands.type('Length', length.toFixed(1));
  await page.keyboard.press('Tab');
  await hands.press('cm');
  await hands.press('Chart the length');
  await hands.press('Lift them off the board');

  await hands.turnTo('Plot');
  for (const [measure, value, band] of [
    ['weight for age', Number(kg).toFixed(1), 'between the 10th and the 25th'],
    ['length for age', length.toFixed(1), 'between the 25th and the 50th'],
  ] as const) {
    await hands.press('WHO');
    await hands.press('girls');
    await hands.press(measure);
    await hands.press('Open this chart');
    await hands.type('Age on the chart', '9.2');
    await hands.type('Value on the chart', value);
    await hands.press('Put the point here');
    await hands.press(band);
  }

  await hands.turnTo('Tell');
  await hands.press('the provider, in person');
  await hands.press('today’s numbers, the last ones');
  await hands.press('Report now');
  await hands.press('The numbers, quietly');
  await hands.end('Leave the room');

  await expect(page.locator('section.simulation')).toContainText('passed');
  await expect(page.getByRole('img', { name: /WHO, girls, weight for age/ })).toBeVisible();
  expect(watch.faults).toEqual([]);
});
