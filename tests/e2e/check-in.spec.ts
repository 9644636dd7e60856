/** A check-in by keyboard alone: a form with four slips, a refused number, the plan's answer, papers, copay, receipt. */
import { expect, test } from '@playwright/test';
import { Hands, openSimulation } from './support/hands.ts';
import { watchPage } from './support/watch.ts';

test('a new patient is checked in by keyboard alone, and what the system refuses stays in its field', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const watch = await watchPage(page);
  await openSimulation(page, 'check-in', '?case=castellano&seed=11');
  const hands = new Hands(page);
  const panel = page.locator('#station-panel');
  await hands.press('Start the case');
  await expect(page.getByRole('tab', { name: 'Greet' })).toBeVisible();

  for (const act of ['Lower your voice', 'Turn the screen away', 'Put out the sheet']) await hands.press(act);
  for (const question of [
    '“Your full name',
    '“What is the address',
    '“Is there any other plan',
    '“Is today about work',
    '“Shall I read',
    '“Any fever',
  ])
    await hands.press(question);
  await expect(page.locator('.said')).toContainText('A cough since yesterday');
  await hands.press('Give a mask');
  await hands.press('Offer the seat');

  await hands.turnTo('Papers');
  await hands.press('Ask for the photo ID');
  await hands.press('Scan the front');
  await hands.press('Scan the back');
  for (const line of ['Birth date', 'Member number', 'Who holds', 'Signature']) {
    await hands.press(line);
    await hands.press('Ask about this line');
  }
  await expect(panel).toContainText('03/09/1988');

  await hands.turnTo('Register');
  const typed: readonly (readonly [label: string, text: string])[] = [
    ['Sex', 'F'],
    ['Street', '214 Juniper Street'],
    ['City', 'Fennimore Bend'],
    ['State', 'OH'],
    ['ZIP', '43901'],
    ['Payer', 'Meadowlark'],
    ['Member number', 'MLK20884193'],
    ['Group', 'LQ-4471'],
    ['Patient is the holder’s', 'spouse'],
    ['Holder’s last name', 'Castellano'],
    ['Holder’s first name', 'Daniel'],
    ['Holder’s middle initial', 'J'],
    ['Holder’s birth date', '07/22/1986'],
  ];
  for (const [label, text] of typed) {
    await page.getByLabel(label, { exact: true }).focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  }
  await expect(panel).toContainText('does not look like that');
  const member = page.getByLabel('Member number', { exact: true });
  await expect(member).toHaveValue('MLK20884193');
  await member.focus();
  await page.keyboard.press('End');
  await page.keyboard.type('7');
  await page.keyboard.press('Tab');
  await expect(panel).not.toContainText('Not kept');

  await page.getByRole('tab', { name: 'Register' }).focus();
  await page.keyboard.press('ArrowRight');
  await hands.press('Check eligibility');
  await hands.press('“Your plan is active today');
  await hands.press('active');
  for (const [label, text] of [
    ['Copay for this visit', '30'],
    ['Deductible left', '100'],
    ['Coinsurance', '20'],
  ] as const) {
    await hands.type(label, text);
    await page.keyboard.press('Tab');
  }
  await hands.press('nothing');

  await hands.turnTo('Sign');
  for (const paper of ['Notice', 'Consent', 'Assignment', 'Financial']) {
    await hands.press(`Explain: ${paper}`);
    await hands.press(`Hand over: ${paper}`);
    if (paper === 'Notice') await hands.press('Note that it was offered');
  }

  await hands.turnTo('Money');
  await hands.type('Due today', '30');
  await hands.press('Say what is due');
  await expect(panel).toContainText('$60.00 in bills');
  await hands.type('Amount taken', '30');
  await hands.type('Change back', '30');
  await hands.press('Take it');
  await hands.press('Give a receipt');
  await expect(page.getByRole('complementary', { name: 'Receipt' })).toContainText('$30.00');
  await hands.end('Mark as arrived');

  await expect(page.locator('.verdict .chip')).toHaveText('passed');
  await expect(page.locator('.because')).toContainText('No point was lost');
  await expect(page.getByText('Every field says what the documents say.')).toBeVisible();
  expect(watch.faults).toEqual([]);
});
