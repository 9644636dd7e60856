/** A whole placement without a network: set up, 160 hours logged day by day, signed on the preceptor's own device, taken in. */
import { expect, test, type Page } from '@playwright/test';
import { workerActive } from './support/own-site.ts';
import { watchPage } from './support/watch.ts';

test.use({ serviceWorkers: 'allow', timezoneId: 'America/Chicago' });

/** Weekdays from a Monday on, `YYYY-MM-DD`. */
function weekdays(monday: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => {
    const day = Date.parse(monday) + (Math.floor(at / 5) * 7 + (at % 5)) * 86_400_000;
    return new Date(day).toISOString().slice(0, 10);
  });
}

/** The link that is offered, after choosing it. */
async function linkOf(page: Page): Promise<string> {
  await page.getByRole('radio', { name: 'Link' }).check({ force: true });
  return page.getByLabel('Link', { exact: true }).last().inputValue();
}

test('160 hours in airplane mode, signed by somebody else’s browser', async ({ page, context, browser }) => {
  const watch = await watchPage(page);
  await page.clock.setFixedTime('2026-12-18T18:00:00-06:00');
  for (const path of ['', 'placement/', 'hours/', 'sign/']) await page.goto(`/externship/${path}`);
  await workerActive(page);
  for (const path of ['sign/', 'hours/', '', 'placement/']) await page.goto(`/externship/${path}`);
  await context.setOffline(true);

  await page.goto('/externship/placement/');
  await page.getByLabel('Site', { exact: true }).fill('Maple Clinic');
  await page.getByLabel('First day').fill('2026-11-09');
  await page.getByLabel('Last day').fill('2026-12-18');
  await page.getByLabel('Name', { exact: true }).fill('Dana Okafor');
  await page.getByLabel('I attest that these hours are not paid').check();
  await page.getByRole('button', { name: 'Save this placement' }).click();
  await expect(page.getByRole('heading', { name: 'Maple Clinic' })).toBeVisible();
  await page.goto('/externship/hours/');
  for (const date of weekdays('2026-11-09', 20)) {
    await page.getByLabel('Date', { exact: true }).fill(date);
    await page.getByLabel('From', { exact: true }).fill('08:00');
    await page.getByLabel('To', { exact: true }).fill('16:30');
    await page.getByLabel('Meal break, minutes').fill('30');
    await page.getByRole('button', { name: 'Log these hours' }).click();
    await expect(page.locator('[data-saved-note]')).toContainText(`Saved: ${date}`);
  }
  await expect(page.locator('.cells').first()).toContainText('160 h of 160 h');
  await expect(page.locator('.cells').first()).toContainText('reached');
  await page.goto('/externship/sign/');
  for (const week of ['2026-11-09', '2026-11-16', '2026-11-23', '2026-11-30'])
    await page.getByRole('button', { name: `Choose what is not signed: 5 of Hours of the week of ${week}` }).click();
  await page.getByRole('button', { name: 'Ask on their own device' }).click();
  await page.getByLabel('Your name, as they know you').fill('Ana Ruiz');
  await page.getByRole('button', { name: 'Make the request' }).click();
  const request = await linkOf(page);

  const other = await browser.newContext({ serviceWorkers: 'allow' });
  const preceptor = await other.newPage();
  await preceptor.goto('/sign/');
  await workerActive(preceptor);
  await preceptor.reload();
  await other.setOffline(true);
  await preceptor.goto(request);
  await preceptor.getByRole('button', { name: 'All of them are right' }).click();
  await preceptor.getByLabel('Your name').fill('Dana Okafor');
  await preceptor.getByLabel(/^Credential/).fill('RN');
  await preceptor.getByLabel('Site where you work').fill('Maple Clinic');
  await preceptor.getByLabel('I agree to sign').check();
  await preceptor.getByRole('button', { name: 'Sign with this device' }).click();
  await expect(preceptor.getByRole('heading', { name: /^Signed\. Give the answer back/ })).toBeFocused();
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.goto(await linkOf(preceptor));
  await expect(page.getByText('Dana Okafor confirmed 21 of 21 lines')).toBeVisible();

  await page.goto('/externship/hours/');
  await expect(page.locator('.chip', { hasText: 'answered from another device, unconfirmed' })).toHaveCount(20);
  // The browser itself reports that there is no network, for what is only looked for.
  expect(watch.faults.filter((fault) => !fault.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
});
