/** What a page fetches of one shift. Types only. */
import type { DebriefShelf } from '#components/ui/simulation/shelf.ts';
import type { ShiftCase, ShiftFacts } from './case.ts';

export interface ShiftFile {
  readonly shift: ShiftCase;
  readonly facts: ShiftFacts;
  /** Of the shift's own rubric and of all its tasks. */
  readonly shelf: DebriefShelf;
  /** What each simulation of it is called. */
  readonly names: Readonly<Record<string, string>>;
}
