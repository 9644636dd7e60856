/** What every part of this room is handed: the shared desk, the learner's senses. */
import type { Desk as SharedDesk } from '#components/ui/simulation/desk.ts';
import type { Respiration } from '../simulation.ts';
import type { Senses } from './senses.svelte.ts';

export interface Desk extends SharedDesk<Respiration> {
  readonly senses: Senses;
}
