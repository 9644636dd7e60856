/** With an exam ahead, review aims at its day; a card that keeps slipping is told, set aside and taken up again. */
import { expect, test, type Page } from '@playwright/test';
import type { Intent } from '../../src/schema/entry.ts';
import { axeFinds } from './support/axe.ts';
import { entriesOf, recordScript, type RecordModule } from './support/record.ts';
import { watchPage } from './support/watch.ts';

const dayMs = 86_400_000;
const nowMs = Date.UTC(2026, 10, 27, 15);

async function append(page: Page, intents: readonly [Intent, ...Intent[]]): Promise<void> {
  await page.evaluate(
    async ({ script, kept }) => {
      const { openRecord } = (await import(script)) as RecordModule;
      await (await openRecord()).append(kept);
    },
    { script: recordScript(), kept: intents },
  );
}

const review = (card: string, rating: 1 | 3): Intent => ({
  kind: 'card.reviewed',
  data: { card, rating, certainty: null },
});

test('the exam’s day is aimed at, and a slipping card is set aside by keyboard', async ({ page }) => {
  const watch = await watchPage(page);
  await page.clock.setFixedTime(nowMs - 30 * dayMs);
  await page.goto('/review/');
  const card = 'term:systolic';
  await append(page, [review(card, 3), review(card, 3)]);
  for (let time = 1; time <= 4; time += 1) {
    await page.clock.setFixedTime(nowMs + (time - 6) * 4 * dayMs);
    await append(page, [review(card, 1), review(card, 3)]);
  }
  await page.clock.setFixedTime(nowMs);
  await append(page, [
    { kind: 'preference.set', data: { key: 'exam', value: 'rma-amt' } },
    { kind: 'preference.set', data: { key: 'exam-date', value: '2026-12-17' } },
    { kind: 'preference.set', data: { key: 'days-off', value: 'sun' } },
    { kind: 'preference.set', data: { key: 'minutes-a-day', value: '30' } },
    { kind: 'deck.chosen', data: { deck: 'drugs-generic', isOn: true } },
  ]);

  await page.reload();
  await expect(page.getByText('Your exam is in 20 days.')).toContainText('topics have in the RMA (AMT) outline');
  // The minutes of each day are filled, cards not begun among them; a day off holds none.
  const load = page.getByRole('region', { name: 'Review in the next days' });
  await expect(load.getByRole('row', { name: /^Today (29|30) / })).toBeVisible();
  await expect(load.getByRole('row', { name: 'Sun day off' })).toBeVisible();
  // Ten new cards a day are normal spacing; toward an exam the minutes decide.
  await expect(page.getByRole('button', { name: 'Begin with 20 cards' })).toBeEnabled();
  const slipping = page.getByText('1 card keeps slipping');
  await slipping.focus();
  await slipping.press('Enter');
  expect(await axeFinds(page)).toEqual([]);
  await page.getByRole('button', { name: /^Set aside/ }).press('Enter');
  await expect(slipping).toHaveCount(0);

  await page.reload();
  await page.getByText('1 card set aside').press('Enter');
  await page.getByRole('button', { name: /^Take up again/ }).press('Enter');
  await expect(page.getByText('1 card keeps slipping')).toBeVisible();
  expect((await entriesOf(page)).filter(({ kind }) => kind === 'card.set-aside').map(({ data }) => data)).toEqual([
    { card, aside: true },
    { card, aside: false },
  ]);
  expect(watch.faults).toEqual([]);
});
