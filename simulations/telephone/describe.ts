/** The desk in sentences: status and announcements. Nothing here knows more than ears and eyes at the desk. */
import type { SnapshotFrom } from 'xstate';
import { deskAnswered, nurseIsHere } from './clock.ts';
import type { Heard, TelephoneContext } from './context.ts';
import type { telephoneMachine } from './machine.ts';
import { recipientWord } from './words.ts';

export type TelephoneSnapshot = SnapshotFrom<typeof telephoneMachine>;

/** "1:05": minutes and seconds of a running time. */
export function running(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;
}

export function lineSaid({ by, text }: Heard, { case: call }: TelephoneContext): string {
  if (by === 'desk') return text;
  return by === 'you' ? `You: “${text}”` : text.startsWith('Line 2') ? text : `${call.caller.name}: “${text}”`;
}

function firstLine(context: TelephoneContext): string {
  switch (context.stage) {
    case 'before':
      return context.case.direction === 'in' ? 'Line 1 rings.' : 'The handset lies on the phone. You are to call out.';
    case 'talking':
      return context.pending.length > 0 ? 'Line 1: the caller is speaking.' : 'Line 1: somebody is on the line.';
    case 'asking':
      return context.holdAsked === 'yes'
        ? 'Line 1: they said yes, you may press hold.'
        : 'Line 1: you have asked whether they can hold, and wait for the answer.';
    case 'held':
      return 'Line 1 is on hold, its light blinks.';
    case 'handing':
      return deskAnswered(context)
        ? `Line 1 waits; ${recipientWord[context.transfer?.to ?? 'nurse']} has answered you.`
        : `Line 1 waits; you are calling ${recipientWord[context.transfer?.to ?? 'nurse']}.`;
    case 'emergency':
      return context.helpAtMs === null
        ? 'Line 1: 911 has been called, and you are on the line with the caller.'
        : 'Line 1: help is on the way, and you are still on the line with the caller.';
    case 'gone':
      return context.ended === 'hung-up'
        ? 'Line 1 is silent: the caller has hung up.'
        : context.ended === 'lost'
          ? 'Line 1 is silent: nobody picked it up, and voicemail took the call.'
          : 'Line 1 is silent: the call is over.';
  }
}

function secondLine({ second }: TelephoneContext): string {
  switch (second.stage) {
    case 'quiet':
      return 'Line 2 is dark.';
    case 'ringing':
      return 'Line 2 rings.';
    case 'waiting':
      return 'Line 2 is on hold, its light blinks.';
    case 'gone':
      return second.sentTo === null ? 'Line 2 rang out, voicemail took it.' : 'Line 2 is with somebody else.';
  }
}

export function moodOf(patience: number): string {
  if (patience >= 60) return 'The voice is steady.';
  if (patience >= 30) return 'The voice grows short.';
  return 'The voice is at its end.';
}

export function statusOf(snapshot: TelephoneSnapshot): readonly string[] {
  const { context } = snapshot;
  if (snapshot.hasTag('finished')) return ['The file on this call is closed.'];
  const last = context.heard.at(-1);
  const onLine = context.answeredAtMs !== null && context.stage !== 'gone';
  return [
    firstLine(context),
    secondLine(context),
    ...(onLine ? [moodOf(context.patience)] : []),
    ...(last === undefined ? [] : [`Heard last: ${lineSaid(last, context)}`]),
    ...(nurseIsHere(context) ? ['The nurse stands at your desk.'] : []),
    context.sent === null ? 'No message is sent.' : `The message is with ${recipientWord[context.sent.to]}.`,
    context.log === null ? 'The log has no entry for this call.' : 'The log is written.',
  ];
}

export function announcements(before: TelephoneSnapshot, after: TelephoneSnapshot): readonly string[] {
  const was = before.context;
  const { context } = after;
  const said = context.heard
    .slice(was.heard.length)
    .filter(({ by }) => by !== 'you')
    .map((line) => lineSaid(line, context));
  if (context.stage !== was.stage || context.holdAsked !== was.holdAsked) said.push(firstLine(context));
  if (context.second.stage !== was.second.stage) said.push(secondLine(context));
  if (context.troubles !== was.troubles) said.push(...context.troubles.map(({ text }) => text));
  if (context.sent !== was.sent && context.sent !== null) said.push('The message is sent.');
  if (context.log !== was.log) said.push('Written in the log.');
  if (after.hasTag('finished') && !before.hasTag('finished')) said.push('The task is over. The debrief follows.');
  return said;
}
