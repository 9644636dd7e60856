/**
 * What the area results of an earlier attempt at the real exam say about a person's ability now. An area's result is read as
 * that area's part of the outline asked once; between then and now stand a shift common to all areas (what was learned or
 * forgotten, and how hard that form was) and one of each area's own. Decision 024 has the reasons. Pure.
 */
import type { AreaResult, AttemptReported } from '#record/folds/attempts-reported.ts';
import type { Blueprint } from '#schema/blueprint.ts';
import { daysBetween, type CivilDate } from '#simulations/core/calendar.ts';
import { normalBelow } from './normal.ts';
import { abilityStep, normalWeights } from './rasch.ts';

/** An attempt that counts. */
export interface EarlierAttempt {
  readonly date: CivilDate;
  /** 0 to {@link longestMonths}. */
  readonly monthsAgo: number;
  readonly areas: ReadonlyMap<string, AreaResult>;
}

/** Older attempts are kept and shown, and count for nothing. */
export const longestMonths = 36;
const daysAMonth = 365.25 / 12;

const monthsBetween = (from: CivilDate, to: CivilDate): number => daysBetween(from, to) / daysAMonth;

/** The attempt at an exam that counts on a day: the latest that is not still to come, unless it is too old. Latest comes first. */
export function countingAttempt(
  attempts: readonly AttemptReported[],
  exam: string,
  today: CivilDate,
): AttemptReported | null {
  const latest = attempts.find((one) => one.exam === exam && one.date <= today);
  return latest === undefined || monthsBetween(latest.date, today) > longestMonths ? null : latest;
}

/** The same, as the estimate takes it. */
export function earlierAttempt(
  attempts: readonly AttemptReported[],
  exam: string,
  today: CivilDate,
): EarlierAttempt | null {
  const counting = countingAttempt(attempts, exam, today);
  if (counting === null) return null;
  const { date, areas } = counting;
  return { date, monthsAgo: monthsBetween(date, today), areas };
}

/** How far ability may stand from where the attempt found it, in logits. */
export const attemptModel = {
  /** Common to all areas, on the day itself: how much harder or easier that form was than our judged questions. */
  shiftSd: 0.5,
  /** Variance the common shift gains with each month: people learn and forget. */
  shiftVarianceAMonth: 0.03,
  /** Of each area by itself: its form, and what was studied or forgotten of it. */
  areaSd: 0.35,
  /** Half the width of what "near the standard" takes in, as a share right. No body publishes it. */
  nearHalfWidth: 0.05,
  /** Chance that a result was misread or put in the wrong line. */
  slip: 0.02,
} as const;

/** Standard deviation of the common shift after so many months, in logits. */
export function shiftSdAfter(monthsAgo: number): number {
  return Math.sqrt(attemptModel.shiftSd ** 2 + attemptModel.shiftVarianceAMonth * monthsAgo);
}

type Area = Blueprint['areas'][number];
type Band = 'above' | 'near' | 'below';

/** A scaled score says only on which side of the passing score it lies. Null where the exam has no published scale. */
function bandOf(score: number, { scale }: Pick<Blueprint, 'scale'>): Band | null {
  if (scale?.pass == null) return null;
  return score >= scale.pass ? 'above' : 'below';
}

/** Chance of a word in a report, for a true share right, over the questions of the area and what the word's border may be. */
function chanceOfBand(band: Band, share: number, items: number, cut: Blueprint['cutShare']): number {
  const spread = Math.sqrt((share * (1 - share)) / items + cut.sd ** 2);
  const below = (border: number): number => normalBelow((border - share) / spread);
  const { nearHalfWidth } = attemptModel;
  switch (band) {
    case 'above':
      return 1 - below(cut.mean);
    case 'below':
      return below(cut.mean);
    case 'near':
      return below(cut.mean + nearHalfWidth) - below(cut.mean - nearHalfWidth);
    default:
      return band satisfies never;
  }
}

function logChance(result: AreaResult, share: number, { items }: Area, blueprint: Blueprint): number {
  switch (result.as) {
    case 'percent':
    case 'count': {
      const asked = result.as === 'count' ? result.asked : items;
      const right = result.as === 'count' ? result.right : (items * result.percent) / 100;
      return right * Math.log(share) + (asked - right) * Math.log(1 - share);
    }
    case 'band':
    case 'scaled': {
      const band = result.as === 'band' ? result.band : bandOf(result.score, blueprint);
      const { slip } = attemptModel;
      return band === null ? 0 : Math.log((1 - slip) * chanceOfBand(band, share, items, blueprint.cutShare) + slip / 2);
    }
    default:
      return result satisfies never;
  }
}

const reach = Math.ceil((3 * attemptModel.areaSd) / abilityStep);
const kernel = normalWeights(
  Array.from({ length: 2 * reach + 1 }, (_, index) => (index - reach) * abilityStep),
  attemptModel.areaSd,
);

/** What lies beyond the grid counts as its end. */
export function atOrEnd(values: readonly number[], index: number): number {
  return values[Math.min(values.length - 1, Math.max(0, index))] ?? 0;
}

/**
 * Log-likelihood of an area's result over the grid of abilities, the area's own shift summed out, the common one not.
 * `shares`: expected share right (0–1, ends excluded) over the grid.
 */
export function areaEvidence(
  result: AreaResult,
  shares: readonly number[],
  area: Area,
  blueprint: Blueprint,
): readonly number[] {
  const sharp = shares.map((share) => logChance(result, share, area, blueprint));
  const top = Math.max(...sharp);
  return sharp.map((_, index) => {
    const sum = kernel.reduce(
      (so, weight, place) => so + weight * Math.exp(atOrEnd(sharp, index + place - reach) - top),
      0,
    );
    return top + Math.log(Math.max(sum, Number.MIN_VALUE));
  });
}

/** Common shifts to sum over: whole steps of the grid with weights that add up to 1, out to two and a half deviations. */
export function commonShifts(monthsAgo: number): readonly { readonly steps: number; readonly weight: number }[] {
  const sd = shiftSdAfter(monthsAgo);
  const stride = Math.max(1, Math.round(sd / 2 / abilityStep));
  const steps = Array.from({ length: 11 }, (_, index) => (index - 5) * stride);
  const weights = normalWeights(
    steps.map((count) => count * abilityStep),
    sd,
  );
  return steps.map((count, index) => ({ steps: count, weight: weights[index] ?? 0 }));
}

/** Where a word puts an area, as a distance in share right from the line we guess: round figures of ours. */
const bandDistance: Readonly<Record<Band, number>> = { above: 0.08, near: 0, below: -0.12 };

/** About what share right a result stands for, 0 to 1, for what to study first; null where it says nothing. */
export function shareOfResult(result: AreaResult, blueprint: Pick<Blueprint, 'cutShare' | 'scale'>): number | null {
  switch (result.as) {
    case 'percent':
      return result.percent / 100;
    case 'count':
      // Half a question each way, so that one of one is not all that there is.
      return (result.right + 0.5) / (result.asked + 1);
    case 'band':
    case 'scaled': {
      const band = result.as === 'band' ? result.band : bandOf(result.score, blueprint);
      return band === null ? null : blueprint.cutShare.mean + bandDistance[band];
    }
    default:
      return result satisfies never;
  }
}
