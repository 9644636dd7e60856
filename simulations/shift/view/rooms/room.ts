/** What every room of the shift is handed. */
import type { WholeDesk } from '#components/ui/simulation/task-desk.ts';

export interface RoomProps {
  readonly whole: WholeDesk;
  /** The task's name in this shift. */
  readonly task: string;
  /** Whether it may be heard and felt: not while one looks back on a shift. */
  readonly heard: boolean;
}
