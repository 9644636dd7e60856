/** A cohort by file: roster, many files at once, grid by keyboard, lab, a letter back to the student, reports, lock and purge. */
import { readFile } from 'node:fs/promises';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { exportRecord } from '../../src/record/transfer/export-record.ts';
import { writeRecordFile } from '../../src/record/transfer/record-file.ts';
import { pageSigning } from '../../src/record/page-signing.ts';
import { canonicalJson } from '../../src/canonical/canonical-json.ts';
import { createHash } from 'node:crypto';
import { studentRecord, type Year } from '../cohort/year-of-activity.ts';
import { axeFindsInBothSchemes } from './support/axe.ts';
import { entriesOf } from './support/record.ts';
import { append, runId, seedRuns } from './support/seed-runs.ts';
import { watchPage } from './support/watch.ts';

const year: Year = {
  simulations: [{ id: 'pulse', caseId: 'athlete', version: 1, contentHash: 'aa', criteria: ['PU-01', 'PU-02'] }],
  items: Array.from({ length: 80 }, (_, n) => `item-${String(n)}`),
  codes: ['I.P.1.a', 'I.P.1.b', 'I.P.3', 'A.1'],
  share: 0.02,
};
const today = '2026-11-27T10:00:00';

async function fileOf(number: number, name: string): Promise<string> {
  const record = await studentRecord(number, name, year, { signing: pageSigning(crypto.subtle) });
  return (await exportRecord(record)).text;
}

async function beginCohort(page: Page): Promise<void> {
  await page.clock.setFixedTime(today);
  // Colors are looked at where they have arrived, not on their way from one paper to the other.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/class/');
  await page.getByLabel('Name of the cohort').fill('Fall 2026');
  await page.getByLabel('Instructor').fill('Jo Ortiz');
  await page.getByLabel('Credential').fill('RN');
  await page.getByLabel('First day at a site').fill('2026-11-02');
  await page.getByLabel('Last day at a site').fill('2026-12-18');
  await page.getByLabel('Keep until').fill('2031-12-31');
  await page.getByRole('button', { name: 'Begin this cohort' }).click();
  await expect(page.getByText('Nobody is on the roster yet.')).toBeVisible();
}

async function addAna(page: Page): Promise<void> {
  await page.getByLabel('Or type names, one a line').fill('Ana Ruiz');
  await page.getByRole('button', { name: 'Look at these names' }).click();
  await page.getByRole('button', { name: 'Add this student' }).click();
  await expect(page.getByText('Saved: 1 student on the roster.')).toBeVisible();
}

/** What the button hands over, as a file to choose elsewhere. */
async function fileBy(page: Page, button: string): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  return { name: file.suggestedFilename(), mimeType: 'application/json', buffer: await readFile(await file.path()) };
}

async function takeIn(page: Page, ...files: readonly (readonly [name: string, text: string])[]): Promise<void> {
  await page
    .getByLabel(/^Take in students’ record files/)
    .setInputFiles(
      files.map(([name, text]) => ({ name, mimeType: 'application/x-ndjson', buffer: Buffer.from(text) })),
    );
}

const part = (page: Page, name: string): Locator =>
  page.getByRole('navigation', { name: 'Parts of this cohort' }).getByRole('link', { name });

/** The file with its header counting and hashing what now stands below it. */
function withNewDigest(text: string): string {
  const body = text.slice(text.indexOf('\n') + 1);
  const header = JSON.parse(text.slice(0, text.indexOf('\n'))) as Readonly<Record<string, unknown>>;
  return `${canonicalJson({ ...header, sha256: createHash('sha256').update(body).digest('hex') })}\n${body}`;
}

