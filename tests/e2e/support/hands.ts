/**
 * Hands at any simulation, by keyboard alone: moves the focus with Tab, presses keys, types numbers. The page's clock is the
 * test's own, so nothing waits for real time. Whatever part is left is looked at as it then is, and so is every other part before the
 * end and the debrief after it.
 */
import { expect, type Page } from '@playwright/test';
import { takeAxeAlong } from './axe.ts';
import { whatIsWrong } from './look.ts';
import { islandsReady } from './watch.ts';

/** What the page keeps for the hands: the words of everything that had the focus, in order. */
interface WithFocusLog {
  readonly focusLog?: string[];
  /** Where a control stands from the focus, in presses of Tab (below zero: of Shift+Tab); null where none is in sight. */
  readonly tabsTo?: (source: string, isExact: boolean) => number | null;
}

/** Runs in the page before anything else: notes what gets the focus, and can tell how far away a control is. */
function watchFocus(): void {
  const log: string[] = [];
  const wordsOf = (element: Element | null): string => {
    if (!(element instanceof HTMLElement) || element === document.body) return '';
    const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
    const label = isField ? (element.labels?.[0]?.textContent ?? '') : '';
    return (element.getAttribute('aria-label') ?? `${label} ${element.textContent}`).replaceAll(/\s+/g, ' ').trim();
  };
  document.addEventListener(
    'focusin',
    ({ target }) => log.push(wordsOf(target instanceof Element ? target : null)),
    true,
  );
  const stops = (): HTMLElement[] =>
    [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]')].filter(
      (element) =>
        element.tabIndex >= 0 &&
        !element.matches(':disabled') &&
        element.checkVisibility({ visibilityProperty: true }) &&
        // Of a group of radio buttons Tab stops at the chosen one.
        !(
          element instanceof HTMLInputElement &&
          element.type === 'radio' &&
          !element.checked &&
          document.querySelector(`input[type="radio"][name="${CSS.escape(element.name)}"]:checked`) !== null
        ),
    );
  const tabsTo = (source: string, isExact: boolean): number | null => {
    const fits = (text: string): boolean => (isExact ? text.startsWith(source) : new RegExp(source, 'u').test(text));
    const active = document.activeElement;
    if (fits(wordsOf(active))) return 0;
    const all = stops();
    // Where the focus stands in no stop, the next ones in the document follow it.
    const own = all.findIndex((stop) => stop === active);
    const at =
      own >= 0 || active === null
        ? own
        : all.findLastIndex((stop) => (stop.compareDocumentPosition(active) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0);
    const after = all.findIndex((stop, index) => index > at && fits(wordsOf(stop)));
    if (after >= 0) return after - at;
    const before = all.findIndex((stop) => fits(wordsOf(stop)));
    return before < 0 ? null : before - at - (own >= 0 ? 0 : 1);
  };
  Object.assign(globalThis, { focusLog: log, tabsTo });
}

/** Opens a simulation with a clock that only `pass` moves. `search` names case, mode and seed: `?case=…&seed=3`. */
export async function openSimulation(page: Page, simulation: string, search: string): Promise<void> {
  // Before the clock, so that axe keeps timers that run by themselves.
  await takeAxeAlong(page);
  await page.addInitScript(watchFocus);
  await page.clock.install({ time: new Date('2026-11-23T14:00:00Z') });
  await page.goto(`/practice/${simulation}/${search}`);
  await islandsReady(page);
  await page.clock.pauseAt(new Date('2026-11-23T14:05:00Z'));
}

/** Combinations of colors found sound so far, in whatever run: the same ink on the same ground is as well read anywhere. */
const soundColors = new Set<string>();

export class Hands {
  readonly page: Page;
  /** Parts that were looked at. */
  private readonly looked = new Set<string>();

  constructor(page: Page) {
    this.page = page;
  }

  /** Lets time on the page go by, ms. */
  async pass(ms: number): Promise<void> {
    await this.page.clock.runFor(ms);
  }

  /** Presses a key several times without waiting for the page between: the presses arrive in order. */
  async pressed(key: string, times: number): Promise<void> {
    await Promise.all(Array.from({ length: times }, () => this.page.keyboard.press(key)));
  }

