/** From opening Today to the first question with the network off: the way, and how long it takes. */
import { expect, type BrowserContext, type Page } from '@playwright/test';
import { recordScript, type RecordModule } from './record.ts';

/**
 * Lets the worker keep what somebody with a card waiting has seen, takes the network away, and opens Today. Resolves with the
 * milliseconds until the first question can be answered.
 * @param base of the site; that of the tests when left out
 */
export async function firstQuestionOffline(page: Page, context: BrowserContext, base = ''): Promise<number> {
  await page.goto(`${base}/`);
  await page.evaluate(async (script) => {
    await navigator.serviceWorker.ready;
    const { openRecord } = (await import(script)) as RecordModule;
    await (
      await openRecord()
    ).append([{ kind: 'drill.answered', data: { drill: 'drill-order-of-draw', share: 0.5, ms: 9000 } }]);
  }, recordScript());
  // The worker keeps pages and data it has seen.
  await page.goto(`${base}/review/`);
  await expect(page.getByRole('button', { name: /^Begin with/ })).toBeVisible();
  const start = page.getByRole('link', { name: 'Start', exact: true });
  await page.goto(`${base}/`);
  await expect(start).toBeVisible();
  await page.goto('about:blank');
  await context.setOffline(true);

  const openedMs = performance.now();
  await page.goto(`${base}/`);
  await start.click();
  await expect(page.locator('#drill-prompt')).toBeVisible();
  return Math.round(performance.now() - openedMs);
}
