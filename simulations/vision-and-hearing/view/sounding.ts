/** Takes each tone of a run to the ears once, a raised hand to the fingertips, and the noise of an open door to the room. */
import { canVibrate } from '#components/ui/vibration.ts';
import type { ShContext } from '../context.ts';
import { handIsUp, roomIsNoisy, toneMs } from '../perception.ts';
import type { ToneDesk } from './tones.ts';

/** A tone from before a leap of the clock is over: it sounds to nobody. */
const freshMs = 400;

export class Sounding {
  readonly #tones: ToneDesk;
  #sounded = 0;
  #wasUp = false;

  constructor(tones: ToneDesk) {
    this.#tones = tones;
  }

  /** Forgets the last run. */
  reset(): void {
    this.#sounded = 0;
    this.#wasUp = false;
  }

  /** After each step of time. */
  step(context: ShContext): void {
    const tone = context.tones.at(-1);
    if (tone !== undefined && tone.number !== this.#sounded) {
      this.#sounded = tone.number;
      if (context.nowMs - tone.atMs < freshMs) this.#tones.play(tone, toneMs(context) / 1000);
    }
    const up = handIsUp(context);
    if (up && !this.#wasUp && canVibrate()) navigator.vibrate(40);
    this.#wasUp = up;
    this.#tones.setNoise(roomIsNoisy(context) && context.phones !== null);
  }
}
