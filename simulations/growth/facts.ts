/**
 * The cited values this simulation runs on, read from `content/facts` by id and handed to the machine and the rubric as
 * plain numbers. No clinical number stands in the code beside it.
 */
import { factReader, type Numbers, type ValueOf } from '../core/fact-reader.ts';

const ids = {
  poundsPerKg: 'vs-pounds-per-kilogram',
  cmPerInch: 'vs-centimeters-per-inch',
  /** WHO charts and lying length before this age, CDC charts and standing height from then on, years. */
  chartAgeYears: 'vs-growth-chart-age',
  infantStepG: 'ex-infant-weight-step',
  weightStepKg: 'gr-weight-step',
  lengthStepCm: 'ex-length-step',
  lengthOverHeightCm: 'gr-length-over-height',
  crossedLines: 'gr-crossed-lines',
  /** Gain within a week that is told in heart failure, pounds. */
  heartFailureWeekLb: 'gr-heart-failure-week',
} as const;

export type GrowthFacts = Numbers<typeof ids> & {
  /** Gain within a day that is told in heart failure, pounds. */
  readonly heartFailureDayLb: number;
};

/** Gathers the values; throws with the id when a fact is missing or of the wrong kind. */
export function readGrowthFacts(valueOf: ValueOf): GrowthFacts {
  const { numbers, range } = factReader('growth', valueOf);
  // A range of limits: from its upper end on everybody agrees.
  return { ...numbers(ids), heartFailureDayLb: range('gr-heart-failure-day').high };
}
