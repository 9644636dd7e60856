/** The senses of every task in one hand: unlocked by the first gesture in the room, led to the task that is open. */
import { Senses as PressureSenses } from '../../blood-pressure/view/senses.svelte.ts';
import { Sounder } from '../../oximetry/view/sounder.ts';
import { Senses as PulseSenses } from '../../pulse/view/senses.svelte.ts';
import { Senses as BreathSenses } from '../../respiration/view/senses.svelte.ts';
import { Beeper } from '../../temperature/view/beeper.ts';

export class AllSenses {
  readonly beeper = new Beeper();
  readonly pulse = new PulseSenses();
  readonly breath = new BreathSenses();
  readonly sounder = new Sounder();
  readonly pressure = new PressureSenses();

  /** To be called once in the browser. */
  load(): void {
    for (const sense of [this.pulse, this.breath, this.pressure]) sense.preferences.load();
  }

  /** Must be called from a gesture. Safe to call on each one. */
  unlock(): void {
    void this.beeper.unlock();
    void this.sounder.unlock();
    for (const sense of [this.pulse, this.breath, this.pressure]) void sense.player.unlock();
  }

  close(): void {
    this.beeper.close();
    this.sounder.close();
    for (const sense of [this.pulse, this.breath, this.pressure]) sense.close();
  }
}
