/** What each act changes, beside the talk: the way, instruments, alarms, room, record. The machine says when, this says what. */
import { once } from '../core/acts.ts';
import { greeted, touched, type EncounterEvent } from '../core/encounter.ts';
import type { Line, RoomingContext } from './context.ts';
import { mostReadings } from './context.ts';
import type { ReadingBrought, RoomingLearnerEvent } from './events.ts';
import { effects, felt } from './feelings.ts';
import { instruments, isRed, type ReadingSource } from './readings.ts';
import { broughtVital } from './record.ts';
import { alarmKnown, exchange, speak, understands, wentOn } from './talk.ts';

type Event<K extends RoomingLearnerEvent['type']> = Extract<RoomingLearnerEvent, { readonly type: K }>;
type Change = Partial<RoomingContext>;

const feel = (context: RoomingContext, ...changes: Parameters<typeof felt>[1][]): RoomingContext => ({
  ...context,
  ...felt(context, ...changes),
});

/** Hands, name, identity, explanation: the encounter of the core, with what the patient makes of it. */
export function greetedWith(context: RoomingContext, event: EncounterEvent): RoomingContext {
  const here = { ...context, encounter: greeted(context.encounter, event, context.nowMs) };
  switch (event.type) {
    case 'hands.cleaned':
      return here;
    case 'introduction.given': {
      const first = context.encounter.introducedAs === null;
      const warmed = first
        ? feel(here, event.as === 'medical-assistant' ? effects.introduced : effects.misnamed)
        : here;
      return exchange(
        warmed,
        event.as === 'medical-assistant' ? 'introduction' : `introduction:${event.as}`,
        'introduced',
      );
    }
    case 'identity.checked': {
      const isSure = event.by.includes('full-name') && event.by.includes('birth-date');
      return exchange(here, isSure ? 'identity' : 'identity:weak', isSure ? 'identified' : 'identified:weak');
    }
    case 'procedure.explained': {
      const first = context.encounter.explainedAtMs === null;
      return exchange(first ? feel(here, effects.explained) : here, 'explained', 'explained');
    }
  }
}

export function called(context: RoomingContext, event: Event<'patient.called'>): RoomingContext {
  const here = { ...context, calledAs: event.how };
  const own = event.how === 'full-name' ? 'call' : `call:${event.how}`;
  return exchange(event.how === 'name-and-reason' ? feel(here, effects.exposed) : here, own, 'called');
}

export function walked(context: RoomingContext, event: Event<'patient.walked'>): RoomingContext {
  const here: RoomingContext = { ...context, walkedHow: event.how };
  return {
    ...(context.case.walk.right.includes(event.how) ? here : feel(here, effects.weak)),
    // A parent carries, a wheelchair rolls: only an arm is a touch.
    encounter: event.how === 'arm' ? touched(here.encounter, here.nowMs) : here.encounter,
  };
}

export function watched(context: RoomingContext, event: Event<'patient.watched'>): Change {
  if (context.watched.includes(event.look)) return {};
  return {
    watched: [...context.watched, event.look],
    alarms: alarmKnown(context, context.case.walk.seen[event.look].alarm, context.nowMs),
  };
}

export function shutDoor(context: RoomingContext): RoomingContext {
  return context.doorClosed ? context : { ...feel(context, effects.shutDoor), doorClosed: true };
}

export function placedCompanion(context: RoomingContext, event: Event<'companion.placed'>): RoomingContext {
  if (event.where === 'here') return { ...context, companionAt: 'here' };
  const here: RoomingContext = { ...context, companionAt: 'outside' };
  const wanted = context.case.needsTimeAlone && context.companionAt === 'here';
  return exchange(wanted ? feel(here, effects.timeAlone) : feel(here, effects.worn), 'outside', 'outside');
}

export function askedNeed(context: RoomingContext): RoomingContext {
  const here = { ...context, needAsked: true };
  return exchange(context.needAsked ? here : feel(here, effects.askedNeed), 'need-asked', 'need');
}

export function broughtInterpreter(context: RoomingContext, event: Event<'interpreter.brought'>): RoomingContext {
  const tried = context.interpretersTried.includes(event.how);
  const here: RoomingContext = {
    ...context,
    interpreter: event.how,
    interpretersTried: tried ? context.interpretersTried : [...context.interpretersTried, event.how],
  };
  const good = understands(here) && here.case.need !== null;
  const effect = here.case.need === null ? effects.worn : good ? effects.understood : effects.misunderstood;
  return exchange(
    tried ? here : feel(here, effect),
    `interpreter:${event.how}`,
    good || here.case.need === null ? 'fine' : 'lost',
  );
}

export function readLabel(context: RoomingContext, event: Event<'label.read'>): Change {
  const state = context.medicines[event.medicine];
  return state === undefined
    ? {}
    : { medicines: { ...context.medicines, [event.medicine]: { ...state, read: true } }, ...wentOn(context) };
}

