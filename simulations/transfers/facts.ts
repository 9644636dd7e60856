/**
 * The cited values this simulation runs on, read from `content/facts` by id and handed to machine and rubric as plain numbers.
 * No clinical number stands in the code beside it; a fact of the wrong kind is told with its id.
 */
import type { FactValue } from '#schema/fact.ts';

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

export type TransfersFacts = { readonly [K in keyof typeof ids]: number };

/** Throws with the id when a fact is missing or of the wrong kind: content is checked before anything is built. */
export function readTransfersFacts(valueOf: (id: string) => FactValue | undefined): TransfersFacts {
  function number(id: string): number {
    const value = valueOf(id);
    switch (value?.kind) {
      case 'number':
        return value.value;
      case 'at-least':
      case 'above':
        return value.low;
      case 'at-most':
      case 'below':
        return value.high;
      default:
        throw new Error(`transfers: the fact "${id}" is missing from content/facts or is not one number`);
    }
  }
  return {
    angleDeg: number(ids.angleDeg),
    beltFingers: number(ids.beltFingers),
    dangleMin: number(ids.dangleMin),
    liftLb: number(ids.liftLb),
  };
}
