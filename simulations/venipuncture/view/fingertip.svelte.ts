/**
 * The learner's own fingertip: what is felt on the drawn arm comes through a phone's vibration as well, beside the ring on the
 * drawing and the words. Choices are remembered on the device and never touch the score.
 */
import type { BloodContext } from '../context.ts';
import { feltNow } from '../perception.ts';
import type { Felt } from '../palpation.ts';

export interface FingertipChoices {
  readonly vibration: boolean;
  /** Single keys act while the simulation has the focus. */
  readonly shortcuts: boolean;
}

const key = 'exam-room.venipuncture-fingertip';
const defaults: FingertipChoices = { vibration: true, shortcuts: true };

function read(text: string | null): FingertipChoices {
  try {
    const stored: unknown = text === null ? null : JSON.parse(text);
    if (typeof stored !== 'object' || stored === null) return defaults;
    const of = (name: keyof FingertipChoices): boolean => {
      const value: unknown = Reflect.get(stored, name);
      return typeof value === 'boolean' ? value : defaults[name];
    };
    return { vibration: of('vibration'), shortcuts: of('shortcuts') };
  } catch {
    return defaults;
  }
}

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
  #choices = $state.raw<FingertipChoices>(defaults);
  #last: BloodContext['touch'] = null;

  get choices(): FingertipChoices {
    return this.#choices;
  }

  get canVibrate(): boolean {
    return typeof navigator !== 'undefined' && 'vibrate' in navigator;
  }

  /** To be called once in the browser. */
  load(): void {
    try {
      this.#choices = read(localStorage.getItem(key));
    } catch {
      // Storage is closed to us: the defaults stand.
    }
  }

  choose(change: Partial<FingertipChoices>): void {
    this.#choices = { ...this.#choices, ...change };
    try {
      localStorage.setItem(key, JSON.stringify(this.#choices));
    } catch {
      // Storage is closed to us: the choice holds for this page only.
    }
  }

  /** After each step: a new touch is felt. */
  step(context: BloodContext): void {
    if (context.touch === this.#last) return;
    this.#last = context.touch;
    const felt = feltNow(context);
    if (felt === null || !this.#choices.vibration || !this.canVibrate) return;
    navigator.vibrate([...buzz(felt)]);
  }
}
