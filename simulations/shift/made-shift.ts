/** A generated shift as a whole case, from what a page fetches of its workplace. Pure: the same wish always gives the same shift. */
import type { ShiftCase, ShiftFacts } from './case.ts';
import { embedTasks } from './embed-tasks.ts';
import { generateShift } from './generator.ts';
import { caseInPools, factsIn, fitIn, libraryOf, type TaskPool } from './task-pool.ts';
import type { Wish } from './wish.ts';
import type { WorkplaceProfile } from './written.ts';
import type { WrittenScene } from './written-schema.ts';

/** Plain JSON: a workplace with everything a shift there may hold. */
export interface WorkplaceMatter {
  readonly profile: WorkplaceProfile;
  readonly scenes: readonly WrittenScene[];
  readonly pools: readonly TaskPool[];
}

/** Throws where the workplace is another than the wished one. */
export function madeShift(
  { profile, scenes, pools }: WorkplaceMatter,
  wish: Wish,
): { readonly shift: ShiftCase; readonly facts: ShiftFacts } {
  if (profile.id !== wish.workplace) throw new Error(`not ${wish.workplace} but ${profile.id}`);
  const tasks = libraryOf({ workplaces: [profile], scenes }, caseInPools(pools));
  const shift = embedTasks(generateShift(profile, wish, fitIn(tasks)), tasks);
  return { shift, facts: factsIn(pools, shift) };
}
