/**
 * The cited values this simulation runs on, read from `content/facts` by id and handed to the machine and the rubric as
 * plain numbers. No clinical number stands in the code beside it.
 */
import type { FactValue } from '#schema/fact.ts';

export interface GrowthFacts {
  readonly poundsPerKg: number;
  readonly cmPerInch: number;
  /** WHO charts and lying length before this age, CDC charts and standing height from then on, years. */
  readonly chartAgeYears: number;
  readonly infantStepG: number;
  readonly weightStepKg: number;
  readonly lengthStepCm: number;
  readonly lengthOverHeightCm: number;
  readonly crossedLines: number;
  /** Gain that is told in heart failure, pounds. */
  readonly heartFailureDayLb: number;
  readonly heartFailureWeekLb: number;
}

const ids: Readonly<Record<keyof GrowthFacts, string>> = {
  poundsPerKg: 'vs-pounds-per-kilogram',
  cmPerInch: 'vs-centimeters-per-inch',
  chartAgeYears: 'vs-growth-chart-age',
  infantStepG: 'ex-infant-weight-step',
  weightStepKg: 'gr-weight-step',
  lengthStepCm: 'ex-length-step',
  lengthOverHeightCm: 'gr-length-over-height',
  crossedLines: 'gr-crossed-lines',
  heartFailureDayLb: 'gr-heart-failure-day',
  heartFailureWeekLb: 'gr-heart-failure-week',
};

/** Gathers the values; throws with the id when a fact is missing or of the wrong kind. */
export function readGrowthFacts(valueOf: (id: string) => FactValue | undefined): GrowthFacts {
  const number = (id: string): number => {
    const value = valueOf(id);
    switch (value?.kind) {
      case 'number':
        return value.value;
      case 'at-least':
      case 'above':
        return value.low;
      case 'at-most':
      case 'below':
        return value.high;
      case 'range':
        // A range of limits: from its upper end on everybody agrees.
        return value.high;
      default:
        throw new Error(`growth: the fact "${id}" is missing from content/facts or is not a number`);
    }
  };
  return {
    poundsPerKg: number(ids.poundsPerKg),
    cmPerInch: number(ids.cmPerInch),
    chartAgeYears: number(ids.chartAgeYears),
    infantStepG: number(ids.infantStepG),
    weightStepKg: number(ids.weightStepKg),
    lengthStepCm: number(ids.lengthStepCm),
    lengthOverHeightCm: number(ids.lengthOverHeightCm),
    crossedLines: number(ids.crossedLines),
    heartFailureDayLb: number(ids.heartFailureDayLb),
    heartFailureWeekLb: number(ids.heartFailureWeekLb),
  };
}
