/**
 * Every built page, visited once: accessible by axe in light and in dark, no policy violation, no script error, no request to
 * others, no words that run together, and nothing to scroll sideways on a small screen.
 */
import { expect, test, type Page } from '@playwright/test';
import { axeFinds } from './support/axe.ts';
import { builtPages } from './support/pages.ts';
import { islandsReady, watchPage } from './support/watch.ts';

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

for (const path of builtPages) {
  test(`${path} is accessible in light and dark, fits a small screen and breaks no policy`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    const watch = await watchPage(page);
    await page.goto(path);
    await islandsReady(page);

    expect.soft(await axeFinds(page), 'axe in light').toEqual([]);
    expect.soft(await gluedWords(page), 'words that run together').toEqual([]);

    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    expect.soft(await axeFinds(page), 'axe in dark').toEqual([]);

    // Before the reload: it cuts off what the page was still fetching, and that is told as an error.
    expect.soft(watch.faults, 'policy, script and network').toEqual([]);

    await page.setViewportSize({ width: 320, height: 640 });
    await page.reload();
    const { content, screen } = await page.evaluate(() => ({
      content: document.documentElement.scrollWidth,
      screen: document.documentElement.clientWidth,
    }));
    expect.soft(content, 'width of the page on a screen of 320 pixels').toBeLessThanOrEqual(screen);
  });
}
