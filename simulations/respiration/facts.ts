/**
 * The cited values this simulation runs on, read from `content/facts` by id and handed to machine and rubric as plain numbers.
 * No clinical number stands in the code beside it; a fact of the wrong kind is told with its id.
 */
import type { FactValue } from '#schema/fact.ts';
import type { AgeGroup } from './case.ts';

/** Inclusive range in the unit of the fact. */
export interface FactRange {
  readonly low: number;
  readonly high: number;
}

export interface BreathFacts {
  readonly rangePerMin: Readonly<Record<AgeGroup, FactRange>>;
  /** An adult's rate below or above these is reported. */
  readonly reportBelowPerMin: number;
  readonly reportAbovePerMin: number;
  /** Window for even breathing, seconds; doubled. */
  readonly evenS: number;
  /** Window for everything else, seconds. */
  readonly fullS: number;
  /** Rest before counting, minutes. */
  readonly restMin: number;
}

/** Gathers the values. Throws with the id when a fact is missing or of the wrong kind: a bug in the build. */
export function readBreathFacts(valueOf: (id: string) => FactValue | undefined): BreathFacts {
  function valueFor(id: string): FactValue {
    const value = valueOf(id);
    if (value === undefined) throw new Error(`respiration: the fact "${id}" is missing from content/facts`);
    return value;
  }
  function range(id: string): FactRange {
    const value = valueFor(id);
    if (value.kind !== 'range') throw new Error(`respiration: the fact "${id}" must be a range`);
    return { low: value.low, high: value.high };
  }
  function number(id: string): number {
    const value = valueFor(id);
    switch (value.kind) {
      case 'number':
        return value.value;
      case 'at-least':
      case 'above':
        return value.low;
      case 'at-most':
      case 'below':
        return value.high;
      default:
        throw new Error(`respiration: the fact "${id}" must be one number`);
    }
  }
  return {
    rangePerMin: {
      infant: range('breath-infant-range'),
      toddler: range('breath-toddler-range'),
      child: range('breath-school-range'),
      adult: range('vs-adult-respiration'),
    },
    reportBelowPerMin: number('breath-report-low'),
    reportAbovePerMin: number('breath-report-high'),
    evenS: number('vs-respiration-count'),
    fullS: number('breath-full-minute'),
    restMin: number('pulse-rest'),
  };
}
