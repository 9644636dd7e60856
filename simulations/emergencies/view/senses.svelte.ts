/**
 * How the learner hears, sees and presses. Choices are remembered on the device, are nobody's business and never touch the
 * score; only who lets the automatic rhythm press is not judged by rhythm.
 */
import { KeptChoices, type Found } from '#components/ui/kept-choices.svelte.ts';
import { readSound, SamplePlayer, type SoundSettings } from '#components/ui/sample-player.ts';
import { canVibrate } from '#components/ui/vibration.ts';
import { groupOf } from '../compress.ts';
import type { EmergencyContext } from '../context.ts';
import { depthMm } from '../facts.ts';
import { renderThump, renderTone } from './thump.ts';

interface SensePreferences {
  readonly sound: SoundSettings;
  /** The strip of presses while compressing. */
  readonly seen: boolean;
  readonly vibration: boolean;
  /** Single keys act while the simulation has the focus. */
  readonly shortcuts: boolean;
  /** Presses kept by an automatic rhythm, begun and stopped by one press each. */
  readonly automatic: boolean;
}

const read = (found: Found): SensePreferences => ({
  sound: readSound(found.within('sound')),
  seen: found.flag('seen', true),
  vibration: found.flag('vibration', true),
  shortcuts: found.flag('shortcuts', true),
  automatic: found.flag('automatic', false),
});

export class Senses {
  readonly player = new SamplePlayer();
  readonly preferences = new KeptChoices('exam-room.emergencies-senses', read, ({ sound }) => {
    this.player.settings = sound;
  });
  #taps = 0;
  #aed = 'off';

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
      if (this.preferences.now.vibration && canVibrate()) navigator.vibrate(deep ? 45 : 20);
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
