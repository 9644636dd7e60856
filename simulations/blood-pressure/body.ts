/**
 * The physical model: air in the cuff, the heart, the sounds. Steps the context over whole ticks with + − × ÷ and
 * comparisons only, so that every engine ends with the same bits. Constants without a citation are named in model.md.
 * Longer than most files, because air, heart and sound are one model and are read together.
 */
import { drawInt } from '../core/draw.ts';
import { meanIntervalMs } from './begin.ts';
import type { CuffSize } from './case.ts';
import {
  burstMmHg,
  emptyBelowMmHg,
  mostKept,
  type Attempt,
  type Beat,
  type BpContext,
  type Mark,
  type Pressure,
} from './context.ts';
import { faultEffect, faultsAtWork } from './faults.ts';

/** Grid of the simulated clock, ms. */
export const tickMs = 20;

type Moving = { -readonly [K in keyof BpContext]: BpContext[K] };

/** mmHg one squeeze adds to a snug adult cuff that already presses, and to one that still fills. */
const squeezeMmHg = { firm: 9, slack: 6 };
/** Larger bladders need more air for the same pressure. */
const squeezeShare: Readonly<Record<CuffSize, number>> = {
  child: 1.2,
  'small-adult': 1.1,
  adult: 1,
  'large-adult': 0.85,
  thigh: 0.7,
};
/** Air goes in no faster than this, mmHg/s. */
const inflowMmHgPerS = 120;
/** A fall counts as within the cited rate when it is off by no more than this, mmHg/s: nobody holds a valve better. */
export const rateToleranceMmHgPerS = 0.25;

/** Pressure one squeeze adds now, mmHg; never past the burst limit. */
export function squeeze(context: BpContext): number {
  const pressing = context.cuffMmHg + context.incomingMmHg;
  const share =
    (context.cuffChosen === null ? 1 : squeezeShare[context.cuffChosen]) *
    (context.cuffPlaced?.fit === 'loose' ? 0.7 : 1);
  const wanted = (pressing < 40 ? squeezeMmHg.slack : squeezeMmHg.firm) * share;
  return Math.max(0, Math.min(wanted, burstMmHg - pressing));
}

/**
 * Fall of the cuff at a pressure and valve opening, mmHg/s. Grows with the square of the opening (fine near closed) and
 * flattens with falling pressure, as air through a small hole does: at 18% about 2.9 at 180 mmHg, 2.4 at 120, 1.9 at 80.
 */
export function fallRate(pressureMmHg: number, openPercent: number): number {
  return openPercent * openPercent * 0.015 * (pressureMmHg / (pressureMmHg + 120));
}

/** How much of the room's noise reaches the ear, 0 to 1. */
export function roomNoise(context: BpContext): number {
  return (context.case.noisePercent / 100) * (context.doorClosed ? 0.2 : 1);
}

/** Loudness a sound must pass to be heard through the room's noise, 0 to 1. */
export function hearingLimit(context: BpContext): number {
  return 0.06 + roomNoise(context) * 0.5;
}

/** Time to the beat after number `index`, ms. */
function nextInterval(context: BpContext, index: number): number {
  const mean = meanIntervalMs(context.drawn.heartRatePerMin);
  const thousandths = (low: number, high: number) =>
    Math.round((mean * drawInt(context.seed, 'interval', index, low, high)) / 1000);
  switch (context.case.rhythm) {
    case 'regular':
      return thousandths(970, 1030);
    case 'atrial-fibrillation':
      return thousandths(600, 1400);
    case 'extra-beats': {
      const early = (beat: number) => drawInt(context.seed, 'extra-beat', beat, 1, 9) === 1;
      if (early(index)) return thousandths(600, 680);
      return early(index - 1) ? thousandths(1320, 1400) : thousandths(970, 1030);
    }
  }
}

/** Breathing moves the pressure up and down by 1.5 mmHg in 4.2 s; a triangle, so that no trigonometry is needed. */
function breathing(atMs: number): number {
  const phase = (atMs % 4200) / 4200;
  return phase < 0.5 ? phase * 6 - 1.5 : 4.5 - phase * 6;
}

