/**
 * How the learner hears, sees and presses. Choices are remembered on the device, are nobody's business and never touch the
 * score; only who lets the automatic rhythm press is not judged by rhythm.
 */
import { defaultSound, SamplePlayer, type SoundSettings } from '#components/ui/sample-player.ts';
import { groupOf } from '../compress.ts';
import type { EmergencyContext } from '../context.ts';
import { depthMm } from '../facts.ts';
import { renderThump, renderTone } from './thump.ts';

export interface SensePreferences {
  readonly sound: SoundSettings;
  /** The strip of presses while compressing. */
  readonly seen: boolean;
  readonly vibration: boolean;
  /** Single keys act while the simulation has the focus. */
  readonly shortcuts: boolean;
  /** Presses kept by an automatic rhythm, begun and stopped by one press each. */
  readonly automatic: boolean;
}

const key = 'exam-room.emergencies-senses';
const defaults: SensePreferences = {
  sound: defaultSound,
  seen: true,
  vibration: true,
  shortcuts: true,
  automatic: false,
};

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Reads stored choices; anything odd falls back to its default. */
export function readPreferences(text: string | null): SensePreferences {
  let stored: unknown = null;
  try {
    stored = text === null ? null : JSON.parse(text);
  } catch {
    return defaults;
  }
  if (!isObject(stored)) return defaults;
  const flag = (name: 'seen' | 'vibration' | 'shortcuts' | 'automatic'): boolean => {
    const value = stored[name];
    return typeof value === 'boolean' ? value : defaults[name];
  };
  const sound = isObject(stored['sound']) ? stored['sound'] : {};
  const number = (name: 'volume' | 'pitch'): number => {
    const value = sound[name];
    return typeof value === 'number' && value >= 0.5 && value <= 3 ? value : defaults.sound[name];
  };
  return {
    sound: { muted: sound['muted'] === true, volume: number('volume'), pitch: number('pitch') },
    seen: flag('seen'),
    vibration: flag('vibration'),
    shortcuts: flag('shortcuts'),
    automatic: flag('automatic'),
  };
}

export class Senses {
  readonly player = new SamplePlayer();
  #preferences = $state.raw<SensePreferences>(defaults);
  #taps = 0;
  #aed = 'off';

  get preferences(): SensePreferences {
    return this.#preferences;
  }

  get canVibrate(): boolean {
    return typeof navigator !== 'undefined' && 'vibrate' in navigator;
  }

  /** To be called once in the browser. */
  load(): void {
    try {
      this.#preferences = readPreferences(localStorage.getItem(key));
    } catch {
      // Storage is closed to us: the defaults stand.
    }
    this.player.settings = this.#preferences.sound;
  }

  choose(change: Partial<SensePreferences>): void {
    this.#preferences = { ...this.#preferences, ...change };
    this.player.settings = this.#preferences.sound;
    try {
      localStorage.setItem(key, JSON.stringify(this.#preferences));
    } catch {
      // Storage is closed to us: the choice holds for this page only.
    }
  }

  reset(): void {
    this.#taps = 0;
    this.#aed = 'off';
  }

  /** After each step: a new compression and a new word of the AED go to every channel that is on. */
  step(context: EmergencyContext): void {
    const { taps } = context.cpr;
    const last = taps.at(-1);
    if (taps.length > this.#taps && last !== undefined && context.nowMs - last.atMs < 300) {
      const deep = last.mm >= depthMm(context.facts, groupOf(context)).low;
      this.player.play((rate, pitch) => renderThump(deep, rate, pitch), last.atMs, context.nowMs);
      if (this.#preferences.vibration && this.canVibrate) navigator.vibrate(deep ? 45 : 20);
    }
    this.#taps = taps.length;
    if (context.aed.phase !== this.#aed && context.aed.phase !== 'off')
      this.player.play(renderTone, context.nowMs, context.nowMs);
    this.#aed = context.aed.phase;
  }

  close(): void {
    void this.player.close();
  }
}
