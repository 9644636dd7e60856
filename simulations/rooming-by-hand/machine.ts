/** The statechart: a composition of the visit and its measurements (core/compose.ts); what is its own stands in `compose.ts`. */
import { composedMachine } from '../core/compose.ts';
import { composition } from './compose.ts';

export const byHandMachine = composedMachine(composition);
