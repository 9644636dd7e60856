/**
 * Everything a learner can do in an irrigation, as one union. Types and the lists of choices only; the schema that checks foreign logs
 * is in `schema.ts`. The contract of the views: send these, read the snapshot, decide nothing. Lengths are whole millimeters, angles
 * whole degrees, the stream whole milliliters a second.
 */
import type { EncounterEvent } from '../core/encounter.ts';
import type { TimeSkipped } from '../core/simulation.ts';
import type { QuestionId, Side, Solution } from './case.ts';

export const gearIds = ['gloves', 'eye-protection', 'towel-and-basin'] as const;
export type Gear = (typeof gearIds)[number];

export const lidHolds = ['bone', 'eyeball'] as const;
export type LidHold = (typeof lidHolds)[number];

export const dryWays = ['outside', 'swab-inside'] as const;
export type Drying = (typeof dryWays)[number];

export const chartNotes = [
  'solution-and-warmth',
  'what-came-out',
  'how-tolerated',
  'ph-number',
  'stopped-and-why',
  'not-done-and-why',
  'letters-only',
] as const;
export type ChartNote = (typeof chartNotes)[number];

export const reportTargets = ['provider', 'nurse', 'front-desk'] as const;
export type ReportTarget = (typeof reportTargets)[number];
export const reportContents = [
  'what-letters-mean',
  'answers-before',
  'dizzy-or-pain',
  'done-please-look',
  'own-diagnosis',
] as const;
export type ReportContent = (typeof reportContents)[number];

export const patientLines = [
  'provider-looks',
  'keep-flushing',
  'dig-with-a-swab',
  'only-a-little-infection',
  'all-is-well-now',
] as const;
export type PatientLine = (typeof patientLines)[number];

/** The ear drawn this far, below zero down and forward. */
export interface Pull {
  readonly upMm: number;
  readonly backMm: number;
}

/** The tip in the canal: how deep, and where it points off the axis, below zero down and forward. */
export interface Tip {
  readonly depthMm: number;
  readonly upDeg: number;
  readonly backDeg: number;
}

/** Where the stream meets the eye, from the inner corner toward the outer, and how high the tip is above it. */
export interface EyeAim {
  readonly atMm: number;
  readonly heightMm: number;
}

export type IrrigationLearnerEvent =
  | TimeSkipped
  | { readonly type: 'hint.asked' }
  | EncounterEvent
  | { readonly type: 'question.asked'; readonly question: QuestionId }
  /** "Your right ear, is that so?": the side in words, to the patient. */
  | { readonly type: 'side.said'; readonly side: Side }
  /** Calls out for help and goes on working. */
  | { readonly type: 'help.called' }
  | { readonly type: 'solution.taken'; readonly solution: Solution }
  /** Name, strength and date on the bottle, against the order. */
  | { readonly type: 'label.read' }
  /** Warm and cold mixed, or the bottle stood in a bath, until it should be so warm; whole degrees Celsius. */
  | { readonly type: 'warmth.set'; readonly celsius: number }
  | { readonly type: 'thermometer.read' }
  | { readonly type: 'gear.put'; readonly gear: Gear }
  /** Degrees toward the side that is washed; below zero away from it. */
  | { readonly type: 'head.tilted'; readonly towardDeg: number }
  /** Contact lens or hearing aid out. */
  | { readonly type: 'wear.removed' }
  | { readonly type: 'lids.held'; readonly on: LidHold }
  | ({ readonly type: 'ear.pulled' } & Pull)
  | ({ readonly type: 'tip.set' } & Tip)
  | ({ readonly type: 'eye.aimed' } & EyeAim)
  | { readonly type: 'flow.set'; readonly mlPerS: number }
  /** Filled anew and pressed; the eyewash runs by itself. */
  | { readonly type: 'stream.begun'; readonly side: Side }
  | { readonly type: 'stream.stopped' }
  /** "Does it hurt, does anything turn?" */
  | { readonly type: 'comfort.asked' }
  | { readonly type: 'return.looked' }
  | { readonly type: 'ph.read' }
  | { readonly type: 'place.dried'; readonly how: Drying }
  /** "What do you hear or see now?" */
  | { readonly type: 'result.asked' }
  | {
      readonly type: 'wash.charted';
      readonly side: Side;
      /** Milliliters, or minutes where time was ordered. */
      readonly amount: number;
      /** As read; null where nothing was read. */
      readonly celsius: number | null;
      readonly notes: readonly ChartNote[];
      readonly confirmed: boolean;
    }
  | { readonly type: 'report.made'; readonly to: ReportTarget; readonly content: ReportContent }
  | { readonly type: 'patient.told'; readonly line: PatientLine }
  | { readonly type: 'visit.finished' };
