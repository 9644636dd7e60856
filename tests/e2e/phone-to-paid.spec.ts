/**
 * The visit on its way by keyboard: the call is booked, the folder goes to the counter with the appointment in it, a reload in the
 * middle comes back to the same desk, and the folder can be closed at any time.
 */
import { expect, test } from '@playwright/test';
import { Hands, openSimulation } from './support/hands.ts';
import { islandsReady, watchPage } from './support/watch.ts';

const questions = [
  'May I have',
  'What is your date',
  'A number',
  'What is the visit for',
  'I have a few questions',
  'Have you been seen',
  'Do you need an',
  'What coverage',
  'When can you',
  'How may we',
] as const;

test('what the phone desk writes is in the folder at the next desk, after a reload as well', async ({ page }) => {
  test.setTimeout(120_000);
  const watch = await watchPage(page);
  await openSimulation(page, 'phone-to-paid', '?case=castellano&seed=11');
  const hands = new Hands(page);
  await hands.press('Start the case');
  const way = page.getByRole('list', { name: 'The way of the visit' });
  await expect(way.getByRole('listitem').first()).toContainText('you are here');

  await hands.pass(16_000);
  await hands.press(/^Telephone A caller/);
  for (const question of questions) await hands.press(question);
  await hands.press('A new chart');
  await hands.type('Last name', 'Castelano');
  await hands.type('First name', 'Noemi');
  await hands.type('Birth date', '03/09/1988');
  await hands.type('Telephone', '555-0143');
  await hands.press('Make the new chart');
  await hands.turnTo('Write');
  await hands.press('new patient');
  await hands.press('Wed');
  await hands.reach(/^\d+:\d\d [ap]\.m\., /);
  await page.keyboard.press('PageDown');
  await page.keyboard.press('Enter');
  await hands.turnTo('Agree');
  for (const words of ['Bring photo ID', 'Read it back', 'call', 'Say goodbye']) await hands.press(words);
  await hands.turnTo('Close');
  await hands.press('Close the book');

  await expect(page.getByRole('heading', { name: 'Check-in' })).toBeFocused();
  await expect(way.getByRole('listitem').first()).toContainText('done');
  await hands.press('The folder');
  await page.keyboard.press('Enter');
  await hands.press('The folder');
  await expect(page.locator('section.simulation')).toContainText('40 min: ');
  await expect(page.getByRole('tab').first()).toBeVisible();

  await page.reload();
  await islandsReady(page);
  await page.clock.runFor(1000);
  await expect(page.getByRole('button', { name: /^Go on/ })).toBeVisible();
  await hands.press(/^Go on/);
  await expect(page.getByRole('heading', { name: 'Check-in' })).toBeVisible();
  await hands.end('Close the folder');

  await expect(page.locator('section.simulation')).toContainText('The claim was never sent');
  expect(watch.faults).toEqual([]);
});
