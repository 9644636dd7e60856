/**
 * The shape of a case: who comes, what is ordered, how the veins of each arm are, what each answers. Types only, so that views
 * need no schema library; `schema.ts` checks `cases.yaml` against the same shape.
 */
import type { TestId } from './tubes.ts';

/** What the learner may ask before a draw. Every case answers each, a parent for a small child. */
export const questionIds = ['last-meal', 'fainting', 'bleeding', 'allergies', 'arm-limits', 'consent'] as const;
export type QuestionId = (typeof questionIds)[number];
/** The four that are asked before every draw. */
export const safetyQuestions = ['fainting', 'bleeding', 'allergies', 'arm-limits'] as const;

export const armIds = ['right', 'left'] as const;
export type ArmId = (typeof armIds)[number];

/** Reasons not to draw from an arm or from a place on it. */
export type Limit = 'mastectomy' | 'fistula' | 'hematoma' | 'scar' | 'edema';

export const veinIds = ['median-cubital', 'cephalic', 'basilic', 'hand-outer', 'hand-inner'] as const;
export type VeinId = (typeof veinIds)[number];
export const views = ['elbow', 'hand'] as const;
/** The two places of an arm a vein is looked for. */
export type ArmView = (typeof views)[number];

/** How a vein is: drawn in numbers by the seed (anatomy.ts). */
export type Quality = 'good' | 'fair' | 'poor' | 'none';

export interface ArmCase {
  /** What stands against the elbow of this arm, or against the whole arm. */
  readonly limit: Limit | null;
  /** Whether the limit holds for the hand of this arm too. */
  readonly wholeArm: boolean;
  readonly veins: Readonly<Record<VeinId, Quality>>;
}

export type AgeGroup = 'infant' | 'child' | 'adult';

export interface BloodCase {
  readonly id: string;
  readonly title: string;
  readonly person: {
    readonly name: string;
    readonly age: number;
    /** As on the requisition: "March 14, 1952". */
    readonly birthDate: string;
    readonly pronoun: 'she' | 'he' | 'they';
    /** Who answers for a small child; null for adults. */
    readonly parent: string | null;
  };
  readonly ageGroup: AgeGroup;
  readonly reason: string;
  /** The requisition and what the chart says, in sentences. */
  readonly chart: string;
  readonly method: 'vein' | 'finger' | 'heel';
  readonly tests: readonly TestId[];
  readonly fastingOrdered: boolean;
  readonly fastingKept: boolean;
  readonly refuses: boolean;
  /** Takes an anticoagulant. */
  readonly thinner: boolean;
  readonly latexAllergy: boolean;
  /** `told`: has fainted before and says so; `sudden`: faints sitting up without having known. */
  readonly faints: 'never' | 'told' | 'sudden';
  /** A nerve branch lies on this vein, out of the ordinary. */
  readonly nerveOn: { readonly arm: ArmId; readonly vein: VeinId } | null;
  /** The first tube of this color out of the drawer is past its date. */
  readonly expiredFirst: 'lavender' | 'gold' | 'light-blue' | null;
  /** A cold hand or foot: capillary blood comes slowly until it is warmed. */
  readonly cold: boolean;
  readonly arms: Readonly<Record<ArmId, ArmCase>>;
  readonly answers: Readonly<Record<QuestionId, string>>;
}
