/**
 * What is looked at in every part of every simulation: accessible by axe, its colors in light and in dark, nothing to scroll
 * sideways on a small screen or with large text, no control too small for a thumb.
 */
import type { Page } from '@playwright/test';
import { axeFindsButColors, colorFinds } from './axe.ts';

const wide = { width: 1280, height: 900 };
/** Screens a part has to fit: width, px, and size of the text, %. */
const narrowScreens = [
  { width: 320, textPercent: 100 },
  { width: 390, textPercent: 200 },
] as const;
/** Least height of a control, px; half a pixel is left to rounding. */
const leastControlPx = 43.5;

/** How far the page is wider than the screen, px, and what sticks out; null where nothing does. */
function overflow(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return null;
    /** What scrolls by itself may be as wide as it likes inside. */
    const isHeld = (element: Element): boolean => {
      for (let at = element.parentElement; at !== null; at = at.parentElement)
        if (at.matches('main *') && getComputedStyle(at).overflowX !== 'visible') return true;
      return false;
    };
    const out = [...document.querySelectorAll('main *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 0.5 && !isHeld(element),
    );
    return `${scrollWidth - clientWidth} px too wide: ${out
      .slice(-3)
      .map(({ tagName, textContent }) => `${tagName} ${textContent.trim().slice(0, 30)}`)
      .join(' | ')}`;
  });
}

/** Controls that are too low for a thumb. */
function smallControls(page: Page): Promise<string[]> {
  return page
    .locator('section.simulation')
    .evaluate(
      (root, leastPx) =>
        [
          ...root.querySelectorAll<HTMLElement>(
            'button, summary, select, label:has(input), input:not([type="checkbox"], [type="radio"])',
          ),
        ]
          .filter((control) => control.checkVisibility() && control.getBoundingClientRect().height < leastPx)
          .map(
            (control) =>
              `${control.textContent.trim().slice(0, 40)}: ${control.getBoundingClientRect().height} px high`,
          ),
      leastControlPx,
    );
}

/** What is wrong with the page as it is now, a sentence each. `soundColors` grows: see {@link colorFinds}. */
export async function whatIsWrong(page: Page, soundColors: Set<string>): Promise<readonly string[]> {
  const finds: string[] = await axeFindsButColors(page);
  for (const colorScheme of ['dark', 'light'] as const) {
    // A color that is still on its way to another one is nobody's color.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    finds.push(...(await colorFinds(page, soundColors)).map((find) => `${colorScheme}: ${find}`));
  }
  for (const { width, textPercent } of narrowScreens) {
    await page.setViewportSize({ width, height: 720 });
    await page.evaluate((percent) => {
      document.documentElement.style.fontSize = `${percent}%`;
    }, textPercent);
    const over = await overflow(page);
    if (over !== null) finds.push(`${width} px with text at ${textPercent}%: ${over}`);
    if (textPercent === 100) finds.push(...(await smallControls(page)));
  }
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '';
  });
  await page.setViewportSize(wide);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  return finds;
}
