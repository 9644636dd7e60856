/** Exams with no network: a sitting goes on, its report opens, and the next form can be drawn. */
import { expect, test } from '@playwright/test';
import { OwnSite, workerActive } from './support/own-site.ts';
import { islandsReady } from './support/watch.ts';

test.use({ serviceWorkers: 'allow' });

test('with the network gone a sitting goes on, is reported, and another form can be drawn', async ({
  page,
  context,
}) => {
  const site = new OwnSite();
  await site.start('/exams/report/', '/exams/sitting/');
  try {
    const setUp = `${site.base}/exams/sitting/?exam=rma-amt&kind=quick&mode=exam`;
    await page.goto(`${site.base}/exams/report/`);
    await page.goto(setUp);
    await workerActive(page);
    // The worker keeps pages and files it has seen: each is visited once more with the worker there.
    await page.goto(`${site.base}/exams/report/`);
    await page.goto(setUp);
    await islandsReady(page);
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await expect(page.locator('#question-title')).toContainText('Question 1 of 10');
    await page.keyboard.press('c');
    await expect(page.getByText('Saved on this device')).toBeVisible();
    await page.waitForLoadState('networkidle');

    await context.setOffline(true);
    await page.reload();
    await islandsReady(page);
    await expect(page.getByRole('radio').nth(2)).toBeChecked();
    await page.keyboard.press('r');
    await page.getByRole('button', { name: 'End the sitting' }).click();
    await page.getByRole('button', { name: 'End and see the report' }).click();
    await page.getByRole('link', { name: 'See the report' }).click();
    await expect(page.getByRole('heading', { name: /of 10 right$/ })).toBeVisible();

    await page.goto(setUp);
    await islandsReady(page);
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await expect(page.locator('#question-title')).toContainText('Question 1 of 10');
  } finally {
    await site.remove();
  }
});
