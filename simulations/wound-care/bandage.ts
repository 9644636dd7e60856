/**
 * What a roller bandage does to a limb. Pressure by the Laplace equation for bandages (Thomas, World Wide Wounds 2003):
 * P [mmHg] = 4620 · T [kgf] · N / (C [cm] · W [cm]), N the layers over a place; the constant follows from the units:
 * 9.80665 · 2π · 10⁴ / 133.322 = 4622. Calculated pressures are averages and higher
 * than measured ones: they tell one pull from another here, never a treatment. Limits are named in model.md.
 */
import type { Limb, Pattern } from './case.ts';
import type { Bandage, Turn, WoundContext } from './context.ts';
import type { TurnKind } from './events.ts';
import { mmPerInch, type WoundFacts } from './facts.ts';

/** Below it slips; above it presses hard; above the last it squeezes. Assumptions, mmHg. */
export const pressureLimits = { slipsBelow: 8, firmAbove: 40, squeezesAbove: 60 } as const;
/** Signs show this long after something began to squeeze, ms: an assumption. */
export const signsAfterMs = 120_000;
/** A limb of a case is this long where it can be wrapped, mm. */
export const limbMm = 260;
/** The second check of circulation is made this long after the bandage is on, ms (the module's ten minutes). */
export const recheckAfterMs = 600_000;

export const widthMm = ({ widthIn }: { readonly widthIn: number }): number => widthIn * mmPerInch;

/** Circumference at a place, cm: straight from the far to the near end. */
export function circumferenceCm(limb: Limb, atMm: number): number {
  const share = Math.max(0, Math.min(1, atMm / limbMm));
  return limb.distalCm + (limb.proximalCm - limb.distalCm) * share;
}

/** Layers a turn makes over a place: circular ones lie on each other, the others by what they cover. */
export function layersOf(kind: TurnKind, advanceMm: number, width: number, circularBefore: number): number {
  if (kind === 'circular') return circularBefore + 1;
  return Math.min(4, width / Math.max(width / 4, advanceMm));
}

export function pressureUnder(pull: number, layers: number, circumference: number, width: number): number {
  return Math.round((4620 * (pull / 100) * layers) / (circumference * (width / 10)));
}

export function nextTurn(bandage: Bandage, limb: Limb, kind: TurnKind, advanceMm: number, pull: number): Turn {
  const width = widthMm(bandage);
  const last = bandage.turns.at(-1);
  const step = bandage.start === 'far-end' ? advanceMm : -advanceMm;
  const first = bandage.start === 'far-end' ? width / 2 : limbMm - width / 2;
  const at = last === undefined ? first : last.atMm + (kind === 'circular' || kind === 'recurrent' ? 0 : step);
  const here = bandage.turns.filter((turn) => turn.kind === 'circular' && turn.atMm === at).length;
  const layers = layersOf(kind, advanceMm, width, here);
  const atMm = Math.max(0, Math.min(limbMm, at));
  return { kind, atMm, advanceMm, pull, pressure: pressureUnder(pull, layers, circumferenceCm(limb, atMm), width) };
}

/** How a turn feels to a finger slid under it: what view and learner get of the pressure. */
export function feelOf(pressure: number): 'slips' | 'snug' | 'firm' | 'tight' {
  if (pressure < pressureLimits.slipsBelow) return 'slips';
  if (pressure <= pressureLimits.firmAbove) return 'snug';
  return pressure <= pressureLimits.squeezesAbove ? 'firm' : 'tight';
}

export const turnFor: Readonly<Record<Pattern, TurnKind>> = {
  spiral: 'spiral',
  'spiral-reverse': 'reverse',
  'figure-eight': 'cross',
  recurrent: 'recurrent',
};

/** The share of a turn that lies on the one before, percent; below zero where skin shows between. */
export const overlapOf = (turn: Turn, width: number): number => Math.round((1 - turn.advanceMm / width) * 100);

export const mainTurns = ({ turns }: Bandage): readonly Turn[] => turns.filter(({ kind }) => kind !== 'circular');

/** The highest pressure anywhere under it, mmHg; 0 without a bandage. */
export const mostPressure = ({ bandage }: WoundContext): number =>
  bandage === null ? 0 : Math.max(0, ...bandage.turns.map(({ pressure }) => pressure));

/** How far the bandage reaches from the far end, mm. */
export function coversMm(bandage: Bandage): number {
  const last = bandage.turns.at(-1);
  return last === undefined || bandage.start === 'near-end' ? 0 : last.atMm + widthMm(bandage) / 2;
}

export function overlapFits(facts: WoundFacts, turn: Turn, width: number): boolean {
  const share = overlapOf(turn, width);
  return share >= facts.overlapLow && share <= facts.overlapHigh;
}

/** Fingers or toes beyond the bandage show it. */
export function isSqueezed({ tightSinceMs, nowMs }: WoundContext): boolean {
  return tightSinceMs !== null && nowMs - tightSinceMs >= signsAfterMs;
}

/** Whether the ordered bandage is on and long enough. */
export function wrapDone({ bandage, case: { wrap } }: WoundContext): boolean {
  if (wrap === null || bandage === null) return false;
  const main = mainTurns(bandage);
  return wrap.pattern === 'recurrent' ? main.length >= 4 : main.length > 0 && coversMm(bandage) >= wrap.coverMm;
}
