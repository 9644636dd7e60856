/** The thread in words: where one is, and the desk that is open in its own words. Tested like any data. */
import type { SnapshotFrom } from 'xstate';
import type { TaskState } from '../core/compose.ts';
import type { threadMachine } from './machine.ts';
import { deskIds, deskNames, isDesk } from './tasks.ts';
import { voices } from './voices.ts';

export type ThreadSnapshot = SnapshotFrom<typeof threadMachine>;
/** Desks that are behind one, in words. */
function doneSentence(tasks: Readonly<Record<string, TaskState>>): string {
  const done = deskIds.filter((desk) => tasks[desk]?.state.status === 'done').map((desk) => deskNames[desk]);
  return done.length === 0 ? 'Nothing is behind you yet.' : `Behind you: ${done.join(', ')}.`;
}

export function statusOf(snapshot: ThreadSnapshot): readonly string[] {
  const { tasks, open } = snapshot.context;
  if (snapshot.hasTag('finished')) return [`The visit is closed. ${doneSentence(tasks)}`];
  if (!isDesk(open)) return [doneSentence(tasks)];
  return [`You are at: ${deskNames[open]}. ${doneSentence(tasks)}`, ...voices[open].words(tasks)];
}

export function announcements(before: ThreadSnapshot, now: ThreadSnapshot): readonly string[] {
  const { open, tasks } = now.context;
  if (!isDesk(open)) return [];
  const turned = before.context.open === open ? [] : [`Now: ${deskNames[open]}. The folder comes along.`];
  return [...turned, ...voices[open].news(before.context.tasks, tasks)];
}
