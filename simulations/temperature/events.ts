/**
 * Everything a learner can do in the temperature simulation, as one union. Types and lists of choices only; the schema that
 * checks foreign logs is in `schema.ts`. Views send these, read the snapshot and decide nothing.
 */
import type { EncounterEvent } from '../core/encounter.ts';
import type { TimeSkipped } from '../core/simulation.ts';
import type { Cover, Device, QuestionId, Route, Unit } from './case.ts';

/** What is done to the site or the instrument before it is placed. */
export const preparations = [
  'armpit-dried',
  'forehead-dried',
  'hat-off',
  'clothes-opened',
  'lubricated',
  'laid-and-covered',
  'column-shaken',
] as const;
export type Preparation = (typeof preparations)[number];

export const mouthPlaces = ['heat-pocket', 'front', 'on-tongue'] as const;
export type MouthPlace = (typeof mouthPlaces)[number];
export const armPlaces = ['center', 'edge'] as const;
export type ArmPlace = (typeof armPlaces)[number];
export const earPulls = ['up-back', 'down-back', 'none'] as const;
export type EarPull = (typeof earPulls)[number];
export const sweepPaths = ['center-to-hairline', 'over-eyebrow', 'one-spot'] as const;
export type SweepPath = (typeof sweepPaths)[number];

export const reportTargets = ['provider', 'nurse', 'front-desk', 'family-member'] as const;
export type ReportTarget = (typeof reportTargets)[number];
export const reportContents = ['number-and-route', 'number-route-and-look', 'own-diagnosis'] as const;
export type ReportContent = (typeof reportContents)[number];

/** What may be said about the result. Only the first two stay inside the scope of practice. */
export const patientLines = [
  'number-provider-explains',
  'provider-told-now',
  'you-have-an-infection',
  'nothing-to-worry-about',
  'take-something-for-it',
  'number-is-secret',
] as const;
export type PatientLine = (typeof patientLines)[number];

export type TemperatureLearnerEvent =
  | TimeSkipped
  | { readonly type: 'hint.asked' }
  | EncounterEvent
  | { readonly type: 'question.asked'; readonly question: QuestionId }
  // Hands and instrument
  | { readonly type: 'gloves.put-on' }
  | { readonly type: 'gloves.taken-off' }
  | { readonly type: 'thermometer.taken'; readonly device: Device }
  | { readonly type: 'thermometer.returned' }
  | { readonly type: 'cover.put-on'; readonly cover: Cover }
  /** `trash` without touching it, or `counter`. */
  | { readonly type: 'cover.discarded'; readonly to: 'trash' | 'counter' }
  | { readonly type: 'made.ready'; readonly what: Preparation }
  // At the site
  | { readonly type: 'mouth.placed'; readonly at: MouthPlace; readonly lips: 'asked-to-close' | 'as-they-are' }
  | { readonly type: 'armpit.placed'; readonly at: ArmPlace; readonly arm: 'against-body' | 'loose' }
  | { readonly type: 'ear.placed'; readonly pull: EarPull; readonly seal: 'snug' | 'loose' }
  | { readonly type: 'forehead.swept'; readonly path: SweepPath; readonly pace: 'slow' | 'quick' }
  /** Depth in hundredths of an inch, 10 to 300. */
  | { readonly type: 'rectum.placed'; readonly depthHundredthsIn: number; readonly hold: 'held' | 'let-go' }
  | { readonly type: 'probe.removed' }
  // Chart and team
  /** The number as typed; `confirmed` says "yes, that is right" to the record's question. */
  | {
      readonly type: 'temperature.charted';
      readonly value: number;
      readonly unit: Unit;
      readonly route: Route | null;
      readonly confirmed: boolean;
    }
  | { readonly type: 'report.made'; readonly to: ReportTarget; readonly content: ReportContent }
  | { readonly type: 'patient.told'; readonly line: PatientLine }
  | { readonly type: 'help.called' }
  | { readonly type: 'visit.finished' };
