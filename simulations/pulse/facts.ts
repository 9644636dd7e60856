/**
 * The cited values this simulation runs on, read from `content/facts` by id and handed to machine and rubric as plain numbers.
 * No clinical number stands in the code beside it; a fact of the wrong kind is told with its id.
 */
import { factReader, type Numbers, type Ranges, type ValueOf } from '../core/fact-reader.ts';

const rangeIds = {
  adultPerMin: 'vs-adult-pulse',
  infantPerMin: 'pulse-infant-range',
  toddlerPerMin: 'pulse-toddler-range',
} as const;

const numberIds = {
  /** An adult's rate below or above these is reported. */
  reportBelowPerMin: 'pulse-report-low',
  reportAbovePerMin: 'pulse-report-high',
  /** Window for a regular pulse, seconds; doubled. */
  regularS: 'vs-pulse-count-regular',
  /** Window for everything else, seconds. */
  fullS: 'vs-pulse-count-full',
  /** Rest before a resting pulse, minutes. */
  restMin: 'pulse-rest',
} as const;

export type PulseFacts = Ranges<typeof rangeIds> & Numbers<typeof numberIds>;

/** Gathers the values; throws with the id when a fact is missing or of the wrong kind. */
export function readPulseFacts(valueOf: ValueOf): PulseFacts {
  const { numbers, ranges } = factReader('pulse', valueOf);
  return { ...ranges(rangeIds), ...numbers(numberIds) };
}
