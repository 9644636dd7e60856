/** What each act of the learner changes, as pure functions of the context: the machine says when, this says what. */
import { disturbedBy, isClear } from './aed.ts';
import { acts, isOffered, ordered, type ActId } from './acts.ts';
import { autoMs, tapped } from './compress.ts';
import { isHere, mostKept, times, type Done, type EmergencyContext } from './context.ts';
import type { EmergencyLearnerEvent } from './events.ts';
import { modelOf, signsOf } from './worlds/all.ts';

type Event<K extends EmergencyLearnerEvent['type']> = Extract<EmergencyLearnerEvent, { readonly type: K }>;
type Change = Partial<EmergencyContext>;

const mostLog = 160;
export const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));
const kept = <T>(list: readonly T[], item: T, most = mostKept): readonly T[] => [...list, item].slice(-most);
const logged = (context: EmergencyContext, what: string) => ({
  log: kept(context.log, { atMs: context.nowMs, what }, mostLog),
});

/** An act that needs an order has one: signed before, or said by the provider who is there. */
export function isOrdered(context: EmergencyContext, act: ActId): boolean {
  if (!ordered.includes(act) || context.case.standing.includes(act)) return true;
  return isHere(context, 'provider') && context.case.orders.some((order) => order.act === act);
}

const ofAed: readonly ActId[] = ['aed-on', 'adult-pads', 'child-pads', 'say-clear', 'shock', 'remove-pads'];

/** What hands can do now: everything offered here, if the thing it takes is there. Mistakes are possible. */
export function canDo(context: EmergencyContext, act: ActId): boolean {
  if (!isOffered(act, context.case.kind)) return false;
  if (ofAed.includes(act) && !isHere(context, 'aed')) return false;
  switch (act) {
    case 'shock':
      return context.aed.phase === 'advised';
    case 'repeat-order':
    case 'question-order':
      return isHere(context, 'provider') && context.case.orders.length > 0;
    case 'swap-compressor':
      return isHere(context, 'provider');
    case 'take-out':
      return (context.world['visible'] ?? 0) > 0 && times(context, 'look-in-mouth') > 0;
    case 'turn-rod':
    case 'loosen-tourniquet':
    case 'write-tourniquet-time':
      return context.spots.tourniquet !== undefined;
    case 'pull-pin':
    case 'squeeze-handle':
      return times(context, 'take-abc') > 0;
    case 'stand-up':
      return signsOf(context)?.awake !== 'out';
    default:
      return true;
  }
}

function sentFor(context: EmergencyContext, act: ActId): Change {
  const { drawn, nowMs } = context;
  if (act === 'shout-for-help') return { providerDueMs: context.providerDueMs ?? nowMs + drawn.providerMs };
  if (act === 'call-911') return { emsDueMs: context.emsDueMs ?? nowMs + drawn.emsMs };
  if (act === 'send-for-aed') return { aedDueMs: context.aedDueMs ?? nowMs + drawn.aedMs };
  return {};
}

function measured(context: EmergencyContext, act: ActId): Change {
  if (act === 'take-vitals') {
    const signs = signsOf(context);
    if (signs === null) return {};
    const { pulse, systolic, spo2, breaths } = signs;
    return { vitals: kept(context.vitals, { atMs: context.nowMs, pulse, systolic, spo2, breaths }) };
  }
  if (act === 'check-glucose')
    return {
      readings: kept(context.readings, {
        atMs: context.nowMs,
        glucose: Math.round(context.world['glucose'] ?? 104),
      }),
    };
  return {};
}

function compressed(context: EmergencyContext, act: ActId): Change {
  const { cpr, nowMs, aed } = context;
  switch (act) {
    case 'breath':
    case 'breath-hard':
      return {
        cpr: {
          ...cpr,
          nextAutoMs: null,
          sinceBreath: 0,
          breaths: kept(cpr.breaths, { atMs: nowMs, after: cpr.sinceBreath, hard: act === 'breath-hard' }, 120),
        },
      };
    case 'swap-compressor':
      return {
        cpr: {
          ...cpr,
          nextAutoMs: null,
          compressorSinceMs: nowMs,
          swapsMs: kept(cpr.swapsMs, nowMs),
          downSinceMs: null,
        },
      };
    case 'aed-on':
      return aed.phase === 'off' ? { aed: { ...aed, phase: 'on', sinceMs: nowMs } } : {};
    case 'shock':
      return {
        cpr: { ...cpr, sinceBreath: 0 },
        aed: {
          ...aed,
          phase: 'waiting',
          sinceMs: nowMs,
          shocks: kept(aed.shocks, { atMs: nowMs, clear: isClear(context) }),
        },
      };
    case 'remove-pads':
      return { aed: { ...aed, phase: 'on', sinceMs: nowMs }, spots: withoutPads(context) };
    default:
      return {};
  }
}

