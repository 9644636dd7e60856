/** The record page: save to a file, bring it back elsewhere, refuse what is no record, erase with a way back. */
import { truncateSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test, type Page, type TestInfo } from '@playwright/test';
import { sha256Hex } from '../../src/canonical/sha256.ts';
import { axeFinds } from './support/axe.ts';
import { append, bring, entriesOf, marksIn, recordScript, type RecordModule } from './support/record.ts';
import { watchPage } from './support/watch.ts';

/** Saves the record by the page's button; gives the path of the file. */
async function save(page: Page, info: TestInfo, name: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save my record to a file' }).click();
  const path = info.outputPath(name);
  await (await download).saveAs(path);
  return path;
}

async function expectAccessible(page: Page): Promise<void> {
  expect(await axeFinds(page)).toEqual([]);
}

test('a record saved on one device is brought in on another, and saved there it is the same file', async ({
  page,
  browser,
}, info) => {
  await page.goto('/record/');
  await append(page, 'one', 'two', 'three');
  await expect(page.getByText('3 sections read')).toBeVisible();
  const file = await save(page, info, 'one.examroom');
  await expect(page.getByText('The file was handed to your browser')).toBeVisible();
  await expect(
    page
      .locator('dd')
      .filter({ hasText: /^[A-Z][a-z]{2} \d{1,2}, \d{4}$/ })
      .last(),
  ).toBeVisible();

  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  const watch = await watchPage(other);
  await other.goto('/record/');
  await expect(other.getByText('Nothing yet.')).toBeVisible();
  await bring(other, file);
  await expect(other.getByRole('heading', { name: '4 new entries to add' })).toBeVisible();
  await expect(other.getByText('All signed by this device and unchanged')).toBeVisible();
  expect(await entriesOf(other)).toEqual([]);
  await expectAccessible(other);
  await other.getByRole('button', { name: 'Add 4 entries' }).click();
  await expect(other.getByText('4 entries were added and are saved on this device.')).toBeVisible();
  const again = await save(other, info, 'two.examroom');
  await bring(other, file);
  await expect(other.getByRole('heading', { name: 'Nothing new in this file' })).toBeVisible();

  expect(readFileSync(again, 'utf8')).toBe(readFileSync(file, 'utf8'));
  expect(await marksIn(other)).toEqual(['one', 'two', 'three']);
  expect(watch.faults).toEqual([]);
  await elsewhere.close();
});

test('files that are damaged, cut, foreign, newer or enormous are refused with a sentence, and nothing changes', async ({
  page,
}, info) => {
  await page.goto('/record/');
  await append(page, 'one', 'two');
  const file = await save(page, info, 'good.examroom');
  const before = await entriesOf(page);
  const good = readFileSync(file, 'utf8');
  const enormous = info.outputPath('enormous.examroom');
  writeFileSync(enormous, good);
  truncateSync(enormous, 300 * 1024 * 1024);
  const written = (name: string, text: string | Uint8Array): string => {
    const path = info.outputPath(name);
    writeFileSync(path, text);
    return path;
  };
  const cases: readonly (readonly [string, string])[] = [
    [written('damaged.examroom', good.replace('"two"', '"owt"')), 'This file is damaged'],
    [written('cut.examroom', good.slice(0, -20)), 'This file is cut short'],
    [written('empty.examroom', ''), 'This file is empty'],
    [written('foreign.examroom', '%PDF-1.7 something else entirely'), 'This is not a record file of Exam Room'],
    [written('page.examroom', '<html><script>alert(1)</script></html>'), 'This is not a record file of Exam Room'],
    [written('newer.examroom', good.replace('"format":1', '"format":2')), 'This file was made by a newer Exam Room'],
    [enormous, 'This file has 300 MB. Exam Room opens record files of up to 200 MB'],
  ];

  for (const [path, sentence] of cases) {
    await bring(page, path);
    const note = page.locator('.note').filter({ hasText: 'Not added' });
    await expect(note).toContainText(sentence);
    await expect(note).toContainText('Nothing was changed.');
    await expect(page.getByRole('button', { name: /^Add / })).toHaveCount(0);
  }

  expect(await entriesOf(page)).toEqual(before);
  await page.reload();
  expect(await entriesOf(page)).toEqual(before);
});

test('what can still be read of a damaged file is taken only by choice', async ({ page, browser }, info) => {
  await page.goto('/record/');
  await append(page, 'one', 'two');
  const file = await save(page, info, 'good.examroom');
  const cut = info.outputPath('cut.examroom');
  writeFileSync(cut, readFileSync(file, 'utf8').slice(0, -20));
  const other = await (await browser.newContext()).newPage();
  await other.goto('/record/');
  await bring(other, cut);
  await expect(other.getByText('2 entries of it can still be read.')).toBeVisible();

  await other.getByRole('button', { name: 'See what they are' }).click();
  await other.getByRole('button', { name: 'Add 2 entries' }).click();
  await expect(other.getByText('2 entries were added')).toBeVisible();

  expect(await marksIn(other)).toEqual(['one']);
  await other.context().close();
});

