/**
 * Hands at any simulation, by keyboard alone: moves the focus with Tab, presses keys, types numbers. The page's clock is the
 * test's own, so nothing waits for real time.
 */
import { expect, type Page } from '@playwright/test';
import { islandsReady } from './watch.ts';

/** Opens a simulation with a clock that only `pass` moves. `search` names case, mode and seed: `?case=…&seed=3`. */
export async function openSimulation(page: Page, simulation: string, search: string): Promise<void> {
  await page.clock.install({ time: new Date('2026-11-23T14:00:00Z') });
  await page.goto(`/practice/${simulation}/${search}`);
  await islandsReady(page);
  await page.clock.pauseAt(new Date('2026-11-23T14:05:00Z'));
}

export class Hands {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Lets time on the page go by, ms. */
  async pass(ms: number): Promise<void> {
    await this.page.clock.runFor(ms);
  }

  /** Words of what has the focus. */
  private focused(): Promise<string> {
    return this.page.evaluate(() => {
      const active = document.activeElement;
      if (!(active instanceof HTMLElement)) return '';
      const label = active instanceof HTMLInputElement ? (active.labels?.[0]?.textContent ?? '') : '';
      return (active.getAttribute('aria-label') ?? `${label} ${active.textContent}`).replaceAll(/\s+/g, ' ').trim();
    });
  }

  /** Presses Tab until the control with these words has the focus. */
  async reach(words: string | RegExp): Promise<void> {
    const fits = (text: string): boolean => (typeof words === 'string' ? text.startsWith(words) : words.test(text));
    for (let step = 0; step < 200; step++) {
      if (fits(await this.focused())) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`Tab never came to "${String(words)}"`);
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

  /** Turns to a part of the visit by its number key. */
  async turnTo(part: string): Promise<void> {
    const tabs = this.page.getByRole('tab');
    const names = await tabs.allTextContents();
    const index = names.findIndex((name) => name.replace(/^\d/, '').trim() === part);
    await this.page.keyboard.press(String(index + 1));
    await expect(tabs.nth(index)).toHaveAttribute('aria-selected', 'true');
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
