/** Every way a card is asked, one's own cards, and the way to Anki and back. */
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import type { DeckCard } from '../../src/review/deck.ts';
import type { Entry, Intent } from '../../src/schema/entry.ts';
import { axeFindsInBothSchemes } from './support/axe.ts';
import { entriesOf, recordScript, type RecordModule } from './support/record.ts';
import { watchPage } from './support/watch.ts';

// Colors that are still on their way from dark to light would be found too pale.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Puts intents into the record of the page. */
async function keep(page: Page, ...intents: readonly Intent[]): Promise<void> {
  await page.evaluate(
    async ({ script, acts }) => {
      const { openRecord } = (await import(script)) as RecordModule;
      await (await openRecord()).append(acts);
    },
    { script: recordScript(), acts: intents },
  );
}

const builtDeck = (deck: string) =>
  JSON.parse(readFileSync(`dist/review/decks/${deck}.json`, 'utf8')) as readonly DeckCard[];

/** Opens review with this deck alone and begins. */
async function beginWith(page: Page, deck: string): Promise<void> {
  await page.goto('/review/');
  await keep(page, { kind: 'deck.chosen', data: { deck, isOn: true } });
  await page.reload();
  await page.getByRole('button', { name: /^Begin with/ }).click();
}

const kept = async (page: Page, kind: Entry['kind']) =>
  (await entriesOf(page)).flatMap((entry) => (entry.kind === kind ? [entry.data] : []));

test('a deck is found and turned on; its cards are chosen by keyboard, a lucky guess comes back soon', async ({
  page,
}) => {
  const watch = await watchPage(page);
  await page.goto('/review/');
  const offered = (await page.locator('.decks .chosen span').textContent()) ?? '';
  await page.getByText('Choose decks').click();
  await page.getByLabel('Find a deck').fill('brand to generic');
  await page.getByRole('checkbox', { name: /^Drugs: brand to generic/ }).check();
  await expect(page.getByText('Drugs: brand to generic', { exact: false }).first()).toBeVisible();
  await expect.poll(() => kept(page, 'deck.chosen')).toContainEqual({ deck: 'drugs-generic', isOn: true });
  await page.getByLabel('Find a deck').fill('');
  expect(await axeFindsInBothSchemes(page)).toEqual([]);

  // The deck that was offered comes first: it is turned off.
  // Its row goes with it, so there is no box left to look at.
  await page.getByRole('checkbox', { name: new RegExp(`^${offered}`) }).click();
  await expect(page.locator('.decks .chosen span')).toHaveText('Drugs: brand to generic');
  // The focus goes to the row that takes its place, and what happened is said.
  await expect(page.getByRole('list', { name: 'On now, in this order' }).getByRole('checkbox')).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: 'is off. One deck is on.' })).toBeAttached();
  expect((await kept(page, 'deck.chosen')).length).toBeGreaterThan(2);
  await page.getByRole('button', { name: /^Begin with 10 cards/ }).press('Enter');
  const cards = new Map(builtDeck('drugs-generic').map((card) => [card.front, card]));
  await expect(page.getByText('Which generic name?').first()).toBeVisible();
  const first = cards.get(await page.locator('.task-sheet h2').innerText())!;
  await page.locator(`input[value="${first.back}"]`).focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'I am guessing' }).press('Enter');
  await page.getByRole('button', { name: 'Answer', exact: true }).press('Enter');
  await expect(page.getByText('Right, by luck: it comes back soon.')).toBeVisible();

  // A note on the card, then on.
  await page.getByRole('button', { name: 'Add a note' }).press('Enter');
  await page.getByLabel('My note').fill('rhymes with 1234');
  await page.getByRole('button', { name: 'Keep the note' }).press('Enter');
  await expect(page.getByText('rhymes with 1234')).toBeVisible();
  await page.getByRole('button', { name: 'Next card' }).press('Enter');

  await expect.poll(() => kept(page, 'card.reviewed')).toEqual([{ card: first.card, rating: 2, certainty: 'unsure' }]);
  expect(await kept(page, 'card.noted')).toEqual([{ card: first.card, text: 'rhymes with 1234' }]);
  expect(watch.faults).toEqual([]);
});