export function askedTaking(context: RoomingContext, event: Event<'taking.asked'>): RoomingContext {
  const state = context.medicines[event.medicine];
  if (state === undefined) return context;
  const answer: Line = understands(context) ? { kind: 'medicine', id: event.medicine } : { kind: 'reply', id: 'lost' };
  const here = understands(context)
    ? { ...context, medicines: { ...context.medicines, [event.medicine]: { ...state, asked: true } } }
    : context;
  return { ...speak(here, { kind: 'act', id: 'taking' }, [answer]), ...wentOn(context) };
}

export function flagged(context: RoomingContext, event: Event<'medicine.flagged'>): Change {
  const state = context.medicines[event.medicine];
  return state === undefined
    ? {}
    : { medicines: { ...context.medicines, [event.medicine]: { ...state, flag: event.flag } } };
}

export function meddled(context: RoomingContext, event: Event<'medicine.meddled'>): RoomingContext {
  const here: RoomingContext = {
    ...context,
    meddled: [...context.meddled, { atMs: context.nowMs, medicine: event.medicine, act: event.act }].slice(-20),
  };
  return event.act === 'list-changed' ? here : exchange(here, event.act, 'fine');
}

/** An instrument is used. A refusal gives no reading; a red one is known at once. */
export function tookVital(
  context: RoomingContext,
  event: Event<'vital.taken'>,
  source: ReadingSource = instruments,
): RoomingContext {
  const { refuses } = context.case.vitals;
  if (refuses !== null && refuses.what === event.what) {
    const refused = once(context.refused, event.what);
    // Asking a second time is pressing.
    const here = context.refused.includes(event.what) ? feel(context, effects.wrong) : context;
    return speak({ ...here, refused }, { kind: 'act', id: 'offered' }, [{ kind: 'refusal', id: event.what }]);
  }
  const reading = source.take(context, event.what, event.with);
  const red = isRed(context, context.facts, reading) && reading.faults.length === 0;
  return {
    ...context,
    ...wentOnUnlessAsked(context, event),
    encounter: event.what === 'pain' ? context.encounter : touched(context.encounter, context.nowMs),
    readings: [...context.readings, reading].slice(-mostReadings),
    ...(red ? { alarms: alarmKnown(context, `vital:${event.what}`, context.nowMs) } : {}),
  };
}

/** A measurement comes from the task it was taken in: it stands on the record as it was charted there. */
export function tookByHand(context: RoomingContext, event: ReadingBrought): RoomingContext {
  const { what, value, second, unit, told } = event;
  const reading = { atMs: context.nowMs, what, value, second, unit, faults: [], with: [] };
  const red = isRed(context, context.facts, reading);
  const here: RoomingContext = {
    ...context,
    ...wentOn(context),
    encounter: touched(context.encounter, context.nowMs),
    readings: [...context.readings, reading].slice(-mostReadings),
    entries: broughtVital(context, event),
    ...(red ? { alarms: alarmKnown(context, `vital:${what}`, context.nowMs) } : {}),
  };
  return red && told ? raisedAlarm(here, { type: 'alarm.raised', to: 'provider', stays: true }) : here;
}

/** A second reading of what alarmed is no going on. */
function wentOnUnlessAsked(context: RoomingContext, { what }: Event<'vital.taken'>): Change {
  return context.alarms.some(({ id }) => id === `vital:${what}`) ? {} : wentOn(context);
}

/** Somebody is told. Everything known and not yet told goes with it. */
export function raisedAlarm(context: RoomingContext, event: Event<'alarm.raised'>): RoomingContext {
  const open = context.alarms.filter(({ raised }) => raised === null);
  const reaches = event.to === 'provider' || event.to === 'nurse';
  const told: RoomingContext = {
    ...context,
    alarms: context.alarms.map((alarm) =>
      alarm.raised === null || (!isReached(alarm.raised.to) && reaches)
        ? { ...alarm, raised: { atMs: context.nowMs, to: event.to, stays: event.stays } }
        : alarm,
    ),
    falseAlarms: open.length === 0 ? Math.min(20, context.falseAlarms + 1) : context.falseAlarms,
  };
  const here = event.stays ? told : feel(told, effects.left);
  if (!reaches) return here;
  return { ...here, coming: [{ kind: 'alarm', id: open[0]?.id ?? 'none', endsAtMs: context.nowMs + 6000 }] };
}

const isReached = (to: string): boolean => to === 'provider' || to === 'nurse';

export function explainedExam(context: RoomingContext): RoomingContext {
  return exchange({ ...context, examExplained: true }, 'exam', 'exam');
}

export function setItem(context: RoomingContext, event: Event<'item.set'>): Change {
  const others = context.items.filter((item) => item !== event.item);
  return { items: event.out ? [...others, event.item].sort() : others };
}

export function placedStatement(context: RoomingContext, event: Event<'statement.placed'>): Change {
  if (!context.case.sbar.some(({ id }) => id === event.statement)) return {};
  const others = context.placed.filter(({ statement }) => statement !== event.statement);
  return {
    placed: event.part === null ? others : [...others, { statement: event.statement, part: event.part }],
  };
}