  /** How many presses of Tab away these words are; 0 where they have the focus. */
  private distance(words: string | RegExp): Promise<number | null> {
    return this.page.evaluate(
      ({ source, isExact }) => (globalThis as WithFocusLog).tabsTo?.(source, isExact) ?? null,
      typeof words === 'string' ? { source: words, isExact: true } : { source: words.source, isExact: false },
    );
  }

  /**
   * Walks with Tab, or with Shift+Tab where that is the shorter way, until the control with these words has the focus. Every
   * stop is a key press of its own; the page only tells how many it will take, and what has the focus in the end is looked at.
   */
  async reach(words: string | RegExp): Promise<void> {
    for (let attempt = 0; attempt < 6; attempt++) {
      const away = await this.distance(words);
      if (away === 0) return;
      if (away === null) break;
      if (away < 0) await this.page.keyboard.down('Shift');
      await this.pressed('Tab', Math.abs(away));
      if (away < 0) await this.page.keyboard.up('Shift');
    }
    const heard = await this.page.evaluate(() => (globalThis as WithFocusLog).focusLog?.slice(-8) ?? []);
    throw new Error(`Tab never came to "${String(words)}"; last were ${heard.join(' | ')}`);
  }

  /** Reaches a button and presses it. */
  async press(words: string | RegExp): Promise<void> {
    await this.reach(words);
    await this.page.keyboard.press('Enter');
  }

  async tick(words: string | RegExp): Promise<void> {
    await this.reach(words);
    await this.page.keyboard.press('Space');
  }

  async type(words: string | RegExp, value: number | string): Promise<void> {
    await this.reach(words);
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.type(String(value));
  }

  /** The part that is open; empty where there is none, as in the debrief. */
  private async part(): Promise<string> {
    const tab = this.page.getByRole('tab', { selected: true });
    return (await tab.count()) === 0 ? '' : ((await tab.textContent()) ?? '');
  }

  /** Looks at the page as it is now: what is wrong fails the test without stopping it. */
  private async look(part: string): Promise<void> {
    this.looked.add(part);
    expect.soft(await whatIsWrong(this.page, soundColors), `what is wrong in "${part}"`).toEqual([]);
  }

  /** Looks at the open part when this run has not looked at it yet. */
  private async lookOnce(): Promise<void> {
    const part = await this.part();
    if (!this.looked.has(part)) await this.look(part);
  }

  /** Turns to a part of the visit by its number key, after a look at the part that is left, when it is left for the first time. */
  async turnTo(part: string): Promise<void> {
    await this.lookOnce();
    const names = await this.page.getByRole('tab').allTextContents();
    const index = names.findIndex((name) => name.replace(/^\d/, '').trim() === part);
    await this.page.keyboard.press(String(index + 1));
    await expect(this.page.getByRole('tab', { selected: true })).toHaveText(names[index] ?? part);
  }

  /**
   * Presses the button that ends the run. Before that it looks at every part this run has not come to, and at the last one with
   * the coach's words and the room in words; after it, at the debrief with its whole rubric.
   */
  async end(words: string | RegExp): Promise<void> {
    const here = await this.part();
    for (const tab of await this.page.getByRole('tab').all()) {
      const name = (await tab.textContent()) ?? '';
      if (name === here || this.looked.has(name)) continue;
      await tab.click();
      await this.lookOnce();
    }
    if (here !== '') {
      await this.turnTo(here.replace(/^\d/, '').trim());
      for (const key of ['h', 'w']) await this.page.keyboard.press(key);
      await this.look(here);
    }
    await this.press(words);
    await expect(this.page.getByRole('heading', { name: 'Debrief' })).toBeFocused();
    await this.page.locator('summary', { hasText: 'The whole rubric' }).evaluate((summary) => {
      if (summary.parentElement instanceof HTMLDetailsElement) summary.parentElement.open = true;
    });
    await this.look('debrief');
  }

  /** What was said last to a screen reader. */
  said(): Promise<string> {
    return this.page.locator('section.simulation > [role="status"]').innerText();
  }

  /** The beginning every visit shares: hands, name, identity, explanation. */
  async beginVisit(): Promise<void> {
    await this.press('Clean your hands');
    await this.press('my name, medical assistant');
    await this.tick('full name');
    await this.tick('date of birth');
    await this.press('Ask and compare');
    await this.press('Say what you are going to do');
  }
}
