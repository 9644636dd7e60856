/** What every part of this room is handed. */
import type { Desk as SharedDesk } from '#components/ui/simulation/desk.ts';
import type { Injection } from '../simulation.ts';

export type Desk = SharedDesk<Injection>;
