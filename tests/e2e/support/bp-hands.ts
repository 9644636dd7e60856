/**
 * Hands, eyes and ears at the blood-pressure simulation, by keyboard alone: moves the focus with Tab, presses keys, reads
 * the gauge's meter and the sound captions. The page's clock is the test's own, so nothing waits for real time.
 */
import { expect, type Page } from '@playwright/test';
import { islandsReady } from './watch.ts';

export const practicePage = '/practice/blood-pressure/';

/** Opens the simulation with a clock that only `pass` moves. */
export async function openPractice(
  page: Page,
  search: string,
  senses: Readonly<Record<string, unknown>> = { trace: true },
): Promise<void> {
  await page.addInitScript((chosen) => {
    localStorage.setItem('exam-room.senses', JSON.stringify(chosen));
  }, senses);
  await page.clock.install({ time: new Date('2026-11-23T14:00:00Z') });
  await page.goto(`${practicePage}${search}`);
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
    for (let step = 0; step < 140; step++) {
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

  async type(words: string | RegExp, value: number): Promise<void> {
    await this.reach(words);
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.type(String(value));
  }

  /** Turns to a part of the visit by its number key. */
  async turnTo(part: 'Greet' | 'Seat' | 'Cuff' | 'Measure' | 'Chart'): Promise<void> {
    await this.page.keyboard.press(String(['Greet', 'Seat', 'Cuff', 'Measure', 'Chart'].indexOf(part) + 1));
    await expect(this.page.getByRole('tab', { name: part })).toHaveAttribute('aria-selected', 'true');
  }

  /** What the gauge says, to the nearest mark. */
  async gauge(): Promise<number> {
    return Number(await this.page.getByRole('meter', { name: 'Cuff pressure' }).getAttribute('aria-valuenow'));
  }

  /** The captions of the last beats, newest last. */
  captions(): Promise<readonly string[]> {
    return this.page.locator('figure.trace figcaption .word:not(.quiet)').allTextContents();
  }

  /** Squeezes until the gauge stands at or above a pressure. */
  async pumpTo(mmHg: number): Promise<void> {
    for (let squeeze = 0; squeeze < 60 && (await this.gauge()) < mmHg; squeeze++) {
      await this.page.keyboard.press('p');
      await this.pass(160);
    }
    await this.pass(300);
  }

  /** Turns the valve with the + key from closed. */
  async openValve(percent: number): Promise<void> {
    for (let turn = 0; turn < percent; turn++) await this.page.keyboard.press('+');
  }

  async letAllOut(): Promise<void> {
    await this.page.keyboard.press('o');
    for (let wait = 0; wait < 60 && (await this.gauge()) > 0; wait++) await this.pass(500);
    await this.page.keyboard.press('c');
  }

  /** Greets, seats, rests and wraps the cuff as a careful assistant does with a patient who has nothing special. */
  async prepare(cuff: string, arm: 'left arm' | 'right arm'): Promise<void> {
    await this.turnTo('Greet');
    await this.press('Clean your hands');
    await this.press('my name, medical assistant');
    await this.tick('full name');
    await this.tick('date of birth');
    await this.press('Ask and compare');
    await this.press('Say what you are going to do');
    for (const question of [
      /Is there an arm/,
      /Any coffee/,
      /Have you smoked/,
      /Any exercise/,
      /Do you need the restroom/,
    ]) {
      await this.press(question);
    }
    await this.turnTo('Seat');
    await this.press('the chair');
    await this.press('against the chair');
    await this.press('flat on the floor');
    await this.press('side by side');
    await this.press('on the desk');
    await this.reach(/^Height of the desk/);
    for (let step = 0; step < 8; step++) await this.page.keyboard.press('ArrowRight');
    await this.turnTo('Cuff');
    await this.press(arm);
    await this.press('out of the sleeve');
    await this.press('Measure around');
    await this.press('Feel for the artery');
    await this.press(new RegExp(`^${cuff} `));
    await this.reach(/^Lower edge/);
    for (let step = 0; step < 5; step++) await this.page.keyboard.press('ArrowRight');
    await this.press('over the artery');
    await this.press('two fingers');
    await this.press('Wrap the cuff');
    await this.turnTo('Seat');
    await this.type(/minutes?$/, 5);
    await this.press('Wait 5 minutes');
  }

  /** What was said last to a screen reader. */
  said(): Promise<string> {
    return this.page.locator('section.simulation > [role="status"]').innerText();
  }

  /** Estimates the systolic by touch and notes it. Feels the pulse vanish as a screen reader tells it. */
  async estimate(): Promise<number> {
    await this.turnTo('Measure');
    await this.press('fingers on the wrist');
    await this.pass(2000);
    let vanishedAt = 0;
    for (let squeeze = 0; squeeze < 40 && vanishedAt === 0; squeeze++) {
      await this.page.keyboard.press('p');
      await this.pass(2400);
      if ((await this.said()).startsWith('The pulse is gone')) vanishedAt = await this.gauge();
    }
    await this.letAllOut();
    await this.type('Pulse at the wrist', vanishedAt);
    await this.press('Note the estimate');
    await this.press('Wait half a minute');
    return vanishedAt;
  }

  /** Where the newest shape stands on the trace: another place is another beat. Empty while there is none. */
  private async newestBeat(): Promise<string> {
    const shapes = this.page.locator('figure.trace svg g > g');
    return (await shapes.count()) === 0 ? '' : ((await shapes.last().getAttribute('transform')) ?? '');
  }

  /** Listens through one fall, marks both sounds, lets the air out, and gives the two numbers read off the gauge. */
  async listen(estimate: number, openPercent: number): Promise<{ systolic: number; diastolic: number }> {
    await this.turnTo('Measure');
    await this.press('stethoscope on the artery');
    await this.pumpTo(estimate + 22);
    // What sounded while pumping does not count.
    let last = await this.newestBeat();
    await this.openValve(openPercent);
    let systolic = 0;
    let diastolic = 0;
    let silentMs = 0;
    for (let step = 0; step < 600 && silentMs < 5000; step++) {
      await this.pass(200);
      const newest = await this.newestBeat();
      silentMs = systolic === 0 ? 0 : silentMs + 200;
      if (newest === last || newest === '') continue;
      last = newest;
      silentMs = 0;
      diastolic = await this.gauge();
      if (systolic !== 0) continue;
      await this.page.keyboard.press('s');
      systolic = diastolic;
    }
    await this.page.keyboard.press('d');
    await this.letAllOut();
    return { systolic, diastolic };
  }

  async chart(
    reading: { readonly systolic: number; readonly diastolic: number },
    arm: 'left' | 'right',
    cuff: string,
  ): Promise<void> {
    await this.turnTo('Chart');
    await this.type('Systolic', reading.systolic);
    await this.type('Diastolic', reading.diastolic);
    await this.press(new RegExp(`^${arm}$|^✓ ${arm}$`));
    await this.press('sitting');
    await this.press(new RegExp(`^(✓ )?${cuff}$`));
    await this.press('Chart it');
  }
}
