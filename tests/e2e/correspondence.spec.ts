/** A letter by keyboard alone, from the list to a passed debrief: a referral that is true, signed, proofread and written down. */
import { expect, test } from '@playwright/test';
import { Hands, openSimulation } from './support/hands.ts';
import { watchPage } from './support/watch.ts';

/** What this seed plants in the draft, by label and kind, in the order of the lines. */
const slips = [
  ['Subject', 'wrong person'],
  ['First paragraph', 'drug, dose, unit, side or limit'],
  ['Visit', 'wrong date or weekday'],
] as const;

test('a referral letter is written by keyboard, signed, sent, and the run passes', async ({ page }) => {
  test.setTimeout(120_000);
  const watch = await watchPage(page);
  await openSimulation(page, 'correspondence', '?case=referral&seed=11');
  const hands = new Hands(page);
  const desk = page.locator('section.simulation');
  await hands.press('Start the case');
  await expect(page.getByRole('tab').first()).toBeVisible();
  await hands.press('Read the request');
  await hands.press('Open the chart');
  await hands.press('fax with a cover');

  await hands.turnTo('Letter');
  await hands.type('Date of the letter', 'November 31, 2026');
  await hands.press('Put the date in');
  await expect(page.getByRole('alert')).toContainText('not a date of the calendar');
  await expect(page.getByLabel('Date of the letter')).toHaveValue('November 31, 2026');
  await page.getByLabel('Date of the letter').focus();
  await hands.type('Date of the letter', 'November 18, 2026');
  await hands.press('Put the date in');
  for (const part of [
    'Wei Chen, MD',
    'Re: Emmett Cole',
    'Dear Dr. Chen:',
    'Thank you for seeing Mr. Cole for pain in his left knee',
    'Metformin 500 mg twice a day. Allergic',
    'Sincerely, · Leila Haddad',
  ])
    await hands.press(part);
  await hands.type('In your own words', 'The visit is on Tuesday, December 1. Call Dana at 555-0100 with questions.');
  await hands.press('Put your words in');

  await hands.turnTo('Proofread');
  for (const [line, kind] of slips) {
    await hands.press(line);
    await hands.press(kind);
  }
  await hands.press('I have read it twice');

  await hands.turnTo('Send');
  await hands.tick('Fennimore Orthopedics, Dr. Wei Chen');
  await hands.tick(/Referral, confidential/);
  await hands.tick('X-ray report, left knee');
  await hands.press('Take it to the provider');
  await hands.press('Send it');
  for (const part of ['what went out', 'by which way', 'a copy in the chart', 'the number of the mail receipt'])
    await hands.tick(part);
  await hands.press('Write it in the chart');
  await hands.end('Clear the desk');

  await expect(page.locator('.verdict .chip')).toHaveText('passed');
  await expect(desk).toContainText('Found 3 of 3');
  expect(watch.faults).toEqual([]);
});
