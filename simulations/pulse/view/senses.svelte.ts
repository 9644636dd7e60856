/**
 * The learner's fingers, ears and eyes: takes each beat to the channels they chose, and keeps their tally. Choices are
 * remembered on the device, are nobody's business and never touch the score.
 */
import { defaultSound, SamplePlayer, type SoundSettings } from '#components/ui/sample-player.ts';
import type { PulseContext, Sense } from '../context.ts';
import { secondSoundAfterMs } from '../perception.ts';
import { renderBeat } from './heart-sounds.ts';

export interface SensePreferences {
  readonly sound: SoundSettings;
  /** The beat on the drawing and the strip of beats. */
  readonly seen: boolean;
  readonly vibration: boolean;
  /** Single keys act while the simulation has the focus. */
  readonly shortcuts: boolean;
}

const key = 'exam-room.pulse-senses';
const defaults: SensePreferences = { sound: defaultSound, seen: true, vibration: true, shortcuts: true };

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
  const flag = (name: 'seen' | 'vibration' | 'shortcuts'): boolean => {
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
  };
}

/** Beats kept for the strip. */
const kept = 24;

export class Senses {
  readonly player = new SamplePlayer();
  #preferences = $state.raw<SensePreferences>(defaults);
  #beats = $state.raw<readonly Sense[]>([]);
  #last = 0;
  /** Beats the learner has tapped since the count began: a note of their own. */
  tally = $state(0);

  get preferences(): SensePreferences {
    return this.#preferences;
  }

  /** The last beats under the hand, oldest first. */
  get beats(): readonly Sense[] {
    return this.#beats;
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

  /** Forgets the last run's beats. */
  reset(): void {
    this.#beats = [];
    this.#last = 0;
    this.tally = 0;
  }

  /** After each step of time: a new beat goes to every channel that is on. */
  step(context: PulseContext): void {
    const { sense } = context;
    if (sense.index === this.#last) return;
    this.#last = sense.index;
    // A beat from before a leap of the clock is over: it beats for nobody.
    if (context.hand === null || context.nowMs - sense.atMs > 400) return;
    const secondAfterMs = secondSoundAfterMs(sense.intervalMs === 0 ? 800 : sense.intervalMs);
    const sound = { how: sense.how, strength: sense.strength, secondAfterMs };
    this.player.play((rate, pitch) => renderBeat(sound, rate, pitch), sense.atMs, context.nowMs);
    this.#beats = [...this.#beats, sense].slice(-kept);
    if (!this.#preferences.vibration || !this.canVibrate) return;
    const long = Math.round(20 + 60 * sense.strength);
    navigator.vibrate(sense.how === 'heard' ? [long, Math.max(40, secondAfterMs - long), Math.round(long / 2)] : long);
  }

  close(): void {
    void this.player.close();
  }
}
