/**
 * Lying and standing, the automatic cuff, swaying and fainting, and the walk of the Timed Up and Go. Times are absolute, so it
 * does not matter how a stretch of time is cut.
 */
import type { Posture, ScContext, CuffReading, Vitals } from './context.ts';
import { mostKept } from './context.ts';

type Change = Partial<ScContext>;

/** The automatic cuff needs this long, ms; an assumption. */
export const cuffMs = 25_000;
/** Who will faint sways for this long first, ms; an assumption. */
export const swayMs = 20_000;
const minute = 60_000;

function between(from: Vitals, to: Vitals, share: number): Vitals {
  const mix = (a: number, b: number) => Math.round(a + (b - a) * share);
  return {
    systolic: mix(from.systolic, to.systolic),
    diastolic: mix(from.diastolic, to.diastolic),
    pulse: mix(from.pulse, to.pulse),
  };
}

/** Pressure and pulse of this person in this posture after this long. */
export function vitalsNow(context: ScContext): Vitals {
  const { lying, 'standing-1': first, 'standing-3': third } = context.truth.vitals;
  const sinceMs = context.nowMs - context.postureAtMs;
  const { lieMinutes, standMinutes } = context.facts;
  const [one = 1, three = 3] = standMinutes;
  if (context.posture === 'standing') {
    if (sinceMs <= one * minute) return first;
    return between(first, third, Math.min(1, (sinceMs - one * minute) / ((three - one) * minute)));
  }
  if (context.posture === 'lying') {
    // Too short a rest still carries the pressure of sitting.
    const share = Math.min(1, sinceMs / (lieMinutes * minute));
    return between(
      { systolic: lying.systolic - 8, diastolic: lying.diastolic - 4, pulse: lying.pulse + 8 },
      lying,
      share,
    );
  }
  return { systolic: lying.systolic - 6, diastolic: lying.diastolic - 2, pulse: lying.pulse + 6 };
}

export function isDizzy(context: ScContext): boolean {
  return context.posture === 'standing' && (context.case.dizzy || context.swaysAtMs !== null);
}

export function cuffStarted(context: ScContext): Change {
  const reading: CuffReading = {
    ...vitalsNow(context),
    atMs: context.nowMs,
    posture: context.posture,
    sinceMs: context.nowMs - context.postureAtMs,
    pulseCounted: false,
    symptomsAsked: false,
    dizzy: isDizzy(context),
  };
  return { cuff: { atMs: context.nowMs, readyAtMs: context.nowMs + cuffMs, reading } };
}

/** Marks what was done beside the reading that runs or was the last one in this posture. */
export function beside(context: ScContext, change: Partial<CuffReading>): Change {
  if (context.cuff !== null) return { cuff: { ...context.cuff, reading: { ...context.cuff.reading, ...change } } };
  const last = context.readings.at(-1);
  if (last?.posture !== context.posture || last.atMs < context.postureAtMs) return {};
  return { readings: [...context.readings.slice(0, -1), { ...last, ...change }] };
}

export function postured(context: ScContext, posture: Posture): Change {
  return {
    posture,
    postureAtMs: context.nowMs,
    swaysAtMs: null,
    // A cuff that pumps while the person moves gives nothing.
    cuff: null,
  };
}

function ready(context: ScContext, nowMs: number): Change {
  const { cuff } = context;
  if (cuff === null || cuff.readyAtMs > nowMs) return {};
  return {
    cuff: null,
    readings: [...context.readings, cuff.reading].slice(-mostKept),
    happened: { atMs: cuff.readyAtMs, what: 'reading-ready' },
  };
}

function fainting(context: ScContext, nowMs: number): Change {
  const { faintsAfterMs } = context.truth;
  if (faintsAfterMs === null || context.posture !== 'standing') return {};
  const faintAtMs = context.postureAtMs + faintsAfterMs;
  const warnAtMs = faintAtMs - swayMs;
  if (nowMs < warnAtMs) return {};
  const warned = context.did.faintWarnedAtMs ?? warnAtMs;
  if (nowMs < faintAtMs) {
    if (context.swaysAtMs !== null) return {};
    return {
      swaysAtMs: warnAtMs,
      happened: { atMs: warnAtMs, what: 'sways' },
      did: { ...context.did, faintWarnedAtMs: warned },
    };
  }
  const caught = context.spotted;
  return {
    posture: 'down',
    postureAtMs: faintAtMs,
    swaysAtMs: null,
    cuff: null,
    happened: { atMs: faintAtMs, what: caught ? 'lowered' : 'falls' },
    did: { ...context.did, faintWarnedAtMs: warned, fell: caught ? 'lowered' : 'hurt' },
  };
}

function walking(context: ScContext, nowMs: number): Change {
  const { walk } = context;
  if (walk === null || context.posture !== 'walking' || walk.backAtMs > nowMs) return {};
  return {
    posture: 'seated',
    postureAtMs: walk.backAtMs,
    happened: { atMs: walk.backAtMs, what: 'back-in-chair' },
  };
}

/** Time goes by: a reading comes, somebody sways or faints, a walk ends. */
export function letTimePass(context: ScContext, ms: number): Change {
  const nowMs = context.nowMs + ms;
  const came = ready(context, Math.min(nowMs, faintTimeOf(context)));
  const first: ScContext = { ...context, ...came };
  const turned = fainting(first, nowMs);
  const second: ScContext = { ...first, ...turned };
  const third: ScContext = { ...second, ...walking(second, nowMs) };
  // Two things in one stretch: the later one is the last that happened, however the stretch is cut.
  const earlier = came.happened ?? null;
  const late = third.happened;
  const happened = earlier !== null && late !== null && earlier.atMs > late.atMs ? earlier : late;
  return { ...third, happened, nowMs };
}

/** When this person will faint if nothing is done; never, as a time far away. */
function faintTimeOf({ truth, posture, postureAtMs }: ScContext): number {
  return truth.faintsAfterMs === null || posture !== 'standing' ? 1e12 : postureAtMs + truth.faintsAfterMs;
}
