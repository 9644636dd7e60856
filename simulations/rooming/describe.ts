/** The visit in sentences: everything a screen reader says, tested as data. Nothing here shows what was not told, seen or measured. */
import type { SnapshotFrom } from 'xstate';
import { encounterSentence } from '../core/encounter.ts';
import type { RoomingContext } from './context.ts';
import type { roomingMachine } from './machine.ts';
import { seenMedicines, speakingNow, waiting } from './perception.ts';
import { unitWords, vitalNames } from './record.ts';
import { topics } from './topics.ts';
import { wordsOf, speakerOf } from './words.ts';

export type RoomingSnapshot = SnapshotFrom<typeof roomingMachine>;

function placeSentence(snapshot: RoomingSnapshot): string {
  const { person, companion } = snapshot.context.case;
  if (snapshot.hasTag('finished')) return 'The visit is over.';
  if (snapshot.hasTag('turning')) return `${person.name} has gone on with the provider; the room is to be turned over.`;
  if (snapshot.hasTag('stopped')) return `The provider has been called and takes over; you stay with ${person.called}.`;
  if (snapshot.hasTag('room')) {
    const here = companion !== null && snapshot.context.companionAt === 'here' ? ` with ${companion.name}` : '';
    return `${person.name} is in the room${here}.`;
  }
  if (snapshot.hasTag('hall')) return `${person.name} has stood up in the waiting room.`;
  return `You are at the desk; ${person.name} is waiting.`;
}

function whoWords(context: RoomingContext, who: ReturnType<typeof speakerOf>): string {
  const { case: patient } = context;
  return who === 'you'
    ? 'You'
    : who === 'provider'
      ? patient.provider
      : who === 'companion'
        ? (patient.companion?.name ?? 'They')
        : patient.person.called;
}

/** A line with its speaker. */
export function lineSentence(context: RoomingContext, line: Parameters<typeof wordsOf>[1]): string {
  return `${whoWords(context, speakerOf(context, line))}: “${wordsOf(context, line)}”`;
}

function privacySentence(context: RoomingContext): string {
  const door = context.walkedHow === null ? null : context.doorClosed ? 'the door is shut' : 'the door is open';
  const companion =
    context.companionAt === 'outside' ? `${context.case.companion?.name ?? 'the companion'} waits outside` : null;
  const words = [door, companion].filter((part) => part !== null).join(', ');
  return words === '' ? 'You are among other people.' : `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

function talkSentence(context: RoomingContext): string {
  const now = speakingNow(context);
  if (now !== null) return `${whoWords(context, now.who)} is speaking: “${now.words}”`;
  const [moment] = waiting(context);
  if (moment !== undefined) return `A word is waited for: “${moment.says}”`;
  const last = context.asked.at(-1);
  return last === undefined ? 'Nothing has been asked yet.' : `Last asked: ${topics[last.topic].name.toLowerCase()}.`;
}

function readingSentence(context: RoomingContext): string {
  const last = context.readings.at(-1);
  if (last === undefined) return 'Nothing has been measured yet.';
  const name = vitalNames[last.what];
  if (last.value === null) return `${name}: no steady reading.`;
  const shown = last.second === null ? String(last.value) : `${String(last.value)} over ${String(last.second)}`;
  return `${name} shows ${shown} ${unitWords[last.unit]}.`;
}

function readySentence(context: RoomingContext): string {
  const parts = [
    context.position === null ? null : `position ${context.position.replaceAll('-', ' ')}`,
    context.gown === null ? null : context.gown === 'none' ? 'no gown' : `gown ${context.gown.replaceAll('-', ' ')}`,
    context.draped ? 'draped' : null,
    context.items.length === 0
      ? null
      : `laid out: ${context.items.map((item) => item.replaceAll('-', ' ')).join(', ')}`,
    context.settled === null ? null : `waits on: ${context.settled.replaceAll('-', ' ')}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? 'Nothing is made ready yet.' : `Ready: ${parts.join('; ')}.`;
}

function recordSentence(context: RoomingContext): string {
  const standing = context.entries.filter(({ mended }) => mended === null).length;
  const question = context.question === null ? '' : ` The record asks: ${context.question.text}`;
  const note = context.note === '' ? '' : ' A note of your own is kept.';
  return `${String(standing)} ${standing === 1 ? 'entry stands' : 'entries stand'} in the record.${note}${question}`;
}

function turnSentence(context: RoomingContext): string | null {
  if (context.handoff === null) return null;
  const steps = context.turned.map(({ step }) => step.replaceAll('-', ' '));
  return steps.length === 0 ? 'The room is as the patient left it.' : `Room: ${steps.join(', ')}.`;
}

/** The state in sentences, most important first. */
export function statusOf(snapshot: RoomingSnapshot): readonly string[] {
  const { context } = snapshot;
  const watched = context.watched.map((look) => context.case.walk.seen[look].text);
  const medicines = snapshot.hasTag('room') ? seenMedicines(context).length : 0;
  return [
    placeSentence(snapshot),
    encounterSentence(context.encounter),
    privacySentence(context),
    talkSentence(context),
    ...watched,
    medicines === 0 ? null : `Medicines to compare: ${String(medicines)}.`,
    readingSentence(context),
    readySentence(context),
    recordSentence(context),
    turnSentence(context),
    context.locked ? 'The screen is locked.' : null,
  ].filter((sentence) => sentence !== null);
}

/** What is new between two snapshots, for a live region: what was said, seen, measured, asked by the record. */
export function announcements(before: RoomingSnapshot, now: RoomingSnapshot): readonly string[] {
  const [old, context] = [before.context, now.context];
  const said: string[] = [];
  const first = context.coming[0];
  if (first !== undefined && (old.coming[0]?.id !== first.id || old.coming[0].endsAtMs !== first.endsAtMs))
    said.push(lineSentence(context, first));
  for (const look of context.watched) if (!old.watched.includes(look)) said.push(context.case.walk.seen[look].text);
  if (context.readings.length > old.readings.length) said.push(readingSentence(context));
  if (context.question !== null && context.question !== old.question) said.push(context.question.text);
  if (context.note !== old.note) said.push('The note is kept.');
  const entry = context.entries.at(-1);
  if (entry !== undefined && entry.number !== (old.entries.at(-1)?.number ?? 0)) said.push(`Charted: ${entry.text}`);
  const [place, placeBefore] = [placeSentence(now), placeSentence(before)];
  if (place !== placeBefore) said.push(place);
  if (context.interruptions > old.interruptions) said.push('You cut them off.');
  return said;
}
