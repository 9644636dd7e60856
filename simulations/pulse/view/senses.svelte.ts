/**
 * The learner's fingers, ears and eyes: takes each beat to the channels they chose, and keeps their tally. Choices are
 * remembered on the device, are nobody's business and never touch the score.
 */
import { KeptChoices, type Found } from '#components/ui/kept-choices.svelte.ts';
import { readSound, SamplePlayer, type SoundSettings } from '#components/ui/sample-player.ts';
import { canVibrate } from '#components/ui/vibration.ts';
import type { PulseContext, Sense } from '../context.ts';
import { secondSoundAfterMs } from '../perception.ts';
import { renderBeat } from './heart-sounds.ts';

interface SensePreferences {
  readonly sound: SoundSettings;
  /** The beat on the drawing and the strip of beats. */
  readonly seen: boolean;
  readonly vibration: boolean;
  /** Single keys act while the simulation has the focus. */
  readonly shortcuts: boolean;
}

const read = (found: Found): SensePreferences => ({
  sound: readSound(found.within('sound')),
  seen: found.flag('seen', true),
  vibration: found.flag('vibration', true),
  shortcuts: found.flag('shortcuts', true),
});

/** Beats kept for the strip. */
const kept = 24;

export class Senses {
  readonly player = new SamplePlayer();
  readonly preferences = new KeptChoices('exam-room.pulse-senses', read, ({ sound }) => {
    this.player.settings = sound;
  });
  #beats = $state.raw<readonly Sense[]>([]);
  #last = 0;
  /** Beats the learner has tapped since the count began: a note of their own. */
  tally = $state(0);

  /** The last beats under the hand, oldest first. */
  get beats(): readonly Sense[] {
    return this.#beats;
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
    if (!this.preferences.now.vibration || !canVibrate()) return;
    const long = Math.round(20 + 60 * sense.strength);
    navigator.vibrate(sense.how === 'heard' ? [long, Math.max(40, secondAfterMs - long), Math.round(long / 2)] : long);
  }

  close(): void {
    void this.player.close();
  }
}
