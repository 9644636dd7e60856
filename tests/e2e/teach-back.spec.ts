/** Teach-back in a real browser, by keyboard alone: an order is taught, said back, mended and charted. */
import { expect, test } from '@playwright/test';
import { Hands, openSimulation } from './support/hands.ts';
import { watchPage } from './support/watch.ts';

/** How each point of Mr. Castillo's order is said plainly, first and another way, by the beginning of the words. */
const points = [
  { name: '8 mL with the syringe', first: 'Use this syringe', other: 'I put a mark at 8' },
  { name: 'Morning and night', first: 'Once in the morning', other: 'Two times a day' },
  { name: 'All ten days', first: 'Give it for all ten days', other: 'Cross out a day' },
  { name: 'Rash or trouble breathing', first: 'If she gets a rash or bumps', other: 'Rash: stop' },
] as const;

test('an order is taught by keyboard alone, what comes back wrong is said another way, and the run passes', async ({
  page,
}) => {
  const watch = await watchPage(page);
  await openSimulation(page, 'teach-back', '?case=liquid-antibiotic&seed=7');
  const hands = new Hands(page);
  await hands.press('Call the patient in');
  await expect(page.getByRole('tab', { name: 'Meet' })).toBeVisible();
  await hands.beginVisit();
  await hands.turnTo('Ask');
  for (const question of ['What have you heard', 'What worries you', 'Do you like to read', 'Can you hear me'])
    await hands.press(question);
  await hands.press('Settle what distracts');
  await hands.turnTo('Teach');

  /** Says a point, then asks to be shown; whether it came back right stands on the order beside it. */
  async function tell(index: number, words: string): Promise<string> {
    const point = points[index];
    await hands.press(new RegExp(`^(✓ )?${point?.name ?? ''}`));
    await page.getByRole('radio', { name: new RegExp(`^.?${words}`) }).focus();
    await page.keyboard.press('Space');
    await hands.press(/^(✓ )?showing it/);
    await hands.press('Say it');
    await hands.press('“Show me how');
    return page
      .getByRole('complementary', { name: 'Order' })
      .getByRole('listitem')
      .nth(index)
      .locator('.back')
      .innerText();
  }

  const right = ['Up to the 8', 'Breakfast and bedtime', 'All ten days', 'Rash, I stop'] as const;
  let mended = 0;
  for (const [index, { first, other }] of points.entries()) {
    const back = await tell(index, first);
    if (back.includes(right[index] ?? '')) continue;
    mended += 1;
    expect(await tell(index, other)).toContain(right[index]);
  }
  expect(mended).toBeGreaterThan(0);

  await hands.turnTo('Close');
  await hands.press('“This bottle is for Luz only');
  await hands.press('A sheet with a drawn syringe');
  for (const part of ['what was taught', 'how, and with which', 'what the patient said', 'what is left'])
    await hands.tick(part);
  await hands.press('Chart it');
  await hands.end('Say goodbye');

  await expect(page.locator('.verdict .chip')).toHaveText('passed');
  await expect(page.locator('.because')).toContainText('No point was lost');
  await expect(page.getByRole('heading', { name: 'What went home with the patient' })).toBeVisible();
  expect(watch.faults).toEqual([]);
});
