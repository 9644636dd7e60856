/** Every built page, in light and dark: accessible by axe, no policy violation, no script error, no request to others. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { builtPages } from './support/pages.ts';
import { islandsReady, watchPage } from './support/watch.ts';

for (const path of builtPages) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${path} in ${colorScheme} is accessible and breaks no policy`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const watch = await watchPage(page);

      await page.goto(path);
      await islandsReady(page);
      const { violations } = await new AxeBuilder({ page }).analyze();

      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`),
      ).toEqual([]);
      expect(watch.faults).toEqual([]);
    });
  }
}

test('pages fit a screen 320 pixels wide without scrolling sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const wide: string[] = [];
  for (const path of builtPages) {
    await page.goto(path);
    const { content, screen } = await page.evaluate(() => ({
      content: document.documentElement.scrollWidth,
      screen: document.documentElement.clientWidth,
    }));
    if (content > screen) wide.push(`${path}: ${content}`);
  }

  expect(wide).toEqual([]);
});

test('words never run together around a link or between two sentences', async ({ page }) => {
  const glued: string[] = [];
  for (const path of builtPages) {
    await page.goto(path);
    const found = await page.evaluate(() => {
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
    glued.push(...found.map((words) => `${path}: ${words}`));
  }

  expect(glued).toEqual([]);
});
