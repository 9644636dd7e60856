/**
 * Everything a learner can do when counting breaths, as one union. Types and the lists of choices only; the schema that checks
 * foreign logs is in `schema.ts`. The contract of the views: send these, read the snapshot, decide nothing.
 */
import type { EncounterEvent } from '../core/encounter.ts';
import type { TimeSkipped } from '../core/simulation.ts';
import type { Depth, EffortSign, QuestionId } from './case.ts';

/** Where the learner looks. */
export const looks = ['chest', 'belly', 'face', 'whole'] as const;
export type LookAt = (typeof looks)[number];

export const windowsS = [15, 30, 60] as const;
export type WindowS = (typeof windowsS)[number];

export const rhythms = ['regular', 'irregular'] as const;
export type ChartedRhythm = (typeof rhythms)[number];

/** Remarks charted beside a rate. */
export const breathNotes = ['just-active', 'crying', 'asleep', 'pauses-seen', 'told-beforehand'] as const;
export type BreathNote = (typeof breathNotes)[number];

export const reportTargets = ['provider', 'nurse', 'front-desk', 'family-member'] as const;
export type ReportTarget = (typeof reportTargets)[number];
export const reportContents = ['findings', 'findings-and-signs', 'own-diagnosis'] as const;
export type ReportContent = (typeof reportContents)[number];

/** What the learner may say about the result. Only the first two stay inside the scope of practice. */
export const patientLines = [
  'number-provider-explains',
  'provider-told-now',
  'you-have-a-lung-disease',
  'nothing-to-worry-about',
  'take-another-puff',
  'number-is-secret',
] as const;
export type PatientLine = (typeof patientLines)[number];

export type BreathLearnerEvent =
  | TimeSkipped
  | { readonly type: 'hint.asked' }
  | EncounterEvent
  | { readonly type: 'question.asked'; readonly question: QuestionId }
  /** "Now I am going to count your breathing": the mistake that changes what is counted. */
  | { readonly type: 'breathing.announced' }
  /** Sits down; a small child sits on the parent's lap. */
  | { readonly type: 'patient.seated' }
  /** Lies down flat; somebody short of breath gets worse. */
  | { readonly type: 'patient.laid' }
  /** A crying child is comforted. Nothing changes in somebody calm. */
  | { readonly type: 'patient.comforted' }
  /** Coat open, blanket back, shirt lifted over a baby's belly. */
  | { readonly type: 'clothes.loosened' }
  /** Fingers on the wrist, as if the pulse were still being counted. */
  | { readonly type: 'wrist.held' }
  | { readonly type: 'wrist.released' }
  | { readonly type: 'look.turned'; readonly to: LookAt }
  /** Eye on the second hand: the count begins now. */
  | { readonly type: 'count.started'; readonly windowS: WindowS }
  /** Gives a running count up. */
  | { readonly type: 'count.stopped' }
  /** The number counted in the window, as it was counted. Whole, 0 to 300. */
  | { readonly type: 'count.entered'; readonly breaths: number }
  /** Breathing as charted, in breaths a minute. An empty list of effort means "without effort"; null leaves it out. */
  | {
      readonly type: 'breathing.charted';
      readonly ratePerMin: number;
      readonly rhythm: ChartedRhythm | null;
      readonly depth: Depth | null;
      readonly effort: readonly EffortSign[] | null;
      readonly notes: readonly BreathNote[];
      /** The learner has said "yes, that is right" to a question of the record. */
      readonly confirmed: boolean;
    }
  | { readonly type: 'report.made'; readonly to: ReportTarget; readonly content: ReportContent }
  | { readonly type: 'patient.told'; readonly line: PatientLine }
  /** The clinic's emergency response. */
  | { readonly type: 'help.called' }
  /** Leaves the room: the run is over. */
  | { readonly type: 'visit.finished' };
