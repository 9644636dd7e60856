/** Marking, listening and printing on a module's page: by mouse, by keyboard alone, after an edit of the text, and on paper. */
import { inflateSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import { axeFindsInBothSchemes } from './support/axe.ts';
import { watchPage } from './support/watch.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const module = '/learn/clinical-procedures/blood-pressure/';
const section = 'what-the-numbers-mean';

/** Selects words of the module's first section, as a mouse or a finger does. */
async function select(page: Page, words: string): Promise<void> {
  await page.evaluate(
    ({ wanted, id }) => {
      const walker = document.createTreeWalker(document.querySelector(`[data-section="${id}"]`)!, NodeFilter.SHOW_TEXT);
      while (walker.nextNode() !== null) {
        const at = (walker.currentNode.textContent ?? '').indexOf(wanted);
        if (at !== -1) {
          document.getSelection()!.setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + wanted.length);
          return;
        }
      }
    },
    { wanted: words, id: section },
  );
}

/** The words the browser paints in a color. */
const painted = (page: Page, name: string): Promise<string> =>
  page.evaluate(
    (asked) =>
      [...((CSS.highlights.get(asked) ?? []) as Iterable<Range>)]
        .map((range) => range.toString())
        .join('')
        .replaceAll(/\s*\((your mark|end of)[^)]*\)\s*/g, ''),
    name,
  );

/** Opens the module and does its first act, so that the desk comes. */
async function openDesk(page: Page): Promise<void> {
  await page.goto(module);
  await page.mouse.wheel(0, 10);
}

test('selected words are marked, stand again after a reload, are noted, listed, taken away and put back', async ({
  page,
}) => {
  const watch = await watchPage(page);
  await openDesk(page);
  await select(page, 'arteries that are already full');

  await page.getByRole('group', { name: 'Mark what is selected' }).getByRole('button', { name: 'To learn' }).click();
  await expect.poll(() => painted(page, 'mark-teal')).toBe('arteries that are already full');
  await page.reload();
  await page.mouse.wheel(0, 10);
  await expect.poll(() => painted(page, 'mark-teal')).toBe('arteries that are already full');
  // A screen reader hears where the mark begins and ends.
  await expect(page.locator(`[data-section="${section}"] p`).nth(1)).toContainText(
    '(your mark, to learn:) arteries that are already full (end of to learn)',
  );

  await page.locator('.mark-flag').click();
  const panel = page.locator('#my-marks');
  await panel.getByLabel('Note, if you like').fill('Ask Ms. Ortiz');
  await panel.getByText('Key point').click();
  expect(await axeFindsInBothSchemes(page, `#my-marks, [data-section="${section}"]`)).toEqual([]);
  await panel.getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => painted(page, 'mark-amber')).toBe('arteries that are already full');

  await page.getByRole('button', { name: 'My marks (1)' }).click();
  await expect(panel).toContainText('Ask Ms. Ortiz');
  await panel.getByRole('button', { name: /^Remove/ }).click();
  await expect.poll(() => painted(page, 'mark-amber')).toBe('');
  await panel.getByRole('button', { name: 'Put it back' }).click();
  await expect.poll(() => painted(page, 'mark-amber')).toBe('arteries that are already full');
  await expect(panel).toContainText('Ask Ms. Ortiz');
  expect(watch.faults).toEqual([]);
});

test('by keyboard alone a sentence is marked; all marks are found, saved as a file, and lead back', async ({
  page,
}) => {
  const watch = await watchPage(page);
  await page.goto(module);
  const toggle = page.locator(`[data-desk="mark-section"][data-section="${section}"]`);
  await toggle.focus();
  await page.keyboard.press('Enter');
  await expect(toggle).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: /^Mark: Each heartbeat/ }).focus();
  await page.keyboard.press('Enter');
  const panel = page.locator('#my-marks');
  await expect(panel.getByRole('heading')).toBeFocused();
  await panel.getByLabel('How much').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Which arteries?');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const sentence = 'Each heartbeat pushes blood into arteries that are already full.';
  await expect.poll(() => painted(page, 'mark-violet')).toBe(sentence);

  await page.goto('/learn/marks/');
  await page.getByLabel('Find in your marks').fill('which ART');
  await expect(page.getByRole('status')).toContainText('1 mark.');
  expect(await axeFindsInBothSchemes(page)).toEqual([]);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as Markdown' }).click();
  const stream = await (await saved).createReadStream();
  const text = (await stream.toArray()).join('');
  expect(text).toContain(`## Blood pressure\n\n### What the two numbers mean\n\n> ${sentence}\n\nWhich arteries?`);
  await page.getByLabel('Find in your marks').fill('nothing of the kind');
  await expect(page.getByRole('status')).toContainText('0 of 1 marks.');
  await page.getByLabel('Find in your marks').fill('');
  await page.getByRole('link', { name: /^Open/ }).click();
  await expect(page.locator('.mark-flag')).toBeFocused();
  expect(watch.faults).toEqual([]);
});

