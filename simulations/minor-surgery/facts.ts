/** The cited values this simulation runs on, read from `content/facts` by id: heights and the border of the field, in inches. */
import type { FactValue } from '#schema/fact.ts';

export interface SurgeryFacts {
  readonly borderIn: number;
  readonly dropIn: number;
  readonly pourLowIn: number;
  readonly pourHighIn: number;
}

/** Exact by definition. */
export const mmPerInch = 25.4;

/**
 * Gathers the values. `valueOf` gives a fact's value, or undefined when there is no such fact. Throws with the id when a fact
 * is missing or of the wrong kind: content is checked before anything is built, so that is a bug in the build.
 */
export function readSurgeryFacts(valueOf: (id: string) => FactValue | undefined): SurgeryFacts {
  const number = (id: string): number => {
    const value = valueOf(id);
    if (value?.kind !== 'number') throw new Error(`minor-surgery: the fact "${id}" must be one number`);
    return value.value;
  };
  const pour = valueOf('ms-pour-height');
  if (pour?.kind !== 'range') throw new Error('minor-surgery: the fact "ms-pour-height" must be a range');
  return {
    borderIn: number('rm-sterile-border'),
    dropIn: number('ms-drop-height'),
    pourLowIn: pour.low,
    pourHighIn: pour.high,
  };
}
