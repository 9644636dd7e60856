/** Everything a learner can do here. Types and lists of choices; the check of foreign logs is in `schema.ts`. */
import type { EncounterEvent } from '../core/encounter.ts';
import type { TimeSkipped } from '../core/simulation.ts';
import type { FlaccPart, Position } from './case.ts';
import type { BandId, ScreenId } from './instruments.ts';

export const manners = ['as-printed', 'own-words', 'leading'] as const;
export type Manner = (typeof manners)[number];

export const replies = ['whatever-it-means-to-you', 'explained'] as const;
export type Reply = (typeof replies)[number];

export const tobaccoSteps = ['advise', 'assess', 'assist', 'arrange'] as const;
export type TobaccoStep = (typeof tobaccoSteps)[number];
export const tobaccoManners = ['by-script', 'own-advice'] as const;
export type TobaccoManner = (typeof tobaccoManners)[number];

export const callings = ['stay-and-call', 'go-and-fetch'] as const;
export type Calling = (typeof callings)[number];

export const reportTargets = ['provider', 'nurse', 'front-desk', 'companion'] as const;
export type ReportTarget = (typeof reportTargets)[number];
export const reportContents = ['scores-and-words', 'scores-only', 'own-diagnosis'] as const;
export type ReportContent = (typeof reportContents)[number];

export const patientLines = [
  'provider-sees-answers',
  'thank-you-for-telling',
  'you-are-depressed',
  'screen-is-fine',
  'stays-between-us',
  'we-will-get-you-that',
  'you-should-take',
] as const;
export type PatientLine = (typeof patientLines)[number];

export type ScLearnerEvent =
  | TimeSkipped
  | { readonly type: 'hint.asked' }
  | EncounterEvent
  // Privacy and words
  | { readonly type: 'door.closed' }
  | { readonly type: 'companion.sent' }
  | { readonly type: 'interpreter.called' }
  | { readonly type: 'relative.translates' }
  // Questionnaires
  | { readonly type: 'screen.chosen'; readonly screen: ScreenId }
  /** The person fills in the open form alone. */
  | { readonly type: 'form.handed' }
  /** `item` from 1. */
  | { readonly type: 'item.asked'; readonly item: number; readonly manner: Manner }
  | { readonly type: 'wording.answered'; readonly reply: Reply }
  /** Changes a kept answer because it was taken back. */
  | { readonly type: 'answer.changed'; readonly item: number; readonly to: number }
  | { readonly type: 'item.declined'; readonly item: number }
  | { readonly type: 'flacc.scored'; readonly part: FlaccPart; readonly points: number }
  /** A total on the chart; pack-years and seconds may have one decimal. */
  | {
      readonly type: 'score.charted';
      readonly screen: ScreenId;
      readonly total: number;
      readonly band: BandId | null;
      readonly confirmed: boolean;
    }
  // Tobacco and needs
  | { readonly type: 'tobacco.stepped'; readonly step: TobaccoStep; readonly manner: TobaccoManner }
  | { readonly type: 'resources.offered'; readonly permission: boolean }
  // Lying and standing
  | { readonly type: 'chair.placed' }
  | { readonly type: 'cuff.put' }
  | { readonly type: 'patient.laid' }
  | { readonly type: 'patient.stood'; readonly spotted: boolean }
  | { readonly type: 'patient.seated' }
  | { readonly type: 'cuff.started' }
  | { readonly type: 'pulse.counted' }
  | { readonly type: 'symptoms.asked' }
  | {
      readonly type: 'position.charted';
      readonly position: Position;
      readonly systolic: number;
      readonly diastolic: number;
      readonly pulse: number;
      readonly confirmed: boolean;
    }
  // Timed Up and Go
  | { readonly type: 'line.measured'; readonly feet: number }
  | { readonly type: 'walk.started'; readonly beside: boolean }
  | { readonly type: 'walk.stopped' }
  // Acting
  | { readonly type: 'provider.called'; readonly calling: Calling }
  | { readonly type: 'report.made'; readonly to: ReportTarget; readonly content: ReportContent }
  | { readonly type: 'patient.told'; readonly line: PatientLine }
  | { readonly type: 'visit.finished' };
