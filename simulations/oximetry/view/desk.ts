/** What every part of this room is handed: the desk of any simulation, and the sounds. */
import type { Desk as AnyDesk } from '#components/ui/simulation/desk.ts';
import type { Oximetry } from '../simulation.ts';
import type { Sounder } from './sounder.ts';

export interface Desk extends AnyDesk<Oximetry> {
  readonly sounder: Sounder;
}