test('hostile text in a file is shown as text and never becomes markup', async ({ page }) => {
  const watch = await watchPage(page);
  let dialogs = 0;
  page.on('dialog', (dialog) => {
    dialogs += 1;
    void dialog.dismiss();
  });
  const hostile = '<img src=x onerror=alert(1)><b id="injected">x</b>';
  const device = '01a208b4-dee8-718c-9c1e-132b1b56f82e';
  const line = JSON.stringify({
    at: '2026-11-23T14:00:01.000+00:00',
    boot: '00000000000000b0',
    data: { name: hostile, publicKey: null },
    device,
    id: '01a208b4-dee8-7167-937b-097cc3f6be82',
    kind: 'device.started',
    monotonicMs: 0,
    previous: null,
    seq: 0,
    signature: null,
    tick: 1,
    v: 1,
  });
  const header = { app: 'exam-room', entries: 1, format: 1, sha256: sha256Hex(`${line}\n`) };
  await page.goto('/record/');
  await bring(page, {
    name: 'hostile.examroom',
    mimeType: 'application/x-ndjson',
    buffer: Buffer.from(`${JSON.stringify(header)}\n${line}\n`),
  });

  await expect(page.getByRole('rowheader', { name: hostile })).toBeVisible();
  await page.getByRole('button', { name: 'Add 1 entry' }).click();
  await expect(page.getByText('1 entry was added and is saved on this device.')).toBeVisible();
  await expect(page.getByRole('rowheader', { name: hostile }).last()).toBeVisible();

  await expect(page.locator('#injected')).toHaveCount(0);
  expect(dialogs).toBe(0);
  expect(watch.faults).toEqual([]);
});

test('deleting asks, says what goes, and can be taken back after a reload and from another tab, until it is removed for good', async ({
  page,
  context,
}) => {
  await page.goto('/record/');
  await append(page, 'one', 'two');
  const ask = (tab: Page) => tab.getByRole('button', { name: 'Delete my record on this device' }).click();
  await ask(page);
  await expect(page.getByText('Delete 3 entries?')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Keep it', exact: true }).click();
  expect(await marksIn(page)).toEqual(['one', 'two']);

  const other = await context.newPage();
  await other.goto('/record/');
  await expect(other.getByText('2 sections read')).toBeVisible();
  await ask(page);
  await page.getByRole('button', { name: 'Delete, keep 30 days' }).click();
  await expect(page.getByText('For 30 days it can be brought back here.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Nothing yet.')).toBeVisible();
  await expectAccessible(page);
  expect(await entriesOf(page)).toEqual([]);
  await expect(other.getByText('Nothing yet.')).toBeVisible();
  await other.getByRole('button', { name: 'Bring it back' }).click();
  await expect(page.getByText('2 sections read')).toBeVisible();
  expect(await marksIn(page)).toEqual(['one', 'two']);
  await expect(page.getByRole('button', { name: 'Bring it back' })).toHaveCount(0);

  await ask(page);
  await page.getByRole('button', { name: 'Delete, keep 30 days' }).click();
  await page.getByRole('button', { name: 'Remove for good' }).click();
  await expect(page.getByText('Removed from this device for good.')).toBeVisible();
  await append(page, 'three');
  await ask(page);
  await page.getByRole('button', { name: 'Remove for good now' }).click();
  await expect(page.getByText('Your record is removed from this device for good.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Nothing yet.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Bring it back' })).toHaveCount(0);
});

test('a damaged row is set aside, told, and can be taken along; the rest is whole', async ({ page }, info) => {
  await page.goto('/about/');
  await append(page, 'one', 'two', 'three');
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('exam-room');
        request.onsuccess = () => {
          const tx = request.result.transaction('entries', 'readwrite');
          const rows = tx.objectStore('entries').getAll();
          rows.onsuccess = () => {
            const row = (rows.result as { entry: { data: { section?: string } } }[]).find(
              ({ entry }) => entry.data.section === 'two',
            );
            if (row !== undefined) row.entry.data.section = 'flipped';
            tx.objectStore('entries').put(row);
          };
          tx.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
  );

  await page.goto('/record/');

  await expect(page.getByText('1 × changed since it was written')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Your record' })).toContainText('was damaged on this device');
  await expectAccessible(page);
  expect(await marksIn(page)).toEqual(['one', 'three']);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save what was set aside' }).click();
  const path = info.outputPath('aside.json');
  await (await download).saveAs(path);
  expect(readFileSync(path, 'utf8')).toContain('flipped');
});

test('an act is durably saved within a tenth of a second', async ({ page }) => {
  await page.goto('/about/');
  await append(page, 'first');

  const ms = await page.evaluate(async (script) => {
    const { openRecord } = (await import(script)) as RecordModule;
    const record = await openRecord();
    const times: number[] = [];
    for (let act = 0; act < 60; act += 1) {
      const began = performance.now();
      await record.append([{ kind: 'section.read', data: { module: 'm/n', section: String(act) } }]);
      times.push(performance.now() - began);
    }
    return times.sort((a, b) => a - b);
  }, recordScript());

  expect(ms[Math.floor(ms.length * 0.95)]).toBeLessThan(100);
});

test('with script off the page says what a record is, where it lives and what is private', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/record/');

  await expect(page.getByText('Reading needs no script, so nothing about you is kept.')).toBeVisible();
  await expect(page.getByText('No copy is sent anywhere.')).toBeVisible();
  await context.close();
});
