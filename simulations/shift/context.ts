/** Everything a shift knows at a moment. Plain JSON. */
import type { ComposedContext } from '../core/compose.ts';
import type { ShiftCase, ShiftFacts } from './case.ts';
import type { World } from './world/world.ts';

export interface ShiftContext extends ComposedContext<ShiftCase, ShiftFacts> {
  readonly world: World;
}

/** No task is open: the whole clinic is seen. */
export const board = 'board';