test('after an edit of the text a mark goes along, says that it changed, or is kept as lost', async ({ page }) => {
  await openDesk(page);
  for (const words of ['drops to its lowest point', 'the first gauges were columns of mercury']) {
    await select(page, words);
    await page.getByRole('group', { name: 'Mark what is selected' }).getByRole('button', { name: 'Key point' }).click();
    await expect.poll(() => painted(page, 'mark-amber')).toContain(words);
  }
  let edit = (html: string): string => html;
  await page.route(`**${module}`, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: edit(await answer.text()) });
  });

  edit = (html) =>
    html.replace('Each heartbeat pushes', 'New words here. Each heartbeat pushes').replace('were columns of', 'held');
  await openDesk(page);
  await expect
    .poll(() => painted(page, 'mark-amber'))
    .toBe(['drops to its lowest point', 'the first gauges held mercury'].join(''));
  await page.getByRole('button', { name: 'My marks (2)' }).click();
  await expect(page.locator('#my-marks')).toContainText('The text changed since. Above is what you marked.');

  edit = (html) => html.replace(/<p>Each heartbeat[\s\S]*?columns of mercury\.<\/p>/, '<p>Written anew.</p>');
  await openDesk(page);
  await page.getByRole('button', { name: 'My marks (2)' }).click();
  await expect(page.locator('#my-marks')).toContainText('This is how it read.');
  await expect(page.locator('#my-marks blockquote')).toHaveCount(2);
});

test('where the browser cannot color ranges the words are wrapped, and unwrapped again', async ({ page }) => {
  const watch = await watchPage(page);
  await page.addInitScript(() => {
    delete (CSS as { highlights?: unknown }).highlights;
  });
  await openDesk(page);
  const before = await page.locator(`[data-section="${section}"] p`).nth(1).innerText();
  await select(page, 'arteries that are already full');
  await page.getByRole('group', { name: 'Mark what is selected' }).getByRole('button', { name: 'To ask' }).click();
  await expect(page.locator('mark[data-mark-style="violet"]')).toHaveText('arteries that are already full');

  await page.locator('.mark-flag').click();
  await page.locator('#my-marks').getByRole('button', { name: 'Remove' }).click();
  await expect(page.locator('mark')).toHaveCount(0);
  expect(await page.locator(`[data-section="${section}"] p`).nth(1).innerText()).toBe(before);
  expect(watch.faults).toEqual([]);
});

test('a section is marked read by hand, taken back, and the way leads on to where the reader was', async ({ page }) => {
  await page.goto(module);
  const read = page.locator('[data-read-toggle="choose-the-cuff"]');
  await read.focus();
  await page.keyboard.press('Enter');
  await expect(read).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('[data-contents="choose-the-cuff"]')).toHaveAttribute('data-read', '');
  await page.locator('#choose-the-cuff').scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 300);
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('exam-room.places') ?? ''))
    .toContain('choose-the-cuff');

  await page.goto('/learn/clinical-procedures/');
  await expect(page.locator('[data-progress-section$="blood-pressure#choose-the-cuff"]')).toHaveAttribute(
    'data-read',
    '',
  );
  await page.goto(module);
  await expect(page.locator('[data-go-on]')).toContainText('Go on: Choose the cuff by the arm');
  await read.focus();
  await page.keyboard.press('Enter');
  await expect(read).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Enter');
  await expect(read).toHaveAttribute('aria-pressed', 'false');
});

/** Stands in for the browser's voices: says nothing, remembers what it was given, and ends a sentence when told. */
async function giveVoices(page: Page, voices: readonly { name: string; localService: boolean }[]): Promise<void> {
  await page.addInitScript((given) => {
    const said: string[] = [];
    const current: { end: (() => void) | null } = { end: null };
    class Utterance {
      onend: (() => void) | null = null;
      constructor(readonly text: string) {}
    }
    const synthesis = Object.assign(new EventTarget(), {
      speak: (utterance: Utterance) => {
        said.push(utterance.text);
        current.end = () => utterance.onend?.();
      },
      cancel: () => {
        current.end = null;
      },
      getVoices: () =>
        given.map(({ name, localService }) => ({ name, voiceURI: name, lang: 'en-US', localService, default: false })),
    });
    Object.defineProperty(globalThis, 'speechSynthesis', { value: synthesis });
    Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', { value: Utterance });
    Object.assign(globalThis, { said, endSentence: () => current.end?.() });
  }, voices);
}
const said = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (globalThis as unknown as { said: readonly string[] }).said);
const endSentence = (page: Page): Promise<void> =>
  page.evaluate(() => {
    (globalThis as unknown as { endSentence: () => void }).endSentence();
  });

