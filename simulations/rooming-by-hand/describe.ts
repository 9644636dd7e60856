/** The visit in sentences: where one is, then the words of the task that is open. */
import type { SnapshotFrom } from 'xstate';
import type { byHandMachine } from './machine.ts';
import { openName, toldBy } from './open-task.ts';
import { handTasks, home, isHandTask, taskWords, type HandTask } from './tasks.ts';

export type ByHandSnapshot = SnapshotFrom<typeof byHandMachine>;

/** Tasks that were begun and left, not the open one. */
export function waitingTasks({ context }: Pick<ByHandSnapshot, 'context'>): readonly HandTask[] {
  return handTasks.filter((task) => task !== context.open && context.tasks[task]?.state.status === 'active');
}

function waitingSentence(snapshot: ByHandSnapshot): string | null {
  const waiting = waitingTasks(snapshot).map((task) => taskWords[task]);
  return waiting.length === 0 ? null : `Begun and left for the moment: ${waiting.join(', ')}.`;
}

export function placeSentence(snapshot: ByHandSnapshot): string {
  const { open, case: patient } = snapshot.context;
  if (snapshot.hasTag('finished')) return 'The run is over.';
  return isHandTask(open)
    ? `You are taking the ${taskWords[open]} of ${patient.rooming.person.name}; the visit goes on around it.`
    : 'You are in the visit, between the measurements.';
}

/** The state in sentences, most important first. */
export function statusOf(snapshot: ByHandSnapshot): readonly string[] {
  const { tasks } = snapshot.context;
  return [
    placeSentence(snapshot),
    ...toldBy[openName(snapshot.context)].words(tasks),
    waitingSentence(snapshot),
  ].filter((sentence) => sentence !== null);
}

/** What is new between two snapshots, for a live region: the place, the open task's news, and what the visit itself says. */
export function announcements(before: ByHandSnapshot, now: ByHandSnapshot): readonly string[] {
  const open = openName(now.context);
  const place = before.context.open === now.context.open ? [] : [placeSentence(now)];
  const [old, here] = [before.context.tasks, now.context.tasks];
  // A thermometer left in place beeps while the hands are elsewhere.
  const beeps =
    open !== 'temperature' && before.context.open === now.context.open ? toldBy.temperature.news(old, here) : [];
  const visit = open === home ? [] : toldBy[home].news(old, here);
  return [...place, ...toldBy[open].news(old, here), ...beeps, ...visit];
}
