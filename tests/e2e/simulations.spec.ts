/**
 * Every simulation, walked from its list through all its parts to the debrief: accessible by axe, its contrast in light and
 * in dark, nothing to scroll sideways on a small screen or with large text, no control too small for a thumb, no fault.
 * What a part looks like in the middle of the work is for the simulation's own spec.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { beginLabels } from '#components/ui/simulation/list-words.ts';
import { axeFinds, contrastFinds } from './support/axe.ts';
import { islandsReady, watchPage } from './support/watch.ts';

const folders = readdirSync(join(import.meta.dirname, '../../simulations'), { withFileTypes: true });
const simulations = folders
  .filter((entry) => existsSync(join(entry.parentPath, entry.name, 'Simulation.astro')))
  .map(({ name }) => name);

/** How far the page is wider than the screen, px, and what sticks out. */
function overflow(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return null;
    const out = [...document.querySelectorAll('main *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 0.5,
    );
    return `${scrollWidth - clientWidth} px too wide: ${out
      .slice(-3)
      .map(({ tagName, textContent }) => `${tagName} ${textContent.trim().slice(0, 30)}`)
      .join(' | ')}`;
  });
}

/** Controls that are less than 44 px high. */
function smallControls(page: Page): Promise<string[]> {
  return page
    .locator('section.simulation')
    .evaluate((root) =>
      [
        ...root.querySelectorAll<HTMLElement>(
          'button, summary, select, label:has(input), input:not([type="checkbox"], [type="radio"])',
        ),
      ]
        .filter((control) => control.checkVisibility() && control.getBoundingClientRect().height < 43.5)
        .map((control) => `${control.textContent.trim().slice(0, 40)}: ${control.getBoundingClientRect().height}`),
    );
}

for (const simulation of simulations) {
  test(`${simulation}: every part is accessible in light and dark and fits a small screen`, async ({ page }) => {
    test.setTimeout(240_000);
    const watch = await watchPage(page);
    const soundContrasts = new Set<string>();
    const finds: Record<string, readonly string[]> = {};

    async function look(part: string): Promise<void> {
      await page.setViewportSize({ width: 1280, height: 900 });
      const found: string[] = await axeFinds(page, 'color-contrast');
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        found.push(...(await contrastFinds(page, soundContrasts)));
      }
      for (const [width, textPercent] of [
        [320, 100],
        [390, 200],
      ] as const) {
        await page.setViewportSize({ width, height: 720 });
        await page.evaluate((percent) => {
          document.documentElement.style.fontSize = `${percent}%`;
        }, textPercent);
        const over = await overflow(page);
        if (over !== null) found.push(`${width} px with text at ${textPercent}%: ${over}`);
        if (textPercent === 100 && part !== 'debrief') found.push(...(await smallControls(page)));
      }
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '';
      });
      if (found.length > 0) finds[part] = found;
    }

    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(`/practice/${simulation}/?seed=4821`);
    await islandsReady(page);
    await page.getByRole('button', { name: new RegExp(`^(${beginLabels.join('|')})$`) }).click();
    await expect(page.getByRole('tab').first()).toBeVisible();
    await page.getByRole('button', { name: 'What next?' }).click();
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click();
      await look((await tab.textContent()) ?? '');
    }
    await page.setViewportSize({ width: 1280, height: 900 });
    // Where desks follow each other, the last one ends the whole.
    await page.getByRole('button', { name: /over$/ }).last().click();
    await expect(page.getByRole('heading', { name: 'Debrief' })).toBeVisible();
    await page.locator('summary', { hasText: 'The whole rubric' }).click();
    await look('debrief');

    expect(finds).toEqual({});
    expect(watch.faults).toEqual([]);
  });
}
