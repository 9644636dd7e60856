/** Blood pressure by hand in a real browser: by keyboard alone, on a phone, killed in the middle. */
import { expect, test, type Page } from '@playwright/test';
import { BpHands as Hands, openPractice, practicePage } from './support/bp-hands.ts';
import { islandsReady, watchPage } from './support/watch.ts';

test('a careful run by keyboard alone passes, and its debrief says how close it came', async ({ page }) => {
  test.setTimeout(400_000);
  const watch = await watchPage(page);
  await openPractice(page, '?case=normal-adult&seed=7');
  const hands = new Hands(page);

  await hands.press('Call the patient in');
  await expect(page.getByRole('tab', { name: 'Greet' })).toBeVisible();
  await hands.prepare('Adult', 'right arm');
  const estimate = await hands.estimate();
  const first = await hands.listen(estimate, 18);
  await hands.chart(first, 'right', 'Adult');
  await expect(page.getByText(`${first.systolic}/${first.diastolic}`)).toBeVisible();
  await hands.turnTo('Measure');
  await hands.press('Wait one minute');
  const second = await hands.listen(estimate, 18);
  await hands.chart(second, 'right', 'Adult');
  await hands.type('Average systolic', Math.round((first.systolic + second.systolic) / 2));
  await hands.type('Average diastolic', Math.round((first.diastolic + second.diastolic) / 2));
  await hands.press('Chart the average');
  await hands.press(/These are your numbers/);
  await hands.turnTo('Cuff');
  await hands.press('Take the cuff off');
  await hands.turnTo('Chart');
  await hands.end('Leave the room');

  await expect(page.locator('.verdict .chip')).toHaveText('passed');
  await expect(page.locator('.because')).toContainText('No point was lost');
  await expect(page.getByRole('img', { name: /Cuff pressure against time/ })).toHaveCount(2);
  expect(watch.faults).toEqual([]);
});

/** Gets a patient seated, cuffed and pumped up quickly, with keys and clicks alike. */
async function cuffUp(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Seat' }).click();
  await page.getByRole('button', { name: 'the chair', exact: true }).click();
  await page.getByRole('tab', { name: 'Cuff' }).click();
  for (const name of ['left arm', 'out of the sleeve']) await page.getByRole('button', { name }).click();
  await page.getByRole('button', { name: /^Adult/ }).click();
  for (const name of ['over the artery', 'two fingers just fit under', 'Wrap the cuff']) {
    await page.getByRole('button', { name }).click();
  }
  await page.getByRole('tab', { name: 'Measure' }).click();
  await page.getByRole('button', { name: 'stethoscope on the artery' }).click();
}

test('a run killed right after an acknowledged act goes on from there', async ({ context }) => {
  const page = await context.newPage();
  await page.goto(`${practicePage}?case=coffee-and-stairs&seed=99`);
  await islandsReady(page);
  await page.getByRole('button', { name: 'Call the patient in' }).click();
  await page.getByRole('button', { name: 'Clean your hands' }).click();
  await page.getByRole('button', { name: /Any coffee/ }).click();
  await cuffUp(page);
  await page.keyboard.press('p');
  await page.keyboard.press('p');
  await page.keyboard.press('p');
  await expect(page.getByText('Saved on this device')).toBeVisible();
  await page.getByRole('tab', { name: 'Chart' }).click();
  await page.getByRole('button', { name: 'Call the emergency response' }).click();
  await expect(page.getByText('response called')).toBeVisible();
  await expect(page.getByText('Saved on this device')).toBeVisible();
  const chart = await page.getByRole('complementary', { name: 'Chart' }).innerText();
  const session = await context.newCDPSession(page);
  // The renderer dies at once: no handler of the page runs. The command itself never answers.
  void session.send('Page.crash').catch(() => undefined);
  await page.waitForEvent('crash');

  const again = await context.newPage();
  await again.goto(practicePage);
  await islandsReady(again);
  await again.getByRole('button', { name: 'Go on where you left' }).click();

  await expect(again.getByRole('heading', { name: 'Mr. Abdi, 41, work physical' })).toBeFocused();
  expect(await again.getByRole('complementary', { name: 'Chart' }).innerText()).toBe(chart);
  await expect(again.getByRole('button', { name: /^Clean your hands.*done/ })).toBeVisible();
  await again.getByRole('tab', { name: 'Measure' }).click();
  expect(Number(await again.getByRole('meter').getAttribute('aria-valuenow'))).toBeGreaterThan(15);
});

