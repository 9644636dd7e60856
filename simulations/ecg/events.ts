/**
 * Everything a learner can do when recording an ECG, as one union. Types and the lists of choices only; the schema that checks
 * foreign logs is in `schema.ts`. The contract of the views: send these, read the snapshot, decide nothing.
 */
import type { EncounterEvent } from '../core/encounter.ts';
import type { TimeSkipped } from '../core/simulation.ts';
import type { Note, QuestionId } from './case.ts';
import type { Limb, Wire } from './wires.ts';

export const privacies = ['door', 'drape', 'chaperone'] as const;
export type Privacy = (typeof privacies)[number];

export const postures = ['flat', 'raised'] as const;
export type Posture = (typeof postures)[number];

export const zones = ['chest', 'limbs'] as const;
export type Zone = (typeof zones)[number];
export const preparations = ['wash', 'dry', 'rub', 'clip', 'shave'] as const;
export type Preparation = (typeof preparations)[number];

/** Where the fingers begin to count the ribs. */
export const starts = ['ridge', 'collarbone', 'nipples'] as const;
export type Start = (typeof starts)[number];
export const lineIds = ['midclavicular', 'anterior-axillary', 'midaxillary'] as const;
export type LineId = (typeof lineIds)[number];

export const lifts = ['patient', 'back-of-hand', 'grasp'] as const;
export type Lift = (typeof lifts)[number];

/** What can be done about the line on the screen. */
export const cures = [
  'blanket',
  'lie-still',
  'hands-under-hips',
  'lamp-off',
  'phone-away',
  'wires-eased',
  'filter',
] as const;
export type Cure = (typeof cures)[number];

export const labelParts = ['name', 'birth-date', 'date-time', 'orderer'] as const;
export type LabelPart = (typeof labelParts)[number];

/** What somebody may see on a tracing. */
export const looks = ['clean', 'fuzz', 'band', 'drift', 'broken', 'wires-swapped'] as const;
export type Look = (typeof looks)[number];

export const methods = ['squares', 'six-seconds'] as const;
export type Method = (typeof methods)[number];

export const reportTargets = ['provider', 'nurse', 'front-desk', 'family-member'] as const;
export type ReportTarget = (typeof reportTargets)[number];
export const reportContents = ['symptoms', 'tracing', 'tracing-and-symptoms', 'own-diagnosis'] as const;
export type ReportContent = (typeof reportContents)[number];

/** What the learner may say about the tracing. Only the first two stay inside the scope of practice. */
export const patientLines = [
  'provider-reads-it',
  'provider-comes-now',
  'looks-normal',
  'heart-attack',
  'machine-says',
  'not-allowed',
] as const;
export type PatientLine = (typeof patientLines)[number];

export const holterLines = [
  'whole-time',
  'diary',
  'button',
  'keep-dry',
  'away-from',
  'usual-day',
  'electrode-off',
  'emergency',
  'rest-in-bed',
  'shower-is-fine',
  'off-at-night',
  'skip-pills',
] as const;
export type HolterLine = (typeof holterLines)[number];
/** The sentences that are right. */
export const goodHolterLines: readonly HolterLine[] = holterLines.slice(0, 8);

export const recorderParts = ['battery', 'memory', 'clock', 'signal', 'start-time', 'loop'] as const;
export type RecorderPart = (typeof recorderParts)[number];

export type EcgLearnerEvent =
  | TimeSkipped
  | { readonly type: 'hint.asked' }
  | EncounterEvent
  | { readonly type: 'question.asked'; readonly question: QuestionId }
  | { readonly type: 'privacy.arranged'; readonly how: Privacy }
  /** The patient lies down, or the head of the table is moved. */
  | { readonly type: 'patient.laid'; readonly as: Posture }
  /** Arms at the sides, legs apart, nothing touches metal. */
  | { readonly type: 'limbs.settled' }
  | { readonly type: 'skin.prepared'; readonly zone: Zone; readonly how: Preparation }
  /** Looks at date and gel of the stickers that lie there. */
  | { readonly type: 'pouch.checked' }
  /** Opens a new, sealed pouch. */
  | { readonly type: 'pouch.opened' }
  | { readonly type: 'ribs.counted'; readonly from: Start }
  | { readonly type: 'line.found'; readonly line: LineId }
  | { readonly type: 'breast.lifted'; readonly by: Lift }
  /** A sticker with this wire on the skin, whole mm; a second time it is a new sticker. On a limb `y` is 0. */
  | {
      readonly type: 'electrode.placed';
      readonly wire: Wire;
      readonly on: 'chest' | Limb;
      readonly x: number;
      readonly y: number;
    }
  /** A new sticker at the same place. */
  | { readonly type: 'electrode.renewed'; readonly wire: Wire }
  /** The clip is pressed on again and pulled to see that it holds. */
  | { readonly type: 'wire.clipped'; readonly wire: Wire }
  | { readonly type: 'cure.tried'; readonly cure: Cure }
  | { readonly type: 'machine.set'; readonly speed: 25 | 50; readonly gain: 5 | 10 | 20 }
  | { readonly type: 'label.entered'; readonly part: LabelPart }
  | { readonly type: 'record.started' }
  /** Looks from the screen to the patient and speaks to them. */
  | { readonly type: 'patient.looked-at' }
  /** Says what the last tracing looks like. */
  | { readonly type: 'tracing.judged'; readonly looks: Look }
  | {
      readonly type: 'rate.charted';
      readonly method: Method;
      readonly ratePerMin: number;
      readonly rhythm: 'regular' | 'irregular' | null;
      /** The learner has said "yes, that is right" to a question of the record. */
      readonly confirmed: boolean;
    }
  | { readonly type: 'note.written'; readonly note: Note }
  | { readonly type: 'report.made'; readonly to: ReportTarget; readonly content: ReportContent }
  | { readonly type: 'help.called' }
  | { readonly type: 'cart.fetched' }
  | { readonly type: 'compressions.started' }
  | { readonly type: 'patient.told'; readonly line: PatientLine }
  | { readonly type: 'recorder.prepared'; readonly part: RecorderPart }
  | { readonly type: 'holter.taught'; readonly line: HolterLine }
  /** The patient writes a first line of the diary. */
  | { readonly type: 'diary.practiced' }
  /** Stickers off, skin wiped, patient helped up. */
  | { readonly type: 'stickers.removed' }
  | { readonly type: 'machine.cleaned' }
  | { readonly type: 'visit.finished' };
