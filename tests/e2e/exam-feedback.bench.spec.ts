/** How soon an answer shows on a slow device. A benchmark, run by `npm run bench:browser`: times mean something only on a quiet machine. */
import { expect, test, type Page } from '@playwright/test';
import { islandsReady } from './support/watch.ts';

async function start(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await islandsReady(page);
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(page.getByRole('heading', { name: /^Question 1 of/ })).toBeVisible();
}

test('with the CPU slowed four times the first frame of feedback comes within 50 ms', async ({ page }) => {
  await start(page, '/exams/sitting/?exam=cma-aama&kind=short&count=50&mode=exam');
  const slow = await page.context().newCDPSession(page);
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.evaluate(() => {
    const delays: number[] = [];
    Object.assign(globalThis, { delays });
    // From the key's own time to the frame after the room has drawn its answer.
    addEventListener(
      'keydown',
      (event) => {
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => delays.push(performance.now() - event.timeStamp);
          channel.port2.postMessage(null);
        });
      },
      { capture: true },
    );
  });

  for (let round = 0; round < 30; round += 1) {
    const letter = 'abcd'[round % 4] ?? 'a';
    await page.keyboard.press(letter);
    await expect(page.getByRole('radio').nth(round % 4)).toBeChecked();
  }

  const delays = await page.evaluate(() => (globalThis as unknown as { delays: number[] }).delays);
  const inOrder = delays.toSorted((a, b) => a - b);
  test.info().annotations.push({ type: 'milliseconds', description: inOrder.map((ms) => ms.toFixed(0)).join(' ') });
  expect(inOrder).toHaveLength(30);
  expect(inOrder[15]).toBeLessThanOrEqual(50);
});
