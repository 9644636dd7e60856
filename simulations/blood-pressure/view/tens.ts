/** Speaks the needle every 10 mmHg while the cuff empties, for whoever asked for it. */
import type { BpContext } from '../context.ts';
import type { Senses } from './senses.svelte.ts';

/** Below this nothing is heard any more, mmHg. */
const spokenAboveMmHg = 20;

export class Tens {
  readonly #senses: Senses;
  #spoken = -1;

  constructor(senses: Senses) {
    this.#senses = senses;
  }

  /** After each step of time. */
  step({ cuffMmHg, openPercent }: BpContext): void {
    const ten = Math.ceil(cuffMmHg / 10) * 10;
    if (ten !== this.#spoken && openPercent > 0 && cuffMmHg > spokenAboveMmHg) this.#senses.speak(String(ten));
    this.#spoken = ten;
  }
}
