/** What every part of this room is handed: the shared desk, the learner's fingertip, and where the needle aims. */
import type { Desk as SharedDesk } from '#components/ui/simulation/desk.ts';
import type { Venipuncture } from '../simulation.ts';
import type { Aiming } from './aiming.svelte.ts';
import type { Fingertip } from './fingertip.svelte.ts';

export interface Desk extends SharedDesk<Venipuncture> {
  readonly fingertip: Fingertip;
  readonly aiming: Aiming;
}