/** Pressure in the artery under the cuff at a beat: truth, faults, congestion, breathing, and the filling time before it. */
function arterialAt(context: BpContext, atMs: number, intervalMs: number): Pressure {
  const truth = context.truth[context.arm ?? context.case.higherArm];
  const effect = faultEffect(context);
  const filling = Math.max(-10, Math.min(10, (intervalMs / meanIntervalMs(context.drawn.heartRatePerMin) - 1) * 14));
  const varies = context.case.rhythm === 'regular' ? 0 : filling;
  const crowded = Math.max(0, context.congestion - 0.5) * 12;
  const systolic = truth.systolic + effect.systolic + breathing(atMs) + varies;
  const diastolic = truth.diastolic + effect.diastolic + crowded + breathing(atMs) / 2 - varies / 4;
  return { systolic, diastolic: Math.min(diastolic, systolic - 10) };
}

const placeShare = { artery: 1, 'beside-artery': 0.4, 'under-cuff': 0.6 } as const;
const phaseLoudness = { I: 0.75, II: 0.5, III: 0.85, IV: 0.32 } as const;

/** The phase a cuff pressure falls in; null above systolic, in a gap, and from diastolic down. */
export function phaseAt(cuffMmHg: number, arterial: Pressure, gap: BpContext['drawn']['gap']): Beat['phase'] {
  const { systolic, diastolic } = arterial;
  if (cuffMmHg >= systolic || cuffMmHg <= diastolic) return null;
  const pulse = systolic - diastolic;
  if (gap !== null) {
    const top = systolic - gap.beginsBelowMmHg;
    const bottom = Math.max(top - gap.heightMmHg, diastolic + 12);
    if (cuffMmHg <= top && cuffMmHg > bottom) return null;
  }
  const firstEnds = systolic - Math.min(14, pulse * 0.3);
  const fourthBegins = diastolic + Math.min(6, pulse * 0.15);
  if (cuffMmHg > firstEnds) return 'I';
  if (cuffMmHg <= fourthBegins) return 'IV';
  return cuffMmHg > (firstEnds + fourthBegins) / 2 ? 'II' : 'III';
}

/** Loudness at the stethoscope, 0 to 1. */
function loudnessOf(context: BpContext, phase: Beat['phase'], arterial: Pressure, index: number): number {
  if (phase === null || context.stethoscope === null || context.cuffPlaced === null) return 0;
  const swelling = Math.min(1, 0.5 + (arterial.systolic - context.cuffMmHg) / 8);
  const sleeve = context.sleeve === 'down' ? (context.case.sleeve === 'thick' ? 0.55 : 0.8) : 1;
  const mark = context.cuffPlaced.mark === 'over-artery' ? 1 : 0.75;
  const low = context.cuffPlaced.edgeCm < context.facts.cuffEdgeCm.low - 1 ? 0.8 : 1;
  const crowded = 1 - Math.max(0, context.congestion - 0.4) * 0.8;
  const own = drawInt(context.seed, 'loudness', index, 94, 106) / 100;
  const loud = phaseLoudness[phase] * swelling * placeShare[context.stethoscope] * sleeve * mark * low * crowded * own;
  return Math.max(0, Math.min(1, loud * (context.case.soundPercent / 100)));
}

function feltOf(context: BpContext, arterial: Pressure): number {
  if (context.fingers === null) return 0;
  const above = arterial.systolic - context.cuffMmHg;
  return above <= 0 ? 0 : Math.min(1, 0.25 + above / 30);
}

function kickOf(cuffMmHg: number, arterial: Pressure): number {
  if (cuffMmHg < 10) return 0;
  return cuffMmHg > arterial.diastolic && cuffMmHg < arterial.systolic ? 2.5 : 0.7;
}

/** How everything stands at a beat. */
function circumstances(context: BpContext): Pick<Attempt, 'faults' | 'onChair' | 'armOn' | 'armHeightCm' | 'sleeve'> {
  const { onChair, armOn, armHeightCm, sleeve } = context;
  return { faults: faultsAtWork(context).map(({ fault }) => fault), onChair, armOn, armHeightCm, sleeve };
}

