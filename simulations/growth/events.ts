/**
 * Everything a learner can do while weighing and measuring, as one union. The contract of the views: send these, read the
 * snapshot, decide nothing.
 */
import type { EncounterEvent } from '../core/encounter.ts';
import type { TimeSkipped } from '../core/simulation.ts';
import type { Measure, PosturePoint, QuestionId, Scale, WornItem } from './case.ts';
import type { ChartMeasure, ChartSet, ChartSex } from './curves.ts';

export const hands = ['near', 'touching', 'away'] as const;
export type Hand = (typeof hands)[number];

export const diapers = ['worn', 'fresh', 'off'] as const;
export type Diaper = (typeof diapers)[number];

export const headpieces = ['up', 'resting', 'firm'] as const;
export type Headpiece = (typeof headpieces)[number];

export const footboards = ['off', 'toes', 'heels'] as const;
export type Footboard = (typeof footboards)[number];

export const tapePlaces = ['widest', 'too-low', 'too-high'] as const;
export type TapePlace = (typeof tapePlaces)[number];

export const units = ['kg', 'lb', 'cm', 'in', 'kg/m²'] as const;
export type Unit = (typeof units)[number];

export const reportTargets = ['provider', 'nurse', 'front-desk', 'waiting-room'] as const;
export type ReportTarget = (typeof reportTargets)[number];

export const reportContents = ['numbers', 'numbers-and-pattern', 'own-diagnosis'] as const;
export type ReportContent = (typeof reportContents)[number];

/** What may be said about the result. Only the first two stay inside the scope of practice. */
export const patientLines = [
  'numbers-provider-explains',
  'provider-told-now',
  'growth-is-wrong',
  'all-is-well',
  'food-advice',
  'said-aloud-in-the-hall',
] as const;
export type PatientLine = (typeof patientLines)[number];

/** Big poise: notches of 50 lb. Small poise: quarter pounds. */
export const bigNotches = 7;
export const smallQuarters = 199;

export type GrowthLearnerEvent =
  | TimeSkipped
  | EncounterEvent
  | { readonly type: 'hint.asked' }
  | { readonly type: 'question.asked'; readonly question: QuestionId }
  // What they came in
  | { readonly type: 'worn.set'; readonly item: WornItem; readonly on: boolean }
  | { readonly type: 'diaper.set'; readonly to: Diaper }
  // The scale
  | { readonly type: 'scale.chosen'; readonly scale: Scale }
  | { readonly type: 'paper.laid' }
  /** Balances the empty beam, or makes the display say zero with whatever lies on the scale. */
  | { readonly type: 'scale.zeroed' }
  | { readonly type: 'unit.switched'; readonly to: 'kg' | 'lb' }
  /** The weight of the wheelchair taken off by the scale, tenths of a kilogram. */
  | { readonly type: 'tare.entered'; readonly tenthsKg: number }
  | { readonly type: 'scale.mounted' }
  | { readonly type: 'scale.left' }
  /** Your free hand: ready beside them without touching, on them, or elsewhere. */
  | { readonly type: 'hand.set'; readonly to: Hand }
  | { readonly type: 'poise.moved'; readonly which: 'big' | 'small'; readonly to: number }
  /** The key that freezes the number on the display. */
  | { readonly type: 'reading.held' }
  // The wall and the board
  | { readonly type: 'wall.used' }
  | { readonly type: 'board.used' }
  | { readonly type: 'measuring.left' }
  | { readonly type: 'posture.set'; readonly point: PosturePoint; readonly right: boolean }
  | { readonly type: 'headpiece.set'; readonly to: Headpiece }
  | { readonly type: 'helper.placed'; readonly holding: boolean }
  | { readonly type: 'legs.set'; readonly straight: boolean }
  | { readonly type: 'footboard.set'; readonly to: Footboard }
  // The tape around the head
  | { readonly type: 'tape.placed'; readonly at: TapePlace; readonly fit: 'snug' | 'loose' }
  | { readonly type: 'tape.removed' }
  // The chart
  | {
      readonly type: 'entry.made';
      readonly what: Measure;
      readonly value: number;
      readonly unit: Unit;
      /** The learner has already said "yes, that is right". */
      readonly confirmed: boolean;
    }
  | {
      readonly type: 'chart.opened';
      readonly set: ChartSet;
      readonly sex: ChartSex;
      readonly measure: ChartMeasure;
    }
  /** A point on the open chart: tenths of a month (WHO) or of a year (CDC), and tenths of kg, cm or kg/m². */
  | { readonly type: 'point.plotted'; readonly ageTenths: number; readonly valueTenths: number }
  /** Between which lines the point lies, counted from below: 0 is under the lowest line. */
  | { readonly type: 'band.read'; readonly band: number }
  | { readonly type: 'report.made'; readonly to: ReportTarget; readonly content: ReportContent }
  | { readonly type: 'patient.told'; readonly line: PatientLine }
  | { readonly type: 'visit.finished' };
