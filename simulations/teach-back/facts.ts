/** The cited values this simulation runs on, read from `content/facts` by id. */
import type { FactValue } from '#schema/fact.ts';

export interface TeachBackFacts {
  /** Points told between two checks, and key points of a visit: no more than this. */
  readonly pointsAtOnce: number;
  /** School grade that words for patients should not be above. */
  readonly grade: number;
}

export const teachBackFactIds = ['tb-key-points', 'tb-reading-grade', 'pe-forgotten-share'] as const;

function atMost(id: string, value: FactValue | undefined): number {
  if (value?.kind !== 'at-most') throw new TypeError(`fact "${id}" must be of the kind at-most`);
  return value.high;
}

export function readTeachBackFacts(fact: (id: string) => FactValue | undefined): TeachBackFacts {
  return {
    pointsAtOnce: atMost('tb-key-points', fact('tb-key-points')),
    grade: atMost('tb-reading-grade', fact('tb-reading-grade')),
  };
}
