/**
 * Compressions: what a press of the arms does to a chest, when the chest has come back, and how much blood the last of them
 * move. Tempo, depth, recoil, technique and tiredness all count. Constants are named in model.md.
 */
import { depthMm } from './facts.ts';
import { isOn, mostTaps, times, type Cpr, type EmergencyContext, type Tap } from './context.ts';

/** The hand must be off this long before the next press for the chest to have come back, ms. */
export const recoilMs = 130;
/** Interval of the automatic rhythm, ms: 110 a minute. */
export const autoMs = 545;
/** Gaps from here on are pauses, ms. */
export const pauseFromMs = 1500;
/** Faster than this the arms do not get deep, ms. */
const hastyMs = 490;
/** Tiredness begins after this time of the same arms, ms, and costs this much depth a second. */
const tiredAfterMs = 120_000;
const tiredMmPerS = 0.12;
/** The same push goes less deep in a big chest. Millimeters at full force. */
const fullForceMm = { adult: 76, child: 70, infant: 58 } as const;

export const groupOf = (context: EmergencyContext) => context.case.person?.group ?? 'adult';

/** Where the hands belong: the lower half of the breastbone, hundredths of the close-up. */
export const sternum = { x: 50, y: 56 } as const;
/** Hands this far off press beside it. */
export const offFrom = 11;

export function handsAreRight(context: EmergencyContext): boolean {
  const { hands } = context.spots;
  if (hands?.side !== 'front') return false;
  const [dx, dy] = [hands.x - sternum.x, hands.y - sternum.y];
  return Math.sqrt(dx * dx + dy * dy) < offFrom;
}

export type Technique = 'two-hands' | 'one-hand' | 'thumbs' | 'two-fingers';
/** How the hands lie: the last way chosen. */
export function techniqueOf(context: EmergencyContext): Technique {
  let best: Technique = 'two-hands';
  let atMs = -1;
  for (const way of ['two-hands', 'one-hand', 'thumbs', 'two-fingers'] as const) {
    const last = context.did[way]?.lastMs ?? -1;
    if (last > atMs) [best, atMs] = [way, last];
  }
  return best;
}

export const rightTechniques = {
  adult: ['two-hands'],
  child: ['two-hands', 'one-hand'],
  infant: ['thumbs', 'one-hand'],
} as const satisfies Readonly<Record<string, readonly Technique[]>>;

export function techniqueIsRight(context: EmergencyContext): boolean {
  const right: readonly Technique[] = rightTechniques[groupOf(context)];
  return right.includes(techniqueOf(context));
}

/** Depth of a press now, mm: force on this chest, less what haste, tiredness and the wrong hold take away. */
export function depthNow(context: EmergencyContext, intervalMs: number): number {
  const { cpr, drawn, nowMs } = context;
  const full = fullForceMm[groupOf(context)] * (100 / drawn.stiffness);
  const tired = Math.max(0, nowMs - cpr.compressorSinceMs - tiredAfterMs) / 1000;
  const hasty = intervalMs < pauseFromMs ? Math.max(0, hastyMs - intervalMs) * 0.05 : 0;
  const hold = techniqueOf(context) === 'two-fingers' ? 0.7 : 1;
  return Math.max(0, Math.round((full * (cpr.forcePercent / 100) * hold - hasty - tired * tiredMmPerS) * 10) / 10);
}

/** The chest goes down at a moment. */
export function tapped(context: EmergencyContext, atMs: number, auto: boolean): Cpr {
  const { cpr } = context;
  const last = cpr.taps.at(-1);
  const interval = last === undefined ? pauseFromMs : atMs - last.atMs;
  const tap: Tap = {
    atMs,
    mm: depthNow(context, interval),
    recoil: auto || last === undefined || (cpr.downSinceMs === null && atMs - cpr.releasedAtMs >= recoilMs),
    auto,
  };
  return {
    ...cpr,
    compressorSinceMs: last === undefined ? atMs : cpr.compressorSinceMs,
    downSinceMs: auto ? null : atMs,
    releasedAtMs: auto ? atMs + Math.round(autoMs / 3) : cpr.releasedAtMs,
    taps: [...cpr.taps, tap].slice(-mostTaps),
    sinceBreath: Math.min(999, cpr.sinceBreath + 1),
  };
}

/** How good a compression is for the flow, 0 to 1. */
function worthOf(context: EmergencyContext, tap: Tap, intervalMs: number): number {
  const { low, high } = depthMm(context.facts, groupOf(context));
  const depth = tap.mm < low ? Math.max(0, 1 - (low - tap.mm) / (0.6 * low)) : tap.mm > high ? 0.85 : 1;
  const { ratePerMin } = context.facts;
  const rate = intervalMs >= pauseFromMs ? ratePerMin.low : 60_000 / Math.max(1, intervalMs);
  const pace = rate < ratePerMin.low ? rate / ratePerMin.low : rate > ratePerMin.high + 20 ? 0.7 : 1;
  return depth * pace * (tap.recoil ? 1 : 0.6);
}

/** Blood moved now by the compressions of the last two seconds, 0 to 1. */
export function flowNow(context: EmergencyContext, atMs: number): number {
  const { taps } = context.cpr;
  let sum = 0;
  for (let index = taps.length - 1; index >= 0; index -= 1) {
    const tap = taps[index];
    if (tap === undefined || tap.atMs <= atMs - 2000) break;
    sum += worthOf(context, tap, tap.atMs - (taps[index - 1]?.atMs ?? 0));
  }
  const place = handsAreRight(context) ? 1 : 0.5;
  const hold = techniqueIsRight(context) ? 1 : 0.6;
  // Three and a half compressions in two seconds are the middle of the right rate.
  return Math.min(1, (sum / 3.5) * place * hold);
}

/** Air that the last breaths brought, 0 to 1: it lasts about half a minute. */
export function airNow(context: EmergencyContext, atMs: number): number {
  const last = context.cpr.breaths.at(-1);
  if (last === undefined) return 0.4;
  const open = times(context, 'open-airway') > 0 ? 1 : 0.4;
  return open * (last.hard ? 0.7 : 1) * Math.max(0.4, 1 - Math.max(0, atMs - last.atMs - 20_000) / 40_000);
}

/** The automatic rhythm or a hand is at work on the chest. */
export const isCompressing = (context: EmergencyContext): boolean => {
  const last = context.cpr.taps.at(-1);
  return last !== undefined && context.nowMs - last.atMs < pauseFromMs;
};

export const padsTouch = (context: EmergencyContext): boolean =>
  context.spots['pad-one'] !== undefined && context.spots['pad-two'] !== undefined;

export const isWatered = (context: EmergencyContext): boolean => isOn(context, 'cool-water', 'stop-water');

/** Compressions to two breaths, two rescuers. */
export const ratioOf = (context: EmergencyContext): number =>
  groupOf(context) === 'adult' ? context.facts.ratioAdult : context.facts.ratioChildTwo;
