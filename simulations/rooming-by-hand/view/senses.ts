/** The senses of every task in one hand: unlocked in the gesture that begins a run, led to the task that is open. */
import type { Senses as PressureSenses } from '../../blood-pressure/view/senses.svelte.ts';
import type { Sounder } from '../../oximetry/view/sounder.ts';
import type { Senses as PulseSenses } from '../../pulse/view/senses.svelte.ts';
import type { Senses as BreathSenses } from '../../respiration/view/senses.svelte.ts';
import type { Beeper } from '../../temperature/view/beeper.ts';

export interface AllSenses {
  readonly beeper: Beeper;
  readonly pulse: PulseSenses;
  readonly breath: BreathSenses;
  readonly sounder: Sounder;
  readonly pressure: PressureSenses;
}

/** Must be called from a gesture. Safe to call on each one. */
export function unlockAll({ beeper, pulse, breath, sounder, pressure }: AllSenses): void {
  void beeper.unlock();
  void sounder.unlock();
  void pulse.player.unlock();
  void breath.player.unlock();
  void pressure.player.unlock();
}
