/** The desk of this simulation. */
import type { Desk as DeskOf } from '#components/ui/simulation/desk.ts';
import type { Irrigation } from '../simulation.ts';

export type Desk = DeskOf<Irrigation>;
