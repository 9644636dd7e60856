/** The cited values this simulation runs on, read from `content/facts` by id. */
import { factReader, type ValueOf } from '../core/fact-reader.ts';

export interface CorrespondenceFacts {
  /** School grade that words for patients should not be above. */
  readonly grade: number;
}

export const correspondenceFactIds = ['tb-reading-grade'] as const;

export function readCorrespondenceFacts(valueOf: ValueOf): CorrespondenceFacts {
  return { grade: factReader('correspondence', valueOf).number('tb-reading-grade', 'at-most') };
}
