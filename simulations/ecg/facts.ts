/**
 * The cited values this simulation runs on, read from `content/facts` by id and handed to machine and rubric as plain numbers.
 */
import { factReader, type Numbers, type ValueOf } from '../core/fact-reader.ts';

const ids = {
  /** A patient with chest pain has a tracing read within this time of arrival, minutes. */
  withinMin: 'rm-ecg-ten-minutes',
  /** Large squares between two beats divide this. */
  largePerMin: 'dx-rate-large',
  /** Window for an uneven rhythm, seconds. */
  windowS: 'dx-rate-six',
  /** Length of a tracing, seconds. */
  stripS: 'dx-rhythm-strip',
} as const;

export type EcgFacts = Numbers<typeof ids>;

/** Gathers the values; throws with the id when a fact is missing or of the wrong kind. */
export function readEcgFacts(valueOf: ValueOf): EcgFacts {
  return factReader('ecg', valueOf).numbers(ids, 'number', 'at-most', 'below');
}