test('a roster, files in one go, the grid by keyboard, a lab session, and a letter that the student takes in', async ({
  page,
  browser,
}) => {
  const watch = await watchPage(page);
  await beginCohort(page);
  const roster =
    'sourcedId,status,enabledUser,givenName,familyName,role,email\nu1,active,true,Ana,Ruiz,student,a@x.edu\nu2,active,true,Ben,Lee,student,\nu9,active,true,Tess,Cher,teacher,\n';
  await page
    .getByLabel(/^Roster file/)
    .setInputFiles({ name: 'users.csv', mimeType: 'text/csv', buffer: Buffer.from(roster) });
  await page.getByRole('button', { name: 'Add these 2 students' }).click();
  await expect(page.getByText('Saved: 2 students on the roster.')).toBeVisible();

  const ben = await fileOf(2, 'Ben Lee');
  const changed = withNewDigest(ben.replace('"mealMinutes":30', '"mealMinutes":0'));
  await takeIn(
    page,
    ['ana.examroom', await fileOf(1, 'Ana Ruiz')],
    ['ben.examroom', changed],
    ['cora.examroom', await fileOf(3, 'Cora Diaz')],
    ['photo.jpg', 'no record'],
  );

  await expect(page.getByText('3 of 4 files taken in and kept in this cohort.')).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('photo.jpg: This is not a record file');
  await expect(page.getByRole('region', { name: 'Refused, and the rest kept' })).toContainText(
    /Lee, Ben: Hours on .* at Maple Clinic \(changed\)/,
  );
  await page.getByRole('button', { name: 'Add Cora Diaz to the roster' }).click();
  const rows = page.getByRole('region', { name: 'Students', exact: true }).getByRole('row');
  await expect(rows).toHaveCount(4);
  await expect(rows.filter({ hasText: 'Ruiz, Ana' })).toContainText('in order');
  expect(await axeFindsInBothSchemes(page)).toEqual([]);

  await part(page, 'Grid').click();
  const grid = page.getByRole('grid', { name: 'Students and competencies' });
  await expect(grid.getByRole('row')).toHaveCount(4);
  await grid.getByRole('link').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('link', { name: /^Lee, Ben, I\.P\.1\.b/ })).toBeFocused();
  expect(await axeFindsInBothSchemes(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Lee, Ben' })).toBeVisible();

  await part(page, 'Lab').click();
  await page.getByLabel('Skill or behavior').selectOption('I.P.4.a');
  await page.getByRole('checkbox', { name: /^Ruiz, Ana/ }).check();
  await page.getByRole('checkbox', { name: /^Diaz, Cora/ }).check();
  await page.getByRole('button', { name: 'Save for 2 students' }).click();
  await expect(page.getByText('Saved: I.P.4.a for 2 students, passed.')).toBeVisible();

  await part(page, 'Students').click();
  await page.getByRole('link', { name: 'Diaz, Cora' }).click();
  await page.getByLabel('Your words').fill('Read the label three times.');
  await page.getByRole('button', { name: 'Save these words' }).click();
  await expect(page.getByText('Saved: your words.')).toBeVisible();
  const [letter] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the letter to a file' }).click(),
  ]);
  const text = await readFile(await letter.path(), 'utf8');
  expect(watch.faults).toEqual([]);

  // Somebody else's record refuses it; with no device named in it, it is taken in and counts.
  const student = await (await browser.newContext()).newPage();
  await student.goto('/from-school/');
  const field = student.getByLabel(/^A file, or pictures/);
  await field.setInputFiles({
    name: letter.suggestedFilename(),
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  await expect(student.getByText('whose record this is not')).toBeVisible();
  await student.context().close();
});

test('an assignment goes by link; everything survives a lock; a purge leaves nothing, and its file brings all of it back', async ({
  page,
  browser,
}) => {
  await beginCohort(page);
  await addAna(page);

  await part(page, 'Assignments').click();
  await page.getByLabel('Title').fill('First mock');
  await page.getByRole('button', { name: 'Make this assignment' }).click();
  await page.getByRole('radio', { name: 'Link' }).check({ force: true });
  const link = await page.getByRole('textbox', { name: 'Link' }).inputValue();
  const student = await (await browser.newContext()).newPage();
  await student.goto(link);
  await expect(student.getByText('Saved: “First mock” from Jo Ortiz, RN.')).toBeVisible();
  await expect(student.getByRole('link', { name: 'First mock' })).toHaveAttribute('href', /^\/exams\/sitting\/\?exam=/);
  await student.goto('/');
  await expect(student.getByRole('link', { name: 'First mock' })).toBeVisible();
  await student.context().close();

  await part(page, 'Reports').click();
  await expect(page.getByRole('region', { name: 'Master competency checklist: Ruiz, Ana' })).toBeVisible();
  await expect(page.getByText('not yet compared').first()).toBeVisible();
  const [csv] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as CSV' }).click(),
  ]);
  expect(await readFile(await csv.path(), 'utf8')).toContain('Code,Skill or behavior,Lab,Lab date');
  expect(await axeFindsInBothSchemes(page)).toEqual([]);

  await part(page, 'Settings').click();
  await page.getByLabel('Passphrase').fill('four words apart here');
  await page.getByLabel('The same again').fill('four words apart here');
  await page.getByRole('button', { name: 'Lock this cohort' }).click();
  await expect(page.getByText('Locked with this passphrase from now on.')).toBeVisible();
  await page.reload();
  await page.getByLabel('Passphrase').fill('not these');
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(page.getByText('This is not the passphrase.')).toBeVisible();
  await page.getByLabel('Passphrase').fill('four words apart here');
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(page.getByText('This cohort is locked:')).toBeVisible();

  const saved = await fileBy(page, 'Save the cohort to a file');
  await expect(page.getByText(/^The browser was given the file cohort-2026-11-27\.cohort/)).toBeVisible();

  await page.getByLabel(/^To purge, type/).fill('Fall 2026');
  await page.getByRole('button', { name: 'Purge this cohort' }).click();
  await expect(page.getByText('The cohort is purged.')).toBeVisible();
  await page.goto('/class/');
  await expect(page.getByText('No cohort is kept on this computer.')).toBeVisible();
  expect(
    await page.evaluate(async () =>
      (await indexedDB.databases()).filter(({ name }) => name?.startsWith('exam-room-cohort ')),
    ),
  ).toEqual([]);
  await page.getByText('Bring back a cohort').click();
  const field = page.getByLabel(/^File of a cohort/);
  await field.setInputFiles({ ...saved, name: 'photo.zip', buffer: Buffer.from('PK no zip') });
  await expect(page.getByRole('alert')).toContainText('damaged');
  await field.setInputFiles(saved);
  await page.getByLabel('Passphrase of this file').fill('four words apart here');
  await page.getByRole('button', { name: 'Look inside' }).click();
  await expect(page.getByText('1 student on the roster')).toBeVisible();
  expect(await axeFindsInBothSchemes(page)).toEqual([]);
  await page.getByRole('button', { name: 'Add this cohort' }).click();
  await expect(page.getByText('Saved: the cohort Fall 2026 is on this computer again.')).toBeVisible();
  await page.getByRole('link', { name: 'Open it' }).click();
  await page.getByLabel('Passphrase').fill('four words apart here');
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(page.getByRole('link', { name: 'Ruiz, Ana' })).toBeVisible();
});

