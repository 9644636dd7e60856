/** Today puts forward what to practice: what trains a topic that was missed, and then what goes with the reading. */
import { expect, test, type Page } from '@playwright/test';
import type { BankIndex } from '../../src/exam/shipped.ts';
import { recordScript, type RecordModule } from './support/record.ts';
import type { Intent } from '../../src/schema/entry.ts';
import { watchPage } from './support/watch.ts';

async function append(page: Page, intent: Intent): Promise<void> {
  await page.evaluate(
    async ({ script, kept }) => {
      const { openRecord } = (await import(script)) as RecordModule;
      await (await openRecord()).append([kept]);
    },
    { script: recordScript(), kept: intent },
  );
}

const slip = (page: Page) => page.locator('[data-today-slips] li').filter({ hasText: /^\s*Practice, / });

test('a problem or drill of the module last read, then one of the topic that was missed', async ({ page }) => {
  const watch = await watchPage(page);
  await page.goto('/');
  await append(page, {
    kind: 'section.read',
    data: { module: 'front-office/scheduling', section: 'book-it-step-by-step' },
  });
  await page.reload();
  await expect(slip(page)).toContainText('It trains what “');

  const { entries } = (await (await page.request.get('/bank/index.json')).json()) as BankIndex;
  const missed = entries.find(({ topics }) => topics.includes('C4.3'))!.id;
  await append(page, {
    kind: 'sitting.finished',
    data: {
      sitting: '01998e3c-7c00-7000-8000-000000000001',
      exam: 'cma-aama',
      right: 0,
      scored: 1,
      answers: [{ item: missed, option: 'a', right: false, firstSeen: true, certainty: null, ms: 9000 }],
    },
  });
  await page.reload();
  await expect(slip(page)).toContainText('It trains a topic on which you missed a question.');

  await slip(page).getByRole('link').click();
  await expect(page).toHaveURL(/\/practice\/(drills\/\?drill|problems\/\?family)=/);
  await expect(page.locator('#drill-prompt, #problem-stem')).toBeVisible();
  expect(watch.faults).toEqual([]);
});