function withoutPads(context: EmergencyContext): EmergencyContext['spots'] {
  const { 'pad-one': _one, 'pad-two': _two, ...rest } = context.spots;
  return rest;
}

export function acted(context: EmergencyContext, { act }: Event<'act.done'>): Change {
  const { nowMs } = context;
  const before = context.did[act];
  const done: Done = {
    firstMs: before?.firstMs ?? nowMs,
    lastMs: nowMs,
    times: Math.min(999, (before?.times ?? 0) + 1),
  };
  const did = { ...context.did, [act]: done };
  const withDid = { ...context, did };
  const unordered =
    isOrdered(context, act) || context.unordered.includes(act) ? context.unordered : [...context.unordered, act];
  return {
    did,
    unordered,
    world: modelOf(context).act(context.world, act, withDid),
    happened: { atMs: nowMs, what: 'act', act },
    ...logged(context, acts[act].label),
    ...sentFor(context, act),
    ...measured(context, act),
    ...compressed(context, act),
  };
}

const spotNames = {
  hands: 'Hands on the chest',
  'pad-one': 'First pad',
  'pad-two': 'Second pad',
  tourniquet: 'Tourniquet placed',
  nozzle: 'Nozzle aimed',
} as const;

export function canPut(context: EmergencyContext, { what }: Event<'spot.chosen'>): boolean {
  const { kind } = context.case;
  switch (what) {
    case 'hands':
      return kind === 'arrest' || kind === 'choking';
    case 'pad-one':
    case 'pad-two':
      return kind === 'arrest' && isHere(context, 'aed');
    case 'tourniquet':
      return kind === 'bleeding';
    case 'nozzle':
      return kind === 'fire';
  }
}

export function put(context: EmergencyContext, event: Event<'spot.chosen'>): Change {
  const { what, side } = event;
  const spot = {
    side,
    x: clamp(Math.round(event.x), 0, 100),
    y: clamp(Math.round(event.y), 0, 100),
    atMs: context.nowMs,
  };
  return {
    spots: { ...context.spots, [what]: spot },
    // A tourniquet that is moved is loose again.
    ...(what === 'tourniquet' ? { world: { ...context.world, turns: 0 } } : {}),
    ...logged(context, spotNames[what]),
  };
}

export function pressed(context: EmergencyContext): Change {
  return { aed: disturbedBy(context), cpr: tapped(context, context.nowMs, false) };
}

export function released(context: EmergencyContext): Change {
  return { cpr: { ...context.cpr, downSinceMs: null, releasedAtMs: context.nowMs } };
}

export function held(context: EmergencyContext): Change {
  const { cpr, nowMs } = context;
  return {
    aed: disturbedBy(context),
    cpr: { ...tapped({ ...context, cpr: { ...cpr, downSinceMs: null } }, nowMs, true), nextAutoMs: nowMs + autoMs },
  };
}

export function stopped(context: EmergencyContext): Change {
  return { cpr: { ...context.cpr, nextAutoMs: null } };
}

export const canTell = (context: EmergencyContext, { to }: Event<'handover.given'>): boolean =>
  to === 'ems' || to === 'provider' ? isHere(context, to) : true;

export function handedOver(context: EmergencyContext, { to, items }: Event<'handover.given'>): Change {
  return {
    handover: { atMs: context.nowMs, to, items: [...new Set(items)].sort() },
    cpr: { ...context.cpr, nextAutoMs: null },
    ...logged(context, 'Handover given'),
  };
}

export function charted(context: EmergencyContext, { items }: Event<'chart.written'>): Change {
  return { chart: { atMs: context.nowMs, items: [...new Set(items)].sort() }, ...logged(context, 'Chart written') };
}

export function filed(context: EmergencyContext, { style }: Event<'incident.filed'>): Change {
  return { incident: { atMs: context.nowMs, style }, ...logged(context, 'Incident report filed') };
}
