/**
 * Everything a learner can do in the oximetry simulation, as one union. Types and lists of choices only. Views send these,
 * read the snapshot and decide nothing.
 */
import type { EncounterEvent } from '../core/encounter.ts';
import type { TimeSkipped } from '../core/simulation.ts';
import type { Finger, QuestionId, Sensor, Site } from './case.ts';

export const seatings = ['over-nail', 'sideways', 'half-on'] as const;
export type Seating = (typeof seatings)[number];

export const helps = ['hand-warmed', 'hand-rested', 'blanket-given', 'light-shaded'] as const;
export type Help = (typeof helps)[number];

export const airs = ['room-air', 'oxygen'] as const;
export type Air = (typeof airs)[number];

export const reportTargets = ['provider', 'nurse', 'front-desk', 'family-member'] as const;
export type ReportTarget = (typeof reportTargets)[number];
export const reportContents = ['number-only', 'number-air-and-look', 'own-diagnosis'] as const;
export type ReportContent = (typeof reportContents)[number];

/** What may be said about the result. Only the first two stay inside the scope of practice. */
export const patientLines = [
  'number-provider-explains',
  'provider-told-now',
  'you-have-a-lung-problem',
  'number-is-fine',
  'use-more-oxygen',
  'number-is-secret',
] as const;
export type PatientLine = (typeof patientLines)[number];

export type OximetryLearnerEvent =
  | TimeSkipped
  | { readonly type: 'hint.asked' }
  | EncounterEvent
  | { readonly type: 'question.asked'; readonly question: QuestionId }
  | { readonly type: 'person.looked-at' }
  | { readonly type: 'hands.examined' }
  | { readonly type: 'polish.removed'; readonly finger: Finger }
  | { readonly type: 'help.given'; readonly what: Help }
  | { readonly type: 'sensor.taken'; readonly sensor: Sensor }
  | { readonly type: 'sensor.cleaned' }
  | { readonly type: 'clip.placed'; readonly site: Site; readonly how: Seating }
  | { readonly type: 'clip.removed' }
  /** Fingers on the radial pulse: from now on its beats are felt. */
  | { readonly type: 'wrist.felt' }
  | { readonly type: 'wrist.let-go' }
  /** As counted by the learner, beats a minute, 0 to 300. */
  | { readonly type: 'pulse.counted'; readonly beatsPerMin: number }
  /** Turns the flow of the patient's oxygen: not an assistant's to do. */
  | { readonly type: 'oxygen.turned-up' }
  | {
      readonly type: 'saturation.charted';
      readonly percent: number;
      readonly air: Air | null;
      /** Tenths of a liter a minute; null for room air or when left out. */
      readonly oxygenTenthsL: number | null;
      readonly confirmed: boolean;
    }
  | { readonly type: 'report.made'; readonly to: ReportTarget; readonly content: ReportContent }
  | { readonly type: 'patient.told'; readonly line: PatientLine }
  | { readonly type: 'help.called' }
  | { readonly type: 'visit.finished' };
