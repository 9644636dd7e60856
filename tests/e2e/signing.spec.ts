/** Signing without an account: on the student's device, and on another device that has no network. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import decodeQR from 'qr/decode.js';
import type { Intent } from '../../src/schema/entry.ts';
import { axeFinds } from './support/axe.ts';
import { workerActive } from './support/own-site.ts';
import { recordScript, type RecordModule } from './support/record.ts';
import { islandsReady, watchPage } from './support/watch.ts';

const placement = '01998e3c-7c00-7000-8000-000000000010';
const place: Intent = {
  kind: 'placement.set',
  data: {
    placement,
    site: 'Maple Clinic',
    preceptors: [{ name: 'Dana Okafor', credential: 'RN' }],
    contact: '',
    from: '2026-11-02',
    to: '2026-12-18',
    isUnpaid: true,
    note: '',
  },
};
const stay = (date: string): Intent => ({
  kind: 'stay.logged',
  data: {
    placement,
    date,
    from: '08:00',
    to: '16:30',
    endsNextDay: false,
    mealMinutes: 30,
    setting: 'clinical',
    supervisor: 'Dana Okafor',
    zone: 'America/Chicago',
    makesUp: null,
    note: '',
  },
});
const mark: Intent = {
  kind: 'competency.marked',
  data: { framework: 'maerb-2022', code: 'I.P.3', stage: 'lab', outcome: 'passed', attestedBy: 'J. Ortiz', note: '' },
};

/** Keeps the acts through the record's own script, as other pages would. */
async function keep(page: Page, ...intents: readonly Intent[]): Promise<void> {
  const isKept = await page.evaluate(
    async ({ script, intents }) => {
      const { openRecord } = (await import(script)) as RecordModule;
      return (await (await openRecord()).append(intents)).ok;
    },
    { script: recordScript(), intents },
  );
  expect(isKept).toBe(true);
}

/** The text of the code as it is on the screen. */
async function codeOn(page: Page, code: Locator): Promise<string> {
  const picture = (await code.screenshot()).toString('base64');
  const image = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d')!;
    context.drawImage(bitmap, 0, 0);
    const { width, height, data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    return { width, height, data: Array.from(data) };
  }, picture);
  return decodeQR({ ...image, data: Uint8Array.from(image.data) }, { timeLimit: 2000 });
}

test('a week is signed on the student’s device by a drawn name, and a skill by keyboard alone', async ({ page }) => {
  const watch = await watchPage(page);
  await page.goto('/externship/sign/');
  await expect(page.getByText('Nothing to sign yet.')).toBeVisible();
  await keep(page, place, stay('2026-11-16'), stay('2026-11-17'), mark);

  await page.getByRole('button', { name: /^Choose what is not signed: 2/ }).click();
  await page.getByRole('button', { name: 'Hand over this device' }).click();
  await expect(page.getByRole('heading', { name: 'For the preceptor to read and sign' })).toBeFocused();
  await expect(page.getByText('Placement at Maple Clinic')).toBeVisible();
  expect(await axeFinds(page)).toEqual([]);
  await page.getByLabel('Your name').fill('Dana Okafor');
  await page.getByLabel(/^Credential/).fill('RN');
  await page.getByLabel('I agree to sign').check();
  await page.getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('The field for the signature is empty.');
  const field = page.locator('[data-signature-field]');
  await field.scrollIntoViewIfNeeded();
  const box = (await field.boundingBox())!;
  await page.mouse.move(box.x + 40, box.y + 60);
  await page.mouse.down();
  await page.mouse.move(box.x + 120, box.y + 30, { steps: 4 });
  await page.mouse.move(box.x + 180, box.y + 80, { steps: 4 });
  await page.mouse.up();
  await page.getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Signed by Dana Okafor' })).toBeFocused();
  await page.getByRole('button', { name: 'I am the student: go on' }).click();

  await expect(page.locator('.chip', { hasText: 'attested on the student’s device, unconfirmed' })).toHaveCount(2);

  const instructor = page.getByLabel('Instructor, in the lab');
  await page.getByLabel('Preceptor, at the site').press('ArrowRight');
  await expect(instructor).toBeChecked();
  await page.getByRole('button', { name: /^Choose what is not signed: 1/ }).press('Enter');
  await page.getByRole('button', { name: 'Hand over this device' }).press('Enter');
  await page.getByLabel('Your name').fill('J. Ortiz');
  await page.getByLabel('Draw it').press('ArrowRight');
  await page.getByLabel('I agree to sign').press('Space');
  await page.getByRole('button', { name: 'Sign', exact: true }).press('Enter');
  await page.getByRole('button', { name: 'I am the student: go on' }).press('Enter');

  await page.reload();
  await page.getByLabel('Instructor, in the lab').check();
  await expect(page.locator('.chip', { hasText: 'attested on the student’s device, unconfirmed' })).toHaveCount(1);
  expect(watch.faults).toEqual([]);
});

