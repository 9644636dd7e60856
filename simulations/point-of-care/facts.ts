/**
 * The cited values this simulation runs on, read from `content/facts` by id, and the inserts of the kits on the bench
 * (`inserts.yaml`). No clinical number stands in the code beside it; a fact of the wrong kind is told with its id.
 */
import { eachField, factReader, type ValueOf } from '../core/fact-reader.ts';
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

/** Gathers the values; throws with the id when a fact is missing or of the wrong kind. */
export function readPocFacts(valueOf: ValueOf, inserts: Inserts): PocFacts {
  const { value, number } = factReader('point-of-care', valueOf);
  /** Facts tell how long in seconds or in minutes. */
  const seconds = (id: string): number => {
    const found = value(id);
    return number(id) * ('unit' in found && found.unit === 'min' ? 60 : 1);
  };
  return {
    padDueS: eachField(padFacts, seconds),
    freshMin: number('lab-urine-test-time') * 60,
    oneSd: number('poc-rule-one-three'),
    twoSd: number('poc-rule-two-two'),
    inRow: number('poc-rule-ten'),
    noseTurns: number('lab-nares-turns'),
    inserts,
  };
}
