/** The desk of this simulation: the shared one, with the ways to hear and see. */
import type { Desk as SharedDesk } from '#components/ui/simulation/desk.ts';
import type { BloodPressure } from '../simulation.ts';
import type { Senses } from './senses.svelte.ts';

export interface Desk extends SharedDesk<BloodPressure> {
  readonly senses: Senses;
}
