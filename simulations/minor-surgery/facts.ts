/** The cited values this simulation runs on, read from `content/facts` by id: heights and the border of the field, in inches. */
import { factReader, type ValueOf } from '../core/fact-reader.ts';

export interface SurgeryFacts {
  readonly borderIn: number;
  readonly dropIn: number;
  readonly pourLowIn: number;
  readonly pourHighIn: number;
}

/** Exact by definition. */
export const mmPerInch = 25.4;

/** Gathers the values; throws with the id when a fact is missing or of the wrong kind. */
export function readSurgeryFacts(valueOf: ValueOf): SurgeryFacts {
  const { number, range } = factReader('minor-surgery', valueOf);
  const pour = range('ms-pour-height');
  return {
    borderIn: number('rm-sterile-border', 'number'),
    dropIn: number('ms-drop-height', 'number'),
    pourLowIn: pour.low,
    pourHighIn: pour.high,
  };
}
