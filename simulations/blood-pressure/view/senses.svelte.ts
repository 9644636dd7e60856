/**
 * The learner's ears, eyes and fingertips: takes each new beat to the channels they chose. Choices are remembered on the
 * device, are nobody's business and never touch the score.
 */
import { roomNoise } from '../body.ts';
import type { BpContext } from '../context.ts';
import { perceive, type Perceived } from './perceive.ts';
import { DEFAULT_SOUND, SoundPlayer, type SoundSettings } from './sound-player.ts';
import { vibrationFor } from './vibration.ts';

export interface SensePreferences {
  readonly sound: SoundSettings;
  /** The moving strip, the lamp in the gauge and the caption words. */
  readonly trace: boolean;
  readonly vibration: boolean;
  /** Speaks the gauge every 10 mmHg while the cuff empties. */
  readonly spokenGauge: boolean;
  readonly magnified: boolean;
  /** Single keys act while the simulation has the focus. */
  readonly shortcuts: boolean;
}

const key = 'exam-room.senses';
const defaults: SensePreferences = {
  sound: DEFAULT_SOUND,
  trace: false,
  vibration: false,
  spokenGauge: false,
  magnified: false,
  shortcuts: true,
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
  const flag = (name: keyof SensePreferences, otherwise: boolean): boolean =>
    typeof stored[name] === 'boolean' ? stored[name] : otherwise;
  const sound = isObject(stored['sound']) ? stored['sound'] : {};
  const number = (name: 'volume' | 'pitch', otherwise: number): number => {
    const value = sound[name];
    return typeof value === 'number' && value >= 0 && value <= 3 ? value : otherwise;
  };
  return {
    sound: {
      muted: sound['muted'] === true,
      volume: number('volume', defaults.sound.volume),
      pitch: Math.max(0.5, number('pitch', defaults.sound.pitch)),
      clearer: sound['clearer'] === true,
    },
    trace: flag('trace', defaults.trace),
    vibration: flag('vibration', defaults.vibration),
    spokenGauge: flag('spokenGauge', defaults.spokenGauge),
    magnified: flag('magnified', defaults.magnified),
    shortcuts: flag('shortcuts', defaults.shortcuts),
  };
}

/** Beats kept for the trace. */
const kept = 24;

export class Senses {
  readonly player = new SoundPlayer();
  #preferences = $state.raw<SensePreferences>(defaults);
  #beats = $state.raw<readonly Perceived[]>([]);
  #lastBeat = 0;

  get preferences(): SensePreferences {
    return this.#preferences;
  }

  /** Beats that rose above the noise, oldest first. */
  get beats(): readonly Perceived[] {
    return this.#beats;
  }

  get canVibrate(): boolean {
    return typeof navigator !== 'undefined' && 'vibrate' in navigator;
  }

  get canSpeak(): boolean {
    return typeof speechSynthesis !== 'undefined';
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
    this.#lastBeat = 0;
    this.player.setRoomLevel(0);
  }

  /** After each step of time: a new beat goes to every channel that is on. */
  step(context: BpContext): void {
    this.player.setRoomLevel(context.stethoscope === null ? 0 : roomNoise(context));
    const { beat } = context;
    if (beat.index === this.#lastBeat) return;
    this.#lastBeat = beat.index;
    const perceived = perceive(context);
    // A beat from before a leap of the clock is over: it sounds to nobody.
    if (perceived === null || context.nowMs - perceived.atMs > 400) return;
    this.player.play(perceived.sound, perceived.atMs, context.nowMs);
    if (!perceived.rises) return;
    this.#beats = [...this.#beats, perceived].slice(-kept);
    if (this.#preferences.vibration && this.canVibrate) navigator.vibrate(vibrationFor(perceived.sound));
  }

  /** Says a number aloud, when the learner wants the gauge spoken. */
  speak(words: string): void {
    if (!this.#preferences.spokenGauge || !this.canSpeak) return;
    speechSynthesis.cancel();
    const utterance = new SpeechSynthesisUtterance(words);
    utterance.lang = 'en-US';
    utterance.rate = 1.25;
    speechSynthesis.speak(utterance);
  }

  close(): void {
    void this.player.close();
    if (this.canSpeak) speechSynthesis.cancel();
  }
}
