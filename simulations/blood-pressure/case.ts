/**
 * The shape of a case: who comes, what they bring, and the ranges their numbers are drawn from. Types only, so that views
 * need no schema library; `schema.ts` checks `cases.yaml` against the same shape.
 */

export type Side = 'left' | 'right';
export type CuffSize = 'child' | 'small-adult' | 'adult' | 'large-adult' | 'thigh';
/** Smallest first: neighbors in this list are one size apart. */
export const cuffSizes: readonly CuffSize[] = ['child', 'small-adult', 'adult', 'large-adult', 'thigh'];

/** Why an arm must not be used. */
export type ArmLimit = 'dialysis-fistula' | 'lymph-nodes-removed' | 'cast' | 'iv-line' | 'wound';

/** What the learner may ask. Every case answers each of them in the patient's own words. */
export type QuestionId = 'arm-limits' | 'caffeine' | 'smoking' | 'exercise' | 'bladder' | 'feeling' | 'usual-pressure';
export const questionIds: readonly QuestionId[] = [
  'arm-limits',
  'caffeine',
  'smoking',
  'exercise',
  'bladder',
  'feeling',
  'usual-pressure',
];

/** Inclusive range of whole numbers a case's value is drawn from. */
export interface Span {
  readonly low: number;
  readonly high: number;
}

export interface BpCase {
  readonly id: string;
  /** "Mr. Okafor, 58, recheck" */
  readonly title: string;
  readonly person: {
    readonly name: string;
    /** Full years on the day of the visit. */
    readonly age: number;
    /** As on the chart: "March 14, 1968". */
    readonly birthDate: string;
    readonly pronoun: 'she' | 'he' | 'they';
  };
  /** Why they came, one sentence. */
  readonly reason: string;
  /** What the chart says before the visit, two or three short sentences. */
  readonly chart: string;
  /** No earlier pressure on the chart: both arms are measured. */
  readonly firstVisit: boolean;
  /** True resting pressure of the higher arm, mmHg. */
  readonly systolicMmHg: Span;
  readonly diastolicMmHg: Span;
  readonly heartRatePerMin: Span;
  readonly rhythm: 'regular' | 'atrial-fibrillation' | 'extra-beats';
  /** Whether an irregular rhythm already stands on the chart; ignored for a regular one. */
  readonly rhythmKnown: boolean;
  /** Silent stretch: how far below systolic it begins and how tall it is, mmHg; null without one. */
  readonly gap: { readonly beginsBelowMmHg: Span; readonly heightMmHg: Span } | null;
  /** How loud the sounds are at best, percent: 100 clear, 40 faint. */
  readonly soundPercent: number;
  /** Noise of the room with the door open, percent; shutting the door leaves a fifth. */
  readonly noisePercent: number;
  readonly armCm: Span;
  readonly arms: Readonly<Record<Side, { readonly limit: ArmLimit | null }>>;
  /** Systolic of the lower arm is this much lower, mmHg. */
  readonly armDifferenceMmHg: Span;
  readonly higherArm: Side;
  readonly sleeve: 'short' | 'thin' | 'thick';
  readonly bladderFull: boolean;
  /** Minutes before the visit; null for not today. */
  readonly caffeineMinutesAgo: number | null;
  readonly smokedMinutesAgo: number | null;
  readonly exercisedMinutesAgo: number | null;
  /** How they sit down when nobody corrects them. */
  readonly sits: { readonly backSupported: boolean; readonly feetFlat: boolean; readonly legsCrossed: boolean };
  /** Goes on talking until asked not to. */
  readonly talkative: boolean;
  readonly pregnant: boolean;
  /** Signs that make a severe reading an emergency; the patient names them when asked how they feel. */
  readonly emergencySigns: readonly string[];
  readonly answers: Readonly<Record<QuestionId, string>>;
}
