/** The cited values this simulation runs on, read from `content/facts` by id. */
import { factReader, type ValueOf } from '../core/fact-reader.ts';

export interface TeachBackFacts {
  /** Points told between two checks, and key points of a visit: no more than this. */
  readonly pointsAtOnce: number;
  /** School grade that words for patients should not be above. */
  readonly grade: number;
}

export const teachBackFactIds = ['tb-key-points', 'tb-reading-grade', 'pe-forgotten-share'] as const;

export function readTeachBackFacts(valueOf: ValueOf): TeachBackFacts {
  const { number } = factReader('teach-back', valueOf);
  return {
    pointsAtOnce: number('tb-key-points', 'at-most'),
    grade: number('tb-reading-grade', 'at-most'),
  };
}
