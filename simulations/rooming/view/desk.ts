/** The desk of this simulation. */
import type { Desk as AnyDesk } from '#components/ui/simulation/desk.ts';
import type { Rooming } from '../simulation.ts';

export type Desk = AnyDesk<Rooming>;
