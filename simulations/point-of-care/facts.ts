/**
 * The cited values this simulation runs on, read from `content/facts` by id, and the inserts of the kits on the bench
 * (`inserts.yaml`). No clinical number stands in the code beside it; a fact of the wrong kind is told with its id.
 */
import type { FactValue } from '#schema/fact.ts';
import type { TestId } from './case.ts';
import type { Fluid, PadTime } from './events.ts';

/** What the insert of a kit asks for. Zero or empty where it says nothing of the kind. */
export interface Insert {
  readonly product: string;
  readonly text: string;
  /** Minutes on the bench until a cold kit may be used. */
  readonly warmMin: number;
  readonly fluids: readonly { readonly fluid: Fluid; readonly drops: number }[];
  readonly soakS: number;
  readonly turns: number;
  readonly drops: number;
  /** Read from here, seconds after the start. */
  readonly readS: number;
  /** Not after; 0 where a display simply stays. */
  readonly untilS: number;
  readonly wipeFirst: boolean;
  readonly lines: readonly string[];
  readonly highest: number;
  readonly lowest: number;
}
export type Inserts = Readonly<Record<TestId, Insert>>;

export interface PocFacts {
  readonly padDueS: Readonly<Record<PadTime, number>>;
  /** Urine is tested within this or cooled, minutes. */
  readonly freshMin: number;
  readonly oneSd: number;
  readonly twoSd: number;
  readonly inRow: number;
  /** Turns of a swab in the front of the nose, at least. */
  readonly noseTurns: number;
  readonly inserts: Inserts;
}

const padFacts = {
  'at-30': 'lab-strip-read-30',
  'at-40': 'lab-strip-read-40',
  'at-45': 'lab-strip-read-45',
  'at-60': 'lab-strip-read-60',
  'at-120': 'lab-strip-read-120',
} as const satisfies Record<PadTime, string>;

/** Facts the hints and explanations name beside those of the rubric. */
export const spokenFactIds = [
  ...Object.values(padFacts),
  'lab-strip-too-late',
  'lab-urine-test-time',
  'lab-refractometer-water',
  'lab-strep-backup',
  'lab-nares-depth',
  'lab-nares-turns',
  'lab-fobt-diet',
] as const;

/**
 * Gathers the values. `valueOf` gives a fact's value, or undefined when there is no such fact. Throws with the id when a fact
 * is missing or of the wrong kind: content is checked before anything is built, so that is a bug in the build.
 */
export function readPocFacts(valueOf: (id: string) => FactValue | undefined, inserts: Inserts): PocFacts {
  function number(id: string): { readonly value: number; readonly unit: string } {
    const value = valueOf(id);
    if (value === undefined) throw new Error(`point-of-care: the fact "${id}" is missing from content/facts`);
    if (value.kind === 'number') return { value: value.value, unit: value.unit };
    if (value.kind === 'at-least' || value.kind === 'above') return { value: value.low, unit: value.unit };
    if (value.kind === 'at-most' || value.kind === 'below') return { value: value.high, unit: value.unit };
    throw new Error(`point-of-care: the fact "${id}" must be one number`);
  }
  const seconds = (id: string): number => {
    const { value, unit } = number(id);
    return unit === 'min' ? value * 60 : value;
  };
  return {
    padDueS: {
      'at-30': seconds(padFacts['at-30']),
      'at-40': seconds(padFacts['at-40']),
      'at-45': seconds(padFacts['at-45']),
      'at-60': seconds(padFacts['at-60']),
      'at-120': seconds(padFacts['at-120']),
    },
    freshMin: number('lab-urine-test-time').value * 60,
    oneSd: number('poc-rule-one-three').value,
    twoSd: number('poc-rule-two-two').value,
    inRow: number('poc-rule-ten').value,
    noseTurns: number('lab-nares-turns').value,
    inserts,
  };
}
