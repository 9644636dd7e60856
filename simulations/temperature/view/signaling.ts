/** Gives the thermometer's signal once, when the reading is whole. */
import type { TemperatureContext } from '../context.ts';
import type { Beeper } from './beeper.ts';

export class Signaling {
  readonly #beeper: Beeper;
  #signaled: TemperatureContext['happened'] = null;

  constructor(beeper: Beeper) {
    this.#beeper = beeper;
  }

  /** After each step of time. */
  step({ happened }: TemperatureContext): void {
    if (happened?.what === 'signal' && happened !== this.#signaled) this.#beeper.signal();
    this.#signaled = happened;
  }
}
