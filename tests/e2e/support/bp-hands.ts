/** Hands, eyes and ears at the blood-pressure simulation: what every simulation needs, and its gauge and sound captions. */
import type { Page } from '@playwright/test';
import { Hands, openSimulation } from './hands.ts';

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
  await openSimulation(page, 'blood-pressure', search);
}

export class BpHands extends Hands {
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
    await this.pressed('+', percent);
  }

  async letAllOut(): Promise<void> {
    await this.page.keyboard.press('o');
    for (let wait = 0; wait < 60 && (await this.gauge()) > 0; wait++) await this.pass(500);
    await this.page.keyboard.press('c');
  }

  /** Greets, seats, rests and wraps the cuff as a careful assistant does with a patient who has nothing special. */
  async prepare(cuff: string, arm: 'left arm' | 'right arm'): Promise<void> {
    await this.turnTo('Greet');
    await this.beginVisit();
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
    await this.pressed('ArrowRight', 8);
    await this.turnTo('Cuff');
    await this.press(arm);
    await this.press('out of the sleeve');
    await this.press('Measure around');
    await this.press('Feel for the artery');
    await this.press(new RegExp(`^${cuff} `));
    await this.reach(/^Lower edge/);
    await this.pressed('ArrowRight', 5);
    await this.press('over the artery');
    await this.press('two fingers');
    await this.press('Wrap the cuff');
    await this.turnTo('Seat');
    await this.type(/minutes?$/, 5);
    await this.press('Wait 5 minutes');
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

  /**
   * Listens while time goes by: how many beats were new on the trace, and what the gauge said at the first and at the last of
   * them. The page's own changes are watched, so that an ear needs no look for each moment.
   */
  private async hear(ms: number): Promise<{ readonly beats: number; readonly first: number; readonly last: number }> {
    const heard = await this.page.evaluateHandle(() => {
      const place = () =>
        [...document.querySelectorAll('figure.trace svg g > g')].at(-1)?.getAttribute('transform') ?? '';
      const gauge = () => Number(document.querySelector('[role="meter"]')?.getAttribute('aria-valuenow'));
      const result = { at: place(), beats: 0, first: 0, last: 0 };
      const observer = new MutationObserver(() => {
        const now = place();
        if (now === result.at || now === '') return;
        result.at = now;
        result.beats += 1;
        result.last = gauge();
        if (result.beats === 1) result.first = result.last;
      });
      observer.observe(document.querySelector('section.simulation') ?? document, {
        subtree: true,
        childList: true,
        attributes: true,
      });
      return { result, observer };
    });
    await this.pass(ms);
    return heard.evaluate(({ result, observer }) => {
      observer.disconnect();
      return result;
    });
  }

  /** Listens through one fall, marks both sounds, lets the air out, and gives the two numbers read off the gauge. */
  async listen(estimate: number, openPercent: number): Promise<{ systolic: number; diastolic: number }> {
    await this.turnTo('Measure');
    await this.press('stethoscope on the artery');
    await this.pumpTo(estimate + 22);
    await this.openValve(openPercent);
    let systolic = 0;
    let diastolic = 0;
    let silentMs = 0;
    // Short looks until the first sound, since its mark has to follow it at once; long ones after that.
    for (let step = 0; step < 300 && silentMs < 5000; step++) {
      const ms = systolic === 0 ? 300 : 1000;
      const { beats, first, last } = await this.hear(ms);
      silentMs = systolic === 0 || beats > 0 ? 0 : silentMs + ms;
      if (beats === 0) continue;
      diastolic = last;
      if (systolic !== 0) continue;
      await this.page.keyboard.press('s');
      systolic = first;
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