/** What a beat adds to the attempt it falls in. */
function withBeat(context: Moving, attempt: Attempt, beat: Beat, arterial: Pressure): Attempt {
  const here: Mark = { atMs: beat.atMs, cuffMmHg: beat.cuffMmHg };
  const falling = context.incomingMmHg === 0 && context.openPercent > 0;
  const heard = falling && beat.loudness > hearingLimit(context);
  const gone = context.fingers === 'radial' && beat.felt === 0 ? beat.cuffMmHg : null;
  const listening = context.stethoscope !== null && falling;
  const beats = listening ? Math.min(1000, attempt.beats + 1) : attempt.beats;
  const before = attempt.atCuff ?? arterial;
  const atCuff = listening
    ? {
        systolic: before.systolic + (arterial.systolic - before.systolic) / beats,
        diastolic: before.diastolic + (arterial.diastolic - before.diastolic) / beats,
      }
    : attempt.atCuff;
  return {
    ...attempt,
    pulseGoneMmHg: attempt.pulseGoneMmHg ?? gone,
    listened: attempt.listened || listening,
    atCuff,
    beats,
    ...(attempt.firstSound === null ? circumstances(context) : {}),
    stethoscope: attempt.firstSound === null && listening ? context.stethoscope : attempt.stethoscope,
    firstSound: attempt.firstSound ?? (heard ? here : null),
    lastSound: heard ? here : attempt.lastSound,
  };
}

function beatNow(context: Moving): void {
  const atMs = context.nextBeatAtMs;
  const index = context.beat.index + 1;
  const intervalMs = atMs - context.beat.atMs;
  const arterial = arterialAt(
    context,
    atMs,
    context.beat.index === 0 ? meanIntervalMs(context.drawn.heartRatePerMin) : intervalMs,
  );
  const cuffed = context.cuffPlaced !== null;
  const phase = cuffed && context.stethoscope !== null ? phaseAt(context.cuffMmHg, arterial, context.drawn.gap) : null;
  const loudness = loudnessOf(context, phase, arterial, index);
  context.beat = {
    index,
    atMs,
    intervalMs,
    cuffMmHg: context.cuffMmHg,
    phase: loudness === 0 ? null : phase,
    loudness,
    felt: feltOf(context, arterial),
    kickMmHg: cuffed ? kickOf(context.cuffMmHg, arterial) : 0,
  };
  context.arterial = arterial;
  context.nextBeatAtMs = atMs + nextInterval(context, index);
  if (context.attempt !== null) context.attempt = withBeat(context, context.attempt, context.beat, arterial);
}

/** Talk, rest and the way back from the restroom. */
function peopleNow(context: Moving): void {
  const { nowMs } = context;
  if (context.backAtMs !== null && nowMs >= context.backAtMs) {
    context.backAtMs = null;
    context.happened = { atMs: nowMs, what: 'came-back', question: null };
  }
  if (context.talkUntilMs !== null && nowMs >= context.talkUntilMs) context.talkUntilMs = null;
  if (context.nextTalkAtMs !== null && nowMs >= context.nextTalkAtMs && context.backAtMs === null) {
    const until = nowMs + drawInt(context.seed, 'talk-length', context.talkBursts, 5000, 9000);
    context.talkUntilMs = until;
    context.nextTalkAtMs = until + drawInt(context.seed, 'talk-pause', context.talkBursts + 1, 8000, 20000);
    context.talkBursts += 1;
    context.happened = { atMs: nowMs, what: 'began-talking', question: null };
  }
  if (context.talkUntilMs !== null) {
    context.quietMs = 0;
    if (context.attempt !== null && !context.attempt.talked && context.incomingMmHg === 0)
      context.attempt = { ...context.attempt, talked: true };
  } else if (context.onChair !== null && context.backAtMs === null) {
    context.quietMs = Math.min(context.quietMs + tickMs, context.facts.restMin * 120000);
  }
}

