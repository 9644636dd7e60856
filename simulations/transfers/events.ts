/**
 * Everything a learner can do in a transfer, as one union. Types and the lists of choices only; the schema that checks foreign logs
 * is in `schema.ts`. The contract of the views: send these, read the snapshot, decide nothing.
 */
import type { EncounterEvent } from '../core/encounter.ts';
import type { TimeSkipped } from '../core/simulation.ts';
import type { QuestionId, Side, Stretch } from './case.ts';

export const beltPlaces = ['waist-over-clothes', 'waist-on-skin', 'under-the-arms'] as const;
export type BeltPlace = (typeof beltPlaces)[number];

export const blocks = ['left-knee', 'right-knee', 'none'] as const;
export type Block = (typeof blocks)[number];

export const grips = [
  'belt-palms-up',
  'hips-and-forearm',
  'under-the-arms',
  'pulls-the-arms',
  'arms-around-neck',
] as const;
export type Grip = (typeof grips)[number];

export const helpers = ['second-person', 'lift-team'] as const;
export type Helper = (typeof helpers)[number];

export const fallWays = ['ease-to-floor', 'hold-up', 'let-go'] as const;
export type FallWay = (typeof fallWays)[number];

export const floorActs = ['stays-and-calls', 'asks-where-hurt', 'asks-head-and-thinner', 'pulls-up'] as const;
export type FloorAct = (typeof floorActs)[number];

export const rideWays = ['forward', 'backward'] as const;
export type RideWay = (typeof rideWays)[number];

export const chartNotes = ['how-moved', 'aids-and-helpers', 'how-tolerated', 'fall-facts'] as const;
export type ChartNote = (typeof chartNotes)[number];

export const reportTargets = ['provider', 'nurse', 'front-desk'] as const;
export type ReportTarget = (typeof reportTargets)[number];
export const reportContents = ['answers-before', 'dizzy', 'fall', 'went-well', 'own-diagnosis'] as const;
export type ReportContent = (typeof reportContents)[number];

export const patientLines = [
  'what-comes-next',
  'provider-comes',
  'try-without-help',
  'put-more-weight-on-it',
  'stop-the-pill',
] as const;
export type PatientLine = (typeof patientLines)[number];

export type TransfersLearnerEvent =
  | TimeSkipped
  | { readonly type: 'hint.asked' }
  | EncounterEvent
  | { readonly type: 'question.asked'; readonly question: QuestionId }
  /** "Dizzy now?", while they sit on the edge or stand. */
  | { readonly type: 'dizzy.asked' }
  | { readonly type: 'shoes.put' }
  | { readonly type: 'path.cleared' }
  /** Table low and its brakes on. */
  | { readonly type: 'table.readied' }
  /** The middle of the seat, cm from the middle of the table's edge (x to the right, y into the room), and where it faces. */
  | { readonly type: 'chair.placed'; readonly x: number; readonly y: number; readonly facing: number }
  | { readonly type: 'brake.set'; readonly wheel: Side; readonly on: boolean }
  | { readonly type: 'footrests.set'; readonly up: boolean }
  | { readonly type: 'belt.put'; readonly place: BeltPlace; readonly fingers: number }
  | { readonly type: 'belt.removed' }
  | { readonly type: 'helper.called'; readonly helper: Helper }
  /** From lying to sitting on the edge, feet on the floor. */
  | { readonly type: 'patient.satup' }
  /** To the front of the seat, feet flat a little behind the knees. */
  | { readonly type: 'patient.edged' }
  | { readonly type: 'stance.taken'; readonly feetCm: number; readonly bent: boolean; readonly block: Block }
  | { readonly type: 'grip.taken'; readonly grip: Grip }
  | { readonly type: 'count.said' }
  | { readonly type: 'rise.made' }
  | { readonly type: 'turn.made' }
  | { readonly type: 'seat.lowered'; readonly slowly: boolean }
  /** Back down where they came from. */
  | { readonly type: 'seat.regained' }
  | { readonly type: 'fall.met'; readonly way: FallWay }
  | { readonly type: 'floor.acted'; readonly act: FloorAct }
  /** The lift team moves them, or they move themselves while you stand by. */
  | { readonly type: 'moved.otherwise'; readonly by: 'lift' | 'themself' | 'examined-in-chair' }
  | { readonly type: 'ride.made'; readonly stretch: Stretch; readonly way: RideWay }
  | { readonly type: 'move.charted'; readonly notes: readonly ChartNote[] }
  | { readonly type: 'incident.written'; readonly inChart: boolean }
  | { readonly type: 'report.made'; readonly to: ReportTarget; readonly content: ReportContent }
  | { readonly type: 'patient.told'; readonly line: PatientLine }
  | { readonly type: 'visit.finished' };
