/** Today for somebody with a record: one list in order, one Start, an end; what is beside it is offered and not pushed. */
import { expect, test, type Page } from '@playwright/test';
import type { BankIndex } from '../../src/exam/shipped.ts';
import { axeFindsInBothSchemes } from './support/axe.ts';
import { firstQuestionOffline } from './support/first-question.ts';
import { OwnSite } from './support/own-site.ts';
import { recordScript, type RecordModule } from './support/record.ts';
import type { Intent } from '../../src/schema/entry.ts';
import { watchPage } from './support/watch.ts';

async function append(page: Page, ...intents: readonly Intent[]): Promise<void> {
  await page.evaluate(
    async ({ script, kept }) => {
      const { openRecord } = (await import(script)) as RecordModule;
      await (await openRecord()).append(kept);
    },
    { script: recordScript(), kept: intents },
  );
}

const readSection = {
  kind: 'section.read',
  data: { module: 'front-office/scheduling', section: 'book-it-step-by-step' },
} as const satisfies Intent;
const tasks = (page: Page) => page.getByRole('list', { name: 'Today’s list' }).getByRole('listitem');
// A color on its way from one paper to the other is neither: nothing moves while axe looks.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const start = (page: Page) => page.locator('[data-today-start]');
const more = (page: Page) => page.locator('details.more');

test('the list starts with what is due, goes on with the module that was begun, and ends when it is done', async ({
  page,
}) => {
  const watch = await watchPage(page);
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Three ways to begin' })).toBeVisible();
  await append(page, readSection, {
    kind: 'drill.answered',
    data: { drill: 'drill-order-of-draw', share: 0.5, ms: 9000 },
  });
  await page.reload();

  await expect(tasks(page).first()).toContainText('1 card');
  await expect(tasks(page).nth(1)).toContainText('Scheduling');
  await expect(tasks(page).nth(1)).toContainText('You are in the middle of it, with 1 section read.');
  // What is planned is not offered once more beside the list.
  await expect(more(page).getByRole('link', { name: 'Scheduling' })).toHaveCount(0);
  expect(await axeFindsInBothSchemes(page)).toEqual([]);

  await start(page).press('Enter');
  await expect(page).toHaveURL(/\/review\/\?start=due$/);
  await expect(page.locator('#drill-prompt')).toBeVisible();
  await append(page, {
    kind: 'card.reviewed',
    data: { card: 'drill:drill-order-of-draw', rating: 4, certainty: null },
  });

  // What was done is taken off the list; the rest of it stands.
  await page.goto('/');
  await expect(page.getByRole('list', { name: 'Done today' })).toContainText('1 card');
  await expect(tasks(page).first()).toContainText('Scheduling');
  const { modules } = (await (await page.request.get('/learn/outline.json')).json()) as {
    readonly modules: Readonly<Record<string, { readonly sections: readonly { readonly id: string }[] }>>;
  };
  const { module } = readSection.data;
  await append(
    page,
    ...modules[module]!.sections.map(({ id }): Intent => ({ kind: 'section.read', data: { module, section: id } })),
  );
  // The list follows the record without a reload. The minutes are spent: it says so and stops.
  await expect(page.getByText('Done for today.')).toBeVisible();
  await expect(start(page)).toHaveCount(0);
  expect(watch.faults).toEqual([]);
});

test('a problem or drill of the module last read, then one of the topic that was missed, is offered beside the list', async ({
  page,
}) => {
  await page.goto('/');
  await append(page, readSection);
  await page.reload();
  await more(page).locator('summary').click();
  const offered = more(page)
    .getByRole('listitem')
    .filter({ hasText: /^\s*Practice, / });
  await expect(offered).toContainText('It trains what “');

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
  await expect(offered).toContainText('It trains a topic on which you missed a question.');
  await offered.getByRole('link').click();
  await expect(page).toHaveURL(/\/practice\/(drills\/\?drill|problems\/\?family)=/);
});

test('what is open comes before the list', async ({ page }) => {
  await page.goto('/');
  await append(page, {
    kind: 'run.started',
    data: {
      run: '01998e3c-7c00-7000-8000-000000000002',
      simulation: 'pulse',
      version: 1,
      contentHash: 'x',
      caseId: 'normal',
      seed: 1,
      mode: 'coached',
      input: {},
    },
  });
  await page.reload();

  await expect(start(page)).toHaveText('Go on');
  await expect(start(page)).toHaveAttribute('href', '/practice/pulse/');
});

test('exam, day, minutes and days off are chosen by keyboard, kept, and make the list', async ({ page }) => {
  const watch = await watchPage(page);
  await page.clock.setFixedTime(new Date('2026-11-27T09:00:00'));
  await page.goto('/today/plan/');
  const date = page.getByLabel(/^Day of the exam/);
  await page.getByLabel(/^Exam/).first().selectOption({ label: 'RMA (AMT)' });
  await date.fill('2026-11-20');
  await expect(page.getByText('This day is over. The plan then goes on without a date.')).toBeVisible();
  await date.fill('2026-11-28');
  await expect(page.getByText('That is tomorrow.')).toBeVisible();
  await date.fill('2026-12-24');
  await page.getByLabel(/^Minutes a day/).fill('3');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('a whole number from 5 to 480');
  await page.getByLabel(/^Minutes a day/).fill('30');
  await page.getByLabel('Sunday').press('Space');
  await page.getByLabel('First day').fill('2026-11-28');
  await page.getByLabel(/^Last day/).fill('2026-11-29');
  await page.getByRole('button', { name: 'Add days off' }).press('Enter');
  await expect(page.getByText('Nov 28, 2026 to Nov 29, 2026')).toBeVisible();
  await page.getByRole('button', { name: 'Save and draw the plan' }).press('Enter');
  await expect(page.getByText('Saved on this device.')).toBeVisible();

  await expect(page.getByText('What is left takes about')).toContainText('everything would fit');
  await expect(page.getByText('Sat: day off').first()).toBeAttached();
  await page.getByText('The same as a table').press('Enter');
  await expect(page.getByRole('row', { name: 'Saturday, November 28 off' })).toBeVisible();
  expect(await axeFindsInBothSchemes(page)).toEqual([]);

  await page.reload();
  await expect(page.getByLabel('Sunday')).toBeChecked();
  await expect(date).toHaveValue('2026-12-24');
  await page.goto('/');
  await expect(page.getByText('27 days to RMA (AMT)')).toBeVisible();
  await expect(page.getByText('30 minutes planned')).toBeVisible();

  // Five days later: no debt, and no reproach.
  await append(page, readSection);
  await page.clock.setFixedTime(new Date('2026-12-03T09:00:00'));
  await page.reload();
  await expect(page.getByText('You were away for 5 days. The plan was drawn again from what is left.')).toBeVisible();
  await expect(page.getByText('30 minutes planned')).toBeVisible();
  expect(watch.faults).toEqual([]);
});

test.describe('without a network', () => {
  test.use({ serviceWorkers: 'allow' });

  // How fast is measured on a quiet machine: first-question.bench.spec.ts.
  test('one press from Today leads to the first question', async ({ page, context }) => {
    const site = new OwnSite();
    await site.start('/', '/review/');
    try {
      const tookMs = await firstQuestionOffline(page, context, site.base);
      test.info().annotations.push({ type: 'measured', description: `first question after ${tookMs} ms, offline` });
    } finally {
      await site.remove();
    }
  });
});
