/** The desk of this simulation. */
import type { Desk as AnyDesk } from '#components/ui/simulation/desk.ts';
import type { Vital } from '../choices.ts';
import type { Rooming } from '../simulation.ts';

export interface Desk extends AnyDesk<Rooming> {
  /** Where the visit has tasks in which vital signs are taken by hand. */
  readonly byHand?: {
    /** Turns to the task of a vital sign. */
    readonly open: (what: Vital) => void;
    /** Why it cannot be turned to now; null when it can. */
    readonly not: (what: Vital) => string | null;
  };
}