test('a word part is written: case and vowel do not count, a slip is told apart', async ({ page }) => {
  const watch = await watchPage(page);
  await beginWith(page, 'write-suffix');
  const cards = new Map(builtDeck('write-suffix').map((card) => [card.front, card]));
  const current = async () => cards.get(await page.locator('.task-sheet h2').innerText())!;

  await page.getByLabel(/^The part/).press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Write letters' })).toBeVisible();
  const first = await current();
  await page.getByLabel(/^The part/).fill(first.back.replace('-', '').toUpperCase());
  await page.keyboard.press('Enter');
  await expect(page.getByText('Right.', { exact: true })).toBeVisible();
  expect(await axeFindsInBothSchemes(page, 'article')).toEqual([]);
  await page.getByRole('button', { name: 'Next card' }).press('Enter');
  await expect(page.locator('.task-sheet h2')).not.toHaveText(first.front);
  const second = await current();
  await page.getByRole('button', { name: 'I don’t know' }).press('Enter');
  await expect(page.getByText('Wrong: it comes back in this session.')).toBeVisible();
  await page.getByRole('button', { name: 'Next card' }).press('Enter');

  await expect
    .poll(() => kept(page, 'card.reviewed'))
    .toMatchObject([
      { card: first.card, rating: 3 },
      { card: second.card, rating: 1 },
    ]);
  expect(watch.faults).toEqual([]);
});

test('a drawing is labeled both ways, by its marks and in words, on a small screen too', async ({ page }) => {
  const watch = await watchPage(page);
  await page.setViewportSize({ width: 320, height: 700 });
  await beginWith(page, 'figures/eye-parts');
  const picture = page.getByRole('img', { name: /One part is marked\. In words:/ });
  await expect(picture).toBeVisible();
  await expect(page.locator('.spot')).toHaveText(['?']);
  // No letter of the drawing and no word for the ear gives the name away.
  const said =
    `${(await picture.getAttribute('aria-label')) ?? ''} ${(await picture.textContent()) ?? ''}`.toLowerCase();
  expect(said).not.toContain('cornea');
  await page.getByLabel('Tell it in words too').check();
  await expect(page.getByText('In words: Clear front window')).toBeVisible();
  await page.locator('input[value="Cornea"]').check();
  await page.getByRole('button', { name: 'Answer', exact: true }).click();
  await expect(page.getByText('Right.', { exact: true })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);

  // The other way: all numbers stand on the drawing, the part is named.
  await keep(
    page,
    ...builtDeck('figures/eye-parts')
      .filter(({ way }) => way === 'name-part')
      .map(({ card }): Intent => ({ kind: 'card.reviewed', data: { card, rating: 4, certainty: null } })),
  );
  // Tomorrow new ones may be begun again.
  await page.clock.setFixedTime(Date.now() + 24 * 60 * 60 * 1000);
  await page.reload();
  await page.getByRole('button', { name: /^Begin with/ }).click();
  const heading = page.getByRole('heading', { name: /^Find on the drawing:/ });
  await expect(heading).toBeVisible();
  const name = (await heading.innerText()).replace('Find on the drawing: ', '');
  const card = builtDeck('figures/eye-parts').find((it) => it.way === 'find-part' && it.back === name)!;
  await page.locator(`.spot[for="part-${card.way === 'find-part' ? card.part : ''}"]`).click();
  await page.getByRole('button', { name: 'Answer', exact: true }).click();
  await expect(page.getByText('Right.', { exact: true })).toBeVisible();
  expect(await axeFindsInBothSchemes(page, 'article')).toEqual([]);
  expect(watch.faults).toEqual([]);
});

test('a sound and a strip are named; the words tell what is there and not its name', async ({ page }) => {
  const watch = await watchPage(page);
  for (const [deck, names] of [
    ['senses/korotkoff', ['phase']],
    ['senses/rhythm', ['sinus', 'fibrillation', 'premature', 'tachycardia']],
  ] as const) {
    await page.goto('/review/');
    const before = (await kept(page, 'deck.chosen')).map(
      (data) => ({ kind: 'deck.chosen', data: { ...data, isOn: false } }) as Intent,
    );
    await keep(page, ...before, { kind: 'deck.chosen', data: { deck, isOn: true } });
    await page.reload();
    await page.getByRole('button', { name: /^Begin with/ }).click();
    const trace = page.locator('.strip [role="img"]');
    await expect(trace).toBeVisible();
    const words = ((await trace.getAttribute('aria-label')) ?? '').toLowerCase();
    expect(words.length).toBeGreaterThan(20);
    for (const name of names) expect(words).not.toContain(name);
    if (deck === 'senses/korotkoff') await page.getByRole('button', { name: 'Play the sound' }).click();
    if (deck === 'senses/rhythm') expect(await axeFindsInBothSchemes(page, 'article')).toEqual([]);
    await page.locator('main').getByRole('radio').first().check();
    await page.getByRole('button', { name: 'I am sure' }).click();
    await page.getByRole('button', { name: 'Answer', exact: true }).click();
    const asked = await trace.getAttribute('aria-label');
    await page.getByRole('button', { name: 'Next card' }).click();
    await expect(page.locator(`.strip [role="img"][aria-label="${asked ?? ''}"]`)).toHaveCount(0);
  }
  expect((await kept(page, 'card.reviewed')).map((data) => data)).toMatchObject([
    { certainty: 'certain' },
    { certainty: 'certain' },
  ]);
  expect(watch.faults).toEqual([]);
});