test('a preceptor signs on another device that has no network, and the answer is taken in once', async ({
  page,
  browser,
}) => {
  const watch = await watchPage(page);
  await page.goto('/externship/sign/');
  await islandsReady(page);
  await keep(page, place, stay('2026-11-16'), stay('2026-11-17'));
  await page.getByRole('button', { name: /^Choose what is not signed: 2/ }).click();
  await page.getByRole('button', { name: 'Ask on their own device' }).click();
  await page.getByLabel('Your name, as they know you').fill('Ana Ruiz');
  // Pressed twice, it is still one request.
  await page.getByRole('button', { name: 'Make the request' }).dblclick();
  const request = await linkOf(page);

  // The preceptor's own device: a day ahead, opened once with a network, and without one from then on.
  const context = await browser.newContext({ serviceWorkers: 'allow' });
  const preceptor = await context.newPage();
  const watchThem = await watchPage(preceptor);
  await preceptor.clock.setFixedTime(Date.now() + 26 * 60 * 60 * 1000);
  await preceptor.goto('/sign/');
  await workerActive(preceptor);
  await preceptor.reload();
  await context.setOffline(true);
  await preceptor.goto('/sign/card/');
  await preceptor.goto(request);
  await expect(preceptor.getByRole('heading', { name: 'Ana Ruiz asks you to sign' })).toBeFocused();
  await expect(preceptor.getByText('by the clock of the student’s device')).toBeVisible();
  expect(new URL(preceptor.url()).hash).toBe('');
  expect(await axeFinds(preceptor)).toEqual([]);
  await preceptor.getByRole('button', { name: 'All of them are right' }).click();
  await preceptor.getByRole('radio', { name: 'Not right' }).last().check({ force: true });
  await preceptor.getByLabel('What is not right?').fill('Left at 16:00');
  await preceptor.getByLabel('Your name').fill('Dana Okafor');
  await preceptor.getByLabel(/^Credential/).fill('RN');
  await preceptor.getByLabel('Site where you work').fill('Maple Clinic');
  await preceptor.getByLabel('I agree to sign').check();
  await preceptor.getByRole('button', { name: 'Sign with this device' }).click();
  await expect(preceptor.getByRole('heading', { name: /^Signed\. Give the answer back/ })).toBeFocused();

  // Back as pictures of the codes, in whatever order.
  const hold = preceptor.getByRole('button', { name: 'Hold this code' });
  const shown = preceptor.getByRole('img', { name: /^QR code/ });
  await expect(shown).toBeVisible();
  if ((await hold.count()) > 0) await hold.click();
  const pictures = new Map<string, Buffer>();
  for (let name = (await shown.getAttribute('aria-label'))!; !pictures.has(name);) {
    pictures.set(name, await shown.screenshot());
    const next = preceptor.getByRole('button', { name: 'Next' });
    if ((await next.count()) > 0) await next.click();
    name = (await shown.getAttribute('aria-label'))!;
  }
  await page.getByRole('button', { name: 'Go on' }).click();
  await page
    .getByLabel('A file, or pictures of the codes')
    .setInputFiles(
      [...pictures.values()].reverse().map((buffer, i) => ({ name: `code-${i}.png`, mimeType: 'image/png', buffer })),
    );
  await expect(page.getByText('Dana Okafor confirmed 2 of 3 lines, and 1 not')).toBeVisible();
  await expect(page.getByText('answered from another device, unconfirmed')).toHaveCount(1);
  await expect(page.locator('.chip', { hasText: 'not confirmed' })).toHaveCount(1);
  await expect(page.getByText('Asked, and not answered yet')).toHaveCount(0);

  // Asked again, and answered in another tab of that phone: the tab that still shows the request hears the answer's link by itself.
  await keep(page, stay('2026-11-18'));
  await page.getByRole('button', { name: /^Choose what is not signed: 1/ }).click();
  await page.getByRole('button', { name: 'Ask on their own device' }).click();
  await page.getByRole('button', { name: 'Make the request' }).click();
  const second = await linkOf(page);
  const answer = await linkOf(preceptor);
  // A request that comes while an answer is still to be given back waits for it.
  await openInTab(preceptor, second);
  await expect(preceptor.getByText('Another request was opened.')).toBeVisible();
  await preceptor.getByRole('button', { name: 'Done: forget this request' }).click();
  await expect(preceptor.getByRole('heading', { name: 'Ana Ruiz asks you to sign' })).toBeFocused();
  await expect(preceptor.getByText('A student asks you to sign hours')).toBeHidden();
  await preceptor.getByRole('button', { name: 'All of them are right' }).click();
  await preceptor.getByLabel('I agree to sign').check();
  await preceptor.getByRole('button', { name: 'Sign with this device' }).click();
  await openInTab(page, await linkOf(preceptor));
  await expect(page.getByText('Saved: Dana Okafor confirmed 2 of 2 lines.')).toBeFocused();
  await expect(page.getByText('Asked, and not answered yet')).toHaveCount(0);

  // The same answer again by its link changes nothing; nor does it fit another student's record.
  await page.goto(answer);
  await expect(page.getByText('This answer is here already.')).toBeVisible();
  const other = await (await browser.newContext()).newPage();
  await other.goto(answer);
  await expect(other.getByText('This answers a request that this record did not make.')).toBeVisible();
  await other.goto(answer.slice(0, -20));
  await expect(other.getByText('This is incomplete')).toBeVisible();
  expect(watch.faults).toEqual([]);
  expect(watchThem.faults.filter((fault) => !fault.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
});

test('a key card is made and shown as a code with the short form of its key', async ({ page }) => {
  await page.goto('/sign/card/');
  await islandsReady(page);

  await page.getByLabel('Your name').fill('Dana Okafor');
  await page.getByLabel('Site where you work').fill('Maple Clinic');
  await page.getByRole('button', { name: 'Make my key card' }).press('Enter');

  await expect(page.getByRole('heading', { name: 'Key card of Dana Okafor' })).toBeFocused();
  await expect(page.getByText(/[0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}/)).toBeVisible();
  const code = page.getByRole('img', { name: /^QR code/ });
  await expect(code).toBeVisible();
  expect(await codeOn(page, code)).toMatch(/\/class\/#[lp]=/);
  expect(await axeFinds(page)).toEqual([]);
});

/** A link opened in the tab where the page is open already: only the part behind its # changes. */
function openInTab(page: Page, link: string): Promise<void> {
  return page.evaluate((address) => {
    location.href = address;
  }, link);
}

/** The link that is offered, after choosing it. */
async function linkOf(page: Page): Promise<string> {
  await page.getByRole('radio', { name: 'Link' }).check({ force: true });
  return page.getByLabel('Link', { exact: true }).last().inputValue();
}
