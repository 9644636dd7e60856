/**
 * The desk in sentences: status, announcements, the dialogue. Everything a screen reader says comes from here. Nothing here
 * tells what was not asked yet.
 */
import type { SnapshotFrom } from 'xstate';
import { clock, formDate, longDate } from '../core/calendar.ts';
import { deskTime } from './booking.ts';
import { ownOf, requestOf, stateOf } from './acts.ts';
import type { Request, Topic } from './case.ts';
import type { BookContext, Heard, OwnBooking, RequestState } from './context.ts';
import type { bookMachine } from './machine.ts';
import { laneNames, roomNames, visitNeeds } from './office.ts';
import { passedNames, stepNames, topicWords } from './words.ts';

export type BookSnapshot = SnapshotFrom<typeof bookMachine>;

/** Who it is as far as the desk knows: a voice has no name before it was asked. */
export function whoIs(request: Request, state: RequestState): string {
  const isNamed = request.by !== 'call' || state.asked.includes('name');
  return isNamed ? `${request.name.first} ${request.name.last}` : 'A caller';
}

/** The answer to a question of the desk. */
export function answerOf(request: Request, topic: Topic): string {
  switch (topic) {
    case 'name':
      return `“${request.name.first} ${request.name.last}.”`;
    case 'birth-date':
      return `“${formDate(request.birthDate)}.”`;
    case 'phone':
      return `“${request.phone}.”`;
    case 'reason':
    case 'script':
    case 'before':
    case 'needs':
    case 'coverage':
    case 'times':
    case 'reminder':
      return request.says[topic];
  }
}

const calledSteps: Partial<Record<string, string>> = {
  'order-completed': 'The provider completes the order.',
  called: 'The patient answers the telephone.',
};

/** What came back, or what was done where nobody answers. */
export function lastWord(request: Request, heard: Heard): string {
  const { said, back } = lineOf(request, heard);
  return back === '' ? (said ?? '') : back;
}

/** What was said at the desk and what came back. */
export function lineOf(request: Request, heard: Heard): { readonly said: string | null; readonly back: string } {
  switch (heard.what) {
    case 'opening':
      return { said: null, back: request.opening };
    case 'topic':
      return { said: topicWords[heard.topic], back: answerOf(request, heard.topic) };
    case 'screening': {
      const one = request.outside?.screening.find(({ id }) => id === heard.question);
      return { said: one?.question ?? '', back: one?.answer ?? '' };
    }
    case 'read-back':
      return {
        said: 'You read back day, date, time, provider and place.',
        back: heard.suits ? '“Yes, that is right.”' : '“No, I cannot come then. I told you when.”',
      };
    case 'handed':
      return { said: `Passed on: ${passedNames[heard.to]}.`, back: '' };
    case 'step':
      return {
        said: `${stepNames[heard.step]}.`,
        back: calledSteps[heard.step] ?? '',
      };
  }
}

export function bookingText(own: OwnBooking): string {
  const place = own.room === null ? 'the next free room' : roomNames[own.room];
  return `${longDate(own.date)}, ${clock(own.at)}, ${String(own.minutes)} minutes, ${laneNames[own.lane]}, ${place}, ${visitNeeds[own.type].name}`;
}

const stageWords: Readonly<Record<RequestState['stage'], string>> = {
  'to-come': '',
  waiting: 'waiting',
  open: 'with you now',
  held: 'on hold',
  voicemail: 'left a voicemail: call back',
  gone: 'hung up on hold: call back',
  done: 'done',
};

export function stageText(request: Request, state: RequestState): string {
  return state.stage === 'waiting' && request.by === 'call' ? 'ringing' : stageWords[state.stage];
}

const whoBefore = { call: 'Telephone', portal: 'Portal', desk: 'On the desk' } as const;
export const sourceName = (request: Request): string => whoBefore[request.by];

function trayLines(context: BookContext): readonly string[] {
  return context.requests.flatMap((request) => {
    const state = stateOf(context, request.id);
    if (state === undefined || state.stage === 'to-come') return [];
    return [`${sourceName(request)}: ${whoIs(request, state)}, ${stageText(request, state)}.`];
  });
}

function servingLines(context: BookContext): readonly string[] {
  const request = requestOf(context, context.open);
  const state = stateOf(context, context.open);
  if (request === undefined || state === undefined) return [];
  const last = state.heard.at(-1);
  const own = ownOf(context, context.open);
  return [
    ...(last === undefined ? [] : [`Last heard: ${lastWord(request, last)}`]),
    state.chart === null ? 'No chart is open.' : `Chart open: ${state.chart}.`,
    own === undefined ? 'Nothing is booked for them.' : `Booked: ${bookingText(own)}.`,
  ];
}

export function statusOf(snapshot: BookSnapshot): readonly string[] {
  if (snapshot.hasTag('finished')) return ['The book is closed. The task is over.'];
  const { context } = snapshot;
  const isMore = context.states.some(({ stage }) => stage === 'to-come');
  return [
    snapshot.hasTag('serving') ? 'Somebody is with you.' : 'Nobody is with you.',
    `${longDate(context.case.today)}, ${clock(deskTime(context))}.`,
    ...trayLines(context),
    ...servingLines(context),
    isMore ? 'More people may call.' : 'Nobody else is expected.',
    `${String(context.blocks.length)} blocks and ${String(context.own.length)} visits of yours stand in the book.`,
    ...(context.question === null ? [] : [context.question.text]),
  ];
}

/** Sentences for a screen reader when one snapshot follows another. */
export function announcements(before: BookSnapshot, after: BookSnapshot): readonly string[] {
  const was = before.context;
  const { context } = after;
  if (after.hasTag('finished')) return before.hasTag('finished') ? [] : ['The book is closed. The debrief follows.'];
  const said: string[] = [];
  for (const request of context.requests) {
    const now = stateOf(context, request.id);
    const then = stateOf(was, request.id);
    if (now === undefined || then === undefined) continue;
    if (now.stage !== then.stage && now.stage !== 'open' && now.stage !== 'done')
      said.push(`${sourceName(request)}: ${whoIs(request, now)}, ${stageText(request, now)}.`);
    const last = now.heard.at(-1);
    if (now.heard !== then.heard && last !== undefined) said.push(lastWord(request, last));
  }
  if (context.question !== null && context.question !== was.question) said.push(context.question.text);
  const own = ownOf(context, context.open);
  if (context.own !== was.own)
    said.push(own === undefined ? 'Taken out of the book.' : `Written: ${bookingText(own)}.`);
  if (context.blocks.length > was.blocks.length) said.push('Blocked.');
  if (context.blocks.length < was.blocks.length) said.push('Block taken out.');
  return said;
}