test('a card of one’s own is written, changed, set aside, deleted and brought back; a file comes in line by line as text', async ({
  page,
}) => {
  const watch = await watchPage(page);
  await page.goto('/review/own/');
  await page.getByLabel('Front: what is asked').fill('<b>Where</b> is "V4"?');
  await page.getByLabel('Back: the answer').fill('Fifth space\tmidclavicular');
  await page.getByRole('button', { name: 'Keep the card' }).press('Enter');
  await expect(page.getByText('Card kept.')).toBeVisible();
  await page.getByRole('button', { name: /^Change:/ }).click();
  await page.getByLabel('Back: the answer').fill('Fifth space, midclavicular line');
  await page.getByRole('button', { name: 'Keep the change' }).press('Enter');
  await expect(page.locator('.ruled .back')).toHaveText('Fifth space, midclavicular line');
  await page.getByRole('button', { name: /^Set aside:/ }).click();
  await expect(page.getByText('set aside, not asked')).toBeVisible();
  await page.getByRole('button', { name: /^Use again:/ }).click();
  await page.getByRole('button', { name: /^Delete:/ }).click();
  await expect(page.getByText('No card yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Bring it back' }).click();
  await expect(page.locator('.ruled .front')).toHaveText('<b>Where</b> is "V4"?');

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save my cards as a text file' }).click(),
  ]);
  const text = readFileSync(await file.path(), 'utf8');
  const lines = `${text}\tLab\t<img src=x onerror=alert(1)>\tno\n\tLab\tonly a front\t\n\tLab\t<i>new</i>\tback\n`;
  await page
    .getByLabel(/^Bring in a text file/)
    .setInputFiles({ name: 'cards.txt', mimeType: 'text/plain', buffer: Buffer.from(lines) });
  await expect(page.getByText('1 of 4 lines would be taken.')).toBeVisible();
  await expect(page.locator('.lines li')).toHaveText([
    /Line 7.*you have it already/,
    /Line 8.*refused: it needs a picture/,
    /Line 9.*refused: it has no back/,
    /Line 10.*taken, new/,
  ]);
  expect(await axeFindsInBothSchemes(page)).toEqual([]);
  await page.getByRole('button', { name: 'Keep 1 card' }).click();
  await expect(page.locator('.ruled .front')).toHaveText(['<i>new</i>', '<b>Where</b> is "V4"?']);
  await expect(page.locator('.ruled i, .ruled b, .lines img')).toHaveCount(0);

  // It is asked like any other card, once its deck is on.
  await page.goto('/review/');
  await page.getByText('Choose decks').click();
  await page.getByLabel('Find a deck').fill('lab');
  await page.getByRole('checkbox', { name: /^Lab 1 cards?/ }).check();
  await expect.poll(() => kept(page, 'deck.chosen')).toContainEqual({ deck: 'own/Lab', isOn: true });
  expect(watch.faults).toEqual([]);
});

test('a critical step missed in a run waits in review; packages for Anki are there', async ({ page, request }) => {
  const [step] = builtDeck('steps/pulse');
  await page.goto('/review/');
  await keep(page, {
    kind: 'run.finished',
    data: {
      run: '01998e3c-7c00-7000-8000-000000000001',
      simulation: 'pulse',
      version: 1,
      caseId: 'a',
      mode: 'check-off',
      endedAtMs: 60_000,
      earned: 0,
      possible: 5,
      passed: false,
      criteria: [{ id: step!.card.replace('step:pulse/', ''), earned: 0, possible: 5, met: false, critical: true }],
    },
  });
  await page.reload();
  await page.getByRole('checkbox', { name: /^Bring new cards/ }).uncheck();
  await page.getByRole('button', { name: 'Begin with 1 card' }).click();
  await expect(page.locator('.task-sheet h2')).toHaveText(step!.front);
  await page.getByRole('button', { name: 'Show the answer' }).click();
  await expect(page.locator('.meaning')).toHaveText(step!.back);

  await page.goto('/review/');
  const href = await page.getByRole('link', { name: 'Word parts', exact: true }).getAttribute('href');
  const file = await (await request.get(href!)).body();
  expect(file.subarray(0, 2).toString()).toBe('PK');
});
