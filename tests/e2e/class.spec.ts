/** Class: a student's file is shown and not kept; damaged, cut, foreign and hostile files do no harm. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { canonicalJson } from '../../src/canonical/canonical-json.ts';
import { memoryRecord } from '../../src/record/memory-record.ts';
import { exportRecord } from '../../src/record/transfer/export-record.ts';
import type { Intent } from '../../src/schema/entry.ts';
import { watchPage } from './support/watch.ts';

const hostile = '<img src=x onerror=alert(1)>';
const hours = (date: string, site: string): Intent => ({
  kind: 'hours.logged',
  data: { date, from: '08:00', to: '16:30', endsNextDay: false, mealMinutes: 30, setting: 'clinical', site, note: '' },
});

/** A record file of a student who did these things. */
async function fileOf(...acts: readonly Intent[]): Promise<string> {
  const record = memoryRecord();
  for (const act of acts) await record.append([act]);
  return (await exportRecord(record)).text;
}

async function drop(page: Page, ...files: readonly (readonly [name: string, text: string])[]): Promise<void> {
  await page
    .getByLabel(/^Open students’ record files/)
    .setInputFiles(
      files.map(([name, text]) => ({ name, mimeType: 'application/x-ndjson', buffer: Buffer.from(text) })),
    );
}

const ana = () =>
  fileOf(
    { kind: 'preference.set', data: { key: 'name', value: 'Ana Ruiz' } },
    hours('2026-11-19', 'Maple Clinic'),
    hours('2026-11-20', 'Maple Clinic'),
    {
      kind: 'competency.marked',
      data: {
        framework: 'maerb-2022',
        code: 'I.P.3',
        stage: 'lab',
        outcome: 'passed',
        attestedBy: 'J. Ortiz, RN',
        note: '',
      },
    },
  );

test('two students’ files are shown side by side and forgotten with the page', async ({ page }) => {
  const watch = await watchPage(page);
  await page.goto('/class/');

  await drop(
    page,
    ['ana.examroom', await ana()],
    ['ben.examroom', await fileOf(hours('2026-11-20', 'Oak Pediatrics'))],
  );
  await expect(page.getByText('2 files are open.')).toBeVisible();

  await expect(page.getByRole('region', { name: 'Students' })).toContainText('16 h of 160 h');
  await expect(page.getByRole('heading', { name: 'Ana Ruiz' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Who marked what' })).toContainText('J. Ortiz, RN');
  await page.getByRole('button', { name: 'ben.examroom', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Hours', exact: true })).toContainText('Oak Pediatrics');

  await page.goto('/externship/hours/');
  await expect(page.getByText('No hours yet.')).toBeVisible();
  await page.goto('/class/');
  await expect(page.getByText('No file is open.')).toBeVisible();
  expect(watch.faults).toEqual([]);
});

test('a damaged, a cut and a foreign file are refused with a sentence, and the sound one beside them is shown', async ({
  page,
}) => {
  const sound = await ana();
  await page.goto('/class/');

  await drop(
    page,
    ['changed.examroom', sound.replace('"08:00"', '"07:00"')],
    ['cut.examroom', sound.slice(0, sound.length - 200)],
    ['photo.jpg', '\u0000\u0001 not a record'],
    ['empty.examroom', ''],
    ['ana.examroom', sound],
  );

  const refused = page.getByRole('alert');
  await expect(refused).toContainText('changed.examroom: This file is damaged');
  await expect(refused).toContainText('cut.examroom: This file is cut short');
  await expect(refused).toContainText('photo.jpg: This is not a record file');
  await expect(refused).toContainText('empty.examroom: This file is empty');
  await expect(page.getByText('1 file is open.')).toBeVisible();
});

test('hostile text in a file stays text', async ({ page }) => {
  const watch = await watchPage(page);
  const text = await fileOf(
    { kind: 'preference.set', data: { key: 'name', value: hostile } },
    hours('2026-11-20', hostile),
  );
  await page.goto('/class/');

  await drop(page, [`${hostile}.examroom`, text]);

  await expect(page.getByRole('heading', { name: hostile })).toBeVisible();
  await expect(page.locator('main img')).toHaveCount(0);
  expect(watch.faults).toEqual([]);
});

test('a file saved by a student’s browser shows its signatures in order; one word changed in it is told', async ({
  page,
  browser,
}) => {
  await page.clock.setFixedTime('2026-11-23T17:00:00');
  await page.goto('/externship/hours/');
  await page.getByLabel('Date', { exact: true }).fill('2026-11-20');
  await page.getByLabel('From', { exact: true }).fill('08:00');
  await page.getByLabel('To', { exact: true }).fill('16:00');
  await page.getByLabel('Site').fill('Maple Clinic');
  await page.getByRole('button', { name: 'Log these hours' }).click();
  await expect(page.getByText('Saved: 2026-11-20')).toBeVisible();
  await page.goto('/record/');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save my record to a file' }).click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');

  // Another person, on another device. The changed file is made whole again, all but its signature.
  const instructor = await (await browser.newContext()).newPage();
  await instructor.goto('/class/');
  await drop(
    instructor,
    ['student.examroom', text],
    ['edited.examroom', withNewDigest(text.replace('"16:00"', '"18:00"'))],
  );

  await expect(instructor.getByText('2 files are open.')).toBeVisible();
  const rows = instructor.getByRole('region', { name: 'Students' }).getByRole('row');
  await expect(rows.nth(1)).toContainText('in order');
  await expect(rows.nth(1)).toContainText('8 h of 160 h');
  await expect(rows.nth(2)).toContainText('problem');
  await expect(rows.nth(2)).toContainText('0 min of 160 h');
});

/** The file with its header counting and hashing what now stands below it. */
function withNewDigest(text: string): string {
  const body = text.slice(text.indexOf('\n') + 1);
  const header = JSON.parse(text.slice(0, text.indexOf('\n'))) as Readonly<Record<string, unknown>>;
  const sha256 = createHash('sha256').update(body).digest('hex');
  return `${canonicalJson({ ...header, sha256 })}\n${body}`;
}
