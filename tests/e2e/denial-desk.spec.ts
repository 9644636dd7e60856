/** A queue of returned claims by keyboard alone, from the list to a passed debrief: read, proved, mended, decided in time. */
import { expect, test } from '@playwright/test';
import { Hands, openSimulation } from './support/hands.ts';
import { watchPage } from './support/watch.ts';

interface Returned {
  readonly who: string;
  /** Paper and line that prove the cause. */
  readonly proof: readonly [paper: string, line: string];
  readonly area: string;
  readonly cause: string;
  /** Field to mend, and what is typed, or the plan that is picked. */
  readonly mend: readonly [field: string, text: string, kind: 'typed' | 'picked'] | null;
  readonly way: string;
}

/** What this seed brings, by last day. */
const queue: readonly Returned[] = [
  {
    who: 'Gerald K Osei',
    proof: ['Coverage answer', 'Meadowlark Health PPO'],
    area: 'Which plan pays',
    cause: 'Another plan pays first',
    mend: ['Registration: plan that pays first', 'Meadowlark Health PPO', 'picked'],
    way: 'Send to the payer that comes first',
  },
  {
    who: 'Ilse M Brandt',
    proof: ['Account', 'Other claims of that day'],
    area: 'Coding and charges',
    cause: 'Sent twice',
    mend: null,
    way: 'Take back the double charge',
  },
  {
    who: 'Sadia N Rahman',
    proof: ['Card, copied', 'Member number'],
    area: 'Typed at check-in',
    cause: 'Member number mistyped',
    mend: ['Registration: member number', 'SC8051337M', 'typed'],
    way: 'Correct and send anew',
  },
  {
    who: 'Hana S Nakamura',
    proof: ['Coverage answer', 'Harbor Care HMO'],
    area: 'Eligibility',
    cause: 'Coverage had ended, no other plan',
    mend: ['Registration: coverage ended on', '04/21/2026', 'typed'],
    way: 'Bill the patient',
  },
  {
    who: 'Zora I Achebe',
    proof: ['Coverage answer', 'On record'],
    area: 'Typed at check-in',
    cause: 'Birth date wrong',
    mend: ['Registration: birth date', '09/15/2021', 'typed'],
    way: 'Correct and send anew',
  },
];

test('a queue of returned claims is settled by keyboard, in time', async ({ page }) => {
  test.setTimeout(180_000);
  const watch = await watchPage(page);
  await openSimulation(page, 'denial-desk', '?case=front-desk&seed=3');
  const hands = new Hands(page);
  await hands.press('Start the case');
  await expect(page.getByRole('tab').first()).toBeVisible();

  for (const [index, { who, proof, area, cause, mend, way }] of queue.entries()) {
    await hands.turnTo('Queue');
    if (index > 0 && index % 2 === 0) await hands.press('End the day');
    await hands.press(who);
    await expect(page.locator('#file-title')).toBeFocused();
    await hands.press('Claim as sent');
    const [paper, line] = proof;
    await hands.press(paper);
    await hands.press(line);
    await hands.turnTo('Cause');
    await hands.press(area);
    await hands.press(cause);
    if (mend !== null) {
      const [field, text, kind] = mend;
      await hands.reach('none');
      await page.keyboard.type(field);
      if (kind === 'picked') await hands.press(text);
      else {
        await hands.type('What belongs there', text);
        await hands.press('Write it in');
      }
    }
    await hands.turnTo('Decide');
    await hands.press(way);
  }
  await hands.turnTo('Queue');
  await hands.press('End the day');
  await expect(page.locator('#station-panel').getByText('Settled.')).toHaveCount(queue.length);
  await hands.turnTo('Decide');
  await hands.end('Close the desk');

  await expect(page.locator('section.simulation')).toContainText('passed');
  expect(watch.faults).toEqual([]);
});
