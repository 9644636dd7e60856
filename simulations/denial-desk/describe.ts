/** The desk in sentences: status, announcements. Nothing here looks at a claim's hidden cause. */
import type { SnapshotFrom } from 'xstate';
import { longDate, shortDate } from '../core/calendar.ts';
import { fullName } from '../practice/look-up.ts';
import { claimOf, hasReply, standingOf, todayOf, type Standing } from './acts.ts';
import { causes, rootNames, wayNames } from './causes.ts';
import type { DenialContext, Outcome, QueuedClaim } from './context.ts';
import type { denialMachine } from './machine.ts';
import { papersOf } from './papers.ts';
import { replyOf } from './truth.ts';

export type DenialSnapshot = SnapshotFrom<typeof denialMachine>;

export const standingWords: Readonly<Record<Standing, string>> = {
  open: 'open',
  out: 'sent off, answer tomorrow',
  back: 'came back',
  settled: 'settled',
};

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  settled: 'Settled.',
  'same-again': 'It came back: the reason is still there.',
  'too-late': 'It came back: the last day had passed.',
  'not-lawful': 'The patient called: this is not theirs to pay. The bill is taken back.',
};

/** What was heard last of a claim; null before anything was. */
export function lastWord({ tries }: QueuedClaim, day: number): string | null {
  const last = tries.at(-1);
  if (last === undefined) return null;
  return last.day < day ? outcomeWords[last.outcome] : `${wayNames[last.way]}: sent off today.`;
}

function claimSentence(claim: QueuedClaim, day: number): string {
  const { file, tries } = claim;
  const reason = `${file.remittance.carc === '' ? 'rejected' : file.remittance.carc}: ${file.remittance.says.toLowerCase()}`;
  const tried = tries.length === 0 ? '' : ` ${lastWord(claim, day) ?? ''}`;
  return `${fullName(file.patient.name)}, ${reason}; last day ${shortDate(file.deadline)}; ${standingWords[standingOf(claim, day)]}.${tried}`;
}

function inHandSentences(context: DenialContext, claim: QueuedClaim): readonly string[] {
  const { file, mark, named, mends, asked, attached, opened } = claim;
  const papers = papersOf(file, context.facts.practice);
  const titles = (ids: readonly string[]) =>
    ids.map((id) => papers.find((paper) => paper.id === id)?.title ?? id).join(', ');
  const line = papers.find(({ id }) => id === mark?.paper)?.lines.find(({ id }) => id === mark?.line);
  return [
    `In hand: ${fullName(file.patient.name)}. ${opened.length === 0 ? 'No paper is opened' : `Opened: ${titles(opened)}`}.`,
    ...(line === undefined ? [] : [`Marked as proof: ${line.label}, ${line.text}.`]),
    ...(named === null ? [] : [`Cause: ${causes[named].name}.`]),
    ...mends.map(({ root, text }) => `Mended: ${rootNames[root]}, now ${text}.`),
    ...(asked === null
      ? []
      : [hasReply(claim, context.day) ? replyOf(claim) : `The ${asked.whom} is asked; the answer comes tomorrow.`]),
    ...(attached.length === 0 ? [] : [`Put with it: ${titles(attached)}.`]),
    ...(context.objection?.claim === claim.id ? [context.objection.text] : []),
  ];
}

export function statusOf(snapshot: DenialSnapshot): readonly string[] {
  if (snapshot.hasTag('finished')) return ['The desk is closed.'];
  const { context } = snapshot;
  const state = snapshot.hasTag('cleared')
    ? 'Every claim is settled.'
    : snapshot.hasTag('deciding')
      ? 'Some claims are decided.'
      : 'No claim is decided yet.';
  const inHand = context.inHand === null ? undefined : claimOf(context, context.inHand);
  return [
    `${state} It is ${longDate(todayOf(context))}.`,
    ...context.queue.map((claim) => claimSentence(claim, context.day)),
    ...(inHand === undefined ? [] : inHandSentences(context, inHand)),
  ];
}

function saidOfClaim(context: DenialContext, before: QueuedClaim, after: QueuedClaim): readonly string[] {
  if (before === after) return [];
  const said: string[] = [];
  if (after.mark !== before.mark) said.push('Marked as the proof.');
  if (after.named !== before.named && after.named !== null) said.push(`Cause: ${causes[after.named].name}.`);
  if (after.mends !== before.mends) {
    const last = after.mends.at(-1);
    said.push(
      after.mends.length < before.mends.length || last === undefined
        ? 'The mend is taken back.'
        : `${rootNames[last.root]}, now ${last.text}.`,
    );
  }
  if (after.asked !== before.asked && after.asked !== null) said.push(`The ${after.asked.whom} is asked.`);
  if (after.attached.length > before.attached.length) said.push('Put with it.');
  if (after.attached.length < before.attached.length) said.push('Taken away again.');
  const last = after.tries.at(-1);
  if (after.tries !== before.tries && last !== undefined)
    said.push(`${wayNames[last.way]}: done. The answer comes tomorrow.`);
  if (after.opened.length > before.opened.length) {
    const paper = papersOf(after.file, context.facts.practice).find(({ id }) => id === after.opened.at(-1));
    if (paper !== undefined) said.push(`${paper.title} opened.`);
  }
  return said;
}

export function announcements(before: DenialSnapshot, after: DenialSnapshot): readonly string[] {
  const { context } = after;
  const was = before.context;
  const said = context.queue.flatMap((claim, index) => {
    const old = was.queue[index];
    return old === undefined ? [] : saidOfClaim(context, old, claim);
  });
  if (context.objection !== was.objection && context.objection !== null) said.push(context.objection.text);
  if (context.inHand !== was.inHand && context.inHand !== null) {
    const claim = claimOf(context, context.inHand);
    if (claim !== undefined) said.push(claimSentence(claim, context.day));
  }
  if (context.day !== was.day) {
    said.push(`It is ${longDate(todayOf(context))}.`);
    for (const claim of context.queue) {
      if (claim.tries.at(-1)?.day === was.day)
        said.push(`${fullName(claim.file.patient.name)}: ${lastWord(claim, context.day) ?? ''}`);
      if (claim.asked?.day === was.day) said.push(replyOf(claim));
    }
  }
  if (after.hasTag('finished') && !before.hasTag('finished')) said.push('The desk is closed. The debrief follows.');
  return said;
}
