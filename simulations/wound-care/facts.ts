/** The cited values this simulation runs on, read from `content/facts` by id. No clinical number stands in the code beside it. */
import type { FactValue } from '#schema/fact.ts';

export interface WoundFacts {
  /** Irrigating: distance of the tip, inches. */
  readonly irrigateIn: number;
  /** Color is back in a pressed nail within this, seconds. */
  readonly refillS: number;
  /** A turn covers this share of the one before, percent. */
  readonly overlapLow: number;
  readonly overlapHigh: number;
}

/** Exact by definition. */
export const mmPerInch = 25.4;

/** Throws with the id when a fact is missing or of the wrong kind: content is checked before anything is built. */
export function readWoundFacts(valueOf: (id: string) => FactValue | undefined): WoundFacts {
  const number = (id: string): number => {
    const value = valueOf(id);
    switch (value?.kind) {
      case 'number':
        return value.value;
      case 'at-most':
      case 'below':
        return value.high;
      default:
        throw new Error(`wound-care: the fact "${id}" must be one number`);
    }
  };
  const overlap = valueOf('wc-bandage-overlap');
  if (overlap?.kind !== 'range') throw new Error('wound-care: the fact "wc-bandage-overlap" must be a range');
  return {
    irrigateIn: number('ms-irrigation-distance'),
    refillS: number('ms-capillary-refill'),
    overlapLow: overlap.low,
    overlapHigh: overlap.high,
  };
}
