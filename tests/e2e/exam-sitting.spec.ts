/** A sitting in a real browser: by keyboard alone, through reloads and time, accessible in every state. */
import { expect, test, type Page } from '@playwright/test';
import { axeFindsInBothSchemes } from './support/axe.ts';
import { crash, entriesOf, recordScript, type RecordModule } from './support/record.ts';
import { islandsReady, watchPage } from './support/watch.ts';

const short = '/exams/sitting/?exam=cma-aama&kind=short&count=25';

/** Opens the set-up of a form and waits for its Start button. */
async function setUp(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await islandsReady(page);
  await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible();
}

async function start(page: Page, address = short): Promise<void> {
  await setUp(page, address);
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(page.getByRole('heading', { name: /^Question 1 of/ })).toBeVisible();
}

const saved = (page: Page) => expect(page.getByText('Saved on this device')).toBeVisible();
const heading = (page: Page) => page.locator('#question-title');

/** Seconds on the exam clock. */
async function clockSeconds(page: Page): Promise<number> {
  return (await page.getByRole('timer').innerText())
    .replace(/[^0-9:]/g, '')
    .split(':')
    .reduce((sum, part) => sum * 60 + Number(part), 0);
}

test('a form of 25 is sat to the report by keyboard alone', async ({ page }) => {
  const watch = await watchPage(page);
  await setUp(page, short);
  const startButton = page.getByRole('button', { name: 'Start', exact: true });
  for (let presses = 0; presses < 60; presses += 1) {
    if (await startButton.evaluate((button) => button === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');

  const letters = ['a', 'b', 'c', 'd'];
  for (const size of [13, 12]) {
    for (let number = 1; number <= size; number += 1) {
      await expect(heading(page)).toContainText(`Question ${number} of ${size}`);
      await page.keyboard.press(letters[number % 4] ?? 'a');
      if (number === 2) await page.keyboard.press('f');
      if (number === 3) {
        await page.keyboard.press('x');
        await page.keyboard.press('b');
        await expect(page.getByText('(struck out)')).toHaveCount(1);
      }
      await page.keyboard.press('Enter');
    }
    await expect(heading(page)).toContainText('Review segment');
    await expect(page.getByText(`${size} of ${size} answered, 1 flagged`)).toBeVisible();
    await tabTo(page, /^End (segment 1|the sitting)$/);
    await page.keyboard.press('Enter');
    await tabTo(page, /^End (segment 1|and see the report)$/);
    await page.keyboard.press('Enter');
    if (size === 13) {
      await expect(heading(page)).toContainText('Segment 1 of 2 is closed');
      await tabTo(page, /^Start segment 2$/);
      await page.keyboard.press('Enter');
    }
  }
  await expect(page.getByRole('link', { name: 'See the report' })).toBeVisible();
  await tabTo(page, /^See the report$/);
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { name: /^\d+ of 25 right$/ })).toBeVisible();
  expect(watch.faults).toEqual([]);
});

/** Presses Tab until the control with this text has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    const text = await page.evaluate(() => document.activeElement?.textContent.trim() ?? '');
    if (name.test(text)) return;
  }
  throw new Error(`Tab never reached ${String(name)}`);
}

test('a reload finds the same question, the same answers and the time that passed', async ({ page }) => {
  await page.clock.install();
  await start(page);
  await page.keyboard.press('c');
  await page.keyboard.press('f');
  await page.keyboard.press('Enter');
  await expect(heading(page)).toContainText('Question 2');
  await page.keyboard.press('a');
  await saved(page);
  const stem = await page.locator('.stem').innerText();
  const options = await page.locator('.text').allInnerTexts();
  const before = await clockSeconds(page);

  await page.reload();
  await islandsReady(page);

  await expect(heading(page)).toContainText('Question 2');
  expect(await page.locator('.stem').innerText()).toBe(stem);
  expect(await page.locator('.text').allInnerTexts()).toEqual(options);
  await expect(page.getByRole('radio').first()).toBeChecked();
  await expect(page.getByRole('button', { name: 'Question 1, answered, flagged' })).toBeVisible();
  const after = await clockSeconds(page);
  expect(after).toBeLessThanOrEqual(before);
  expect(before - after).toBeLessThan(15);
});

test('a page killed right after the answer was acknowledged finds it on return', async ({ page, context }) => {
  await start(page);
  await page.keyboard.press('d');
  await saved(page);
  const address = page.url();
  await page.close({ runBeforeUnload: false });

  const later = await context.newPage();
  await later.goto(address);
  await islandsReady(later);

  await expect(later.getByRole('radio').nth(3)).toBeChecked();
});

test('a closed segment cannot be entered again, not even after a reload or by going back', async ({ page }) => {
  await start(page);
  await page.keyboard.press('r');
  await page.getByRole('button', { name: 'End segment 1' }).click();
  await page.getByRole('button', { name: 'End segment 1' }).click();
  await page.getByRole('button', { name: 'Start segment 2' }).click();
  await expect(heading(page)).toContainText('Question 1 of 12');
  await page.keyboard.press('p');
  await expect(heading(page)).toContainText('Question 1 of 12');
  await saved(page);

  await page.reload();
  await islandsReady(page);

  await expect(heading(page)).toContainText('Question 1 of 12');
  await expect(page.getByText('segment 2 of 2')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Back', exact: true })).toBeDisabled();
});

test('double time gives twice the minutes', async ({ page }) => {
  await setUp(page, short);
  await page.getByLabel('Time', { exact: false }).selectOption('2');
  await expect(page.getByText('40 min', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Start', exact: true }).click();

  // 13 questions at 48 seconds are 10 min 24 s; twice that is 20 min 48 s.
  await expect(page.getByRole('timer')).toHaveText(/20:4\d/);
});

test('when time runs out the segment closes and every answer given is kept', async ({ page }) => {
  await page.clock.install();
  await start(page);
  await page.keyboard.press('b');
  await saved(page);

  await page.clock.fastForward('06:00');
  await expect(page.getByText('5 minutes left in this segment')).toBeVisible();
  await page.clock.fastForward('05:00');
  await expect(heading(page)).toContainText('Segment 1 of 2 is closed');
  await page.clock.fastForward('30:00');

  await expect(heading(page)).toContainText('Time is up');
  await expect(page.getByText('1 of 25 answered')).toBeVisible();
  await page.getByRole('link', { name: 'See the report' }).click();
  await expect(page.getByText('24 were left open')).toBeVisible();
});

test('practice explains at once, can be paused, and stands still while closed', async ({ page }) => {
  await page.clock.install();
  await start(page, '/exams/sitting/?exam=cma-aama&kind=quick&mode=practice&time=1');
  await page.keyboard.press('a');
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');

  await expect(page.locator('.verdict .chip')).toHaveText(/right/);
  await expect(page.locator('.why')).toHaveCount(4);
  await saved(page);
  const before = await clockSeconds(page);
  const address = page.url();

  await page.goto('/exams/');
  await page.clock.fastForward('02:00:00');
  await page.goto(address);
  await islandsReady(page);

  await expect(heading(page)).toContainText('Paused');
  await page.getByRole('button', { name: 'Go on' }).click();
  expect(before - (await clockSeconds(page))).toBeLessThan(15);
  await expect(page.locator('.why')).toHaveCount(4);
});

test('in exam mode nothing on the page tells the answer', async ({ page }) => {
  await start(page);
  await page.keyboard.press('a');

  await expect(page.locator('.why')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /Pause|Check answer|Certain/ })).toHaveCount(0);
});

test('a second tab shows what the first one did', async ({ page, context }) => {
  await start(page);
  await saved(page);
  const second = await context.newPage();
  await second.goto(page.url());
  await islandsReady(second);
  await expect(heading(second)).toContainText('Question 1');

  await page.keyboard.press('d');
  await page.keyboard.press('Enter');
  await expect(heading(page)).toContainText('Question 2');

  await expect(heading(second)).toContainText('Question 2');
  await expect(second.getByRole('button', { name: 'Question 1, answered' })).toBeVisible();
});

/** Brings answers to the first questions of the sitting into the record, as the room itself keeps them. */
async function answerInRecord(page: Page, count: number): Promise<void> {
  const started = (await entriesOf(page)).find((entry) => entry.kind === 'sitting.started');
  await page.evaluate(
    async ({ script, sitting, count }) => {
      const { openRecord } = (await import(script)) as RecordModule;
      const events = Array.from({ length: count }, (_, index) => [
        { type: 'option.chosen', atMs: 1000 + index, index, option: 'b' },
        { type: 'question.opened', atMs: 1000 + index, index: index + 1 },
      ]).flat();
      await (await openRecord()).append(events.map((event) => ({ kind: 'sitting.acted', data: { sitting, event } })));
    },
    { script: recordScript(), sitting: started?.data.sitting ?? '', count },
  );
}

test('a full form of 210 outlives a crash, a reload, sleep, a clock set anew and a second tab, with nothing lost and the time right', async ({
  page,
  context,
}) => {
  test.slow();
  await page.clock.install({ time: new Date('2026-11-23T10:00:00') });
  await start(page, '/exams/sitting/?exam=rma-amt&kind=full');
  await expect(heading(page)).toContainText('Question 1 of 210');
  await answerInRecord(page, 180);
  await page.reload();
  await islandsReady(page);
  for (let number = 181; number <= 185; number += 1) {
    await expect(heading(page)).toContainText(`Question ${number} of 210`);
    await page.keyboard.press('b');
    await page.keyboard.press('Enter');
  }
  await saved(page);
  const answered = (where: Page) => where.getByRole('button', { name: /^Question \d+, answered$/ });
  /** What the exam clock must have counted is what was slept and the real time this took; a second either way for reading it. */
  const countsSeconds = async (seconds: number, told: string, happens: () => Promise<void>): Promise<void> => {
    const [before, began] = [await clockSeconds(page), Date.now()];
    await happens();
    await page.clock.runFor(1000);
    await expect(page.getByText(told)).toBeVisible();
    const counted = before - (await clockSeconds(page));
    expect(counted, told).toBeGreaterThanOrEqual(seconds - 1);
    expect(counted, told).toBeLessThanOrEqual(seconds + 2 + (Date.now() - began) / 1000);
    // The reading is in the record without any act, and the next step stands on it.
    await saved(page);
  };
  const now = () => page.evaluate(() => Date.now());
  const setClock = async (minutes: number) => page.clock.setSystemTime((await now()) + minutes * 60_000);

  // Asleep: the page stands still, hidden, and the wall clock has gone on when it wakes.
  const session = await context.newCDPSession(page);
  await countsSeconds(600, 'slept, or its clock was set forward, by 10 min', async () => {
    await session.send('Page.setWebLifecycleState', { state: 'frozen' });
    await setClock(10);
    await session.send('Page.setWebLifecycleState', { state: 'active' });
  });
  await countsSeconds(0, 'was set back by 23 h', () => setClock(-23 * 60));
  await countsSeconds(0, 'was set back by 1 h', () => setClock(-60));
  await countsSeconds(300, 'slept, or its clock was set forward, by 5 min', () => setClock(5));
  const before = await clockSeconds(page);
  const address = page.url();
  await crash(page);

  const later = await context.newPage();
  await later.goto(address);
  await islandsReady(later);
  await expect(heading(later)).toContainText('Question 186 of 210');
  await expect(answered(later)).toHaveCount(185);
  const after = await clockSeconds(later);
  expect(after).toBeLessThanOrEqual(before);
  expect(after).toBeGreaterThan(before - 120);

  const second = await context.newPage();
  await second.goto(address);
  await islandsReady(second);
  await expect(heading(second)).toContainText('Question 186 of 210');
  await second.keyboard.press('c');
  await second.keyboard.press('Enter');
  await expect(answered(later)).toHaveCount(186);
  await later.reload();
  await islandsReady(later);
  await expect(answered(later)).toHaveCount(186);
  await later.keyboard.press('r');
  await later.getByRole('button', { name: 'End the sitting' }).click();
  await later.getByRole('button', { name: 'End and see the report' }).click();
  await later.getByRole('link', { name: 'See the report' }).click();

  await expect(later.getByRole('heading', { name: /^\d+ of 210 right$/ })).toBeVisible();
  await expect(later.getByText('24 were left open.')).toBeVisible();
});

test('a form of one’s own takes topics, a number, and only what was not seen before', async ({ page }) => {
  await page.goto('/exams/cma-aama/');
  await page.locator('input[name="topic"][value="C1.1"]').check();
  await page.getByLabel('How many at most').fill('5');
  await page.getByLabel('Which questions').selectOption('unseen');
  await page.getByRole('button', { name: 'Set up a form by topic' }).click();
  await islandsReady(page);
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(heading(page)).toContainText('Question 1 of 5');

  await page.goto('/exams/sitting/?exam=cma-aama&kind=topic&topic=C1.1&from=missed');
  await islandsReady(page);

  await expect(page.getByRole('heading', { name: 'Nothing missed' })).toBeVisible();
});

test('missed before has nothing to ask on a fresh device, and says what comes', async ({ page }) => {
  await page.goto('/exams/sitting/?exam=rma-amt&kind=missed');
  await islandsReady(page);

  await expect(page.getByRole('heading', { name: 'Nothing missed' })).toBeVisible();
});

test('sitting, review, break and report are accessible in light and dark', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  const watch = await watchPage(page);
  await setUp(page, short);
  expect(await axeFindsInBothSchemes(page)).toEqual([]);
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(heading(page)).toContainText('Question 1');
  await page.keyboard.press('b');
  await page.keyboard.press('f');
  await page.getByText('Display').click();
  expect(await axeFindsInBothSchemes(page)).toEqual([]);
  await page.getByLabel('White on black').check();
  expect(await axeFindsInBothSchemes(page)).toEqual([]);
  await page.getByLabel('Usual').check();
  await page.getByText('Display').click();

  await page.keyboard.press('r');
  await expect(heading(page)).toContainText('Review');
  await page.getByRole('button', { name: 'End segment 1' }).click();
  expect(await axeFindsInBothSchemes(page)).toEqual([]);
  await page.getByRole('button', { name: 'End segment 1' }).click();
  await expect(heading(page)).toContainText('is closed');
  expect(await axeFindsInBothSchemes(page)).toEqual([]);
  await page.getByRole('button', { name: 'Start segment 2' }).click();
  await expect(heading(page)).toContainText('Question 1 of 12');
  await page.keyboard.press('r');
  await page.getByRole('button', { name: 'End the sitting' }).click();
  await page.getByRole('button', { name: 'End and see the report' }).click();
  await page.getByRole('link', { name: 'See the report' }).click();
  await expect(page.getByRole('heading', { name: /of 25 right$/ })).toBeVisible();
  expect(await axeFindsInBothSchemes(page)).toEqual([]);
  expect(watch.faults).toEqual([]);
});

