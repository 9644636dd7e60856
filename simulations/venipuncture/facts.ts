/**
 * The cited values this simulation runs on, read from `content/facts` by id and handed to machine and rubric as plain numbers.
 * A fact of the wrong kind is told with its id.
 */
import { factReader, type Numbers, type Ranges, type ValueOf } from '../core/fact-reader.ts';

const rangeIds = {
  /** Inches above the site. */
  bandInches: 'vp-tourniquet-distance',
  invertCitrate: 'vp-invert-citrate',
  invertOther: 'vp-invert-anticoagulant',
  warmMin: 'lab-warm-minutes',
} as const;

const numberIds = {
  bandMaxMin: 'vp-tourniquet-time',
  dryS: 'vp-alcohol-dry',
  maxAngleDeg: 'vp-needle-angle',
  invertSerum: 'vp-invert-serum',
  citrateFillPercent: 'vp-citrate-fill',
  clotMin: 'vp-clot-time',
  spinWithinH: 'vp-spin-within',
  heelMaxMm: 'lab-heel-depth',
  fingerMaxMm: 'vp-finger-depth',
  /** Of a child under 8 years. */
  fingerChildMaxMm: 'vp-finger-depth-child',
} as const;

export type BloodFacts = Ranges<typeof rangeIds> & Numbers<typeof numberIds>;

/** Gathers the values; throws with the id when a fact is missing or of the wrong kind. */
export function readBloodFacts(valueOf: ValueOf): BloodFacts {
  const { numbers, ranges } = factReader('venipuncture', valueOf);
  return { ...ranges(rangeIds), ...numbers(numberIds) };
}
