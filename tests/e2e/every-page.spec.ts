/**
 * Every built page, visited once: accessible by axe, its contrast in light and in dark, no policy violation, no script error,
 * no request to others, no words that run together, and nothing to scroll sideways on a small screen.
 */
import { expect, test, type Page } from '@playwright/test';
import { axeFindsButColors, colorFinds, takeAxeAlong } from './support/axe.ts';
import { builtPages } from './support/pages.ts';
import { islandsReady, watchPage, type Watch } from './support/watch.ts';

/** Words glued to a link, and sentences glued to each other. */
function gluedWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const links = [...document.querySelectorAll('main :is(p, li, dd, td, small) a:not(.mark, .anchor)')].flatMap(
      (link) => {
        const before =
          link.previousSibling?.nodeType === Node.TEXT_NODE ? (link.previousSibling.textContent ?? '') : '';
        const after = link.nextSibling?.nodeType === Node.TEXT_NODE ? (link.nextSibling.textContent ?? '') : '';
        return /[\p{L}\d,.;:]$/u.test(before) || /^[\p{L}\d]/u.test(after)
          ? [`${before.slice(-12)}|${link.textContent}|${after.slice(0, 12)}`]
          : [];
      },
    );
    const sentences = [...document.querySelectorAll('main p, main li, main dd')].flatMap((block) =>
      [...block.childNodes].some((node) => node.nodeType === Node.TEXT_NODE)
        ? (block.textContent.match(/\p{Ll}[.!?]\p{Lu}\p{Ll}+|\d\.\p{Lu}\p{Ll}+/gu) ?? [])
        : [],
    );
    return [...links, ...sentences];
  });
}

/** A page that walks through the site, one for each worker: it is watched from its first step. */
interface Walker {
  readonly page: Page;
  readonly watch: Watch;
  /** Combinations of ink and ground that were found sound. */
  readonly soundColors: Set<string>;
}

const walk = test.extend<object, { readonly walker: Walker }>({
  walker: [
    async ({ browser }, use) => {
      const context = await browser.newContext({
        reducedMotion: 'reduce',
        serviceWorkers: 'block',
        viewport: { width: 1280, height: 900 },
      });
      const page = await context.newPage();
      await takeAxeAlong(page);
      await use({ page, watch: await watchPage(page), soundColors: new Set() });
      await context.close();
    },
    { scope: 'worker' },
  ],
});

for (const path of builtPages) {
  walk(`${path} is accessible in light and dark, fits a small screen and breaks no policy`, async ({ walker }) => {
    const { page, watch, soundColors } = walker;
    watch.faults.length = 0;
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(path);
    await islandsReady(page);

    expect.soft(await axeFindsButColors(page), 'axe').toEqual([]);
    expect.soft(await colorFinds(page, soundColors), 'colors in light').toEqual([]);
    expect.soft(await gluedWords(page), 'words that run together').toEqual([]);

    await page.emulateMedia({ colorScheme: 'dark' });
    expect.soft(await colorFinds(page, soundColors), 'colors in dark').toEqual([]);

    await page.setViewportSize({ width: 320, height: 640 });
    const { content, screen } = await page.evaluate(() => ({
      content: document.documentElement.scrollWidth,
      screen: document.documentElement.clientWidth,
    }));
    expect.soft(content, 'width of the page on a screen of 320 pixels').toBeLessThanOrEqual(screen);
    expect.soft(watch.faults, 'policy, script and network').toEqual([]);
    // Wide again for the next page, with nothing left here that would have to be laid out for it.
    await page.evaluate(() => {
      document.body.remove();
    });
    await page.setViewportSize({ width: 1280, height: 900 });
  });
}
