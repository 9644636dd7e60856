/**
 * The visit in sentences: status, announcements, the patient's words. Everything a screen reader says comes from here.
 * Nothing here tells what is in the patient's head: only what they said or showed.
 */
import type { SnapshotFrom } from 'xstate';
import { encounterSentence } from '../core/encounter.ts';
import type { TeachBackContext } from './context.ts';
import type { teachBackMachine } from './machine.ts';
import { measureSaid } from './words.ts';

export type TeachBackSnapshot = SnapshotFrom<typeof teachBackMachine>;

/** What came back of a point, in the patient's words; null when nothing has since it was last told. */
export function saidBack(context: TeachBackContext, point: number): string | null {
  const { grasp, shown } = context.points[point] ?? { grasp: 'nothing', shown: false };
  const ordered = context.case.points[point];
  if (!shown || ordered === undefined) return null;
  switch (grasp) {
    case 'right':
      return ordered.right;
    case 'misheard':
      return ordered.misheard;
    case 'wrong':
      return `Well, as you said: ${ordered.wordings.find(({ kind }) => kind === 'wrong' || kind === 'advice')?.text ?? ''}`;
    case 'lost':
    case 'nothing':
      return `${ordered.name}? I'm sorry, I didn't get that part.`;
  }
}

/** What was heard last, as lines to show; empty before anything was. */
export function heardLines(context: TeachBackContext): readonly string[] {
  const { heard, case: patient } = context;
  const { name } = patient.person;
  if (heard === null) return [];
  const { of } = heard;
  const quote = (text: string) => `${name}: “${text}”`;
  switch (of.what) {
    case 'opener':
      return [
        quote(
          of.opener === 'knows'
            ? patient.knows
            : of.opener === 'worry'
              ? patient.worry
              : of.opener === 'likes'
                ? patient.likes
                : patient.needWords,
        ),
      ];
    case 'measure':
      return [measureSaid(of.measure, patient, of.helped)];
    case 'nod':
      return [quote('Yes, yes. I think so.')];
    case 'hurt':
      return [`${name} looks down. “Am I being tested?”`];
    case 'said-back':
      return of.points.length === 0
        ? [quote('I told you all I know.')]
        : of.points.map((point) => quote(saidBack(context, point) ?? ''));
    case 'identity':
      return context.encounter.identifiedBy.includes('birth-date') &&
        context.encounter.identifiedBy.includes('full-name')
        ? [`The answers match the chart: ${name}, born ${patient.person.birthDate}.`]
        : ['The answer does not tell you surely who this is.'];
    case 'question':
      return [quote(patient.question)];
    case 'reply':
      return [
        patient.replies[of.reply]?.kind === 'relays' ? quote('Thank you. That would help.') : `${name} says nothing.`,
      ];
    case 'help':
      return ['The nurse sits down with you both and goes over what did not come across.'];
    case 'handout':
      return [`${name} takes the sheet: ${patient.handouts[of.handout]?.name ?? ''}.`];
    case 'listened':
      return [`${name} listens.`];
  }
}

function stageSentence(snapshot: TeachBackSnapshot): string {
  if (snapshot.hasTag('finished')) return 'The visit is over.';
  if (snapshot.hasTag('meeting')) return 'Nothing has been taught yet.';
  return snapshot.hasTag('telling') ? 'You are explaining.' : 'The patient has said back what was told.';
}

export function statusOf(snapshot: TeachBackSnapshot): readonly string[] {
  const { context } = snapshot;
  if (snapshot.hasTag('finished')) return [stageSentence(snapshot)];
  const points = context.points.map(({ told, shown }, index) => {
    const name = context.case.points[index]?.name ?? '';
    const back = saidBack(context, index);
    const state = told.length === 0 ? 'not told yet' : !shown ? 'told, not said back' : `said back: “${back ?? ''}”`;
    return `${name}: ${state}${/[.!?”"]$/.test(state) ? '' : '.'}`;
  });
  const question =
    context.question === 'waiting'
      ? [`A question waits: “${context.case.question}”`]
      : context.question === 'answered'
        ? ['The question was answered.']
        : [];
  return [stageSentence(snapshot), encounterSentence(context.encounter), ...points, ...question];
}

/** What to announce after a step, in order. */
export function announcements(before: TeachBackSnapshot, after: TeachBackSnapshot): readonly string[] {
  const said: string[] = [];
  const { context } = after;
  if (context.heard !== before.context.heard) said.push(...heardLines(context));
  if (context.question === 'waiting' && before.context.question !== 'waiting')
    said.push(`${context.case.person.name} asks: “${context.case.question}”`);
  if (context.charted !== before.context.charted) said.push('Charted.');
  if (after.hasTag('finished') && !before.hasTag('finished')) said.push('The visit is over. The debrief follows.');
  return said;
}