test('the report explains every option, filters, and saves a file without formulas', async ({ page }) => {
  await start(page, '/exams/sitting/?exam=cma-aama&kind=quick&mode=exam');
  for (let number = 1; number <= 10; number += 1) {
    await expect(heading(page)).toContainText(`Question ${number} of 10`);
    await page.keyboard.press('a');
    if (number === 4) await page.keyboard.press('f');
    await page.keyboard.press('Enter');
  }
  await page.getByRole('button', { name: 'End the sitting' }).click();
  await page.getByRole('button', { name: 'End and see the report' }).click();
  await page.getByRole('link', { name: 'See the report' }).click();
  const title = page.getByRole('heading', { name: /^\d+ of 10 right$/ });
  await expect(title).toBeVisible();
  const right = Number((await title.innerText()).split(' ')[0]);

  await expect(page.getByText(/Practice estimate: between \d+% and \d+%\./)).toBeVisible();
  await expect(page.getByText('It is not an official score.')).toBeVisible();
  await page.getByLabel(/^Not right \(/).check({ force: true });
  await expect(page.locator('article.question')).toHaveCount(10 - right);
  await page.getByLabel(/^All \(10\)/).check({ force: true });
  await expect(page.locator('article.question .why')).toHaveCount(40);
  await page.getByLabel(/^Flagged \(1\)/).check({ force: true });
  await expect(page.locator('article.question')).toHaveCount(1);
  const taught = page.locator('article.question a[href^="/learn/"]').first();
  expect(await taught.getAttribute('href')).toMatch(/^\/learn\/[a-z-]+\/[a-z-]+\/#[a-z0-9-]+$/);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as CSV' }).click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  const lines = Buffer.concat(chunks).toString('utf8').trim().split('\r\n');
  expect(lines).toHaveLength(11);
  for (const line of lines) expect(line.replace('\uFEFF', '')).not.toMatch(/(^|,)"?[=+@]/);

  await page.goto('/exams/');
  await expect(page.getByRole('heading', { name: 'Where you stand' })).toBeVisible();
  await expect(page.getByText('Likely', { exact: true })).toHaveCount(0);
});

test('the report leads from a question to the simulation that lets one do it', async ({ page }) => {
  // Nearly all questions on vital signs: some ask for what the hands do at the cuff.
  await start(page, '/exams/sitting/?exam=cma-aama&kind=topic&topic=C1.1&count=60&mode=practice');
  await page.keyboard.press('r');
  await page.getByRole('button', { name: 'End the sitting' }).click();
  await page.getByRole('button', { name: 'End and see the report' }).click();
  await page.getByRole('link', { name: 'See the report' }).click();
  const atTheCuff = ['by-ear-step-by-step', 'choose-the-cuff', 'korotkoff-sounds', 'errors-and-their-size']
    .map((section) => `a[href="/learn/clinical-procedures/blood-pressure/#${section}"]`)
    .join();
  const onPressure = page.locator('article.question').filter({ has: page.locator(atTheCuff) });
  await expect(onPressure.first()).toBeVisible();

  const ways = await onPressure.evaluateAll((questions) =>
    questions.map((question) => question.querySelectorAll('.rests a[href="/practice/blood-pressure/"]').length),
  );
  expect(new Set(ways)).toEqual(new Set([1]));
  await onPressure.first().getByRole('link', { name: 'Blood pressure by hand' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Blood pressure by hand');
});

test('the same form can be sat again, question for question', async ({ page }) => {
  await start(page, '/exams/sitting/?exam=cma-aama&kind=quick&mode=exam');
  const first = [await page.locator('.stem').innerText(), ...(await page.locator('.text').allInnerTexts())];
  await page.keyboard.press('r');
  await page.getByRole('button', { name: 'End the sitting' }).click();
  await page.getByRole('button', { name: 'End and see the report' }).click();
  await page.getByRole('link', { name: 'See the report' }).click();
  await page.getByRole('link', { name: 'The same form again' }).click();
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(heading(page)).toContainText('Question 1 of 10');

  expect([await page.locator('.stem').innerText(), ...(await page.locator('.text').allInnerTexts())]).toEqual(first);
});