test('a run that was put away is not offered again', async ({ page }) => {
  await page.goto(`${practicePage}?seed=5`);
  await islandsReady(page);
  await page.getByRole('button', { name: 'Call the patient in' }).click();
  await page.getByRole('button', { name: 'Clean your hands' }).click();
  await page.getByRole('button', { name: 'Leave', exact: true }).click();
  await page.getByRole('button', { name: 'Put it away' }).click();
  await expect(page.getByRole('button', { name: 'Put it away' })).toHaveCount(0);

  await page.reload();
  await islandsReady(page);
  await page.getByRole('radio', { name: /Check-off/ }).check();

  await expect(page.getByText('You left a run open')).toHaveCount(0);
});

test('when nothing can be stored the run says so and goes on', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('no storage', 'SecurityError');
    };
  });
  await page.goto(practicePage);
  await islandsReady(page);
  await page.getByRole('button', { name: 'Call the patient in' }).click();
  await page.getByRole('button', { name: 'Clean your hands' }).click();

  await expect(page.getByText('not kept')).toBeVisible();
  await expect(page.getByText('Saved on this device')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Clean your hands.*done/ })).toBeVisible();
});

test('on a phone the gauge is in sight while the thumb is on the bulb and the valve', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${practicePage}?seed=3`);
  await islandsReady(page);
  await page.getByRole('button', { name: 'Call the patient in' }).click();
  await cuffUp(page);
  await page.getByRole('button', { name: 'Squeeze' }).scrollIntoViewIfNeeded();
  await page.getByRole('button', { name: 'Squeeze' }).click();

  const boxes = await Promise.all(
    [
      page.getByRole('meter'),
      page.getByRole('slider', { name: 'Valve' }),
      page.getByRole('button', { name: 'Squeeze' }),
    ].map((part) => part.boundingBox()),
  );
  const doors = await page.getByRole('navigation', { name: 'Main' }).boundingBox();
  for (const box of boxes) {
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(doors?.y ?? 0);
  }
});

test('four times the work of an input and a wait for the screen stay under 50 ms', async ({ page }) => {
  test.setTimeout(240_000);
  // With the page's clock standing still nothing moves by itself: all work between two inputs is the inputs' own.
  await openPractice(page, '?case=stage-two&seed=3');
  await page.getByRole('button', { name: 'Call the patient in' }).click();
  await cuffUp(page);
  const session = await page.context().newCDPSession(page);
  // Processor time of the page's own thread: what others do on the machine meanwhile does not count.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const workMs = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
  };
  /** Sorted work of each key, style and layout of what it changed included. */
  const workOf = async (keys: string): Promise<readonly number[]> => {
    const spent: number[] = [];
    for (const key of Array.from(keys)) {
      await page.clock.runFor(120);
      const before = await workMs();
      await page.keyboard.press(key);
      await page.evaluate(() => document.body.getBoundingClientRect().height);
      spent.push((await workMs()) - before);
    }
    return spent.sort((a, b) => a - b);
  };
  const at = (spent: readonly number[], share: number): number => spent[Math.floor(spent.length * share)] ?? Number.NaN;

  // A key that means nothing costs what asking costs; the rest is the simulation's.
  const asking = at(await workOf('qqqqqqqqqqqqqqqqqqqq'), 0.5);
  const spent = await workOf('pppppp++sdpp-gpp+sppp-pp+ppdpp');
  const median = at(spent, 0.5) - asking;
  const nearlyWorst = at(spent, 0.9) - asking;
  test.info().annotations.push({
    type: 'measured',
    description: `work of an input at full speed: median ${median.toFixed(1)} ms, nine in ten below ${nearlyWorst.toFixed(1)} ms (asking: ${asking.toFixed(1)} ms)`,
  });

  // Four times the work and one frame of a 60 Hz screen to wait for.
  expect(median * 4 + 17).toBeLessThan(50);
});
