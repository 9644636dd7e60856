/** The desk of this simulation. */
import type { Desk as AnyDesk } from '#components/ui/simulation/desk.ts';
import type { Vital } from '../choices.ts';
import type { Rooming } from '../simulation.ts';

export interface Desk extends AnyDesk<Rooming> {
  /** Turns to the task in which a vital sign is taken by hand, where the visit has such tasks. */
  readonly byHand?: (what: Vital) => void;
}
