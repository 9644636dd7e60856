/** What every part of this room is handed: the shared desk and the learner's senses. */
import type { Desk as SharedDesk } from '#components/ui/simulation/desk.ts';
import type { Emergencies } from '../simulation.ts';
import type { Senses } from './senses.svelte.ts';

export interface Desk extends SharedDesk<Emergencies> {
  readonly senses: Senses;
}
