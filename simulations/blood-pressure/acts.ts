/**
 * What each act of the learner changes, as pure functions of the context: the machine says when, this says what. Mistakes have
 * their consequence here and nothing is refused. Lengths of talk and ways are assumptions (model.md).
 */
import { did, once } from '../core/acts.ts';
import { greeted, touched, type EncounterEvent } from '../core/encounter.ts';
import { squeeze } from './body.ts';
import type { Side } from './case.ts';
import {
  burstMmHg,
  mostKept,
  type Attempt,
  type BpContext,
  type Did,
  type Happening,
  type Reading,
} from './context.ts';
import type { BpLearnerEvent } from './events.ts';

type Event<K extends BpLearnerEvent['type']> = Extract<BpLearnerEvent, { readonly type: K }>;
type Change = Partial<BpContext>;

/** How long somebody talks for a question, an explanation or a word about the result, ms: an assumption. */
const speakingMs = 4000;
/** How long the restroom takes, ms: an assumption. */
const restroomMs = 180000;
/** Pumping this far past the systolic under the cuff hurts enough to be said, mmHg: an assumption. */
const painfulAboveMmHg = 60;

/** What the patient or the room does in answer. */
export function happened(
  context: BpContext,
  what: Happening['what'],
  question: Happening['question'] = null,
): { readonly happened: Happening } {
  return { happened: { atMs: context.nowMs, what, question } };
}

/** Both talk for a while: rest begins anew. */
function talk(context: BpContext): { readonly talkUntilMs: number; readonly quietMs: number } {
  return { talkUntilMs: Math.max(context.talkUntilMs ?? 0, context.nowMs + speakingMs), quietMs: 0 };
}

/** First touch of the patient, for the order of washing and identifying. */
export function touch(context: BpContext): { readonly did: Did } {
  return did(context, touched(context.did, context.nowMs));
}

export function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}

function limited(context: BpContext, side: Side | null): boolean {
  return side !== null && context.case.arms[side].limit !== null;
}

function newAttempt(context: BpContext, arm: Side): Attempt {
  const before = context.attempts.filter((attempt) => attempt.arm === arm).at(-1)?.endedAtMs ?? null;
  return {
    number: (context.attempts.at(-1)?.number ?? 0) + 1,
    startedAtMs: context.nowMs,
    endedAtMs: null,
    arm,
    cuff: context.cuffChosen ?? 'adult',
    emptyForMs: before === null ? null : context.nowMs - before,
    quietMsAtStart: context.quietMs,
    peakMmHg: context.cuffMmHg,
    pulseGoneMmHg: null,
    listened: false,
    topUps: 0,
    fallMmHg: 0,
    fallInRangeMmHg: 0,
    fallTooFastMmHg: 0,
    fallTooSlowMmHg: 0,
    talked: false,
    atCuff: null,
    beats: 0,
    faults: [],
    placed: context.cuffPlaced ?? { edgeCm: 0, mark: 'off-artery', fit: 'loose' },
    onChair: context.onChair,
    armOn: context.armOn,
    armHeightCm: context.armHeightCm,
    sleeve: context.sleeve,
    stethoscope: null,
    firstSound: null,
    lastSound: null,
    systolicMark: null,
    diastolicMark: null,
  };
}

/** One squeeze of the bulb: air on its way, the attempt begun or topped up, and the patient's protest. */
export function squeezed(context: BpContext): Change {
  const arm = context.arm ?? context.case.higherArm;
  const attempt = context.attempt ?? newAttempt(context, arm);
  const pressing = context.cuffMmHg + context.incomingMmHg;
  // Air was let out and more is pumped in before the cuff is empty.
  const topUp = context.attempt !== null && pressing < attempt.peakMmHg - 5;
  const reached = pressing + squeeze(context);
  const protest = limited(context, arm) && !context.did.limitedArmInflated;
  const painful =
    reached > context.arterial.systolic + painfulAboveMmHg && pressing <= context.arterial.systolic + painfulAboveMmHg;
  return {
    attempt: topUp ? { ...attempt, topUps: Math.min(50, attempt.topUps + 1) } : attempt,
    incomingMmHg: context.incomingMmHg + squeeze(context),
    ...did(context, {
      firstInflationAtMs: context.did.firstInflationAtMs ?? context.nowMs,
      limitedArmInflated: context.did.limitedArmInflated || limited(context, arm),
    }),
    ...(protest ? happened(context, 'protested-arm') : painful ? happened(context, 'protested-pressure') : {}),
  };
}

