/**
 * Everything a learner can do in a spirometry, as one union. Types and the lists of choices only; the schema that checks foreign
 * logs is in `schema.ts`. The contract of the views: send these, read the snapshot, decide nothing.
 */
import type { EncounterEvent } from '../core/encounter.ts';
import type { TimeSkipped } from '../core/simulation.ts';
import type { QuestionId, Sex } from './case.ts';

/** How fast the syringe is emptied. */
export const speeds = ['slow', 'medium', 'fast'] as const;
export type Speed = (typeof speeds)[number];

/** What is called out while somebody breathes in or blows. */
export const cues = ['deep', 'blast', 'keep'] as const;
export type Cue = (typeof cues)[number];

/** What may be wrong with an effort. */
export const faults = ['slow-start', 'cough', 'early-stop', 'throat-closed', 'leak', 'not-full'] as const;
export type Fault = (typeof faults)[number];
export const verdicts = ['acceptable', ...faults] as const;
export type Verdict = (typeof verdicts)[number];

/** What is said or done before the next effort. */
export const corrections = [
  'fill-to-the-top',
  'blast-at-once',
  'keep-squeezing',
  'water-and-rest',
  'seal-lips',
  'chin-up-throat-open',
  'just-try-harder',
] as const;
export type Correction = (typeof corrections)[number];

export const postures = ['upright-feet-flat', 'slumped', 'standing'] as const;
export type Posture = (typeof postures)[number];

export const chartNotes = ['inhaler-and-time', 'position', 'cooperation', 'dizzy'] as const;
export type ChartNote = (typeof chartNotes)[number];

export const reportTargets = ['provider', 'nurse', 'front-desk'] as const;
export type ReportTarget = (typeof reportTargets)[number];
export const reportContents = ['answers-before', 'results-and-quality', 'dizzy-now', 'own-diagnosis'] as const;
export type ReportContent = (typeof reportContents)[number];

export const patientLines = [
  'provider-explains',
  'new-date',
  'looks-normal',
  'this-is-copd',
  'leave-out-your-inhaler',
] as const;
export type PatientLine = (typeof patientLines)[number];

export type SpirometryLearnerEvent =
  | TimeSkipped
  | { readonly type: 'hint.asked' }
  | EncounterEvent
  | { readonly type: 'question.asked'; readonly question: QuestionId }
  | { readonly type: 'height.measured'; readonly shoes: boolean }
  /** Into the device, which derives its predicted values from it. */
  | {
      readonly type: 'device.entered';
      readonly heightCm: number;
      readonly ageYears: number;
      readonly sex: Sex;
      readonly confirmed: boolean;
    }
  | { readonly type: 'syringe.emptied'; readonly speed: Speed }
  /** The line in the log of the device. */
  | { readonly type: 'check.logged'; readonly passed: boolean }
  /** Takes the spare device and tags the other one. */
  | { readonly type: 'device.swapped' }
  | { readonly type: 'filter.fitted' }
  | { readonly type: 'posture.set'; readonly posture: Posture }
  | { readonly type: 'clip.put' }
  | { readonly type: 'maneuver.shown' }
  /** "Lips around it, breathe in": the patient begins to breathe in. */
  | { readonly type: 'effort.begun' }
  | { readonly type: 'cue.called'; readonly cue: Cue }
  /** "And relax": the mouthpiece comes out. */
  | { readonly type: 'effort.ended' }
  | { readonly type: 'effort.judged'; readonly verdict: Verdict }
  | { readonly type: 'correction.made'; readonly correction: Correction }
  | { readonly type: 'reliever.given' }
  | { readonly type: 'test.stopped' }
  | {
      readonly type: 'set.charted';
      readonly phase: 'before' | 'after';
      readonly fvcL: number;
      readonly fev1L: number;
      readonly repeatable: boolean;
      readonly notes: readonly ChartNote[];
      readonly confirmed: boolean;
    }
  | { readonly type: 'report.made'; readonly to: ReportTarget; readonly content: ReportContent }
  | { readonly type: 'patient.told'; readonly line: PatientLine }
  | { readonly type: 'visit.finished' };
