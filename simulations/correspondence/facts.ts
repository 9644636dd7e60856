/** The cited values this simulation runs on, read from `content/facts` by id. */
import type { FactValue } from '#schema/fact.ts';

export interface CorrespondenceFacts {
  /** School grade that words for patients should not be above. */
  readonly grade: number;
}

export const correspondenceFactIds = ['tb-reading-grade'] as const;

export function readCorrespondenceFacts(fact: (id: string) => FactValue | undefined): CorrespondenceFacts {
  const value = fact('tb-reading-grade');
  if (value?.kind !== 'at-most') throw new TypeError('fact "tb-reading-grade" must be of the kind at-most');
  return { grade: value.high };
}
