/** What a page fetches: of a written shift, or of a workplace where one is made. Types only. */
import type { DebriefShelf } from '#components/ui/simulation/shelf.ts';
import type { ShiftCase, ShiftFacts } from '../case.ts';
import type { WorkplaceMatter } from '../made-shift.ts';

/** What goes with the tasks of either. */
export interface TaskMatters {
  /** Of the shift's own rubric and of all its tasks. */
  readonly shelf: DebriefShelf;
  /** What each simulation of it is called. */
  readonly names: Readonly<Record<string, string>>;
}

export interface ShiftFile extends TaskMatters {
  readonly shift: ShiftCase;
  readonly facts: ShiftFacts;
}

export interface WorkplaceFile extends TaskMatters {
  readonly matter: WorkplaceMatter;
}
