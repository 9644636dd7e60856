/** Somebody else's record in one tab: every page shows theirs, nothing is written, and one's own is there on return. */
import { expect, test, type Page, type TestInfo } from '@playwright/test';
import { axeFinds } from './support/axe.ts';
import { append, marksIn } from './support/record.ts';
import { watchPage } from './support/watch.ts';

const banner = (page: Page) => page.getByRole('region', { name: 'Somebody else’s record' });

/** The file of somebody called Dana who read two sections. */
async function theirFile(page: Page, info: TestInfo): Promise<string> {
  await page.goto('/record/');
  await append(page, 'theirs-1', 'theirs-2');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save my record to a file' }).click();
  const path = info.outputPath('dana.examroom');
  await (await download).saveAs(path);
  return path;
}

test('their record is looked at on several pages, refuses to be written, and leaves one’s own as it was', async ({
  page,
  browser,
}, info) => {
  const elsewhere = await browser.newContext();
  const file = await theirFile(await elsewhere.newPage(), info);
  await elsewhere.close();
  const watch = await watchPage(page);
  await page.goto('/record/');
  await append(page, 'mine');
  await page.getByLabel('A file of theirs (.examroom)').setInputFiles(file);
  await expect(page.getByRole('heading', { name: 'dana.examroom' })).toBeVisible();
  await page.getByRole('button', { name: 'Look at it in this tab' }).click();

  await expect(banner(page)).toContainText('The record of dana.examroom');
  await expect(page.getByText('2 sections read')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Delete everything' })).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Bring in a file' })).toBeHidden();
  expect(await axeFinds(page)).toEqual([]);

  for (const address of ['/about/', '/practice/portfolio/', '/learn/']) {
    await page.goto(address);
    await expect(banner(page)).toContainText('It is only read');
    expect(await marksIn(page)).toEqual(['theirs-1', 'theirs-2']);
  }
  expect(await append(page, 'refused')).toEqual({ ok: false, code: 'not-yours' });
  await expect(banner(page)).toContainText('Not saved: this tab shows somebody else’s record');

  const own = await page.context().newPage();
  await own.goto('/about/');
  expect(await marksIn(own)).toEqual(['mine']);
  await expect(banner(own)).toBeHidden();

  await banner(page).getByRole('button', { name: 'Back to my own record' }).click();
  await expect(banner(page)).toHaveCount(0);
  expect(await marksIn(page)).toEqual(['mine']);
  expect((await append(page, 'mine again')).ok).toBe(true);
  const left = await page.evaluate(
    () =>
      new Promise<unknown>((resolve) => {
        const request = indexedDB.open('exam-room-beside');
        request.onsuccess = () => {
          const keys = request.result.transaction('things').objectStore('things').getAllKeys();
          keys.onsuccess = () => {
            resolve(keys.result);
          };
        };
      }),
  );
  expect(left).toEqual([]);
  expect(watch.faults).toEqual([]);
});

test('a folder chosen once takes each backup, and says when it is gone', async ({ page }) => {
  // The browser's own picker cannot be pressed by a test: a folder of the site's private files stands in for one on the disk.
  await page.addInitScript(() => {
    Object.assign(globalThis, {
      showDirectoryPicker: async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle('Backups', { create: true }),
    });
  });
  await page.goto('/record/');
  await append(page, 'one');
  await page.getByRole('button', { name: 'Choose a folder for backups' }).click();
  await expect(page.getByText('Backed up into the folder “Backups”.')).toBeVisible();
  const textOf = () =>
    page.evaluate(async () => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('Backups');
      for await (const [name, file] of folder as unknown as AsyncIterable<[string, FileSystemFileHandle]>)
        return `${name} ${await (await file.getFile()).text()}`;
      return '';
    });
  expect(await textOf()).toMatch(/^exam-room-\d{4}-\d{2}-\d{2}\.examroom .*"section":"one"/s);

  await append(page, 'two');
  await page.reload();
  await page.getByRole('button', { name: 'Back up into “Backups”' }).click();
  await expect(page.getByText('Backed up into the folder “Backups”.')).toBeVisible();
  expect(await textOf()).toContain('"section":"two"');

  await page.evaluate(async () => {
    await (await navigator.storage.getDirectory()).removeEntry('Backups', { recursive: true });
  });
  await page.getByRole('button', { name: 'Back up into “Backups”' }).click();
  await expect(page.getByText('Not backed up: the folder “Backups” is not there any more')).toBeVisible();
});
