/** What time alone does to a call: sentences come, answers come, hold wears people out. One tick after the other, so that it never matters how a stretch is cut. */
import type { TelephoneContext } from './context.ts';
import {
  answersHoldMs,
  hangsUpAfterHoldMs,
  helpOnTheWayMs,
  holdLimitMs,
  lostAfterMs,
  nurseComesMs,
  patienceOf,
  secondLostMs,
  sentenceMs,
} from './policy.ts';
import { heardBy, learned, worn } from './listening.ts';

export const tickMs = 100;

type Context = TelephoneContext;

function nextSentence(context: Context): Context {
  const [sentence, ...pending] = context.pending;
  if (sentence === undefined || context.nowMs < context.nextSentenceAtMs) return context;
  if (context.stage !== 'talking' && context.stage !== 'emergency') return context;
  return speakNext({ ...context, pending: [sentence, ...pending] });
}

/** The caller comes to the next sentence now. */
export function speakNext(context: Context): Context {
  const [sentence, ...pending] = context.pending;
  if (sentence === undefined) return context;
  return heardBy({ ...context, pending, nextSentenceAtMs: context.nowMs + sentenceMs }, 'caller', sentence, true);
}

function firstLine(context: Context): Context {
  const inStageMs = context.nowMs - context.sinceMs;
  switch (context.stage) {
    case 'before':
      return context.case.direction === 'in' && inStageMs >= lostAfterMs
        ? { ...context, stage: 'gone', sinceMs: context.nowMs, ended: 'lost' }
        : context;
    case 'asking': {
      if (context.holdAsked !== 'waiting' || inStageMs < answersHoldMs) return context;
      const { says, agrees, shows } = context.case.holdAnswer;
      const answered = learned(heardBy(context, 'caller', says), shows);
      return agrees
        ? { ...answered, holdAsked: 'yes' }
        : { ...answered, holdAsked: 'no', stage: 'talking', sinceMs: context.nowMs };
    }
    case 'held': {
      const holds = context.holds.map((hold, index) =>
        index === context.holds.length - 1 ? { ...hold, ms: hold.ms + tickMs } : hold,
      );
      const held = holds.at(-1)?.ms ?? 0;
      const over = held > holdLimitMs && held % 1000 === 0;
      const after = { ...context, holds };
      if (held >= hangsUpAfterHoldMs) return { ...after, stage: 'gone', sinceMs: context.nowMs, ended: 'hung-up' };
      return over ? worn(after, patienceOf.overHoldPerSecond) : after;
    }
    case 'handing':
      return context.transfer !== null &&
        context.nowMs === context.transfer.answerAtMs &&
        context.transfer.how === 'warm'
        ? heardBy(context, 'desk', deskAnswers[context.transfer.to])
        : context;
    case 'emergency':
      return context.helpAtMs === null &&
        context.emergency !== null &&
        context.nowMs - context.emergency.atMs >= helpOnTheWayMs
        ? heardBy(
            { ...context, helpAtMs: context.nowMs },
            'desk',
            'Dispatcher: “The ambulance is on its way. Stay with the caller.”',
          )
        : context;
    case 'talking':
    case 'gone':
      return context;
  }
}

const deskAnswers = {
  nurse: 'Joan Kim, RN: “Nurse’s desk, Joan. Who is it?”',
  provider: 'The provider’s desk: “Yes?”',
  refills: 'Refill desk: “Refills, go ahead.”',
  billing: 'Billing: “Billing, Sam Ortega. Who do you have?”',
  scheduling: 'Scheduling: “Scheduling, this is Mei. Go ahead.”',
  manager: 'The manager: “Yes, who is on the line?”',
  colleague: 'Your colleague: “I’ve got it.”',
} as const;

function secondLine(context: Context): Context {
  const { second } = context;
  if (second.call === null || second.stage === 'gone') return context;
  if (second.stage === 'quiet') {
    const rings = context.answeredAtMs !== null && context.nowMs >= context.answeredAtMs + second.call.afterMs;
    return rings && context.stage !== 'gone'
      ? { ...context, second: { ...second, stage: 'ringing', sinceMs: context.nowMs } }
      : context;
  }
  return second.stage === 'ringing' && context.nowMs - second.sinceMs >= secondLostMs
    ? { ...context, second: { ...second, stage: 'gone', sinceMs: context.nowMs } }
    : context;
}

function nurseComes(context: Context): Context {
  return context.nurseFetchedAtMs !== null && context.nowMs === context.nurseFetchedAtMs + nurseComesMs
    ? heardBy(context, 'desk', 'Joan Kim, RN, stands at your desk and holds out her hand for the handset.')
    : context;
}

/** Whether the nurse stands at the desk. */
export function nurseIsHere({ nurseFetchedAtMs, nowMs }: Context): boolean {
  return nurseFetchedAtMs !== null && nowMs >= nurseFetchedAtMs + nurseComesMs;
}

/** Whether the other desk has picked up. */
export function deskAnswered({ transfer, nowMs }: Context): boolean {
  return transfer !== null && nowMs >= transfer.answerAtMs;
}

/** Whether time alone changes nothing any more until somebody acts. */
function nothingDue(context: Context): boolean {
  const { stage, second, pending, case: call } = context;
  const firstRests =
    stage === 'gone' ||
    (stage === 'talking' && pending.length === 0) ||
    (stage === 'before' && call.direction === 'out');
  const secondRests =
    second.call === null ||
    second.stage === 'gone' ||
    second.stage === 'waiting' ||
    (second.stage === 'quiet' && stage === 'gone');
  return firstRests && secondRests && (context.nurseFetchedAtMs === null || nurseIsHere(context));
}

export function timePassed(context: Context, ms: number): Context {
  let now = context;
  for (let left = ms; left > 0; left -= tickMs) {
    if (nothingDue(now)) return { ...now, nowMs: now.nowMs + left };
    const ticked = { ...now, nowMs: now.nowMs + Math.min(left, tickMs) };
    now = nurseComes(secondLine(firstLine(nextSentence(ticked))));
  }
  return now;
}
