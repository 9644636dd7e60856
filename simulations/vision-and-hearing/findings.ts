/** What rubric, hints and debrief read off a visit: scores by the rule, what is out of range, the truth to compare with. */
import type { Eye, Side, Task } from './case.ts';
import { sides } from './case.ts';
import { lineNumbers, linesBetween, type Pitch } from './chart.ts';
import type { AcuityEntry, Reading, ShContext, Tone } from './context.ts';
import { lineIsRead } from './sight.ts';

export const ordered = (context: ShContext, task: Task): boolean => context.case.ordered.includes(task);

/** Read with nothing that helps or hinders. */
export function isClean(reading: Reading): boolean {
  const { squinted, peeked, leaned, fromMemory, dim, pressed } = reading;
  return !(squinted || peeked || leaned || fromMemory || dim || pressed);
}

export interface ScoredLine {
  readonly bottom: number;
  readonly missed: number;
  readonly top: number | null;
  readonly clean: boolean;
  readonly worn: boolean;
}

/** The reading that shows how an eye was tested: the last one with the glasses the test calls for, else the last one. */
export function decisive(
  context: ShContext,
  at: 'distance' | 'near',
  readings: readonly Reading[],
): Reading | undefined {
  const worn = hasCorrection(context, at) ? readings.findLast((reading) => reading.worn) : undefined;
  return worn ?? readings.at(-1);
}

/** What the readings of an eye come to by the rule: the smallest line that counts, as last read; null without one. */
export function scoredLine(context: ShContext, at: 'distance' | 'near', eye: Eye): ScoredLine | null {
  const mine = context.readings.filter((reading) => reading.at === at && reading.eye === eye);
  const last = decisive(context, at, mine);
  if (last === undefined) return null;
  const alike = mine.filter(({ measured, worn }) => measured === last.measured && worn === last.worn);
  const clean = alike.filter(isClean);
  const counting = clean.length > 0 ? clean : alike;
  const best = [...new Set(counting.map(({ line }) => line))]
    .map((line) => counting.findLast((reading) => reading.line === line))
    .filter((reading) => reading !== undefined)
    .filter(({ right, of }) => lineIsRead(right, of, context.facts.linePercent))
    .sort((a, b) => b.line - a.line)[0];
  if (best === undefined) return null;
  return {
    bottom: lineNumbers[best.line] ?? 0,
    missed: best.of - best.right,
    top: best.measured,
    clean: isClean(best),
    worn: best.worn,
  };
}

export function acuityOf(context: ShContext, at: 'distance' | 'near', eye: Eye): AcuityEntry | null {
  return context.charted.acuity.find((entry) => entry.at === at && entry.eye === eye) ?? null;
}

/** Whether glasses or lenses for this are there to be worn. */
export function hasCorrection(context: ShContext, at: 'distance' | 'near'): boolean {
  const { correction, distance, near } = context.case;
  if (correction !== 'glasses' && correction !== 'contacts') return false;
  return at === 'near' ? near.with !== null : distance.right.with !== null || distance.left.with !== null;
}

/** The lower number this eye truly reads under the correction the test calls for. */
export function trueNumber(context: ShContext, at: 'distance' | 'near', eye: Eye): number {
  const wears = hasCorrection(context, at);
  const own = (acuity: { readonly without: number; readonly with: number | null }) =>
    wears && acuity.with !== null ? acuity.with : acuity.without;
  if (at === 'near') return own(context.truth.near);
  const { right, left } = context.truth.distance;
  return eye === 'both' ? Math.min(own(right), own(left)) : own(context.truth.distance[eye]);
}

/** The level of the screening for this age, dB. */
export function levelFor(context: ShContext): number {
  const { adultFromAge, levelAdult, levelChild } = context.facts;
  return context.case.person.age >= adultFromAge ? levelAdult : levelChild;
}

export function trulyHears(context: ShContext, ear: Side, pitch: Pitch): boolean {
  return context.truth.ears[ear][`${pitch}`] <= levelFor(context);
}

/** Every ear and pitch of the screening. */
export function toneList(context: ShContext): readonly { readonly ear: Side; readonly pitch: Pitch }[] {
  return sides.flatMap((ear) => context.facts.pitches.map((pitch) => ({ ear, pitch })));
}

/** Tones of the screening itself: at the level, at a pitch of the protocol. */
export function screeningTones(context: ShContext): readonly Tone[] {
  const level = levelFor(context);
  return context.tones.filter((tone) => tone.level === level && context.facts.pitches.includes(tone.pitch));
}

/** Lower numbers above this one are passed on, by form and age. */
export function acuityLimit(context: ShContext): number {
  const { facts, case: patient } = context;
  if (patient.form === 'preschool' || patient.person.age < facts.schoolFromAge) return facts.preschoolLimit;
  return patient.person.age < facts.adultFromAge ? facts.schoolLimit : facts.driverLimit;
}

export type OutOfRange = 'acuity' | 'difference' | 'near' | 'color' | 'hearing' | 'ear-finding';

/** What on the chart has to be passed on, by the limits of the form. */
export function outOfRange(context: ShContext): readonly OutOfRange[] {
  const { charted, facts, case: patient } = context;
  const limit = acuityLimit(context);
  const found: OutOfRange[] = [];
  const [right, left] = sides.map((side) => acuityOf(context, 'distance', side));
  if ([right, left].some((entry) => entry !== null && entry !== undefined && entry.bottom > limit))
    found.push('acuity');
  if (
    patient.person.age < facts.adultFromAge &&
    right !== null &&
    right !== undefined &&
    left !== null &&
    left !== undefined &&
    Math.abs(linesBetween(right.bottom, left.bottom)) >= facts.lineDifference
  )
    found.push('difference');
  const near = acuityOf(context, 'near', 'both');
  if (near !== null && near.bottom > limit) found.push('near');
  if (charted.plates.some(({ plate, answer }) => plate > 1 && answer !== 'as-key')) found.push('color');
  if (
    charted.ears.some(({ result }) => result === 'refer') ||
    charted.tones.some(({ result }) => result === 'not-heard')
  )
    found.push('hearing');
  if (context.did.earsLookedAtMs !== null && patient.earFinding !== null) found.push('ear-finding');
  return found;
}

/** Told to somebody who can act, after the first entry. */
export function resultsReported(context: ShContext): boolean {
  const { firstAtMs } = context.charted;
  return context.did.reports.some(
    ({ to, content, atMs }) =>
      (to === 'provider' || to === 'nurse') && content === 'results' && firstAtMs !== null && atMs >= firstAtMs,
  );
}

export function findingReported(context: ShContext): boolean {
  return context.did.reports.some(
    ({ to, content }) => (to === 'provider' || to === 'nurse') && content === 'ear-finding',
  );
}
