/**
 * The learner's own fingertip: what is felt on the drawn arm comes through a phone's vibration as well, beside the ring on the
 * drawing and the words. Choices are remembered on the device and never touch the score.
 */
import { KeptChoices, type Found } from '#components/ui/kept-choices.svelte.ts';
import { canVibrate } from '#components/ui/vibration.ts';
import type { BloodContext } from '../context.ts';
import { feltNow } from '../perception.ts';
import type { Felt } from '../palpation.ts';

interface FingertipChoices {
  readonly vibration: boolean;
  /** Single keys act while the simulation has the focus. */
  readonly shortcuts: boolean;
}

const read = (found: Found): FingertipChoices => ({
  vibration: found.flag('vibration', true),
  shortcuts: found.flag('shortcuts', true),
});

/** A spring answers twice, a cord once and hard, a pulse three times; the clearer, the longer. */
export function buzz(felt: Felt): readonly number[] {
  const long = Math.round(20 + 60 * felt.strength);
  switch (felt.kind) {
    case 'nothing':
      return [];
    case 'spring':
      return [long, 60, Math.round(long / 2)];
    case 'cord':
      return [120];
    case 'beat':
      return [long, 260, long, 260, long];
    case 'swelling':
      return [20, 20, 20, 20, 20];
  }
}

export class Fingertip {
  readonly choices = new KeptChoices('exam-room.venipuncture-fingertip', read);
  #last: BloodContext['touch'] = null;

  /** After each step: a new touch is felt. */
  step(context: BloodContext): void {
    if (context.touch === this.#last) return;
    this.#last = context.touch;
    const felt = feltNow(context);
    if (felt === null || !this.choices.now.vibration || !canVibrate()) return;
    navigator.vibrate([...buzz(felt)]);
  }
}
