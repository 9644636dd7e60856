/**
 * The shape of a case: who comes, how they arrive, and the ranges their heart is drawn from. Types only, so that views need no
 * schema library; `schema.ts` checks `cases.yaml` against the same shape.
 */

/** Inclusive range of whole numbers a case's value is drawn from. */
export interface Span {
  readonly low: number;
  readonly high: number;
}

/** What the learner may ask. Every case answers each of them, a parent for a small child. */
export const questionIds = ['feeling', 'just-active', 'usual-pulse', 'medicines'] as const;
export type QuestionId = (typeof questionIds)[number];

export type AgeGroup = 'infant' | 'toddler' | 'adult';
export type Rhythm = 'regular' | 'atrial-fibrillation' | 'extra-beats';
/** How full the pulse at an artery is. */
export type Fullness = 'thready' | 'normal' | 'bounding';

export interface PulseCase {
  readonly id: string;
  /** "Mr. Haddad, 74, irregular heartbeat known" */
  readonly title: string;
  readonly person: {
    readonly name: string;
    /** Full years on the day of the visit. */
    readonly age: number;
    /** As on the chart: "March 14, 1952". */
    readonly birthDate: string;
    readonly pronoun: 'she' | 'he' | 'they';
    /** "his mother, Ana": who answers for a small child; null for adults. */
    readonly parent: string | null;
  };
  readonly ageGroup: AgeGroup;
  /** Why they came, one sentence. */
  readonly reason: string;
  /** What the chart says before the visit, the written order included. */
  readonly chart: string;
  /** True resting heart rate. */
  readonly ratePerMin: Span;
  readonly rhythm: Rhythm;
  /** Whether an irregular rhythm already stands on the chart; ignored for a regular one. */
  readonly rhythmKnown: boolean;
  readonly fullness: Fullness;
  /** `hurried` and `crying` raise the rate until there was rest or comfort. */
  readonly arrives: 'rested' | 'hurried' | 'crying';
  /** A written order of this visit. */
  readonly order:
    | { readonly kind: 'none' }
    /** Apical pulse for a full minute before a medicine; the provider is told when it is below the limit. */
    | { readonly kind: 'apical-before-medicine'; readonly callBelowPerMin: number }
    /** Apical and radial by two people in the same minute. */
    | { readonly kind: 'deficit' };
  /** Signs that make a rate out of the limits an emergency; named when asked how they feel. */
  readonly emergencySigns: readonly string[];
  readonly answers: Readonly<Record<QuestionId, string>>;
}
