/**
 * The shape of a case: who comes, which test is ordered, what stands on the bench and what is true. Types only, so that views
 * need no schema library; `schema.ts` checks `cases.yaml` against the same shape.
 */

export const testIds = ['strip', 'glucose', 'a1c', 'hemoglobin', 'strep', 'respiratory', 'hcg', 'guaiac'] as const;
export type TestId = (typeof testIds)[number];
/** How a test is done, whatever it looks for. */
export type Method = 'strip' | 'meter' | 'cassette' | 'guaiac';

export const padIds = [
  'glucose',
  'bilirubin',
  'ketone',
  'gravity',
  'blood',
  'ph',
  'protein',
  'urobilinogen',
  'nitrite',
  'leukocytes',
] as const;
export type PadId = (typeof padIds)[number];

/** What the learner may ask. Every case answers each of them; a parent answers for a small child. */
export const questionIds = ['feeling', 'food', 'medicines', 'period', 'prepared', 'swallow'] as const;
export type QuestionId = (typeof questionIds)[number];

export const colors = ['pale-straw', 'yellow', 'amber', 'orange', 'red', 'brown'] as const;
export type UrineColor = (typeof colors)[number];
export const clarities = ['clear', 'slightly-cloudy', 'cloudy', 'turbid'] as const;
export type Clarity = (typeof clarities)[number];

/** A bottle, box or pouch as it stands there. */
export interface Lot {
  readonly lot: string;
  /** Last day of use, printed: "2027-05-31". */
  readonly expires: string;
  /** The day written on it when it was opened; null for a sealed one. */
  readonly openedOn: string | null;
  /** The day after which it may no longer be used once opened; null when opening shortens nothing. */
  readonly discardAfter: string | null;
  readonly cap: 'closed' | 'off';
  /** It comes out of the refrigerator and is cold. */
  readonly cold: boolean;
  /** The code printed on it; null where the meter needs none. */
  readonly code: string | null;
  /** How many devices of it fail first: no control line. Hidden. */
  readonly duds: number;
}

export const patterns = ['steady', 'outlier', 'trend', 'shift'] as const;
export type Pattern = (typeof patterns)[number];

export interface ControlLevel {
  readonly id: 'low' | 'high' | 'negative' | 'positive';
  /** Mean and standard deviation printed for this lot; null for a control that answers yes or no. */
  readonly numeric: { readonly mean: number; readonly sd: number } | null;
}

export type Truth =
  | {
      readonly kind: 'strip';
      /** The block of the chart each pad comes to, from 0. */
      readonly pads: Readonly<Record<PadId, number>>;
      readonly color: UrineColor;
      readonly clarity: Clarity;
      /** Thousandths above water: 18 for 1.018. */
      readonly gravityThousandths: number;
    }
  | { readonly kind: 'meter'; readonly low: number; readonly high: number }
  /** How strong each test line would be with a good specimen, 0 to 1. */
  | { readonly kind: 'cassette'; readonly lines: Readonly<Record<string, number>> }
  | { readonly kind: 'guaiac'; readonly smears: readonly [boolean, boolean] };

export interface PocCase {
  readonly id: string;
  /** "Ms. Nwosu, 34, burning when she passes urine" */
  readonly title: string;
  readonly person: {
    readonly name: string;
    readonly age: number;
    /** As on the chart: "March 14, 1952". */
    readonly birthDate: string;
    readonly pronoun: 'she' | 'he' | 'they';
    /** "her mother, Ifeoma": who came along; null when alone. */
    readonly parent: string | null;
  };
  /** Which clean-catch words fit; said by the patient's chart, asked with tact. */
  readonly anatomy: 'female' | 'male';
  readonly today: string;
  readonly reason: string;
  /** What the chart says, the written order included. */
  readonly chart: string;
  readonly test: TestId;
  readonly order: {
    readonly refractometer: boolean;
    /** A culture is ordered too: its portion comes off first. */
    readonly culture: boolean;
    /** The provider asks the assistant to read the sediment: not an assistant's. */
    readonly microscopy: boolean;
    /** A negative test is backed up with a culture from a second swab. */
    readonly backup: boolean;
  };
  /** On the bench, and new on the shelf. */
  readonly lots: readonly [Lot, Lot];
  readonly controls: {
    readonly levels: readonly ControlLevel[];
    readonly pattern: Pattern;
    /** A colleague ran them this morning, both in; the log says so. */
    readonly doneToday: boolean;
  };
  /** A specimen the patient brought; null when one is collected here or none is needed. */
  readonly brought: {
    readonly ageMin: number;
    readonly kept: 'counter' | 'fridge';
    readonly labeled: boolean;
  } | null;
  readonly truth: Truth;
  /** Sugar of a fruit on the fingers. */
  readonly sugaryFingers: boolean;
  /** The clinic's call list for this number; null for tests without one. */
  readonly callList: { readonly below: number; readonly above: number } | null;
  /** The expected range printed beside the result; null for tests without one. */
  readonly expected: { readonly low: number; readonly high: number } | null;
  /** Questions the test depends on. */
  readonly ask: readonly QuestionId[];
  /** The answer that means: tell the provider before the test is done; null when none does. */
  readonly holdFor: QuestionId | null;
  /** Signs that make the result one to tell at once. */
  readonly urgentSigns: readonly string[];
  readonly answers: Readonly<Record<QuestionId, string>>;
}

export function methodOf(test: TestId): Method {
  if (test === 'strip' || test === 'guaiac') return test;
  return test === 'glucose' || test === 'a1c' || test === 'hemoglobin' ? 'meter' : 'cassette';
}

/** Whether the specimen is urine. */
export function takesUrine(test: TestId): boolean {
  return test === 'strip' || test === 'hcg';
}