/** How a fall of one tick counts towards the attempt's release; only between the sounds' ends, and only while listening. */
function withFall(context: Moving, attempt: Attempt, fallenMmHg: number): Attempt {
  const { systolic, diastolic } = context.arterial;
  if (context.stethoscope === null || context.cuffMmHg > systolic + 10 || context.cuffMmHg < diastolic - 2)
    return attempt;
  const rate = (fallenMmHg * 1000) / tickMs;
  const { low, high } = context.facts.releaseMmHgPerS;
  const fast = rate > high + rateToleranceMmHgPerS;
  const slow = rate < low - rateToleranceMmHgPerS;
  return {
    ...attempt,
    fallMmHg: attempt.fallMmHg + fallenMmHg,
    fallInRangeMmHg: attempt.fallInRangeMmHg + (fast || slow ? 0 : fallenMmHg),
    fallTooFastMmHg: attempt.fallTooFastMmHg + (fast ? fallenMmHg : 0),
    fallTooSlowMmHg: attempt.fallTooSlowMmHg + (slow ? fallenMmHg : 0),
  };
}

function airNow(context: Moving): void {
  const before = context.cuffMmHg;
  const inflow = Math.min(context.incomingMmHg, (inflowMmHgPerS * tickMs) / 1000);
  const outflow = Math.min(before + inflow, (fallRate(before + inflow, context.openPercent) * tickMs) / 1000);
  context.incomingMmHg = Math.max(0, context.incomingMmHg - inflow);
  const left = Math.max(0, Math.min(burstMmHg, before + inflow - outflow));
  // The last breath of air would thin out for ever: it counts as gone.
  context.cuffMmHg = inflow === 0 && outflow > 0 && left < 0.05 ? 0 : left;
  const fallen = inflow === 0 ? Math.max(0, before - context.cuffMmHg) : 0;
  context.fallMmHgPerS += ((fallen * 1000) / tickMs - context.fallMmHgPerS) * (tickMs / 500);
  if (context.fallMmHgPerS < 0.01) context.fallMmHgPerS = 0;

  const { systolic } = context.arterial;
  if (context.cuffMmHg > 30 && context.cuffMmHg < systolic)
    context.congestion = Math.min(1, context.congestion + tickMs / 90000);
  else if (context.cuffMmHg < 5) context.congestion = Math.max(0, context.congestion - tickMs / 30000);

  const { attempt } = context;
  if (attempt === null) return;
  const peaked = context.cuffMmHg > attempt.peakMmHg ? { ...attempt, peakMmHg: context.cuffMmHg } : attempt;
  context.attempt = fallen > 0 ? withFall(context, peaked, fallen) : peaked;
  if (context.cuffMmHg < emptyBelowMmHg && context.incomingMmHg === 0) endAttempt(context);
}

/** The cuff is empty: the attempt joins the kept ones. */
function endAttempt(context: Moving): void {
  if (context.attempt === null) return;
  context.attempts = [...context.attempts, { ...context.attempt, endedAtMs: context.nowMs }].slice(-mostKept);
  context.attempt = null;
}

/** The cuff comes off or bursts open: all air is gone at once. */
export function ventAll(context: BpContext): BpContext {
  const moving: Moving = { ...context, cuffMmHg: 0, incomingMmHg: 0, fallMmHgPerS: 0 };
  endAttempt(moving);
  return moving;
}

/** Lets time go by: `ms` is a whole number of ticks. The same however it is cut. */
export function letTimePass(context: BpContext, ms: number): BpContext {
  const moving: Moving = { ...context };
  for (let ticks = Math.floor(ms / tickMs); ticks > 0; ticks -= 1) {
    moving.nowMs += tickMs;
    peopleNow(moving);
    // Nothing moves in an empty, closed-off cuff.
    if (moving.cuffMmHg > 0 || moving.incomingMmHg > 0 || moving.congestion > 0 || moving.fallMmHgPerS > 0)
      airNow(moving);
    if (moving.nextBeatAtMs <= moving.nowMs) beatNow(moving);
  }
  return moving;
}
