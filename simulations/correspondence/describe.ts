/** The desk in sentences: status and announcements. Nothing here looks at what was planted, or tells which part is right. */
import type { SnapshotFrom } from 'xstate';
import type { CorrespondenceContext } from './context.ts';
import type { correspondenceMachine } from './machine.ts';
import { channelWord, slipWord } from './words.ts';

export type CorrespondenceSnapshot = SnapshotFrom<typeof correspondenceMachine>;

const stageWord: Readonly<Record<CorrespondenceContext['stage'], string>> = {
  blank: 'The sheet is blank.',
  drafting: 'The letter is being written.',
  signed: 'The provider has read and signed the letter.',
  sent: 'The letter is on its way.',
  handed: 'The nurse has it.',
};

export function statusOf(snapshot: CorrespondenceSnapshot): readonly string[] {
  if (snapshot.hasTag('finished')) return ['The desk is cleared.'];
  const { context } = snapshot;
  const { case: task, picks, marks, channel, recipient } = context;
  const label = (line: string): string => context.shown.find(({ id }) => id === line)?.label ?? line;
  return [
    stageWord[context.stage],
    context.requestRead ? 'The request is read.' : 'A request lies on the desk, unread.',
    channel === null ? 'No way is chosen.' : `Way: ${channelWord[channel]}.`,
    `${String(picks.filter((pick) => pick !== null).length)} of ${String(picks.length)} parts are chosen.`,
    ...(context.date.kept === null ? [] : [`Date: ${context.date.text}.`]),
    ...(context.date.question === null ? [] : [context.date.question]),
    ...marks.map(({ line, kind }) => `Marked in the draft: ${label(line)}, ${slipWord[kind]}.`),
    ...(recipient === null ? [] : [`Goes to: ${task.recipients[recipient]?.text ?? ''}.`]),
    context.log.length === 0 ? 'Nothing is written in the chart.' : 'It is written in the chart.',
  ];
}

export function announcements(before: CorrespondenceSnapshot, after: CorrespondenceSnapshot): readonly string[] {
  const was = before.context;
  const { context } = after;
  const said: string[] = [];
  if (context.requestRead && !was.requestRead) said.push(context.case.request);
  if (context.stage !== was.stage) said.push(stageWord[context.stage]);
  if (context.date !== was.date) said.push(context.date.question ?? 'Date kept.');
  if (context.marks.length !== was.marks.length)
    said.push(context.marks.length > was.marks.length ? 'Marked.' : 'Mark taken away.');
  if (context.log !== was.log) said.push('Written in the chart.');
  if (after.hasTag('finished') && !before.hasTag('finished')) said.push('The task is over. The debrief follows.');
  return said;
}
