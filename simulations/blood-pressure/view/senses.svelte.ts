/**
 * The learner's ears, eyes and fingertips: takes each new beat to the channels they chose. Choices are remembered on the
 * device, are nobody's business and never touch the score.
 */
import { KeptChoices, type Found } from '#components/ui/kept-choices.svelte.ts';
import { canVibrate } from '#components/ui/vibration.ts';
import { roomNoise } from '../body.ts';
import type { BpContext } from '../context.ts';
import { perceive, type Perceived } from './perceive.ts';
import { readSound, SoundPlayer, type SoundSettings } from './sound-player.ts';
import { vibrationFor } from './vibration.ts';

interface SensePreferences {
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

const read = (found: Found): SensePreferences => ({
  sound: readSound(found.within('sound')),
  trace: found.flag('trace', false),
  vibration: found.flag('vibration', false),
  spokenGauge: found.flag('spokenGauge', false),
  magnified: found.flag('magnified', false),
  shortcuts: found.flag('shortcuts', true),
});

/** Beats kept for the trace. */
const kept = 24;

export class Senses {
  readonly player = new SoundPlayer();
  readonly preferences = new KeptChoices('exam-room.senses', read, ({ sound }) => {
    this.player.settings = sound;
  });
  #beats = $state.raw<readonly Perceived[]>([]);
  #lastBeat = 0;

  /** Beats that rose above the noise, oldest first. */
  get beats(): readonly Perceived[] {
    return this.#beats;
  }

  get canSpeak(): boolean {
    return typeof speechSynthesis !== 'undefined';
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
    if (this.preferences.now.vibration && canVibrate()) navigator.vibrate(vibrationFor(perceived.sound));
  }

  /** Says a number aloud, when the learner wants the gauge spoken. */
  speak(words: string): void {
    if (!this.preferences.now.spokenGauge || !this.canSpeak) return;
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
