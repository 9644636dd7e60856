/**
 * The physics: beats of the heart, quality of the signal, and what a screen makes of both. Everything is worked out from the
 * state and a moment, so it does not matter in how many pieces time goes by. Sizes of the faults are assumptions (model.md).
 */
import { drawInt } from '../core/draw.ts';
import type { Finger, Nail } from './case.ts';
import type { Clip, OximetryContext } from './context.ts';

/** The screen changes this often, ms. */
export const refreshMs = 2000;
/** A sensor needs this long to settle, ms. */
export const settleMs = 10_000;
/** From here the trace is steady enough to be trusted, 0 to 1. */
export const goodQuality = 0.7;
/** A cold hand is warm after this long, ms; shivering stops in the same time. */
const warmingMs = 120_000;

const meanBeatMs = ({ truth }: OximetryContext) => 60_000 / truth.heartRatePerMin;

/** When the n-th beat falls, ms: the mean interval with a little of the heart's own unevenness. */
export function beatAtMs(context: OximetryContext, index: number): number {
  const mean = meanBeatMs(context);
  const jitter = drawInt(context.seed, 'beat', index, -30, 30) / 1000;
  return context.truth.firstBeatMs + (index + jitter) * mean;
}

/** Indices of the beats in a stretch of time, start excluded, end included. */
export function beatsBetween(context: OximetryContext, fromMs: number, toMs: number): readonly number[] {
  const mean = meanBeatMs(context);
  const first = Math.max(0, Math.floor((fromMs - context.truth.firstBeatMs) / mean) - 1);
  const last = Math.ceil((toMs - context.truth.firstBeatMs) / mean) + 1;
  const found: number[] = [];
  for (let index = first; index <= last; index += 1) {
    const atMs = beatAtMs(context, index);
    if (atMs > fromMs && atMs <= toMs) found.push(index);
  }
  return found;
}

function since(context: OximetryContext, what: keyof OximetryContext['helped'], atMs: number): number {
  const given = context.helped[what];
  return given === undefined ? 0 : Math.min(1, Math.max(0, (atMs - given) / warmingMs));
}

/** How warm the hands are, 0 cold to 1. */
export function warmth(context: OximetryContext, atMs: number): number {
  return context.case.coldHands
    ? Math.max(since(context, 'hand-warmed', atMs), since(context, 'blanket-given', atMs))
    : 1;
}

/** How much the hand moves, 0 still to 1. */
export function movement(context: OximetryContext, atMs: number): number {
  const rested = context.helped['hand-rested'] !== undefined;
  switch (context.case.motion) {
    case 'none':
      return 0;
    case 'tremor':
      return rested ? 0.1 : 0.6;
    case 'child':
      return rested ? 0.12 : 0.7;
    case 'shivering':
      return 0.75 * (1 - since(context, 'blanket-given', atMs));
  }
}

/** What is on a nail now. */
export function nailNow(context: OximetryContext, finger: Finger): Nail {
  return context.cleanNails.includes(finger) ? 'bare' : context.case.nails[finger];
}

interface Disturbance {
  /** Multiplies the quality. */
  readonly keeps: number;
  /** Added to the saturation, percent. */
  readonly percent: number;
}

function disturbances(context: OximetryContext, clip: Clip, atMs: number): readonly Disturbance[] {
  const ear = clip.site === 'earlobe';
  const size = (label: string, low: number, high: number) => drawInt(context.seed, label, 0, low, high);
  const nail = ear || clip.how === 'sideways' ? 'bare' : nailNow(context, clip.site);
  const cold = ear ? 0 : 1 - warmth(context, atMs);
  const moves = movement(context, atMs) * (ear ? 0.35 : 1);
  const lit = context.case.brightLight && context.helped['light-shaded'] === undefined;
  const misfit = ear !== (clip.sensor === 'ear');
  return [
    { keeps: ear ? 0.85 : 1, percent: 0 },
    {
      keeps: clip.how === 'sideways' ? 0.85 : clip.how === 'half-on' ? 0.4 : 1,
      percent: clip.how === 'half-on' ? -size('half', 3, 6) : 0,
    },
    { keeps: misfit ? 0.35 : 1, percent: misfit ? -size('misfit', 3, 6) : 0 },
    {
      keeps: nail === 'bare' ? 1 : nail === 'polish' ? 0.55 : 0.4,
      percent: nail === 'bare' ? 0 : nail === 'polish' ? -size('polish', 3, 5) : -size('artificial', 3, 6),
    },
    { keeps: 1 - 0.75 * cold, percent: -size('cold', 3, 6) * cold },
    { keeps: 1 - moves, percent: moves > 0.2 ? -size('motion', 4, 8) * moves : 0 },
    { keeps: lit ? (ear ? 0.85 : 0.5) : 1, percent: lit && !ear ? -size('light', 3, 5) : 0 },
  ];
}

/** How far the sensor has settled, 0 to 1. */
export function settled(clip: Clip, atMs: number): number {
  return Math.min(1, Math.max(0, (atMs - clip.sinceMs) / settleMs));
}

/** Quality of the signal at a moment, 0 to 1: its steady share, still settling at first. */
export function quality(context: OximetryContext, clip: Clip, atMs: number): number {
  const steady = disturbances(context, clip, atMs).reduce((all, { keeps }) => all * keeps, 1);
  return steady * (0.3 + 0.7 * settled(clip, atMs));
}

/** What the screen shows at a moment. */
export function screenAt(
  context: OximetryContext,
  clip: Clip,
  atMs: number,
): { readonly percent: number; readonly pulsePerMin: number; readonly quality: number } {
  const step = Math.floor(atMs / refreshMs);
  const moment = Math.max(clip.sinceMs, step * refreshMs);
  const good = quality(context, clip, moment);
  const bias = disturbances(context, clip, moment).reduce((sum, { percent }) => sum + percent, 0);
  const spread = Math.round((1 - Math.min(1, good / goodQuality)) * 4);
  const noise = drawInt(context.seed, 'noise', step, -spread, spread);
  const settling = (1 - settled(clip, moment)) * 9;
  const rate = context.truth.heartRatePerMin;
  const moves = movement(context, moment) > 0.3 && clip.site !== 'earlobe';
  const pulse =
    good >= goodQuality
      ? rate + drawInt(context.seed, 'pulse', step, -1, 1)
      : moves
        ? Math.round(rate * 1.5) + drawInt(context.seed, 'shaken', step, -9, 9)
        : Math.round(rate * (good < 0.45 ? 0.62 : 0.82)) + drawInt(context.seed, 'weak', step, -4, 4);
  return {
    percent: Math.max(50, Math.min(100, Math.round(context.truth.percent + bias - settling) + noise)),
    pulsePerMin: Math.max(20, pulse),
    quality: good,
  };
}
