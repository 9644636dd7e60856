/**
 * The shape of a case: who comes, what is on the nails, what disturbs the signal. Types and lists only; `schema.ts` checks
 * `cases.yaml` against the same shape.
 */

export const fingers = ['right-index', 'right-ring', 'left-index', 'left-ring'] as const;
export type Finger = (typeof fingers)[number];
export const sites = [...fingers, 'earlobe'] as const;
export type Site = (typeof sites)[number];

export type Nail = 'bare' | 'polish' | 'artificial';
export type Motion = 'none' | 'tremor' | 'shivering' | 'child';
export type Sensor = 'finger' | 'ear';

export const questionIds = ['feeling', 'oxygen', 'exposure', 'usual'] as const;
export type QuestionId = (typeof questionIds)[number];

/** Inclusive range of whole numbers a case's value is drawn from. */
export interface Span {
  readonly low: number;
  readonly high: number;
}

export interface OximetryCase {
  readonly id: string;
  readonly title: string;
  readonly person: {
    readonly name: string;
    readonly age: number;
    readonly birthDate: string;
    readonly pronoun: 'she' | 'he' | 'they';
  };
  /** Who comes along and answers for a child; null when nobody does. */
  readonly companion: string | null;
  readonly reason: string;
  readonly chart: string;
  /** What a perfect measurement shows, percent. */
  readonly shownPercent: Span;
  readonly heartRatePerMin: Span;
  readonly nails: Readonly<Record<Finger, Nail>>;
  readonly coldHands: boolean;
  readonly motion: Motion;
  readonly brightLight: boolean;
  /** Oxygen the patient breathes, tenths of a liter a minute; null for room air. */
  readonly oxygenTenthsL: number | null;
  /** Lower end of a target the provider has written, percent; null without one. */
  readonly targetLowPercent: number | null;
  readonly darkSkin: boolean;
  readonly carbonMonoxide: boolean;
  readonly blueLips: boolean;
  readonly breathless: boolean;
  readonly answers: Readonly<Record<QuestionId, string>>;
  /** What eyes get when they look at the person: color, breathing, speech. */
  readonly look: string;
}
