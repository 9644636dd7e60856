/**
 * The cited values this simulation runs on, read from `content/facts` by id and handed to machine and rubric as plain numbers.
 * No clinical number stands in the code beside it; a fact of the wrong kind is told with its id.
 */
import type { FactValue } from '#schema/fact.ts';

/** Inclusive range in the unit of the fact. */
export interface FactRange {
  readonly low: number;
  readonly high: number;
}

export interface PulseFacts {
  readonly adultPerMin: FactRange;
  readonly infantPerMin: FactRange;
  readonly toddlerPerMin: FactRange;
  /** An adult's rate below or above these is reported. */
  readonly reportBelowPerMin: number;
  readonly reportAbovePerMin: number;
  /** Window for a regular pulse, seconds; doubled. */
  readonly regularS: number;
  /** Window for everything else, seconds. */
  readonly fullS: number;
  /** Rest before a resting pulse, minutes. */
  readonly restMin: number;
}

const ids = {
  adultPerMin: 'vs-adult-pulse',
  infantPerMin: 'pulse-infant-range',
  toddlerPerMin: 'pulse-toddler-range',
  reportBelowPerMin: 'pulse-report-low',
  reportAbovePerMin: 'pulse-report-high',
  regularS: 'vs-pulse-count-regular',
  fullS: 'vs-pulse-count-full',
  restMin: 'pulse-rest',
} as const satisfies Record<keyof PulseFacts, string>;

/**
 * Gathers the values. `valueOf` gives a fact's value, or undefined when there is no such fact. Throws with the id when a fact
 * is missing or of the wrong kind: content is checked before anything is built, so that is a bug in the build.
 */
export function readPulseFacts(valueOf: (id: string) => FactValue | undefined): PulseFacts {
  function valueFor(id: string): FactValue {
    const value = valueOf(id);
    if (value === undefined) throw new Error(`pulse: the fact "${id}" is missing from content/facts`);
    return value;
  }
  function range(id: string): FactRange {
    const value = valueFor(id);
    if (value.kind !== 'range') throw new Error(`pulse: the fact "${id}" must be a range`);
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
        throw new Error(`pulse: the fact "${id}" must be one number`);
    }
  }
  return {
    adultPerMin: range(ids.adultPerMin),
    infantPerMin: range(ids.infantPerMin),
    toddlerPerMin: range(ids.toddlerPerMin),
    reportBelowPerMin: number(ids.reportBelowPerMin),
    reportAbovePerMin: number(ids.reportAbovePerMin),
    regularS: number(ids.regularS),
    fullS: number(ids.fullS),
    restMin: number(ids.restMin),
  };
}
