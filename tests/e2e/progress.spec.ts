/** Progress: nothing done yet, then the maps follow what is done; a failed attempt moves estimate, map and list. */
import { expect, test, type Page } from '@playwright/test';
import { axeFindsInBothSchemes } from './support/axe.ts';
import { append } from './support/seed-runs.ts';
import { watchPage } from './support/watch.ts';
import type { StudyMaterial } from '../../src/plan/material.ts';
import type { Intent } from '../../src/schema/entry.ts';

// A color on its way from one paper to the other is neither: nothing moves while axe looks.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const topicRow = (page: Page, title: string) =>
  page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: title, level: 3, exact: true }) })
    .first();

async function fetchMaterial(page: Page): Promise<StudyMaterial> {
  return (await (await page.request.get('/today/material/cma-aama.json')).json()) as StudyMaterial;
}

/** A finished form of some questions, the first of them wrong. */
function satForm(items: readonly string[]): readonly Intent[] {
  const sitting = '01998e3c-7c00-7000-8000-000000000001';
  const answers = items.map((item, place) => ({
    item,
    option: 'a' as const,
    right: place > 0,
    firstSeen: true,
    certainty: null,
    ms: 9000,
  }));
  return [
    {
      kind: 'sitting.started',
      data: {
        sitting,
        exam: 'cma-aama',
        form: { kind: 'quick', seed: 1, items: [...items], bankHash: 'x', topics: [] },
        mode: 'practice',
        timeFactor: null,
      },
    },
    {
      kind: 'sitting.finished',
      data: { sitting, exam: 'cma-aama', right: items.length - 1, scored: items.length, answers },
    },
  ];
}

test('an empty record teaches; what is read, answered and checked off shows on the maps at once', async ({ page }) => {
  const watch = await watchPage(page);
  await page.goto('/progress/');
  await expect(page.getByText('Nothing done yet on this device.')).toBeVisible();
  await expect(page.getByText('No estimate for this exam yet')).toBeVisible();
  const { topics, modules } = await fetchMaterial(page);
  const topic = topics.find(({ title }) => title === 'Coding')!;
  await expect(topicRow(page, 'Coding')).toContainText('Sections read 0 of');

  const read = modules.flatMap(({ id, sections }) =>
    sections.flatMap((section) => (section.topics.includes(topic.code) ? [{ module: id, section: section.id }] : [])),
  );
  await append(page, [
    ...read.map((data): Intent => ({ kind: 'section.read', data })),
    ...satForm(topic.items.slice(0, 10)),
    {
      kind: 'competency.marked',
      data: {
        framework: 'maerb-2022',
        code: 'I.P.1.a',
        stage: 'lab',
        outcome: 'passed',
        attestedBy: 'R. Ortiz',
        note: '',
      },
    },
  ]);

  // The page follows the record without a reload. What was learned made the topic worth less: it may stand among the others now.
  await expect(page.getByText('Nothing done yet on this device.')).toHaveCount(0);
  await page.getByText(/^The other \d+ topics$/).click();
  await expect(topicRow(page, 'Coding')).toContainText(`${read.length} of ${read.length} ✓ all`);
  await expect(topicRow(page, 'Coding')).toContainText('9 of 10 right at first sight: between');
  await expect(topicRow(page, 'Coding').getByRole('link', { name: /^Read “/ })).toHaveCount(0);
  await expect(topicRow(page, 'Coding').getByRole('link', { name: 'Answer 10 new questions' })).toHaveAttribute(
    'href',
    `/exams/sitting/?exam=cma-aama&kind=topic&topic=${topic.code}&count=10&from=unseen&mode=practice`,
  );
  await expect(page.getByRole('heading', { name: 'CMA (AAMA): practice estimate' })).toBeVisible();
  await expect(page.getByText('It rests on your first answers to 10 questions;')).toBeVisible();
  const area = page.locator('details.area').first();
  await area.locator('summary').press('Enter');
  await expect(area.getByRole('listitem').filter({ hasText: 'I.P.1.a' })).toContainText('Checked off: ● passed');
  expect(await axeFindsInBothSchemes(page)).toEqual([]);

  await page.getByLabel('Outline to look at').selectOption({ label: 'RMA (AMT)' });
  await expect(page.getByRole('heading', { name: 'By topic of the RMA (AMT) outline' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'RMA (AMT): practice estimate' })).toBeVisible();
  expect(watch.faults).toEqual([]);
});

