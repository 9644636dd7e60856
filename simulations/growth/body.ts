/**
 * Weights on a scale and lengths at an edge: what the instruments show for what stands, lies and is worn. Plain arithmetic
 * in grams and tenths of a centimeter; every fault has its effect here and nowhere else.
 */
import { drawInt } from '../core/draw.ts';
import { itemsOf } from './begin.ts';
import { posturePoints, type PosturePoint, type WornItem } from './case.ts';
import { mostKept, type GrowthContext, type Stretching, type Taping, type Weighing } from './context.ts';
import type { TapePlace } from './events.ts';

/** Grid of the clock, ms. */
export const tickMs = 100;
/** A clean dry diaper and the paper on the scale, grams. Assumptions. */
export const freshDiaperG = 20;
export const paperG = 15;
/** Steps in pounds of a display and of the small poise. */
const infantStepLb = 0.02;
const standingStepLb = 0.2;
const quarterLb = 0.25;
const bigNotchLb = 50;
/** How far the number wanders before it settles, grams; it changes twice a second. Assumptions. */
const wobbleG = { baby: 180, grown: 400 } as const;
const wobbleEveryMs = 500;
/** The beam hangs at its stop from this imbalance on, grams. */
const fullTiltG = 900;
/** A hand may leave for this long before anybody would call it away, ms. An assumption. */
const handGraceMs = 1000;

export function poundG({ facts }: GrowthContext): number {
  return 1000 / facts.poundsPerKg;
}

/** What is worn beyond light clothes, and what it weighs, grams. A fresh diaper counts as nothing. */
export function wornOn(context: GrowthContext): readonly (WornItem | 'diaper')[] {
  const items: readonly (WornItem | 'diaper')[] = itemsOf(context.case).filter((item) => context.wears[item]);
  return context.diaper === 'worn' ? [...items, 'diaper'] : items;
}

function wornG({ case: patient, wears, drawn, diaper }: GrowthContext): number {
  const items = itemsOf(patient).reduce((sum, item) => sum + (wears[item] ? drawn.wornG[item] : 0), 0);
  return items + (diaper === 'worn' ? drawn.diaperG : diaper === 'fresh' ? freshDiaperG : 0);
}

/** What lies on the scale besides the person, grams. */
function besidesG(context: GrowthContext): number {
  const chair = context.scale === 'wheelchair' && context.place === 'scale' ? (context.case.chairG ?? 0) : 0;
  return (context.paper && context.scale === 'infant' ? paperG : 0) + chair;
}

/** All that presses on the scale, grams. */
function loadG(context: GrowthContext): number {
  const person =
    context.place === 'scale'
      ? context.truth.weightG + wornG(context) - (context.hand === 'touching' ? context.drawn.touchG : 0)
      : 0;
  return person + besidesG(context);
}

/** What zeroing now would take off. */
export function zeroNowG(context: GrowthContext): number {
  return loadG(context) + context.drawn.offZeroG;
}

/** Whether the display has settled: nobody on it, or lying and standing still long enough. */
export function isSteady(context: GrowthContext): boolean {
  if (context.place !== 'scale') return true;
  if (context.case.stance === 'needs-hand' && context.hand === 'away') return false;
  return context.nowMs - (context.restlessSinceMs ?? context.nowMs) >= context.drawn.settleMs;
}

/** Step of what the scale shows, grams. */
export function stepG(context: GrowthContext): number {
  const { scale, unit, facts } = context;
  if (scale === 'beam') return quarterLb * poundG(context);
  if (unit === 'lb') return (scale === 'infant' ? infantStepLb : standingStepLb) * poundG(context);
  return scale === 'infant' ? facts.infantStepG : facts.weightStepKg * 1000;
}

/** What the two poises stand for, pounds. */
export function poisesLb({ bigPoise, smallPoise }: GrowthContext): number {
  return bigPoise * bigNotchLb + smallPoise * quarterLb;
}

/** By how much the beam is out of balance: above 0 the load is heavier and the pointer stands high. −1 to 1. */
export function beamTilt(context: GrowthContext): number {
  const imbalance = loadG(context) + context.drawn.offZeroG - context.zeroG - poisesLb(context) * poundG(context);
  return Math.min(1, Math.max(-1, imbalance / fullTiltG));
}

/** The pointer is in the middle: within half a step of the small poise. */
export function isBalanced(context: GrowthContext): boolean {
  return Math.abs(beamTilt(context)) <= (quarterLb * poundG(context) * 0.6) / fullTiltG;
}

/** What the scale says, grams: the poises of a beam, or the number on the display. */
export function shownG(context: GrowthContext): number {
  if (context.scale === 'beam') return poisesLb(context) * poundG(context);
  if (context.heldG !== null) return context.heldG;
  const amplitude = context.case.stance === 'lies' ? wobbleG.baby : wobbleG.grown;
  const wobble = isSteady(context)
    ? 0
    : drawInt(context.seed, 'wobble', Math.floor(context.nowMs / wobbleEveryMs), -amplitude, amplitude);
  const step = stepG(context);
  const raw = loadG(context) + context.drawn.offZeroG - context.zeroG - context.tareG + wobble;
  return Math.round(raw / step) * step;
}

