/** Assignments that are still to be done, as Today shows them: what, for when, and where it is done. Loaded when there are any. */
import { taskAddress } from '#class/assignments.ts';
import { taskWords } from '#class/assignment-words.ts';
import type { Slip } from '#components/today/slip.ts';
import type { RecordPort } from '#record/port.ts';
import { fetchOutline } from './outline.ts';
import { readFromSchool } from './read-from-school.ts';

/** @param today local date */
export async function slipsOfAssignments(record: RecordPort, today: string): Promise<readonly Slip[]> {
  const outline = await fetchOutline();
  const { assignments } = await readFromSchool(record, outline, today);
  return assignments
    .filter(({ standing }) => standing.state !== 'done')
    .map(({ assignment: { title, due, task }, from, standing }) => ({
      label: standing.state === 'late' ? 'Assigned, late' : 'Assigned',
      title,
      href: taskAddress(task),
      text: `${taskWords(task, outline)}${due === null ? '' : `, due ${due}`}. From ${from}.`,
    }));
}