test('a score report is entered, corrected and taken back by keyboard, and moves estimate, map and list', async ({
  page,
}) => {
  const watch = await watchPage(page);
  await page.clock.setFixedTime(new Date('2026-11-27T09:00:00'));
  await page.goto('/today/plan/');
  await append(page, [{ kind: 'preference.set', data: { key: 'exam', value: 'cma-aama' } }]);
  await page.goto('/progress/retake/');
  const date = page.getByLabel('Day of the attempt');
  await date.fill('2026-12-24');
  await page.getByLabel('Percent, Clinical').fill('130');
  await page.keyboard.press('Enter');
  const alert = page.getByRole('alert');
  await expect(alert).toBeFocused();
  await expect(alert).toContainText('this day is still to come');
  await expect(alert).toContainText('Clinical: a percentage from 0 to 100.');
  // Nothing typed is lost, and another kind of result does not take it away.
  await page.getByRole('radio', { name: 'Above, near or below' }).press('Space');
  await page.getByRole('radio', { name: 'Percentages' }).press('Space');
  await expect(page.getByLabel('Percent, Clinical')).toHaveValue('130');
  await date.fill('2026-10-03');
  await page.getByLabel('Percent, Clinical').fill('80');
  await page.getByLabel('Percent, General').fill('45');
  await page.getByLabel('Percent, Administrative').fill('78');
  await page.getByRole('button', { name: 'Save this attempt' }).press('Enter');
  await expect(page.getByText('Saved on this device.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'CMA (AAMA), Oct 3, 2026' })).toBeVisible();
  await expect(page.getByText('It is the starting point of the estimate and of the plan.')).toBeVisible();
  expect(await axeFindsInBothSchemes(page)).toEqual([]);

  await page.getByRole('link', { name: 'See how you stand now' }).press('Enter');
  await expect(page.getByText('It rests on the area results of your attempt on Oct 3, 2026 alone;')).toBeVisible();
  await expect(page.getByRole('list', { name: 'What is worth most now' }).getByText('General. About')).toHaveCount(8);
  await page.goto('/');
  await expect(page.getByText('Your last attempt was weakest in this area.').first()).toBeVisible();

  await page.goto('/progress/retake/');
  await page.getByRole('button', { name: 'Correct CMA (AAMA), Oct 3, 2026' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Correct an attempt' })).toBeFocused();
  await expect(page.getByLabel('Percent, General')).toHaveValue('45');
  await page.getByLabel('Percent, General').fill('54');
  await page.getByRole('button', { name: 'Save the correction' }).press('Enter');
  await expect(page.getByText('Saved: the correction stands.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Take back/ })).toHaveCount(1);
  await expect(page.getByText('54%')).toBeVisible();
  await page.getByRole('button', { name: /^Take back/ }).press('Enter');
  await expect(page.getByText('Taken back. It counts for nothing any more.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Your attempts' })).toHaveCount(0);
  expect(watch.faults).toEqual([]);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the outlines stand there with a way to each topic', async ({ page }) => {
    await page.goto('/progress/');
    await page.locator('summary', { hasText: 'CMA (AAMA)' }).click();
    await page.getByRole('link', { name: 'Coding', exact: true }).first().click();
    await expect(page).toHaveURL(/\/learn\/.+#/);

    await page.goto('/progress/retake/');
    await expect(page.getByRole('heading', { name: 'Without script' })).toBeVisible();
  });
});
