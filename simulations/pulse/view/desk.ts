/** What every part of this room is handed: the shared desk, the learner's senses and their tally. */
import type { Desk as SharedDesk } from '#components/ui/simulation/desk.ts';
import type { Pulse } from '../simulation.ts';
import type { Senses } from './senses.svelte.ts';

export interface Desk extends SharedDesk<Pulse> {
  readonly senses: Senses;
}