/** Where the learner says "that's it". */
export function marked(context: BpContext, event: Event<'sound.marked'>): Change {
  if (context.attempt === null) return {};
  const mark = { atMs: context.nowMs, cuffMmHg: context.cuffMmHg };
  return {
    attempt: { ...context.attempt, ...(event.which === 'systolic' ? { systolicMark: mark } : { diastolicMark: mark }) },
  };
}

/** The listened attempt a reading charted now stands for: the newest that no earlier reading stands for. */
function attemptBehind(context: BpContext): number | null {
  const taken = Math.max(0, ...context.readings.map(({ attempt }) => attempt ?? 0));
  const all = context.attempt === null ? context.attempts : [...context.attempts, context.attempt];
  const listened = all.filter((attempt) => attempt.listened && attempt.number > taken).at(-1);
  return listened?.number ?? null;
}

/** A reading on the chart, tied to what was listened to. */
export function recorded(context: BpContext, event: Event<'reading.recorded'>): Change {
  const reading: Reading = {
    atMs: context.nowMs,
    attempt: attemptBehind(context),
    systolic: clamp(event.systolic, 0, burstMmHg),
    diastolic: clamp(event.diastolic, 0, burstMmHg),
    arm: event.arm,
    position: event.position,
    cuff: event.cuff,
    notes: [...event.notes],
  };
  return { readings: [...context.readings, reading].slice(-mostKept) };
}

/** A question and its answer. */
export function asked(context: BpContext, event: Event<'question.asked'>): Change {
  const first =
    event.question === 'arm-limits'
      ? (context.did.armLimitsAskedAtMs ?? context.nowMs)
      : context.did.armLimitsAskedAtMs;
  return {
    ...talk(context),
    ...happened(context, 'answered', event.question),
    ...did(context, { asked: once(context.did.asked, event.question), armLimitsAskedAtMs: first }),
  };
}

/** Off to the restroom if there is need; the rest begins anew. */
export function offeredRestroom(context: BpContext): Change {
  if (!context.bladderFull)
    return {
      ...talk(context),
      ...happened(context, 'no-need-for-restroom'),
      ...did(context, { restroomOffered: true }),
    };
  return {
    bladderFull: false,
    onChair: null,
    quietMs: 0,
    talkUntilMs: null,
    backAtMs: context.nowMs + restroomMs,
    ...happened(context, 'went-to-restroom'),
    ...did(context, { restroomOffered: true }),
  };
}

/** Sits down as this patient does when nobody corrects them. */
export function seated(context: BpContext, event: Event<'patient.seated'>): Change {
  const sits = context.case.sits;
  const onTable = event.on === 'exam-table';
  return {
    onChair: event.on,
    // On the exam table nothing holds the back and the feet hang.
    backSupported: onTable ? false : sits.backSupported,
    feetFlat: onTable ? false : sits.feetFlat,
    legsCrossed: onTable ? false : sits.legsCrossed,
    quietMs: 0,
    ...happened(context, 'sat-down'),
  };
}

/** Turns to an arm; the patient protests if they said not to use it. */
export function choseArm(context: BpContext, event: Event<'arm.chosen'>): Change {
  if (event.side === context.arm) return {};
  return {
    arm: event.side,
    congestion: 0,
    ...(limited(context, event.side) && context.did.asked.includes('arm-limits')
      ? happened(context, 'protested-arm')
      : {}),
  };
}

/** Hands, name, identity, explanation: all but the hands are talk, and talk ends the rest. */
export function greet(context: BpContext, event: EncounterEvent): Change {
  return {
    ...(event.type === 'hands.cleaned' ? {} : talk(context)),
    ...(event.type === 'identity.checked' ? happened(context, 'confirmed-identity') : {}),
    ...did(context, greeted(context.did, event, context.nowMs)),
  };
}

/** Findings told to somebody. */
export function reported(context: BpContext, event: Event<'report.made'>): Change {
  const report = { atMs: context.nowMs, to: event.to, content: event.content, readings: context.readings.length };
  return did(context, { reports: [...context.did.reports, report].slice(-mostKept) });
}

/** A word to the patient about the result. */
export function told(context: BpContext, event: Event<'patient.told'>): Change {
  const worrying =
    event.line === 'you-have-hypertension' ||
    event.line === 'change-your-medicine' ||
    event.line === 'numbers-are-secret';
  return {
    ...talk(context),
    ...happened(context, worrying ? 'worried' : 'thanked'),
    ...did(context, { told: [...context.did.told, event.line].slice(-mostKept) }),
  };
}
