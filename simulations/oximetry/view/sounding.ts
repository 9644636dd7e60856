/** Takes each beat of a run to the ears once: the beep of the screen and the knock under the fingers. */
import type { OximetryContext } from '../context.ts';
import { feltBeats, screenOf, toneHz } from '../perception.ts';
import { beatsBetween } from '../signal.ts';
import type { Sounder } from './sounder.ts';

/** A stretch longer than this was skipped: it stays silent, ms. */
const longestSoundedMs = 500;

export class Sounding {
  readonly #sounder: Sounder;
  /** Time that has been sounded. */
  #soundedMs = 0;

  constructor(sounder: Sounder) {
    this.#sounder = sounder;
  }

  reset(): void {
    this.#soundedMs = 0;
  }

  /** After each step of time. */
  step(context: OximetryContext): void {
    const from = Math.max(this.#soundedMs, context.nowMs - longestSoundedMs);
    this.#soundedMs = context.nowMs;
    if (feltBeats(context, from, context.nowMs).length > 0) this.#sounder.tap();
    const screen = screenOf(context);
    if (
      screen.kind === 'on' &&
      !screen.held &&
      screen.trace === 'steady' &&
      beatsBetween(context, from, context.nowMs).length > 0
    )
      this.#sounder.beep(toneHz(screen.percent));
  }
}
