/**
 * The portfolio in a real browser: an empty one says what will stand there; runs stand under their competencies, are looked back
 * on, saved as files and printed; a branch and a run of an older rubric are told as such.
 */
import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { readRunFile } from '../../simulations/core/run-file.ts';
import { axeFindsInBothSchemes } from './support/axe.ts';
import { append, runId, seedRuns } from './support/seed-runs.ts';
import { islandsReady, watchPage } from './support/watch.ts';

const now = new Date('2026-11-27T15:00:00Z');

/** Four pulses over three weeks and a temperature: practice, a failed and two passed check-offs, one of them gone on with from another. */
async function seed(page: Page): Promise<void> {
  await page.clock.setFixedTime(now);
  await page.goto('/practice/portfolio/');
  await append(page, [{ kind: 'preference.set', data: { key: 'name', value: 'Ana Ruiz' } }]);
  await seedRuns(
    page,
    { id: 1, simulation: 'pulse', file: 'slip', at: '2026-11-02T15:00:00Z', mode: 'coached', passed: true },
    {
      id: 2,
      simulation: 'pulse',
      file: 'unsafe',
      at: '2026-11-05T15:00:00Z',
      passed: false,
      lost: ['PU-01', 'PU-03'],
      critical: ['PU-01'],
    },
    { id: 3, simulation: 'pulse', file: 'perfect', at: '2026-11-19T15:00:00Z', passed: true },
    { id: 4, simulation: 'pulse', file: 'perfect', at: '2026-11-20T15:00:00Z', passed: true, branched: true },
    {
      id: 5,
      simulation: 'temperature',
      file: 'perfect',
      at: '2026-11-21T15:00:00Z',
      passed: true,
      contentHash: '00'.repeat(32),
    },
    { id: 6, simulation: 'pulse', file: 'slip', at: '2026-11-22T15:00:00Z', passed: true, isOpen: true },
  );
  await page.clock.setFixedTime(now);
  await page.reload();
  await expect(page.getByRole('status', { name: 'How far to believe it' })).toContainText('All 5 runs are');
}

const pulse = (page: Page) => page.locator('li[id="I.P.1.c"]');

test('with nothing in it says what will stand there and where to begin', async ({ page }) => {
  const watch = await watchPage(page);
  await page.goto('/practice/portfolio/');

  await expect(page.getByText('No finished run yet.')).toBeVisible();
  await page.getByRole('link', { name: 'Choose a simulation' }).click();

  await expect(page).toHaveURL('/practice/');
  await page.getByRole('link', { name: 'Portfolio', exact: true }).click();
  await expect(page).toHaveURL('/practice/portfolio/');
  expect(watch.faults).toEqual([]);
});

test('runs stand under their competency, check-offs apart from practice, by keyboard alone', async ({ page }) => {
  const watch = await watchPage(page);
  await seed(page);

  await expect(page.locator('.cells').first()).toContainText('2 of 3');
  await expect(page.getByRole('status', { name: 'How far to believe it' })).toContainText(
    '5 runs finished, 1 begun and left open, 0 put away unfinished.',
  );
  const row = pulse(page);
  await expect(row.locator('summary')).toContainText('check-off passed');
  await expect(row.locator('summary')).toContainText('4 runs on 4 days');
  await row.locator('summary').press('Enter');

  const cells = row.locator('.cells');
  await expect(cells).toContainText('1 of 2 passed');
  await expect(cells).toContainText('passed, 100% on Nov 19, 2026');
  await expect(cells).toContainText('longest pause 14 days');
  const table = row.getByRole('region', { name: /^Runs: I\.P\.1\.c/ });
  await expect(table.getByRole('row')).toHaveCount(5);
  // Its styles came along, though it is drawn only once it is opened.
  await expect(table.locator('.soft').first()).toHaveCSS('display', 'block');
  await expect(table.getByRole('row').nth(1)).toContainText('went on from another run');
  await expect(table.getByRole('row').nth(1)).toContainText('same case and numbers as an earlier run');
  await expect(table.getByRole('row').nth(3)).toContainText('not passed');
  await expect(table.getByRole('row').nth(4)).toContainText(/Nov 2, 2026, \d+:\d\d [ap]m \(UTC/);
  await expect(table.getByRole('row').nth(4)).toContainText('signed, unbroken');

  await page.getByLabel('Only what is not yet passed').press('Space');
  await expect(row).toHaveCount(0);
  await page.getByLabel('Competency', { exact: true }).press('ArrowRight');
  await expect(page.getByRole('heading', { name: 'Simulations', exact: true })).toBeVisible();
  await page.getByLabel('Only what is not yet passed').press('Space');
  await page.locator('li#temperature summary').press('Enter');
  await expect(page.locator('li#temperature')).toContainText('scored then, with the rubric of then');
  await expect(page.locator('li#temperature')).toContainText('cannot be played again today');
  expect(watch.faults).toEqual([]);
});

test('a run is looked back on from there, and its file opens again', async ({ page }) => {
  await seed(page);
  await page.goto('/practice/portfolio/#I.P.1.c');
  const line = pulse(page).getByRole('row').filter({ hasText: 'Nov 19, 2026' });

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    line.getByRole('button', { name: 'Save this run as a file' }).click(),
  ]);
  expect(readRunFile(await readFile(await download.path(), 'utf8'))).toMatchObject({
    ok: true,
    file: { run: { simulation: 'pulse', caseId: 'atrial-fibrillation' }, score: { passed: true } },
  });

  await line.getByRole('link', { name: 'Look back' }).click();
  await expect(page).toHaveURL(`/practice/pulse/?run=${runId(3)}`);
  await expect(page.getByRole('heading', { name: 'The run, moment by moment' })).toBeVisible();
});

test('is accessible in light and dark with a line open, and fits a small screen', async ({ page }) => {
  await seed(page);
  await pulse(page).locator('summary').click();
  await page.getByText('What this proves, and what it does not').click();

  expect(await axeFindsInBothSchemes(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  const { content, screen } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    screen: document.documentElement.clientWidth,
  }));
  expect(content).toBeLessThanOrEqual(screen);
});

test('prints a sheet with every run and room to sign, and nothing of the screen', async ({ page }) => {
  await seed(page);
  const paper = page.getByRole('region', { name: 'Portfolio on paper' });
  await expect(paper).toBeHidden();

  await page.getByLabel('Area').selectOption({ index: 1 });
  await page.emulateMedia({ media: 'print' });

  await expect(paper).toBeVisible();
  await expect(paper).toContainText('Ana Ruiz');
  await expect(paper).toContainText('by competency, I Anatomy');
  await expect(paper.getByRole('table').last().getByRole('row')).toHaveCount(6);
  await expect(paper).toContainText('Instructor’s signature');
  await expect(paper).toContainText('Who sat at the device. A signature tells the device, not the person.');
  await expect(page.getByRole('button', { name: 'Print this for my instructor' })).toBeHidden();
  await expect(page.locator('details').first()).toBeHidden();
});

test('is found by its name, and from the record and the checklist', async ({ page }) => {
  for (const from of ['/record/', '/externship/', '/coverage/', '/class/']) {
    await page.goto(from);
    await islandsReady(page);
    await expect(page.locator('main a[href="/practice/portfolio/"]').first(), from).toBeVisible();
  }
  await page.goto('/search/?q=portfolio');
  await expect(page.locator('main a[href="/practice/portfolio/"]').first()).toBeVisible();
});
