/**
 * The shape of a case: who comes, what stands against a route, what is on the tray. Types and lists only, so that views need
 * no schema library; `schema.ts` checks `cases.yaml` against the same shape.
 */

export const routes = ['oral', 'axillary', 'tympanic', 'temporal', 'rectal'] as const;
export type Route = (typeof routes)[number];

/** What can be picked up: two probes of an electronic thermometer, ear and forehead devices, a non-mercury glass column. */
export const devices = ['oral-probe', 'rectal-probe', 'ear', 'forehead', 'column'] as const;
export type Device = (typeof devices)[number];

export const covers = ['probe', 'ear-cone', 'forehead-cap', 'sleeve'] as const;
export type Cover = (typeof covers)[number];

export type Unit = 'F' | 'C';

/** What is true of this patient and speaks for or against a route (`route-rules.ts`). */
export const conditions = [
  'mouth-breathing',
  'mouth-sores',
  'confused',
  'seizure-risk',
  'fidgety',
  'shivering',
  'cold-skin',
  'ear-drainage',
  'ear-wax',
  'low-platelets',
  'low-white-cells',
  'diarrhea',
  'sweaty',
  'hat',
] as const;
export type Condition = (typeof conditions)[number];

/** What the learner may ask; a parent or companion answers where the patient cannot. */
export const questionIds = ['mouth', 'nose', 'seizures', 'ears', 'bowels', 'feeling'] as const;
export type QuestionId = (typeof questionIds)[number];

/** What warmed or cooled the mouth before the visit. */
export const mouthful = ['hot-drink', 'cold-drink', 'food', 'gum', 'smoking'] as const;
export type Mouthful = (typeof mouthful)[number];

/** Inclusive range of whole numbers a case's value is drawn from. */
export interface Span {
  readonly low: number;
  readonly high: number;
}

export interface TemperatureCase {
  readonly id: string;
  readonly title: string;
  readonly person: {
    readonly name: string;
    /** Age in full months on the day of the visit. */
    readonly ageMonths: number;
    readonly birthDate: string;
    readonly pronoun: 'she' | 'he' | 'they';
  };
  /** Who answers and is spoken to: "Ms. Haddad, the mother"; null when the patient does. */
  readonly companion: string | null;
  readonly reason: string;
  readonly chart: string;
  /** The provider's order for a route; null when there is none. */
  readonly ordered: Route | null;
  /** True temperature by mouth in tenths of a degree Fahrenheit. */
  readonly oralTenthsF: Span;
  readonly conditions: readonly Condition[];
  readonly mouth: { readonly what: Mouthful; readonly minutesAgo: number } | null;
  /** A finding that is told at once whatever the number: new confusion. */
  readonly newConfusion: boolean;
  readonly chemotherapy: boolean;
  readonly tray: readonly Device[];
  /** Unit every display of this room is set to. */
  readonly unit: Unit;
  /** Devices on which somebody left a used cover. */
  readonly oldCoverOn: readonly Device[];
  /** Where the glass column was left, tenths of a degree Fahrenheit. */
  readonly columnLeftAtTenthsF: number;
  readonly answers: Readonly<Record<QuestionId, string>>;
}

/** How each route is written in the chart. */
export const routeCodes: Readonly<Record<Route, string>> = {
  oral: 'O',
  axillary: 'Ax',
  tympanic: 'T',
  temporal: 'TA',
  rectal: 'R',
};
