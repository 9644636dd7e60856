/** The cited values this simulation runs on, read from `content/facts` by id. No clinical number stands in the code beside it. */
import { factReader, type ValueOf } from '../core/fact-reader.ts';

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
export function readWoundFacts(valueOf: ValueOf): WoundFacts {
  const { number, range } = factReader('wound-care', valueOf);
  const overlap = range('wc-bandage-overlap');
  return {
    irrigateIn: number('ms-irrigation-distance', 'number', 'at-most', 'below'),
    refillS: number('ms-capillary-refill', 'number', 'at-most', 'below'),
    overlapLow: overlap.low,
    overlapHigh: overlap.high,
  };
}
