/**
 * Blood from a puncture of the skin: where it may be, how deep, and how the drop forms. Positions in whole millimeters: on a
 * finger from the midline of the pad and from the tip; on a sole from its inner edge and from the back of the heel.
 */
import type { BloodContext, Lancing } from './context.ts';
import type { BloodFacts } from './facts.ts';

/** Sole of a small baby, mm. */
export const soleMm = { width: 30, height: 74 } as const;

export type SiteFault =
  | 'wrong-finger'
  | 'finger-of-a-baby'
  | 'heel-of-a-walker'
  | 'middle-of-the-pad'
  | 'at-the-tip'
  | 'back-curve'
  | 'middle-of-the-heel'
  | 'arch';

/** The outer and inner parts of the heel: outside the lines from the big toe and from the last two toes. Assumption of size. */
const heelEdgeMm = 9;
const heel = { backMm: 4, archMm: 22 };

/** What is wrong with the place; null when it is right. */
export function siteFault(
  lancing: Pick<Lancing, 'digit' | 'x' | 'y'>,
  method: 'finger' | 'heel' | 'vein',
): SiteFault | null {
  const { digit, x, y } = lancing;
  if (digit === 'heel') {
    if (method !== 'heel') return 'heel-of-a-walker';
    if (y < heel.backMm) return 'back-curve';
    if (y > heel.archMm) return 'arch';
    return x <= heelEdgeMm || x >= soleMm.width - heelEdgeMm ? null : 'middle-of-the-heel';
  }
  if (method === 'heel') return 'finger-of-a-baby';
  if (digit !== 'middle' && digit !== 'ring') return 'wrong-finger';
  if (y < 4) return 'at-the-tip';
  return Math.abs(x) >= 3 ? null : 'middle-of-the-pad';
}

/** The lower limit of a child's finger ends with this birthday: the population of its fact. */
const childUnderYears = 8;
/** Some courses allow a child's finger this much; up to here only a part of the points is lost. Told in model.md. */
export const childToleratedTenths = 20;

/** The deepest a lancet may go here, tenths of a millimeter: facts. */
export function deepestTenths(digit: Lancing['digit'], facts: BloodFacts, age: number): number {
  if (digit === 'heel') return Math.round(facts.heelMaxMm * 10);
  return Math.round((age < childUnderYears ? facts.fingerChildMaxMm : facts.fingerMaxMm) * 10);
}

/** Least depth that gives enough blood, tenths of a millimeter: an assumption. */
export const enoughTenths = { heel: 8, finger: 13 } as const;

/** Microliters that ooze in a tick of 100 ms: more from a warm place, across the lines, deep enough; less and less as it clots. */
export function oozesUl({ lancings, nowMs, case: patient }: BloodContext, atMs = nowMs): number {
  const last = lancings.at(-1);
  if (last === undefined) return 0;
  const agoS = (atMs - last.atMs) / 1000;
  const deep = last.tenths >= enoughTenths[last.digit === 'heel' ? 'heel' : 'finger'] ? 1 : 0.3;
  const warm = last.warm || !patient.cold ? 1 : 0.4;
  const stands = last.lines === 'across' ? 1 : 0.6;
  const fresh = agoS < 40 ? 1 : agoS < 150 ? 0.6 : 0.15;
  return 2 * deep * warm * stands * fresh;
}

/** What gentle pressure and release adds to the drop, microliters; milking adds more, much of it tissue fluid. */
export const pressedUl = { gentle: 45, milked: 80 } as const;
/** The largest drop that still hangs, microliters. */
export const hangsUl = 90;
