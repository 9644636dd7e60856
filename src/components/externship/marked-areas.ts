/** The stages of a list as far as marks alone tell: what instructors and preceptors passed, without questions and runs. Pure. */
import { stagedAreas, type Evidence, type StagedArea } from '#externship/stages.ts';
import type { ShownFramework } from './shown-framework.ts';

export function markedAreas(framework: ShownFramework, standings: Evidence['standings']): readonly StagedArea[] {
  return stagedAreas(
    framework,
    { items: new Map(), runs: new Map(), standings },
    { framework: framework.id, items: {}, simulations: {} },
  );
}
