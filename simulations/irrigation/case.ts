/**
 * The shape of a case: whose eye or ear, what was ordered, what stands against it, and how it goes. Types only, so that views need no
 * schema library; `schema.ts` checks `cases.yaml` against the same shape.
 */

/** Inclusive range of whole numbers a case's value is drawn from. */
export interface Span {
  readonly low: number;
  readonly high: number;
}

export const questionIds = ['what-happened', 'stop-questions', 'pain-now', 'lens-or-aid', 'health'] as const;
export type QuestionId = (typeof questionIds)[number];

export const sides = ['right', 'left'] as const;
export type Side = (typeof sides)[number];

export const solutions = [
  'sterile-saline',
  'body-warm-water',
  'eyewash-station',
  'peroxide',
  'rubbing-alcohol',
] as const;
export type Solution = (typeof solutions)[number];

export const loads = ['plug', 'flakes', 'strands', 'grit', 'chemical', 'object'] as const;
/** What is to come out; decides how it is drawn. */
export type Load = (typeof loads)[number];

/** What the provider says once the answers are told. */
export type ProviderSays = 'no-water' | 'go-on' | 'other-side';

export type Symptom = 'dizzy' | 'pain';

export interface IrrigationCase {
  readonly id: string;
  readonly title: string;
  readonly person: {
    readonly name: string;
    readonly age: number;
    readonly birthDate: string;
    readonly pronoun: 'she' | 'he' | 'they';
    /** Who answers for a small child; null for others. */
    readonly parent: string | null;
  };
  readonly reason: string;
  /** The written order with its letters or words, and what else the chart says. */
  readonly chart: string;
  readonly organ: 'eye' | 'ear';
  /** The side the order means as it is written. */
  readonly side: Side;
  /** The order uses letters that are mixed up: AD, AS, OD, OS. */
  readonly letters: boolean;
  readonly solution: Solution;
  /** Ordered amount; null where time counts. */
  readonly amountMl: number | null;
  /** A chemical splash: flush at once. */
  readonly emergency: boolean;
  /** The order asks for a pH strip after the washing. */
  readonly phOrdered: boolean;
  /** A contact lens is in the eye, a hearing aid in the ear. */
  readonly wears: boolean;
  /** An answer the provider must hear before any water; null when nothing stands against it. */
  readonly hold: { readonly question: QuestionId; readonly then: ProviderSays; readonly words: string } | null;
  /** After so many milliliters something happens that ends it; null for most. */
  readonly endsAt: { readonly ml: number; readonly with: Symptom } | null;
  readonly load: Load;
  /** Milliliters of a well-aimed stream until all is out. */
  readonly needsMl: Span;
  /** What comes out in the end, in words. */
  readonly comesOut: string;
  /** What the patient says when asked afterwards. */
  readonly afterwards: string;
  readonly answers: Readonly<Record<QuestionId, string>>;
}