test('a voice on the device reads sentence by sentence, is followed, paused and made faster', async ({ page }) => {
  const watch = await watchPage(page);
  await giveVoices(page, [
    { name: 'Cloud', localService: false },
    { name: 'Here', localService: true },
  ]);
  await page.goto(module);
  await page.locator(`[data-desk="listen"][data-section="${section}"]`).click();
  const bar = page.getByRole('region', { name: 'Listen' });

  await expect.poll(() => said(page)).toEqual(['What the two numbers mean']);
  await endSentence(page);
  await endSentence(page);
  await endSentence(page);
  await expect
    .poll(async () => (await said(page)).at(-1))
    .toBe('Then it drops to its lowest point just before the next beat, the diastolic pressure.');
  expect(await painted(page, 'voice')).toContain('Then it drops to its lowest point');
  await endSentence(page);
  await expect
    .poll(async () => (await said(page)).at(-1))
    .toBe('We write one over the other, 118 over 76, and say “118 over 76”.');
  await bar.getByRole('button', { name: 'Pause' }).click();
  await bar.getByRole('button', { name: 'Play' }).click();
  await expect(bar).toContainText('sentence 5 of');
  expect((await said(page)).length).toBe(6);
  await bar.getByText('Speed and voice').click();
  expect(await axeFindsInBothSchemes(page, '[aria-label="Listen"]')).toEqual([]);
  await bar.getByLabel('Voice').selectOption('Cloud');
  await expect(bar.getByRole('status')).toContainText('sent to its maker');
  await bar.getByRole('button', { name: 'Close' }).click();
  await expect(bar).toBeHidden();
  expect(await painted(page, 'voice')).toBe('');
  expect(watch.faults).toEqual([]);
});

test('nothing is sent to a voice’s maker unasked, and without voices Listen is not offered', async ({ page }) => {
  await giveVoices(page, [{ name: 'Cloud', localService: false }]);
  await page.goto(module);
  const listen = page.locator(`[data-desk="listen"][data-section="${section}"]`);
  await listen.click();
  const bar = page.getByRole('region', { name: 'Listen' });

  await expect(bar.getByRole('status')).toContainText('they send the text to their maker');
  await expect(bar.getByRole('button', { name: 'Play' })).toBeDisabled();
  expect(await said(page)).toEqual([]);

  await page
    .context()
    .newPage()
    .then(async (other) => {
      await giveVoices(other, []);
      await other.goto(module);
      await expect(other.locator('[data-desk="listen"]').first()).toBeHidden();
      await other.close();
    });
});

/** Pages of a PDF, and how many of its streams set letters. */
function pagesOf(pdf: Buffer): { readonly pages: number; readonly withText: number } {
  const text = pdf.toString('latin1');
  const streams = [...text.matchAll(/stream\r?\n/g)].map(({ index, 0: mark }) => {
    const start = index + mark.length;
    try {
      return inflateSync(pdf.subarray(start, text.indexOf('endstream', start))).toString('latin1');
    } catch {
      return '';
    }
  });
  return {
    pages: (text.match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length,
    withText: streams.filter((stream) => /\bBT\b[\s\S]*?T[jJ]\b/.test(stream)).length,
  };
}

test('the handout prints: pages with text, checks without answers, the key on the last page, notes when wanted', async ({
  page,
}) => {
  await page.addInitScript(() => {
    globalThis.print = () => undefined;
  });
  await openDesk(page);
  await select(page, 'arteries that are already full');
  await page.getByRole('group', { name: 'Mark what is selected' }).getByRole('button', { name: 'Key point' }).click();
  await expect(page.locator('.mark-flag')).toHaveCount(1);
  await page.getByRole('button', { name: 'Handout' }).click();
  await page.getByText('With my marks and notes').click();
  await page.getByRole('button', { name: 'Print', exact: true }).click();

  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.handout-marks')).toContainText('Key point: arteries that are already full');
  await expect(page.locator('.handout-head')).toBeVisible();
  await expect(page.locator('[data-check] .why').first()).toBeHidden();
  await expect(page.locator('.answers')).toBeVisible();
  await expect(page.locator('.answers')).toHaveCSS('break-before', 'page');
  await expect(page.locator('.mark-flag')).toBeHidden();
  const order = await page.evaluate(() =>
    ['.sources', '.fact-slips', '.handout-marks', '.answers'].map(
      (part) => document.querySelector(part)!.getBoundingClientRect().top,
    ),
  );
  expect(order).toEqual(order.toSorted((one, other) => one - other));

  const { pages, withText } = pagesOf(await page.pdf({ format: 'Letter' }));
  expect(pages).toBeGreaterThan(3);
  expect(withText).toBeGreaterThanOrEqual(pages);
});
