/** A claim by keyboard alone, from the list to a passed debrief: each box from the paper that proves it, checked, sent, paid. */
import { expect, test } from '@playwright/test';
import { Hands, openSimulation } from './support/hands.ts';
import { watchPage } from './support/watch.ts';

/** Boxes in the order of the form with what is pressed in each: a line of a paper, or a tick. This seed mistyped the member number. */
const boxes: readonly (readonly [
  box: string,
  ...acts: readonly (readonly [paper: string | null, words: string | RegExp])[],
])[] = [
  ['Payer the claim goes to', ['Card', 'Plan']],
  ['Kind of coverage', ['Card', 'Plan']],
  ['Insured’s ID number', ['Card', 'Member number']],
  ['Patient’s name', ['Card', 'Covered dependent']],
  ['Patient’s birth date, sex', ['Coverage answer', 'Patient on record']],
  ['Insured’s name', ['Card', 'Subscriber']],
  ['Patient’s address', ['Registration', 'Address and phone']],
  ['Patient’s relation to insured', ['Registration', 'Insured of plan']],
  ['Insured’s address', ['Registration', 'Address and phone']],
  ['Other insured’s name'],
  ['Other policy or ID'],
  ['Other plan’s name'],
  ['From work?', [null, /^No$/]],
  ['Auto accident? State', [null, /^No$/]],
  ['Other accident?', [null, /^Yes$/]],
  ['Claim codes'],
  ['Insured’s group or policy', ['Card', 'Group']],
  ['Insured’s birth date, sex', ['Coverage answer', 'Meadowlark Health PPO']],
  ['Other claim ID'],
  ['Insured’s plan', ['Card', 'Plan']],
  ['Another health plan?', [null, /^No$/]],
  ['Patient’s release: signed', [null, 'Signature on file']],
  ['Pay the practice: signed', [null, 'Signature on file']],
  ['Illness, injury or pregnancy began', ['Registration', 'How it happened']],
  ['Another date'],
  ['Unable to work, from and to'],
  ['Referring or ordering provider'],
  ['Its other number'],
  ['Its NPI'],
  ['In hospital, from and to'],
  ['More about the claim'],
  ['Outside lab? Charges', [null, /^No$/]],
  ['Diagnoses', ['Charge slip', 'Diagnoses, first one first']],
  ['Resubmission code, original number'],
  ['Prior authorization number'],
  ['Service line 1', ['Charge slip', 'Service 1']],
  ['Service line 2', ['Charge slip', 'Service 2']],
  ['Service line 3', ['Charge slip', 'Service 3']],
  ['Service line 4'],
  ['Service line 5'],
  ['Service line 6'],
  ['Tax number', ['Practice data', 'Tax number']],
  ['Account number', ['Registration', 'Account']],
  ['Accept assignment?', [null, /^Yes$/]],
  ['Total charge', ['Charge slip', 'Total']],
  ['Amount paid', ['Registration', 'Taken at the desk']],
  ['Signed by or for the provider', ['Charge slip', 'Done and signed by'], ['Practice data', 'Signing claims']],
  ['Where the service was', ['Practice data', 'Name, address, phone']],
  ['NPI of the place', ['Practice data', 'NPI of the practice']],
  ['Billing provider', ['Practice data', 'Name, address, phone']],
  ['NPI of the practice', ['Practice data', 'NPI of the practice']],
];

test('a claim is filled in by keyboard, checked, sent and paid', async ({ page }) => {
  test.setTimeout(180_000);
  const watch = await watchPage(page);
  await openSimulation(page, 'claim', '?case=castellano&seed=2');
  const hands = new Hands(page);
  await hands.press('Start the case');
  await expect(page.getByRole('tab').first()).toBeVisible();

  let paper: string | null = null;
  for (const [index, [box, ...acts]] of boxes.entries()) {
    if (index > 0) await page.keyboard.press('n');
    await expect(page.locator('#box-title')).toContainText(box);
    for (const [from, words] of acts) {
      if (from !== null && from !== paper) {
        await hands.press(from);
        paper = from;
      }
      await hands.press(words);
    }
  }

  await hands.turnTo('Check and send');
  await hands.press('Run the scrubber');
  await expect(page.locator('#station-panel')).toContainText('It found nothing');
  await hands.press('Send the claim');
  await hands.press('Wait two weeks');
  await hands.press('Wait a week');
  await hands.press('Open the answer');
  await expect(page.getByRole('complementary', { name: 'Sent and answered' })).toContainText('decided');
  await hands.end('Put the claim away');

  await expect(page.locator('section.simulation')).toContainText('passed');
  await expect(page.locator('section.simulation')).toContainText('Every box says what the papers say');
  expect(watch.faults).toEqual([]);
});

test('what is refused stays where it was typed, with the reason', async ({ page }) => {
  await openSimulation(page, 'claim', '?case=castellano&seed=2');
  const hands = new Hands(page);
  await hands.press('Start the case');
  await page.getByRole('link', { name: /Service line 1/ }).click();
  await page.getByLabel('F Charge').fill('-5');
  await page.getByRole('button', { name: 'Write it in' }).click();
  await expect(page.getByRole('alert')).toContainText('never below zero');
  await expect(page.getByLabel('F Charge')).toHaveValue('-5');
});
