/** What every part of this room is handed: the desk of any simulation, and the beeper. */
import type { Desk as AnyDesk } from '#components/ui/simulation/desk.ts';
import type { Temperature } from '../simulation.ts';
import type { Beeper } from './beeper.ts';

export interface Desk extends AnyDesk<Temperature> {
  readonly beeper: Beeper;
}
