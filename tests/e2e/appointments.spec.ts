/**
 * An afternoon at the appointment book by keyboard alone, from the list to a passed debrief: the week blocked, a portal request
 * written from the form, a call written by arrow keys on the page, a man in danger passed on. And a visit dragged with the mouse.
 */
import { expect, test, type Page } from '@playwright/test';
import { Hands, openSimulation } from './support/hands.ts';
import { watchPage } from './support/watch.ts';

/** Chooses in a list by the first letters of what stands in it. `first` is how the list begins. */
async function choose(hands: Hands, first: string | RegExp, letters: string): Promise<void> {
  await hands.reach(first);
  await hands.page.keyboard.type(letters);
  await hands.page.keyboard.press('Tab');
}

async function askFor(hands: Hands, questions: readonly string[]): Promise<void> {
  for (const question of questions) await hands.press(question);
}

const before = ['Have you been seen', 'Do you need an', 'What coverage', 'When can you', 'How may we'];

test('an afternoon at the book is worked by keyboard, and passes', async ({ page }) => {
  test.setTimeout(120_000);
  const watch = await watchPage(page);
  await openSimulation(page, 'appointments', '?case=castellano&seed=11');
  const hands = new Hands(page);
  await hands.press('Start the case');
  await expect(page.getByRole('tab').first()).toBeVisible();

  await hands.press('meeting');
  await choose(hands, /^Monday, November 16/, 'Wed');
  await choose(hands, /^7:00/, '8:00 a');
  await choose(hands, /^7:00/, '8:30 a');
  await hands.press('Block it');
  await hands.press('hospital rounds');
  await hands.press('Dr. Haddad');
  await choose(hands, /^Monday, November 16/, 'Wed');
  await choose(hands, /^7:00/, '4:00 p');
  await choose(hands, /^7:00/, '5:00 p');
  await hands.press('Block it');
  await expect(page.locator('#station-panel').getByText('stands in the book', { exact: true })).toHaveCount(2);

  await hands.press('Portal Ruth Abara');
  await askFor(hands, ['What is the visit for', 'I have a few questions', ...before, 'Open chart 40122']);
  await hands.turnTo('Write');
  await hands.press('follow-up');
  await choose(hands, /^10 minutes/, '30');
  await choose(hands, 'the next that is free', 'Exam 1');
  await choose(hands, /^Dr\. Haddad\s?Dr/, 'Dr. W');
  await choose(hands, /^Monday, November 16/, 'Thu');
  await choose(hands, /^7:00/, '8:00 a');
  await hands.press('Write it in the book');
  await expect(page.locator('#station-panel')).toContainText(
    'Thursday, November 19, 8:00 a.m., 30 minutes, Dr. Whitfield, Exam 1',
  );
  await hands.turnTo('Agree');
  await askFor(hands, ['wheelchair, help', 'Bring all medicines', 'Read it back']);
  await expect(page.locator('#station-panel')).toContainText('Yes, that is right');
  await askFor(hands, ['portal', 'Lay it aside']);

  await hands.pass(16_000);
  await hands.press(/^Telephone A caller/);
  await askFor(hands, [
    'May I have',
    'What is your date',
    'A number',
    'What is the visit for',
    'I have a few questions',
    ...before,
  ]);
  await hands.press('A new chart');
  await hands.type('Last name', 'Castellano');
  await hands.type('First name', 'Noemi');
  await hands.type('Birth date', '13/13/1988');
  await hands.type('Telephone', '555-0143');
  await hands.press('Make the new chart');
  await expect(page.getByRole('alert')).toContainText('not a day of the calendar');
  await hands.type('Birth date', '03/09/1988');
  await hands.press('Make the new chart');
  await hands.turnTo('Write');
  await hands.press('new patient');
  await choose(hands, 'the next that is free', 'Exam 1');
  await hands.press('Wed');
  await hands.reach(/^\d+:\d\d [ap]\.m\., /);
  await page.keyboard.press('PageDown');
  await page.keyboard.press('Enter');
  await expect(page.locator('#station-panel')).toContainText(
    'Wednesday, November 18, 9:00 a.m., 40 minutes, Dr. Haddad, Exam 1',
  );
  await hands.turnTo('Agree');
  await askFor(hands, ['Bring all medicines', 'Bring photo ID', 'Come early', 'Read it back', 'call', 'Say goodbye']);

  await hands.pass(75_000);
  await hands.press(/^Telephone A caller/);
  await askFor(hands, ['What is the visit for', 'I have a few questions', 'Pass on: 911']);
  await hands.turnTo('Close');
  await hands.end('Close the book');

  await expect(page.locator('section.simulation')).toContainText('passed');
  await expect(page.locator('section.simulation')).toContainText('No visit lies on another');
  expect(watch.faults).toEqual([]);
});

/** The middle of a cell of the page, scrolled into sight. */
async function middleOf(page: Page, cell: string): Promise<{ x: number; y: number }> {
  const target = page.locator(`[data-cell="${cell}"]`);
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (box === null) throw new Error(`${cell} is not on the page`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test('a visit is dragged onto another one: the book takes it, and the debrief tells', async ({ page }) => {
  const watch = await watchPage(page);
  await openSimulation(page, 'appointments', '?case=castellano&seed=11');
  await page.getByRole('button', { name: 'Start the case' }).click();
  await page.getByRole('button', { name: /^Portal Ruth/ }).click();
  await page.getByRole('tab', { name: 'Write' }).click();
  await page.getByRole('button', { name: 'follow-up' }).click();
  await page.getByRole('button', { name: /^Thu/ }).click();
  const to = await middleOf(page, 'whitfield 550');
  const slip = page.getByRole('img', { name: /^Slip of Ruth Abara/ });
  await slip.hover();
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();

  await expect(page.locator('#station-panel')).toContainText('Thursday, November 19, 9:10 a.m.');
  await page.getByRole('tab', { name: 'Close' }).click();
  await page.getByRole('button', { name: /over$/ }).click();
  await expect(page.locator('section.simulation')).toContainText(
    'R. Abara stands with the same provider at the same time as T. Adeyemi',
  );
  await expect(page.locator('section.simulation')).toContainText('R. Abara waits 30 minutes for Dr. Whitfield');
  expect(watch.faults).toEqual([]);
});
