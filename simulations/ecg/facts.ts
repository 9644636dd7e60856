/**
 * The cited values this simulation runs on, read from `content/facts` by id and handed to machine and rubric as plain numbers.
 */
import type { FactValue } from '#schema/fact.ts';

export interface EcgFacts {
  /** A patient with chest pain has a tracing read within this time of arrival, minutes. */
  readonly withinMin: number;
  /** Large squares between two beats divide this. */
  readonly largePerMin: number;
  /** Window for an uneven rhythm, seconds. */
  readonly windowS: number;
  /** Length of a tracing, seconds. */
  readonly stripS: number;
}

const ids = {
  withinMin: 'rm-ecg-ten-minutes',
  largePerMin: 'dx-rate-large',
  windowS: 'dx-rate-six',
  stripS: 'dx-rhythm-strip',
} as const satisfies Record<keyof EcgFacts, string>;

/** Gathers the values. Throws with the id when a fact is missing or of the wrong kind: that is a bug in the build. */
export function readEcgFacts(valueOf: (id: string) => FactValue | undefined): EcgFacts {
  function number(id: string): number {
    const value = valueOf(id);
    if (value === undefined) throw new Error(`ecg: the fact "${id}" is missing from content/facts`);
    if (value.kind === 'number') return value.value;
    if (value.kind === 'at-most' || value.kind === 'below') return value.high;
    throw new Error(`ecg: the fact "${id}" must be one number`);
  }
  return {
    withinMin: number(ids.withinMin),
    largePerMin: number(ids.largePerMin),
    windowS: number(ids.windowS),
    stripS: number(ids.stripS),
  };
}
