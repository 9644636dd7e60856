/**
 * Which faults are at work and how far they move the reading. Sizes were drawn from the cited ranges when the run began;
 * this file only says when a fault holds and how several add up. The adding-up is an assumption (model.md).
 */
import { cuffSizes, type CuffSize } from './case.ts';
import type { BpContext, Pressure } from './context.ts';
import type { BpFacts, FaultId } from './facts.ts';

const cmPerInch = 2.54;

export interface FaultAtWork {
  readonly fault: FaultId;
  /** Share of its full size, 0 to 1. */
  readonly share: number;
}

/** The cuff whose cited range holds this arm; the last size for anything larger, the first for anything smaller. */
export function cuffFor(armCm: number, facts: BpFacts): CuffSize {
  for (const size of cuffSizes) {
    // Ranges are whole centimetres: 34.5 cm still belongs to the cuff that ends at 34.
    if (armCm < facts.cuffCm[size].high + 1) return size;
  }
  return 'thigh';
}

/** Sizes the chosen cuff is off: negative too small, positive too large. */
export function cuffSizesOff(chosen: CuffSize, armCm: number, facts: BpFacts): number {
  return cuffSizes.indexOf(chosen) - cuffSizes.indexOf(cuffFor(armCm, facts));
}

/** Minutes since something that happened this long before the visit. */
function minutesSince(minutesAgo: number, nowMs: number): number {
  return minutesAgo + nowMs / 60000;
}

function restShare(context: BpContext): number {
  const rested = Math.min(1, context.quietMs / (context.facts.restMin * 60000));
  const exercised = context.case.exercisedMinutesAgo;
  // Exercise keeps half the unrested effect and fades until the cited half hour is over: an assumption.
  const fading =
    exercised === null ? 0 : Math.max(0, 1 - minutesSince(exercised, context.nowMs) / context.facts.noCaffeineMin) / 2;
  return Math.max(1 - rested, fading);
}

/** Every fault that holds now, in a fixed order. */
export function faultsAtWork(context: BpContext): readonly FaultAtWork[] {
  const { case: patient, facts, nowMs } = context;
  const within = (minutesAgo: number | null) =>
    minutesAgo !== null && minutesSince(minutesAgo, nowMs) < facts.noCaffeineMin;
  const off = context.cuffChosen === null ? 0 : cuffSizesOff(context.cuffChosen, context.drawn.armCm, facts);
  const rest = restShare(context);
  const held: readonly (readonly [FaultId, number])[] = [
    ['talking', context.talkUntilMs === null ? 0 : 1],
    ['bladder', context.bladderFull ? 1 : 0],
    ['clothing', context.sleeve === 'down' ? 1 : 0],
    ['arm-hanging', context.armOn === 'hanging' ? 1 : 0],
    ['arm-lap', context.armOn === 'lap' ? 1 : 0],
    ['legs-crossed', context.legsCrossed ? 1 : 0],
    ['back-unsupported', context.backSupported ? 0 : 1],
    ['feet-unsupported', context.feetFlat ? 0 : 1],
    ['no-rest', rest],
    ['caffeine', within(patient.caffeineMinutesAgo) ? 1 : 0],
    ['smoking', within(patient.smokedMinutesAgo) ? 1 : 0],
    ['cuff-small', off === -1 ? 1 : 0],
    ['cuff-very-small', off < -1 ? 1 : 0],
    ['cuff-large', off > 0 ? 1 : 0],
  ];
  return held.filter(([, share]) => share > 0).map(([fault, share]) => ({ fault, share }));
}

/** Faults of the cuff itself: they distort the measurement whatever the body does, so they add up in full. */
const ofTheCuff: ReadonlySet<FaultId> = new Set(['clothing', 'cuff-small', 'cuff-very-small', 'cuff-large']);

function size(context: BpContext, { fault, share }: FaultAtWork): Pressure {
  const full = context.drawn.faults[fault];
  if (fault === 'clothing' && context.case.sleeve !== 'thick') {
    // A thin sleeve does the least the cited range allows: an assumption.
    const least = Math.min(full.systolic, context.facts.faults.clothing.systolic.low);
    return { systolic: least, diastolic: least / 2 };
  }
  return { systolic: full.systolic * share, diastolic: full.diastolic * share };
}

/**
 * How far the faults move the pressure under the cuff, mmHg. Faults of the body: the largest counts in full, each next one
 * half as much as the one before it. Faults of the cuff and the height of the arm are added in full.
 */
export function faultEffect(context: BpContext): Pressure {
  const sizes = faultsAtWork(context).map((held) => ({ held, size: size(context, held) }));
  const total = { systolic: 0, diastolic: 0 };
  for (const key of ['systolic', 'diastolic'] as const) {
    let weight = 1;
    const body = sizes.filter(({ held }) => !ofTheCuff.has(held.fault)).map((entry) => entry.size[key]);
    for (const amount of body.sort((a, b) => b - a)) {
      total[key] += amount * weight;
      weight /= 2;
    }
    for (const entry of sizes) if (ofTheCuff.has(entry.held.fault)) total[key] += entry.size[key];
    if (context.armOn === 'desk') total[key] -= (context.armHeightCm / cmPerInch) * context.facts.armHeightMmHgPerInch;
  }
  return total;
}
