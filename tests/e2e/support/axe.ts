/** What axe finds wrong with a page, one sentence for each rule broken; empty when nothing is. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { JSHandle, Page } from '@playwright/test';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** axe as it stands in the page once its source has run there. */
interface WithAxe {
  readonly axe?: { run(context: ElementContext, options: RunOptions): Promise<AxeResults> };
}

/**
 * Lets axe come along to every page that is opened from now on: cheaper than handing it over on each. It keeps the timers it
 * finds there, so that a clock installed later, and standing still, does not hold it up.
 */
export async function takeAxeAlong(page: Page): Promise<void> {
  await page.addInitScript({
    content: `((setTimeout, clearTimeout) => { ${source} })(setTimeout.bind(globalThis), clearTimeout.bind(globalThis));`,
  });
}

/** Reads the source of axe into the page; once for each page, however often it is asked. */
async function bringAxe(page: Page): Promise<void> {
  const isThere = await page.evaluate(() => (globalThis as WithAxe).axe !== undefined);
  if (!isThere) await page.evaluate(source);
}

/** Runs axe, on the whole page or on some elements of it. Colors are looked at where they have arrived, not on their way. */
async function runAxe(page: Page, options: RunOptions, within?: JSHandle<readonly Element[]>): Promise<string[]> {
  await bringAxe(page);
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) {
      // One that never ends has no end to go to.
      if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
    }
  });
  return page.evaluate(
    async ({ elements, rules }) => {
      const { axe } = globalThis as WithAxe;
      if (axe === undefined) return ['axe did not load'];
      const context = elements === undefined ? document : { include: [...elements] };
      const { violations } = await axe.run(context, { ...rules, resultTypes: ['violations'] });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
    },
    { elements: within, rules: options },
  );
}

/** The rules that look at colors: of all rules only these can come out otherwise on the other paper. */
const colorRules: string[] = ['color-contrast', 'link-in-text-block'];

/**
 * Runs axe on the page as it is now, in light and in dark: every rule in light, those that look at colors in dark as well. A
 * visit or a sitting is so played once for both.
 * @param within a selector: the part that is new on a long page, whose rest tests/e2e/every-page.spec.ts looks at
 */
export async function axeFindsInBothSchemes(page: Page, within?: string): Promise<string[]> {
  const part =
    within === undefined
      ? undefined
      : await page.evaluateHandle((asked): readonly Element[] => [...document.querySelectorAll(asked)], within);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await runAxe(page, { runOnly: colorRules }, part);
  await page.emulateMedia({ colorScheme: 'light' });
  return [...(await runAxe(page, {}, part)), ...dark.map((find) => `dark: ${find}`)];
}

/** Runs every rule of axe on the page as it is now. */
export function axeFinds(page: Page): Promise<string[]> {
  return runAxe(page, {});
}

/** Runs every rule of axe but those that look at colors: they take a third of the time, and {@link colorFinds} samples for them. */
export function axeFindsButColors(page: Page): Promise<string[]> {
  return runAxe(page, { rules: Object.fromEntries(colorRules.map((rule) => [rule, { enabled: false }])) });
}

/**
 * Runs axe's rules of colors on one text of each combination of ink, size, weight and ground that the page shows, and adds the
 * sound combinations to `known`. One that is known already is left out: the same ink on the same ground has the same contrast
 * on whatever page it stands. Every text of every page in both schemes would take most of the time of all tests.
 * Two combinations differ where the rules can tell them apart: of size and weight they only ask whether the text is large, of
 * the ground only what shows through, of a link how it stands out from the words beside it.
 */
export async function colorFinds(page: Page, known: Set<string>): Promise<string[]> {
  const samples = await page.evaluateHandle(
    (knownAlready) => {
      interface Ground {
        readonly seen: string;
        /** True where something behind is half clear as a whole: then what is behind that shows through everything on it. */
        readonly isVeiled: boolean;
      }
      const grounds = new Map<Element, Ground>();
      /** Everything behind an element that shows through, and every veil above it. */
      const groundOf = (element: Element): Ground => {
        const kept = grounds.get(element);
        if (kept !== undefined) return kept;
        const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
        const own = `${backgroundColor} ${backgroundImage} ${opacity}`;
        const behind = element.parentElement === null ? { seen: '', isVeiled: false } : groundOf(element.parentElement);
        const isVeiled = behind.isVeiled || opacity !== '1';
        const isSolid = !isVeiled && backgroundImage === 'none' && /^rgb\([^/]+\)$/.test(backgroundColor);
        const seen = own === 'rgba(0, 0, 0, 0) none 1' ? behind.seen : isSolid ? own : `${own} on ${behind.seen}`;
        const ground = { seen, isVeiled };
        grounds.set(element, ground);
        return ground;
      };
      /** Large text needs less contrast: axe's own bounds, in points. */
      const isLarge = (fontSize: string, fontWeight: string): boolean =>
        Math.ceil(Number.parseFloat(fontSize) * 72) / 96 >= (Number(fontWeight) >= 700 ? 14 : 18);
      /** How a link stands out from the words around it; empty where there is no link, or nothing around it. */
      const linkOf = (element: Element): string => {
        const link = element.closest('a[href]');
        const around = link?.parentElement ?? null;
        if (link === null || around === null || around.textContent.trim() === link.textContent.trim()) return '';
        const { textDecorationLine, borderBottomStyle, fontWeight, display } = getComputedStyle(link);
        const { color } = getComputedStyle(around);
        return `link ${textDecorationLine} ${borderBottomStyle} ${fontWeight} ${display} beside ${color}`;
      };
      const samples = new Map<string, Element>();
      const isKnown = new Set(knownAlready);
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (texts.nextNode() !== null) {
        const element = texts.currentNode.parentElement;
        if (element === null || (texts.currentNode.textContent ?? '').trim() === '' || !element.checkVisibility())
          continue;
        const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element);
        const size = isLarge(fontSize, fontWeight) ? 'large' : 'small';
        const combination = [color, size, textShadow, groundOf(element).seen, linkOf(element)].join(' ');
        // A link as a whole: the rule looks at the element that is the link.
        if (!isKnown.has(combination) && !samples.has(combination))
          samples.set(combination, element.closest('a[href]') ?? element);
      }
      return { combinations: [...samples.keys()], elements: [...samples.values()] };
    },
    [...known],
  );
  const seen = await samples.evaluate(({ combinations }) => combinations);
  if (seen.length === 0) return [];
  const elements = await samples.evaluateHandle((both) => both.elements);
  const finds = await runAxe(page, { runOnly: colorRules }, elements);
  if (finds.length === 0) for (const combination of seen) known.add(combination);
  return finds;
}
