/**
 * Everything a learner can do when taking a pulse, as one union. Types and the lists of choices only; the schema that checks
 * foreign logs is in `schema.ts`. The contract of the views: send these, read the snapshot, decide nothing.
 */
import type { EncounterEvent } from '../core/encounter.ts';
import type { TimeSkipped } from '../core/simulation.ts';
import type { QuestionId } from './case.ts';

/** The three close-ups a hand can go to. */
export const places = ['wrist', 'upper-arm', 'chest'] as const;
export type Place = (typeof places)[number];

export const sites = ['radial', 'brachial', 'apical'] as const;
export type Site = (typeof sites)[number];

export const windowsS = [15, 30, 60] as const;
export type WindowS = (typeof windowsS)[number];

export const rhythms = ['regular', 'irregular'] as const;
export type ChartedRhythm = (typeof rhythms)[number];

/** Points of the 0 to 3+ scale; `not-felt` where the count was taken with the stethoscope. */
export const strengths = ['0', '1+', '2+', '3+', 'not-felt'] as const;
export type Strength = (typeof strengths)[number];

/** Remarks charted beside a pulse. */
export const pulseNotes = ['just-active', 'crying', 'felt-beats-dropped'] as const;
export type PulseNote = (typeof pulseNotes)[number];

export const reportTargets = ['provider', 'nurse', 'front-desk', 'family-member'] as const;
export type ReportTarget = (typeof reportTargets)[number];
export const reportContents = ['findings', 'findings-and-signs', 'own-diagnosis'] as const;
export type ReportContent = (typeof reportContents)[number];

/** What the learner may say about the result. Only the first two stay inside the scope of practice. */
export const patientLines = [
  'number-provider-explains',
  'provider-told-now',
  'you-have-a-rhythm-disease',
  'nothing-to-worry-about',
  'leave-out-your-medicine',
  'number-is-secret',
] as const;
export type PatientLine = (typeof patientLines)[number];

export type PulseLearnerEvent =
  | TimeSkipped
  | { readonly type: 'hint.asked' }
  | EncounterEvent
  | { readonly type: 'question.asked'; readonly question: QuestionId }
  /** Sits down; a small child sits on the parent's lap. */
  | { readonly type: 'patient.seated' }
  /** A crying child is comforted: lap, quiet voice, a toy. Nothing changes in somebody calm. */
  | { readonly type: 'patient.comforted' }
  /** The forearm rests on the desk, the wrist relaxed. */
  | { readonly type: 'arm.supported' }
  /** The chest is bared only as far as needed. */
  | { readonly type: 'gown.opened' }
  | { readonly type: 'gown.closed' }
  | { readonly type: 'stethoscope.cleaned' }
  /** Fingers on a close-up; `x` and `y` are whole hundredths of it, from its upper left corner. */
  | {
      readonly type: 'fingers.placed';
      readonly on: 'wrist' | 'upper-arm';
      readonly with: 'fingertips' | 'thumb';
      readonly x: number;
      readonly y: number;
    }
  /** Stethoscope on the chest; the same measure. The patient's left is on the right side of the close-up. */
  | { readonly type: 'stethoscope.placed'; readonly x: number; readonly y: number }
  /** How hard the fingers press, whole percent. */
  | { readonly type: 'pressure.set'; readonly percent: number }
  | { readonly type: 'hand.lifted' }
  /** Sends for a second assistant, who is there within a minute. */
  | { readonly type: 'helper.called' }
  /** Eye on the second hand: the count begins now. With `together` the second assistant counts the other site. */
  | { readonly type: 'count.started'; readonly windowS: WindowS; readonly together: boolean }
  /** Gives a running count up. */
  | { readonly type: 'count.stopped' }
  /** The number counted in the window, as it was counted. Whole, 0 to 400. */
  | { readonly type: 'count.entered'; readonly beats: number }
  /** A pulse as charted, in beats a minute. */
  | {
      readonly type: 'pulse.charted';
      readonly site: Site;
      readonly ratePerMin: number;
      readonly rhythm: ChartedRhythm | null;
      readonly strength: Strength | null;
      /** Whether the scale stands beside the strength: "2+ on a 0–3+ scale". */
      readonly scaleNamed: boolean;
      readonly notes: readonly PulseNote[];
      /** The learner has said "yes, that is right" to a question of the record. */
      readonly confirmed: boolean;
    }
  | { readonly type: 'deficit.charted'; readonly beats: number }
  | { readonly type: 'report.made'; readonly to: ReportTarget; readonly content: ReportContent }
  | { readonly type: 'patient.told'; readonly line: PatientLine }
  /** The clinic's emergency response. */
  | { readonly type: 'help.called' }
  /** Leaves the room: the run is over. */
  | { readonly type: 'visit.finished' };
