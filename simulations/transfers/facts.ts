/**
 * The cited values this simulation runs on, read from `content/facts` by id and handed to machine and rubric as plain numbers.
 * No clinical number stands in the code beside it; a fact of the wrong kind is told with its id.
 */
import { factReader, type Numbers, type ValueOf } from '../core/fact-reader.ts';

const ids = {
  /** Largest angle between chair and table, degrees. */
  angleDeg: 'tr-chair-angle',
  /** Room under the belt, fingers. */
  beltFingers: 'tr-belt-room',
  /** Sitting on the edge before standing up, minutes. */
  dangleMin: 'tr-dangle',
  /** The most one person carries of another by hand, pounds. */
  liftLb: 'ex-lift-limit',
} as const;

export type TransfersFacts = Numbers<typeof ids>;

/** Throws with the id when a fact is missing or of the wrong kind: content is checked before anything is built. */
export function readTransfersFacts(valueOf: ValueOf): TransfersFacts {
  return factReader('transfers', valueOf).numbers(ids);
}
