/**
 * The cited values this simulation runs on, read from `content/facts` by id and handed to machine and rubric as plain numbers.
 * No clinical number stands in the code beside it; a fact of the wrong kind is told with its id.
 */
import { factReader, type Numbers, type ValueOf } from '../core/fact-reader.ts';

const ids = {
  /** Back-extrapolated volume: share of the FVC, percent, and what is always allowed, liters. */
  startSharePercent: 'sp-start-share',
  startFloorL: 'sp-start-floor',
  /** Liters in the last second below which the line is flat. */
  plateauL: 'sp-plateau',
  longestS: 'sp-longest-blow',
  firstS: 'sp-first-second',
  hesitationS: 'sp-hesitation',
  syringeL: 'sp-syringe',
  checkPercent: 'sp-check-limit',
  checkFlows: 'sp-check-flows',
  /** Acceptable efforts wanted, distance of the two largest in liters, most efforts. */
  wanted: 'dx-spiro-three',
  repeatL: 'dx-spiro-repeat',
  most: 'dx-spiro-max',
  relieverMin: 'sp-after-reliever',
} as const;

export type SpirometryFacts = Numbers<typeof ids>;

/** Throws with the id when a fact is missing or of the wrong kind: content is checked before anything is built. */
export function readSpirometryFacts(valueOf: ValueOf): SpirometryFacts {
  return factReader('spirometry', valueOf).numbers(ids);
}
