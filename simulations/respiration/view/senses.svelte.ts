/**
 * The learner's eyes and ears: takes each breath to the channels they chose, and keeps their tally. Choices are remembered on
 * the device, are nobody's business and never touch the score.
 */
import { defaultSound, SamplePlayer, type SoundSettings } from '#components/ui/sample-player.ts';
import type { BreathContext } from '../context.ts';
import { effortSeen, riseNow } from '../perception.ts';
import { visibility } from '../sight.ts';
import { renderBreath } from './breath-sounds.ts';

export interface SensePreferences {
  readonly sound: SoundSettings;
  /** The line of the breath under the figure. */
  readonly line: boolean;
  readonly vibration: boolean;
  /** Single keys act while the simulation has the focus. */
  readonly shortcuts: boolean;
}

const key = 'exam-room.breath-senses';
const defaults: SensePreferences = { sound: defaultSound, line: true, vibration: false, shortcuts: true };

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
  const flag = (name: 'line' | 'vibration' | 'shortcuts'): boolean => {
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
    line: flag('line'),
    vibration: flag('vibration'),
    shortcuts: flag('shortcuts'),
  };
}

/** A point of the line: simulated time and how far the chest showed risen. */
export interface LinePoint {
  readonly atMs: number;
  readonly rise: number;
}

/** How far apart the points of the line are, and how far back it goes, ms. */
const everyMs = 100;
export const lineMs = 14_000;

export class Senses {
  readonly player = new SamplePlayer();
  #preferences = $state.raw<SensePreferences>(defaults);
  #line = $state.raw<readonly LinePoint[]>([]);
  #last = 0;
  /** Breaths the learner has tapped since the count began: a note of their own. */
  tally = $state(0);

  get preferences(): SensePreferences {
    return this.#preferences;
  }

  /** The line of the last seconds, oldest first. */
  get line(): readonly LinePoint[] {
    return this.#line;
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

  /** Forgets the last run's breaths. */
  reset(): void {
    this.#line = [];
    this.#last = 0;
    this.tally = 0;
  }

  /** After each step of time: the line grows, and a new breath goes to every channel that is on. */
  step(context: BreathContext): void {
    if (context.look === null) return;
    const before = this.#line.at(-1);
    if (before === undefined || context.nowMs - before.atMs >= everyMs)
      this.#line = [
        ...this.#line.filter(({ atMs }) => context.nowMs - atMs < lineMs),
        { atMs: context.nowMs, rise: riseNow(context) * visibility(context) },
      ];
    const { sense, lungs } = context;
    if (sense.index === this.#last) return;
    this.#last = sense.index;
    // A breath from before a leap of the clock is over.
    if (context.nowMs - sense.atMs > 400) return;
    const sound = {
      strength: sense.strength,
      inMs: lungs.inMs,
      outMs: lungs.outMs,
      wheezes: effortSeen(context).includes('wheeze'),
    };
    this.player.play((rate, pitch) => renderBreath(sound, rate, pitch), sense.atMs, context.nowMs);
    if (this.#preferences.vibration && this.canVibrate) navigator.vibrate(Math.round(40 + 160 * sense.strength));
  }

  close(): void {
    void this.player.close();
  }
}