/** The present time on the scale as a record. */
export function weighingNow(context: GrowthContext): Weighing {
  const { scale, mounts, zeroG, tareG, drawn, hand } = context;
  return {
    number: mounts,
    scale: scale ?? 'digital',
    zeroErrorG: besidesG(context) + drawn.offZeroG - zeroG - tareG,
    wornG: wornG(context) - (context.diaper === 'fresh' ? freshDiaperG : 0),
    stillOn: wornOn(context).filter((item) => item !== 'hair'),
    hand,
    steady: scale === 'beam' ? isBalanced(context) : context.heldG !== null || isSteady(context),
    shownG: shownG(context),
    stepG: stepG(context),
  };
}

/** Whether somebody could come to harm if no hand is near. */
export function inDanger({ place, case: { stance } }: GrowthContext): boolean {
  return place === 'scale' && (stance === 'lies' || stance === 'needs-hand');
}

/** Where the head ends up, tenths of a centimeter; null when there is no edge to read at yet. */
export function stretchingNow(context: GrowthContext): Stretching | null {
  const { place, truth, drawn, case: patient, facts, wears } = context;
  if (truth.statureMm === null) return null;
  const soles = wears.shoes ? drawn.shoesMm : 0;
  const bun = wears.hair ? drawn.hairMm : 0;
  const between = facts.lengthOverHeightCm * 10;
  const extras: readonly ('shoes' | 'hair')[] = [
    ...(wears.shoes ? (['shoes'] as const) : []),
    ...(wears.hair ? (['hair'] as const) : []),
  ];
  if (place === 'wall' && context.headpiece !== 'up') {
    const wrong: readonly PosturePoint[] = posturePoints.filter((point) => !context.posture[point]);
    const lost = wrong.reduce((sum, point) => sum + drawn.postureMm[point], 0);
    const standing = truth.statureMm - (patient.stance === 'lies' ? between : 0);
    const resting = context.headpiece === 'resting';
    return {
      number: context.stretches,
      where: 'wall',
      shownMm: Math.round(standing + soles + bun - lost + (resting ? drawn.restingMm : 0)),
      wrong: [...wrong, ...extras, ...(resting ? (['headpiece'] as const) : [])],
    };
  }
  if (place === 'board' && context.footboard !== 'off') {
    const lying = truth.statureMm + (patient.stance === 'lies' ? 0 : between);
    const alone = !context.helperHolds;
    const knees = !context.legsStraight;
    const toes = context.footboard === 'toes';
    return {
      number: context.stretches,
      where: 'board',
      shownMm: Math.round(
        lying + soles + bun - (alone ? drawn.aloneMm : 0) - (knees ? drawn.kneesMm : 0) + (toes ? drawn.toesMm : 0),
      ),
      wrong: [
        ...extras,
        ...(alone ? (['alone'] as const) : []),
        ...(knees ? (['knees'] as const) : []),
        ...(toes ? (['feet'] as const) : []),
      ],
    };
  }
  return null;
}

/** A tape laid around the head. Each placement lies a little differently, as by hand. */
export function tapingOf(context: GrowthContext, at: TapePlace, fit: 'snug' | 'loose'): Taping {
  const { drawn, truth, seed, wears } = context;
  const number = (context.tapeReadings.at(-1)?.number ?? 0) + 1;
  const place = at === 'widest' ? 0 : at === 'too-low' ? -drawn.tapeLowMm : -drawn.tapeHighMm;
  const slip = drawInt(seed, 'tape-slip', number, -1, 0);
  const bun = wears.hair ? Math.round(drawn.hairMm / 2) : 0;
  return {
    number,
    at,
    fit,
    overHair: wears.hair,
    shownMm: (truth.headMm ?? 0) + place + (fit === 'loose' ? drawn.tapeLooseMm : 0) + slip + bun,
  };
}

/** A record replaced when it is of the same time, else added; never more than are kept. */
export function noted<T extends { readonly number: number }>(list: readonly T[], one: T): readonly T[] {
  return [...list.filter(({ number }) => number !== one.number), one].slice(-mostKept);
}

/** Time goes by: who is left without a hand may roll or stumble. */
export function letTimePass(context: GrowthContext, ms: number): Partial<GrowthContext> {
  const nowMs = context.nowMs + ms;
  const since = context.unguardedSinceMs;
  if (since === null || nowMs < since + handGraceMs) return { nowMs };
  const baby = context.case.stance === 'lies';
  const fallsAtMs = since + context.drawn.safeMs;
  const already = baby ? context.did.rolled : context.did.stumbled;
  const falls = nowMs >= fallsAtMs && !already;
  return {
    nowMs,
    did: {
      ...context.did,
      handLeft: true,
      rolled: context.did.rolled || (falls && baby),
      stumbled: context.did.stumbled || (falls && !baby),
    },
    ...(falls
      ? {
          restlessSinceMs: fallsAtMs,
          happened: { atMs: fallsAtMs, what: baby ? ('rolled' as const) : ('stumbled' as const), question: null },
        }
      : {}),
  };
}
