/**
 * The cited values this simulation runs on, read from `content/facts` by id and handed to machine and rubric as plain numbers.
 * A fact of the wrong kind is told with its id.
 */
import type { FactValue } from '#schema/fact.ts';

export interface FactRange {
  readonly low: number;
  readonly high: number;
}

export interface BloodFacts {
  /** Inches above the site. */
  readonly bandInches: FactRange;
  readonly bandMaxMin: number;
  readonly dryS: number;
  readonly maxAngleDeg: number;
  readonly invertCitrate: FactRange;
  readonly invertSerum: number;
  readonly invertOther: FactRange;
  readonly citrateFillPercent: number;
  readonly clotMin: number;
  readonly spinWithinH: number;
  readonly warmMin: FactRange;
  readonly heelMaxMm: number;
  readonly fingerMaxMm: number;
  /** Of a child under 8 years. */
  readonly fingerChildMaxMm: number;
}

const ids = {
  bandInches: 'vp-tourniquet-distance',
  bandMaxMin: 'vp-tourniquet-time',
  dryS: 'vp-alcohol-dry',
  maxAngleDeg: 'vp-needle-angle',
  invertCitrate: 'vp-invert-citrate',
  invertSerum: 'vp-invert-serum',
  invertOther: 'vp-invert-anticoagulant',
  citrateFillPercent: 'vp-citrate-fill',
  clotMin: 'vp-clot-time',
  spinWithinH: 'vp-spin-within',
  warmMin: 'lab-warm-minutes',
  heelMaxMm: 'lab-heel-depth',
  fingerMaxMm: 'vp-finger-depth',
  fingerChildMaxMm: 'vp-finger-depth-child',
} as const satisfies Record<keyof BloodFacts, string>;

/** Gathers the values; throws with the id when a fact is missing or of the wrong kind. */
export function readBloodFacts(valueOf: (id: string) => FactValue | undefined): BloodFacts {
  function valueFor(id: string): FactValue {
    const value = valueOf(id);
    if (value === undefined) throw new Error(`venipuncture: the fact "${id}" is missing from content/facts`);
    return value;
  }
  function range(id: string): FactRange {
    const value = valueFor(id);
    if (value.kind !== 'range') throw new Error(`venipuncture: the fact "${id}" must be a range`);
    return { low: value.low, high: value.high };
  }
  function number(id: string): number {
    const value = valueFor(id);
    switch (value.kind) {
      case 'number':
        return value.value;
      case 'at-least':
      case 'above':
        return value.low;
      case 'at-most':
      case 'below':
        return value.high;
      default:
        throw new Error(`venipuncture: the fact "${id}" must be one number`);
    }
  }
  return {
    bandInches: range(ids.bandInches),
    bandMaxMin: number(ids.bandMaxMin),
    dryS: number(ids.dryS),
    maxAngleDeg: number(ids.maxAngleDeg),
    invertCitrate: range(ids.invertCitrate),
    invertSerum: number(ids.invertSerum),
    invertOther: range(ids.invertOther),
    citrateFillPercent: number(ids.citrateFillPercent),
    clotMin: number(ids.clotMin),
    spinWithinH: number(ids.spinWithinH),
    warmMin: range(ids.warmMin),
    heelMaxMm: number(ids.heelMaxMm),
    fingerMaxMm: number(ids.fingerMaxMm),
    fingerChildMaxMm: number(ids.fingerChildMaxMm),
  };
}