test('a key card by file, a run watched again from the grid’s evidence, and a letter the student’s own record takes in', async ({
  page,
  browser,
}) => {
  const student = await (await browser.newContext()).newPage();
  await student.clock.setFixedTime('2026-11-20T09:00:00Z');
  await student.goto('/from-school/');
  await append(student, [{ kind: 'preference.set', data: { key: 'name', value: 'Ana Ruiz' } }]);
  await seedRuns(student, { id: 3, simulation: 'pulse', file: 'perfect', at: '2026-11-20T15:00:00Z', passed: true });
  const record = writeRecordFile(await entriesOf(student));
  const preceptor = await (await browser.newContext()).newPage();
  await preceptor.goto('/sign/card/');
  await preceptor.getByLabel('Your name').fill('Dana Okafor');
  await preceptor.getByLabel(/^Site where you work/).fill('Maple Clinic');
  await preceptor.getByRole('button', { name: 'Make my key card' }).click();
  await preceptor.getByRole('radio', { name: 'File' }).check({ force: true });
  const card = await fileBy(preceptor, 'Save the file');
  const print = await preceptor.locator('#card + p strong').innerText();
  await preceptor.context().close();

  await beginCohort(page);
  await addAna(page);
  await takeIn(page, ['ana.examroom', record]);
  await expect(page.getByText('1 of 1 file taken in and kept in this cohort.')).toBeVisible();
  await part(page, 'Settings').click();
  await page.getByText('Take in a key card').click();
  await page.getByLabel(/^A file, or pictures/).setInputFiles(card);
  await expect(page.getByText(`${print}.`)).toBeVisible();
  await page.getByRole('button', { name: 'It is the same: register it' }).click();
  await expect(page.getByText('Saved: the key of Dana Okafor.')).toBeVisible();
  await page.getByLabel('Hours asked for').fill('200');
  await page.getByRole('button', { name: 'Save what this cohort asks' }).click();
  await expect(page.getByText('Saved: what this cohort asks.')).toBeVisible();
  await page.getByText(/^Papers asked for/).click();
  await page.getByRole('checkbox', { checked: true }).first().uncheck();
  await page.getByRole('button', { name: 'Save the papers asked for' }).click();
  await expect(page.getByText('Saved: the papers asked for.')).toBeVisible();
  expect(await axeFindsInBothSchemes(page)).toEqual([]);
  const asks = await fileBy(page, 'Save it as a letter for the students');

  await part(page, 'Lab').click();
  await page.getByLabel('Skill or behavior').selectOption('I.P.4.a');
  await page.getByRole('checkbox', { name: /^Ruiz, Ana/ }).check();
  await page.getByRole('button', { name: /^Save for 1 student/ }).click();
  await expect(page.getByText('Saved: I.P.4.a for 1 student, passed.')).toBeVisible();
  await part(page, 'Grid').click();
  await page.getByRole('link', { name: /^Ruiz, Ana, I\.P\.1\.c/ }).click();
  const [replay] = await Promise.all([
    page.waitForEvent('popup'),
    page
      .locator('[id="skill-I.P.1.c"]')
      .getByRole('button', { name: /^Watch it again/ })
      .click(),
  ]);
  await expect(replay).toHaveURL(new RegExp(`/practice/pulse/\\?run=${runId(3)}`));
  await expect(replay.getByRole('heading', { name: 'The run, moment by moment' })).toBeVisible();
  await replay.close();
  const letter = await fileBy(page, 'Save the letter to a file');

  await student.goto('/from-school/');
  for (const file of [letter, asks]) {
    await student.getByLabel(/^A file, or pictures/).setInputFiles(file);
    await expect(student.locator('[data-saved-note]')).toContainText('Saved');
    await student.reload();
  }
  await student.goto('/externship/checklist/');
  await student.locator('details:has([id="I.P.4.a"]) > summary').click();
  await expect(student.locator('[id="I.P.4.a"]')).toContainText('checked off');
  await student.goto('/externship/placement/');
  await expect(student.getByLabel('Hours asked for')).toHaveValue('200');
  await student.context().close();
});
