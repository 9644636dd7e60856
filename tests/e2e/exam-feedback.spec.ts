/** The clock of the device cannot be used to gain time. */
import { expect, test, type Page } from '@playwright/test';
import { islandsReady } from './support/watch.ts';

async function start(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await islandsReady(page);
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(page.getByRole('heading', { name: /^Question 1 of/ })).toBeVisible();
}

test('setting the clock back gains no time, setting it forward is counted, and both are told', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-23T10:00:00') });
  await start(page, '/exams/sitting/?exam=rma-amt&kind=short&count=50&mode=exam');
  const left = async () => {
    const [minutes, seconds] = (await page.getByRole('timer').innerText())
      .replace(/[^0-9:]/g, '')
      .split(':')
      .map(Number);
    return (minutes ?? 0) * 60 + (seconds ?? 0);
  };
  await page.clock.fastForward('01:00');
  const before = await left();

  await page.clock.setSystemTime(new Date('2026-11-22T10:00:00'));
  await page.clock.runFor(2000);
  await expect(page.getByText('The exam clock gave no time back.')).toBeVisible();
  const afterBack = await left();
  await page.clock.setSystemTime(new Date('2026-11-22T10:05:00'));
  await page.clock.runFor(2000);
  await expect(page.getByText('The exam clock counted that time.')).toBeVisible();
  const afterForward = await left();

  expect(afterBack).toBeLessThanOrEqual(before);
  expect(before - afterBack).toBeLessThanOrEqual(10);
  expect(afterBack - afterForward).toBeGreaterThanOrEqual(290);
  expect(afterBack - afterForward).toBeLessThanOrEqual(310);
});
