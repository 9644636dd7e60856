/**
 * The cited values this simulation runs on, read from `content/facts` by id and handed to machine and rubric as plain numbers.
 * No clinical number stands in the code beside it; a fact of the wrong kind is told with its id.
 */
import type { FactValue } from '#schema/fact.ts';

const ids = {
  /** Back-extrapolated volume: share of the FVC, percent, and what is always allowed, liters. */
  startSharePercent: 'sp-start-share',
  startFloorL: 'sp-start-floor',
  /** Liters in the last second below which the line is flat. */
  plateauL: 'sp-plateau',
  longestS: 'sp-longest-blow',
  firstS: 'sp-first-second',
  hesitationS: 'sp-hesitation',
  syringeL: 'sp-syringe',
  checkPercent: 'sp-check-limit',
  checkFlows: 'sp-check-flows',
  /** Acceptable efforts wanted, distance of the two largest in liters, most efforts. */
  wanted: 'dx-spiro-three',
  repeatL: 'dx-spiro-repeat',
  most: 'dx-spiro-max',
  relieverMin: 'sp-after-reliever',
} as const;

export type SpirometryFacts = { readonly [K in keyof typeof ids]: number };

/** Throws with the id when a fact is missing or of the wrong kind: content is checked before anything is built. */
export function readSpirometryFacts(valueOf: (id: string) => FactValue | undefined): SpirometryFacts {
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
        throw new Error(`spirometry: the fact "${id}" is missing from content/facts or is not one number`);
    }
  }
  return {
    startSharePercent: number(ids.startSharePercent),
    startFloorL: number(ids.startFloorL),
    plateauL: number(ids.plateauL),
    longestS: number(ids.longestS),
    firstS: number(ids.firstS),
    hesitationS: number(ids.hesitationS),
    syringeL: number(ids.syringeL),
    checkPercent: number(ids.checkPercent),
    checkFlows: number(ids.checkFlows),
    wanted: number(ids.wanted),
    repeatL: number(ids.repeatL),
    most: number(ids.most),
    relieverMin: number(ids.relieverMin),
  };
}
