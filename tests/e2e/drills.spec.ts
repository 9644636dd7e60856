/** Drills by keyboard: one of each kind, axe on each before and after the answer, and every answer in the record. */
import { expect, test, type Page } from '@playwright/test';
import type { ShippedDrill } from '../../src/drills/shipped.ts';
import type { Drill, DrillKind } from '../../src/schema/drill.ts';
import { axeFinds } from './support/axe.ts';
import { entriesOf } from './support/record.ts';
import { islandsReady, watchPage } from './support/watch.ts';

// A service worker would answer for the file that is cut down on its way.
test.use({ serviceWorkers: 'block' });

/** The file is asked for with the page's build. */
const drillsFile = /\/practice\/drills\.json\?build=[0-9a-f]+$/;

/** Begins with just these drills: the file the page fetches is cut down on its way. */
async function beginWith(page: Page, choose: (drill: Drill) => boolean): Promise<readonly Drill[]> {
  let drills: readonly ShippedDrill[] = [];
  await page.route(drillsFile, async (route) => {
    drills = ((await (await route.fetch()).json()) as ShippedDrill[]).filter(({ drill }) => choose(drill));
    await route.fulfill({ json: drills });
  });
  await page.goto('/practice/drills/');
  await islandsReady(page);
  await page.getByRole('button', { name: 'Begin' }).press('Enter');
  await expect(page.locator('#drill-prompt')).toBeFocused();
  return drills.map(({ drill }) => drill);
}

/** Presses Tab until what has the focus is this. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${selector}`);
}

/** Answers rightly with keys alone, and checks. */
async function answer(page: Page, drill: Drill): Promise<void> {
  switch (drill.kind) {
    case 'multiple-response':
      for (const { id } of drill.options.filter(({ right }) => right).toSorted(await byPlace(page))) {
        await tabTo(page, `input[value="${id}"]`);
        await page.keyboard.press('Space');
      }
      break;
    case 'ordering':
      for (const [place, { id, text }] of drill.steps.entries()) {
        const up = page.getByRole('button', { name: `Move up: ${text}`, exact: true });
        const shown = page.locator('[data-step]');
        const from = await shown.evaluateAll(
          (rows, own) => rows.findIndex((row) => row.getAttribute('data-step') === own),
          id,
        );
        if (from > place) await up.focus();
        for (let move = from; move > place; move -= 1) {
          await page.keyboard.press(move % 2 === 0 ? 'Enter' : 'ArrowUp');
          await expect(up).toBeFocused();
        }
      }
      break;
    case 'matching':
      for (const { left, right } of drill.pairs) {
        const list = page.getByLabel(left, { exact: true });
        await list.focus();
        await page.keyboard.type(right, { delay: 5 });
        await expect(list.locator('option:checked')).toHaveText(right);
      }
      break;
    case 'point-on-figure':
      await page.locator(`#place-${drill.places[0]?.id ?? ''}`).focus();
      await page.keyboard.press('Space');
      for (let at = 0; drill.places[at]?.id !== drill.key; at += 1) await page.keyboard.press('ArrowDown');
  }
  await tabTo(page, 'form button[type=submit]');
  await page.keyboard.press('Enter');
}

/** Sorts options as they are laid out, so that Tab meets them one after another. */
async function byPlace(page: Page): Promise<(a: { id: string }, b: { id: string }) => number> {
  const order = await page
    .locator('main input[type=checkbox]')
    .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value));
  return (a, b) => order.indexOf(a.id) - order.indexOf(b.id);
}

test('one drill of each kind is answered by keyboard, explained, and kept in the record', async ({ page }) => {
  const watch = await watchPage(page);
  const firstOf = new Map<DrillKind, string>();
  const drills = await beginWith(page, ({ kind, id }) => {
    if (!firstOf.has(kind)) firstOf.set(kind, id);
    return firstOf.get(kind) === id;
  });
  expect(drills).toHaveLength(4);

  for (const [at, drill] of drills.entries()) {
    await expect(page.locator('#drill-prompt')).toHaveText(drill.prompt);
    expect(await axeFinds(page)).toEqual([]);
    await answer(page, drill);
    await expect(page.getByRole('status').filter({ hasText: 'All right.' })).toBeVisible();
    await expect(page.locator('#drill-reasons')).toBeFocused();
    await expect(page.getByRole('link', { name: /./ }).and(page.locator('.rests a')).first()).toHaveAttribute(
      'href',
      /^\/learn\//,
    );
    expect(await axeFinds(page)).toEqual([]);
    await page.getByRole('button', { name: at < 3 ? 'Next' : 'Finish' }).press('Enter');
  }

  await expect(page.getByText('4 drills answered, 4 wholly right.')).toBeVisible();
  const kept = (await entriesOf(page)).flatMap((entry) => (entry.kind === 'drill.answered' ? [entry.data] : []));
  expect(kept.map(({ drill, share }) => [drill, share])).toEqual(drills.map(({ id }) => [id, 1]));
  expect(watch.faults).toEqual([]);
});

test('a wrong place is pressed on the figure and told, also on a small screen with large letters', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  for (const id of [
    'drill-place-infant-pulse',
    'drill-place-cataract',
    'drill-place-deltoid',
    'drill-place-quadrant',
  ]) {
    const [drill] = await beginWith(page, (one) => one.id === id);
    if (drill?.kind !== 'point-on-figure') throw new Error('no figure');
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    const at = drill.places.findIndex((place) => place.id !== drill.key);
    await page.locator('.spot').nth(at).click();
    await page.getByRole('button', { name: 'Check' }).click();

    await expect(page.getByRole('status').filter({ hasText: 'Not this place.' })).toBeVisible();
    await expect(page.locator('.lines li')).toHaveCount(drill.places.length);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.unroute(drillsFile);
  }
});

test.describe('with script off', () => {
  test.use({ javaScriptEnabled: false });

  test('every drill can be read and its answer opened', async ({ page }) => {
    await page.goto('/practice/drills/');
    await expect(page.getByRole('button', { name: 'Begin' })).toBeHidden();
    const first = page.locator('main details').first();
    await expect(first.locator('.given')).toBeHidden();

    await first.locator('summary').click();

    await expect(first.locator('.given')).toBeVisible();
  });
});
