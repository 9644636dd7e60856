/** How the coach's hints are followed, for tests: in the visit and in each measurement as whoever follows their own coach does. */
import type { Runner } from '../core/driver.ts';
import { exactly, type Way } from '../core/follow.ts';
import { waysOfParts, type Part } from '../core/follow-parts.ts';
import { goBack, take } from './hint.ts';
import type { RoomingByHand } from './simulation.ts';
import { handTasks, type TaskName } from './tasks.ts';

export function waysOf(parts: Readonly<Record<TaskName, Part>>): readonly Way<RoomingByHand>[] {
  const turnings = handTasks.flatMap((task) => {
    const open = (run: Runner<RoomingByHand>) => {
      run.act({ type: 'task.opened', task });
    };
    return [take(task), goBack(task)].map(({ text }): Way<RoomingByHand> => [exactly(text), open]);
  });
  return [...turnings, ...waysOfParts(parts)];
}
