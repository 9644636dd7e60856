/**
 * What the rubric and the debrief read off a visit: which attempt stands behind which charted reading, the value that
 * counts, the error against the truth, and what has to be reported. Pure; thresholds come from the facts.
 */
import type { Side } from './case.ts';
import type { Attempt, BpContext, Pressure, Reading } from './context.ts';
import type { FaultId } from './facts.ts';

/** Every attempt of the visit, the running one last. */
export function allAttempts(context: BpContext): readonly Attempt[] {
  return context.attempt === null ? context.attempts : [...context.attempts, context.attempt];
}

/** A charted reading with the attempt it stands for. */
export interface Charted {
  readonly reading: Reading;
  readonly attempt: Attempt;
}

/** Charted readings that a listened attempt stands behind, in order. Numbers charted out of nothing are left out. */
export function charted(context: BpContext): readonly Charted[] {
  const attempts = allAttempts(context);
  return context.readings.flatMap((reading) => {
    const attempt = attempts.find(({ number }) => number === reading.attempt);
    return attempt === undefined ? [] : [{ reading, attempt }];
  });
}

/** The first attempt that was listened to; null when none was. */
export function firstListened(context: BpContext): Attempt | null {
  return allAttempts(context).find(({ listened }) => listened) ?? null;
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function meanPressure(pressures: readonly Pressure[]): Pressure {
  return {
    systolic: mean(pressures.map(({ systolic }) => systolic)),
    diastolic: mean(pressures.map(({ diastolic }) => diastolic)),
  };
}

/** The arm that decides: the one with the higher mean systolic among the charted readings; null without any. */
export function decidingArm(context: BpContext): Side | null {
  const by = (side: Side) =>
    charted(context)
      .filter(({ attempt }) => attempt.arm === side)
      .map(({ reading }) => reading);
  const [left, right] = [by('left'), by('right')];
  if (left.length === 0 && right.length === 0) return null;
  if (left.length === 0) return 'right';
  if (right.length === 0) return 'left';
  return meanPressure(left).systolic >= meanPressure(right).systolic ? 'left' : 'right';
}

/** Charted readings of the deciding arm. */
export function decidingReadings(context: BpContext): readonly Charted[] {
  const arm = decidingArm(context);
  return charted(context).filter(({ attempt }) => attempt.arm === arm);
}

/** The pressure the visit ends with: the charted average, else the last charted reading; null when nothing was charted. */
export function finalPressure(context: BpContext): Pressure | null {
  const last = context.readings.at(-1);
  return context.average ?? (last === undefined ? null : { systolic: last.systolic, diastolic: last.diastolic });
}

const declared: readonly (readonly ['caffeine-within-30-min' | 'smoked-within-30-min' | 'full-bladder', FaultId])[] = [
  ['caffeine-within-30-min', 'caffeine'],
  ['smoked-within-30-min', 'smoking'],
  ['full-bladder', 'bladder'],
];

/** What honest remarks beside the readings allow for, mmHg: a remark makes the number's raise known to the provider. */
function allowance(context: BpContext): Pressure {
  const noted = new Set(charted(context).flatMap(({ reading }) => reading.notes));
  const sizes = declared.filter(([note]) => noted.has(note)).map(([, fault]) => context.drawn.faults[fault]);
  return {
    systolic: sizes.reduce((sum, size) => sum + size.systolic, 0),
    diastolic: sizes.reduce((sum, size) => sum + size.diastolic, 0),
  };
}

function beyond(value: number, truth: number, allowed: number): number {
  if (value < truth) return value - truth;
  return Math.max(0, value - truth - allowed);
}

/** Final value minus true resting pressure of that arm, mmHg, signed; null when nothing measured was charted. */
export function finalError(context: BpContext): Pressure | null {
  const final = finalPressure(context);
  const arm = decidingArm(context);
  if (final === null || arm === null) return null;
  const truth = context.truth[arm];
  const allowed = allowance(context);
  return {
    systolic: beyond(final.systolic, truth.systolic, allowed.systolic),
    diastolic: beyond(final.diastolic, truth.diastolic, allowed.diastolic),
  };
}

export type ReportNeed = 'emergency' | 'now' | 'before-leaving' | 'none';

/** Whether the numbers on the chart, the rhythm and the signs have to be told to the provider, and how soon. */
export function reportNeed(context: BpContext, pressure: Pressure | null = finalPressure(context)): ReportNeed {
  const { case: patient, facts } = context;
  const newRhythm = patient.rhythm !== 'regular' && !patient.rhythmKnown;
  if (pressure === null) return newRhythm ? 'before-leaving' : 'none';
  const atLeast = (limit: Pressure) => pressure.systolic >= limit.systolic || pressure.diastolic >= limit.diastolic;
  if (patient.person.age >= facts.adultFromAge) {
    if (atLeast(facts.reportHigh)) return patient.emergencySigns.length > 0 ? 'emergency' : 'now';
    if (pressure.systolic < facts.reportLowSystolic) return 'now';
    if (patient.pregnant && atLeast(facts.pregnancyReport)) return 'now';
    if (atLeast(facts.stage2)) return 'before-leaving';
  }
  return newRhythm ? 'before-leaving' : 'none';
}

/** How many readings the deciding arm needs: the cited two, one more for an irregular rhythm or a wide difference. */
export function readingsNeeded(context: BpContext): number {
  const [first, second] = decidingReadings(context).map(({ reading }) => reading);
  const differ =
    first !== undefined &&
    second !== undefined &&
    (Math.abs(first.systolic - second.systolic) > context.facts.repeatDifferenceMmHg ||
      Math.abs(first.diastolic - second.diastolic) > context.facts.repeatDifferenceMmHg);
  return context.facts.readings + (context.case.rhythm !== 'regular' || differ ? 1 : 0);
}
