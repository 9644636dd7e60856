/**
 * Everything a learner can do with an order, a syringe and a patient, as one union. Types and the lists of choices only; the
 * schema that checks foreign logs is in `schema.ts`. The contract of the views: send these, read the snapshot, decide nothing.
 */
import type { EncounterEvent } from '../core/encounter.ts';
import type { TimeSkipped } from '../core/simulation.ts';
import type { QuestionId, Region } from './case.ts';
import type { OrderDoubt, OrderPart } from './order.ts';
import type { NeedleId, SyringeKind } from './supplies.ts';

export const holds = ['flat', 'pinch-fat', 'bunch-muscle', 'z-track', 'taut'] as const;
export type Hold = (typeof holds)[number];
export const paces = ['slow', 'steady', 'fast'] as const;
export type Pace = (typeof paces)[number];
export const cares = ['gauze', 'rub', 'bandage'] as const;
export type Care = (typeof cares)[number];
export const positions = ['flat-legs-raised', 'sitting-up', 'walk-to-a-room'] as const;
export type Position = (typeof positions)[number];
export const sides = ['left', 'right'] as const;
export type Side = (typeof sides)[number];
export const rulerWays = ['across', 'along'] as const;
export type RulerWay = (typeof rulerWays)[number];

export const recordFields = [
  'drug',
  'dose',
  'route',
  'site',
  'lot',
  'expires',
  'maker',
  'vis',
  'time',
  'reaction',
  'signature',
  'held',
] as const;
export type RecordField = (typeof recordFields)[number];

export const reportTargets = ['provider', 'nurse', 'front-desk', 'family-member'] as const;
export type ReportTarget = (typeof reportTargets)[number];
export const reportContents = [
  'given-and-well',
  'not-given-and-why',
  'measured',
  'reaction',
  'refrigerator',
  'mistake',
  'own-diagnosis',
] as const;
export type ReportContent = (typeof reportContents)[number];

/** What the learner may say. Only the first four stay inside the scope of practice. */
export const patientLines = [
  'usual-and-when-to-call',
  'come-back-for-reading',
  'provider-explains',
  'provider-asked-first',
  'it-is-positive',
  'nothing-to-worry-about',
  'take-something-for-it',
  'rub-it-well',
] as const;
export type PatientLine = (typeof patientLines)[number];

export type InjectionLearnerEvent =
  | TimeSkipped
  | { readonly type: 'hint.asked' }
  | EncounterEvent
  | { readonly type: 'question.asked'; readonly question: QuestionId }
  | { readonly type: 'order.compared'; readonly part: OrderPart }
  | { readonly type: 'provider.asked'; readonly about: OrderDoubt }
  /** A spoken order said again, word by word. */
  | { readonly type: 'order.read-back' }
  /** The first or the second statement of the rack is handed over. */
  | { readonly type: 'statement.given'; readonly which: 0 | 1 }
  | { readonly type: 'log.read' }
  | { readonly type: 'log.written' }
  /** Everything in the unit is marked DO NOT USE and moved to one in range. */
  | { readonly type: 'stock.set-apart' }
  | { readonly type: 'item.taken'; readonly item: string }
  | { readonly type: 'item.returned'; readonly item: string }
  | { readonly type: 'label.checked'; readonly item: string }
  /** The volume worked out, whole microliters. */
  | { readonly type: 'dose.worked'; readonly ul: number; readonly confirmed: boolean }
  | { readonly type: 'second.checked' }
  | { readonly type: 'syringe.taken'; readonly syringe: SyringeKind }
  | { readonly type: 'needle.attached'; readonly needle: NeedleId }
  /** Thrown away unused or wrongly drawn, into the sharps container. */
  | { readonly type: 'syringe.discarded' }
  | { readonly type: 'stopper.wiped'; readonly item: string }
  | { readonly type: 'ampule.opened'; readonly item: string; readonly with: 'gauze' | 'bare-fingers' }
  | { readonly type: 'vial.mixed'; readonly item: string; readonly how: 'roll' | 'shake' }
  | { readonly type: 'needle.inserted'; readonly item: string }
  | { readonly type: 'container.turned' }
  /** Where the top ring of the plunger stands, whole microliters of the barrel. */
  | { readonly type: 'plunger.set'; readonly ul: number }
  | { readonly type: 'barrel.tapped' }
  | { readonly type: 'needle.withdrawn' }
  | { readonly type: 'gloves.put-on' }
  | { readonly type: 'site.chosen'; readonly region: Region; readonly side: Side }
  /** A spot of the region, whole millimeters from its upper left corner. */
  | { readonly type: 'site.marked'; readonly xMm: number; readonly yMm: number }
  | { readonly type: 'skin.wiped' }
  | { readonly type: 'skin.held'; readonly how: Hold }
  | { readonly type: 'skin.released' }
  | {
      readonly type: 'needle.entered';
      readonly angleDeg: number;
      readonly depthTenthsMm: number;
      readonly bevelUp: boolean;
    }
  | { readonly type: 'plunger.pulled-back' }
  | { readonly type: 'dose.pushed'; readonly pace: Pace }
  | { readonly type: 'needle.out' }
  | { readonly type: 'shield.activated' }
  | { readonly type: 'needle.recapped' }
  | { readonly type: 'sharps.dropped' }
  | { readonly type: 'site.cared-for'; readonly with: Care }
  | { readonly type: 'wheal.measured'; readonly mm: number }
  | { readonly type: 'patient.looked-at' }
  | { readonly type: 'patient.laid'; readonly how: Position }
  /** A fingertip glides over the forearm: whole millimeters along the ruler's line. */
  | { readonly type: 'finger.moved'; readonly way: RulerWay; readonly atMm: number }
  | { readonly type: 'edge.marked'; readonly way: RulerWay; readonly atMm: number }
  | { readonly type: 'induration.charted'; readonly mm: number; readonly confirmed: boolean }
  | { readonly type: 'record.written'; readonly field: RecordField; readonly text: string }
  | { readonly type: 'report.made'; readonly to: ReportTarget; readonly content: ReportContent }
  | { readonly type: 'patient.told'; readonly line: PatientLine }
  | { readonly type: 'help.called' }
  /** Leaves the room: the run is over. */
  | { readonly type: 'visit.finished' };
