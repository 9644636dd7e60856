/**
 * The cited values this simulation runs on, read from `content/facts` by id and handed to machine and rubric as plain numbers.
 * No clinical number stands in the code beside it; a fact of the wrong kind is told with its id.
 */
import { factReader, type Numbers, type Ranges, type ValueOf } from '../core/fact-reader.ts';
import type { AgeGroup } from './case.ts';

const ageIds = {
  infant: 'breath-infant-range',
  toddler: 'breath-toddler-range',
  child: 'breath-school-range',
  adult: 'vs-adult-respiration',
} as const satisfies Record<AgeGroup, string>;

const numberIds = {
  /** An adult's rate below or above these is reported. */
  reportBelowPerMin: 'breath-report-low',
  reportAbovePerMin: 'breath-report-high',
  /** Window for even breathing, seconds; doubled. */
  evenS: 'vs-respiration-count',
  /** Window for everything else, seconds. */
  fullS: 'breath-full-minute',
  /** Rest before counting, minutes. */
  restMin: 'pulse-rest',
} as const;

export type BreathFacts = Numbers<typeof numberIds> & { readonly rangePerMin: Ranges<typeof ageIds> };

/** Gathers the values; throws with the id when a fact is missing or of the wrong kind. */
export function readBreathFacts(valueOf: ValueOf): BreathFacts {
  const { numbers, ranges } = factReader('respiration', valueOf);
  return { rangePerMin: ranges(ageIds), ...numbers(numberIds) };
}
