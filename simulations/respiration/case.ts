/**
 * The shape of a case: who comes, how they breathe, and what can be seen of it. Types only, so that views need no schema
 * library; `schema.ts` checks `cases.yaml` against the same shape.
 */

/** Inclusive range of whole numbers a case's value is drawn from. */
export interface Span {
  readonly low: number;
  readonly high: number;
}

/** What the learner may ask. Every case answers each of them, a parent for a small child. */
export const questionIds = ['feeling', 'just-active', 'breath', 'medicines'] as const;
export type QuestionId = (typeof questionIds)[number];

export type AgeGroup = 'infant' | 'toddler' | 'child' | 'adult';
/** `waxing-waning`: breaths grow, shrink and stop for a while. `periodic`: a baby's quick breaths and short pauses. */
export type Pattern = 'even' | 'waxing-waning' | 'periodic';
export const depths = ['shallow', 'normal', 'deep'] as const;
export type Depth = (typeof depths)[number];

/** What effort looks and sounds like. */
export const effortSigns = [
  'wide-nostrils',
  'skin-pulled-in',
  'leaning-forward',
  'pursed-lips',
  'lifting-shoulders',
  'wheeze',
  'single-words',
] as const;
export type EffortSign = (typeof effortSigns)[number];

export interface BreathCase {
  readonly id: string;
  readonly title: string;
  readonly person: {
    readonly name: string;
    /** Full years on the day of the visit. */
    readonly age: number;
    /** As on the chart: "March 14, 1952". */
    readonly birthDate: string;
    readonly pronoun: 'she' | 'he' | 'they';
    /** "his mother, Ana": who answers for a child; null for adults. */
    readonly parent: string | null;
  };
  readonly ageGroup: AgeGroup;
  /** Why they came, one sentence. */
  readonly reason: string;
  /** What the chart says before the visit. */
  readonly chart: string;
  /** Breaths a minute while they breathe; with pauses the full minute has fewer. */
  readonly ratePerMin: Span;
  readonly pattern: Pattern;
  /** Whether an uneven pattern already stands on the chart; ignored for an even one. */
  readonly patternKnown: boolean;
  readonly depth: Depth;
  readonly effort: readonly EffortSign[];
  readonly arrives: 'rested' | 'hurried' | 'crying';
  /** Asleep or dozing: nobody who sleeps minds being watched. */
  readonly asleep: boolean;
  /** A coat or a blanket hides the movement until it is loosened. */
  readonly bulky: boolean;
  /** Signs that make it an emergency whatever the rate; they can be seen and heard at once. */
  readonly emergencySigns: readonly string[];
  readonly answers: Readonly<Record<QuestionId, string>>;
}
