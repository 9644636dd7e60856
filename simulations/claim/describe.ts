/** The claim in sentences: status, announcements. Nothing here knows the right form or the desk's slip. */
import type { SnapshotFrom } from 'xstate';
import { shortDate } from '../core/calendar.ts';
import { boxes } from './boxes.ts';
import type { claimMachine } from './machine.ts';
import { papersOf } from './papers/papers.ts';
import { todayOf } from './sending.ts';
import { answerLines, findingText, whereOf } from './words.ts';

export type ClaimSnapshot = SnapshotFrom<typeof claimMachine>;

const plural = (count: number, one: string, many: string): string => `${String(count)} ${count === 1 ? one : many}`;

function stateSentence(snapshot: ClaimSnapshot): string {
  if (snapshot.hasTag('waiting')) return 'A claim is on its way; no answer is read yet.';
  if (snapshot.hasTag('rejected')) return 'The payer rejected the claim at the door.';
  return snapshot.hasTag('decided') ? 'The payer has decided the claim.' : 'The claim has not gone out yet.';
}

/** How many boxes hold something. */
export function filledBoxes(form: Readonly<Record<string, string>>): number {
  return boxes.filter(({ fields }) => fields.some(({ id }) => (form[id] ?? '') !== '')).length;
}

export function statusOf(snapshot: ClaimSnapshot): readonly string[] {
  if (snapshot.hasTag('finished')) return ['The claim is put away.'];
  const { context } = snapshot;
  const { case: one, form, facts, folder, opened, papers, objection, findings, sendings } = context;
  const title = papersOf(one, facts.practice, folder).find(({ id }) => id === context.paper)?.title;
  const answers = sendings.filter(({ isRead }) => isRead).map(({ answer }) => answer);
  const last = answers.at(-1);
  return [
    stateSentence(snapshot),
    `Today is ${shortDate(todayOf(context))}. ${plural(filledBoxes(form), 'box holds', 'boxes hold')} something.`,
    `${String(opened.length)} of ${String(papers.length)} papers are read${title === undefined ? '' : `; in hand: ${title}`}.`,
    ...Object.entries(form).map(([field, text]) => `${whereOf(field)}, ${field}: ${text}.`),
    ...(objection === null ? [] : [objection.text]),
    ...(findings === null
      ? []
      : findings.length === 0
        ? ['The scrubber found nothing.']
        : [`The scrubber found ${String(findings.length)}.`, ...findings.map(findingText)]),
    ...(last === undefined ? [] : answerLines(last)),
  ];
}

export function announcements(before: ClaimSnapshot, after: ClaimSnapshot): readonly string[] {
  const said: string[] = [];
  const { context } = after;
  const was = before.context;
  if (context.objection !== was.objection && context.objection !== null) said.push(context.objection.text);
  if (context.form !== was.form) {
    const changed = Object.keys({ ...was.form, ...context.form }).filter(
      (field) => was.form[field] !== context.form[field],
    );
    const told = changed.slice(0, 12).map((field) => `${field}: ${context.form[field] ?? 'empty'}`);
    said.push(told.length === 0 ? 'Nothing changed.' : `Written. ${told.join('; ')}.`);
  }
  if (context.findings !== was.findings && context.findings !== null)
    said.push(
      context.findings.length === 0
        ? 'The scrubber found nothing.'
        : `The scrubber found ${plural(context.findings.length, 'thing', 'things')}.`,
    );
  if (context.sendings.length > was.sendings.length) said.push('The claim is sent.');
  if (context.day !== was.day) said.push(`It is ${shortDate(todayOf(context))}. ${mailSentence(after)}`);
  const read = context.sendings.filter(({ isRead }) => isRead);
  if (read.length > was.sendings.filter(({ isRead }) => isRead).length) {
    const last = read.at(-1);
    if (last !== undefined) said.push(answerLines(last.answer).join(' '));
  }
  if (after.hasTag('finished') && !before.hasTag('finished')) said.push('The claim is put away. The debrief follows.');
  return said;
}

/** Whether an answer lies in the mail. */
export function mailSentence({ context }: ClaimSnapshot): string {
  return context.sendings.some(({ isRead, dueDay }) => !isRead && dueDay <= context.day)
    ? 'An answer of the payer has come.'
    : 'No new answer has come.';
}
