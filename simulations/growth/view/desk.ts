/** The desk of this simulation, and where the pencil is on the growth chart. */
import type { Desk as AnyDesk } from '#components/ui/simulation/desk.ts';
import type { Growth } from '../simulation.ts';

export type Desk = AnyDesk<Growth>;

/** Where the pencil stands on the open chart: tenths of its age unit and of its value. */
export interface Pencil {
  readonly ageTenths: number;
  readonly valueTenths: number;
}
