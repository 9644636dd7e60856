/**
 * The learner's eyes and ears: takes each breath to the channels they chose, and keeps their tally. Choices are remembered on
 * the device, are nobody's business and never touch the score.
 */
import { KeptChoices, type Found } from '#components/ui/kept-choices.svelte.ts';
import { readSound, SamplePlayer, type SoundSettings } from '#components/ui/sample-player.ts';
import { canVibrate } from '#components/ui/vibration.ts';
import type { BreathContext } from '../context.ts';
import { effortSeen, riseNow } from '../perception.ts';
import { visibility } from '../sight.ts';
import { renderBreath } from './breath-sounds.ts';

interface SensePreferences {
  readonly sound: SoundSettings;
  /** The line of the breath under the figure. */
  readonly line: boolean;
  readonly vibration: boolean;
  /** Single keys act while the simulation has the focus. */
  readonly shortcuts: boolean;
}

const read = (found: Found): SensePreferences => ({
  sound: readSound(found.within('sound')),
  line: found.flag('line', true),
  vibration: found.flag('vibration', false),
  shortcuts: found.flag('shortcuts', true),
});

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
  readonly preferences = new KeptChoices('exam-room.breath-senses', read, ({ sound }) => {
    this.player.settings = sound;
  });
  #line = $state.raw<readonly LinePoint[]>([]);
  #last = 0;
  /** Breaths the learner has tapped since the count began: a note of their own. */
  tally = $state(0);

  /** The line of the last seconds, oldest first. */
  get line(): readonly LinePoint[] {
    return this.#line;
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
    if (this.preferences.now.vibration && canVibrate()) navigator.vibrate(Math.round(40 + 160 * sense.strength));
  }

  close(): void {
    void this.player.close();
  }
}
