/**
 * Everything a learner can do here, as one union. Types and lists of choices only; the check of foreign logs is in
 * `schema.ts`. Views send these, read the snapshot and decide nothing.
 */
import type { EncounterEvent } from '../core/encounter.ts';
import type { TimeSkipped } from '../core/simulation.ts';
import type { Eye, Habit, QuestionId, Side } from './case.ts';
import type { ChartKind, Face, Pitch } from './chart.ts';

export const coverings = ['occluder', 'palm', 'fingers'] as const;
export type Covering = (typeof coverings)[number];

export const orders = ['forward', 'backward'] as const;
export type Order = (typeof orders)[number];

export const corrections = ['with', 'without'] as const;
export type Correction = (typeof corrections)[number];

export const plateAnswers = ['as-key', 'other', 'not-seen'] as const;
export type PlateAnswer = (typeof plateAnswers)[number];

export const toneResults = ['heard', 'not-heard'] as const;
export type ToneResult = (typeof toneResults)[number];

export const earResults = ['pass', 'refer'] as const;
export type EarResult = (typeof earResults)[number];

export const notes = ['squinted', 'peeked', 'leaned', 'glasses-at-home', 'cold-today', 'lamp-light'] as const;
export type Note = (typeof notes)[number];

export const reportTargets = ['provider', 'nurse', 'front-desk', 'employer-by-phone'] as const;
export type ReportTarget = (typeof reportTargets)[number];

export const reportContents = ['ear-finding', 'results', 'own-diagnosis'] as const;
export type ReportContent = (typeof reportContents)[number];

export const patientLines = [
  'written-down-provider-explains',
  'you-are-color-blind',
  'you-need-glasses',
  'all-normal',
  'you-failed',
] as const;
export type PatientLine = (typeof patientLines)[number];

export type ShLearnerEvent =
  | TimeSkipped
  | { readonly type: 'hint.asked' }
  | EncounterEvent
  | { readonly type: 'question.asked'; readonly question: QuestionId }
  | { readonly type: 'door.closed' }
  | { readonly type: 'light.turned'; readonly on: boolean }
  // Eyes
  | { readonly type: 'chart.hung'; readonly kind: ChartKind; readonly face: Face }
  /** `feet`: measured with the tape, 3 to 25; null: at the old mark on the floor. */
  | { readonly type: 'patient.placed'; readonly feet: number | null }
  | { readonly type: 'correction.worn'; readonly on: boolean }
  | { readonly type: 'occluder.cleaned' }
  | {
      readonly type: 'eye.covered';
      readonly eye: Side;
      readonly with: Covering;
      /** Whether the patient was asked to keep both eyes open behind the cover. */
      readonly bothOpen: boolean;
    }
  | { readonly type: 'eye.uncovered' }
  /** A word about squinting, peeking or leaning forward. */
  | { readonly type: 'patient.reminded'; readonly of: Habit }
  /** Points to a line of the chart, 0 the largest. */
  | { readonly type: 'line.asked'; readonly line: number; readonly order: Order }
  /** Holds the near card or a plate so far from the eyes, whole inches. */
  | { readonly type: 'card.held'; readonly inches: number }
  | { readonly type: 'near.asked'; readonly line: number }
  | { readonly type: 'plate.shown'; readonly plate: number }
  // Ears
  | { readonly type: 'ears.looked' }
  | { readonly type: 'headphones.wiped' }
  /** The red phone goes on this ear; `cleared`: glasses, earrings and aids off, hair behind the ears. */
  | { readonly type: 'headphones.put'; readonly red: Side; readonly cleared: boolean }
  | { readonly type: 'headphones.off' }
  | { readonly type: 'task.told' }
  /** Whether the patient can see the learner's hand and the dial. */
  | { readonly type: 'patient.turned'; readonly away: boolean }
  | { readonly type: 'audiometer.set'; readonly ear: Side; readonly pitch: Pitch; readonly level: number }
  | { readonly type: 'tone.given' }
  // The chart and the team
  | {
      readonly type: 'acuity.charted';
      readonly at: 'distance' | 'near';
      readonly eye: Eye;
      readonly top: number;
      readonly bottom: number;
      readonly missed: number;
      readonly correction: Correction | null;
      readonly confirmed: boolean;
    }
  | { readonly type: 'plate.charted'; readonly plate: number; readonly answer: PlateAnswer }
  | {
      readonly type: 'tone.charted';
      readonly ear: Side;
      readonly pitch: Pitch;
      readonly level: number;
      readonly result: ToneResult;
      readonly confirmed: boolean;
    }
  | { readonly type: 'ear.charted'; readonly ear: Side; readonly result: EarResult }
  | { readonly type: 'note.charted'; readonly note: Note }
  | { readonly type: 'report.made'; readonly to: ReportTarget; readonly content: ReportContent }
  | { readonly type: 'patient.told'; readonly line: PatientLine }
  | { readonly type: 'visit.finished' };
