/**
 * How soon the screen answers in the middle of a full day with two dozen patients, on a slow device. A benchmark, run by
 * `npm run bench:browser`: times mean something only on a quiet machine.
 */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { islandsReady } from './support/watch.ts';

/** From the input's own time to the frame after the page has drawn its answer, ms; read by `delays`. */
function timeInputs(): void {
  const delays: number[] = [];
  Object.assign(globalThis, { delays });
  addEventListener(
    'pointerdown',
    (event) => {
      // A press ends with its click, which is what the page answers.
      const begun = event.timeStamp;
      addEventListener(
        'click',
        (click) => {
          requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => delays.push(performance.now() - Math.max(begun, click.timeStamp));
            channel.port2.postMessage(null);
          });
        },
        { capture: true, once: true },
      );
    },
    { capture: true },
  );
}

const middle = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

/** Presses with the bare mouse, so that nothing searches the page while it is timed. */
async function press(page: Page, control: Locator, times: number): Promise<void> {
  for (let turn = 0; turn < times; turn += 1) {
    await control.scrollIntoViewIfNeeded();
    const box = await control.boundingBox();
    if (box === null) throw new Error('the control is gone');
    const before = await page.evaluate(() => (globalThis as unknown as { delays: number[] }).delays.length);
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await page.waitForFunction(
      (known) => (globalThis as unknown as { delays: number[] }).delays.length > known,
      before,
    );
  }
}

async function delays(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => (globalThis as unknown as { delays: number[] }).delays.splice(0));
}

test('with the CPU slowed four times an input of a full day shows within 50 ms, and any moment of it within 200 ms', async ({
  page,
}) => {
  test.setTimeout(300_000);
  await page.goto('/practice/shift/?case=family-practice-full&seed=7');
  await islandsReady(page);
  await page.getByRole('button', { name: 'Begin the shift' }).click();
  const wait = page.getByRole('button', { name: 'Wait until something happens' });
  await expect(wait).toBeVisible();
  const slow = await page.context().newCDPSession(page);
  // The day fills: four hours of it go by, with everybody who comes and rings.
  for (let turn = 0; turn < 40; turn += 1) await wait.click();
  await page.evaluate(timeInputs);
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 4 });

  await press(page, wait, 15);
  const onBoard = await delays(page);
  const words = page.getByText('The clinic in words');
  await press(page, words, 10);
  const opening = await delays(page);

  await slow.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await page.getByRole('button', { name: /^Close the shift/ }).click();
  await page.getByRole('button', { name: 'Walk through it' }).click();
  const line = page.getByRole('slider', { name: 'Moment of the run' });
  await expect(line).toBeVisible();
  const box = await line.boundingBox();
  if (box === null) throw new Error('no line of time');
  await delays(page);
  for (let at = 1; at <= 15; at += 1)
    await line.click({ position: { x: (box.width * ((at * 7) % 16)) / 16, y: box.height / 2 } });
  const moments = await delays(page);

  const shown = { onBoard, opening, moments };
  for (const [what, times] of Object.entries(shown)) {
    const text = times.map((ms) => ms.toFixed(0)).join(' ');
    test.info().annotations.push({
      type: what,
      description: `${text}; middle ${middle(times).toFixed(0)} ms, longest ${Math.max(...times).toFixed(0)} ms`,
    });
  }
  expect(onBoard.length).toBeGreaterThan(10);
  expect(middle(onBoard)).toBeLessThanOrEqual(50);
  expect(middle(opening)).toBeLessThanOrEqual(50);
  expect(moments.length).toBeGreaterThan(10);
  expect(middle(moments)).toBeLessThanOrEqual(200);
});
