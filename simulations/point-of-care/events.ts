/**
 * Everything a learner can do at the bench, as one union. Types and lists of choices only; the schema that checks foreign logs
 * is in `schema.ts`. The contract of the views: send these, read the snapshot, decide nothing.
 */
import type { EncounterEvent } from '../core/encounter.ts';
import type { TimeSkipped } from '../core/simulation.ts';
import type { Clarity, ControlLevel, PadId, Pattern, QuestionId, UrineColor } from './case.ts';

/** Sentences of the clean catch, right ones and wrong ones. The order they are said in is the order they will be done in. */
export const instructionLines = [
  'wash-hands',
  'open-cup',
  'part-and-wipe',
  'pull-back-and-clean',
  'start-in-toilet',
  'catch-middle',
  'finish-in-toilet',
  'lid-and-hands',
  'wipe-back-to-front',
  'first-drops',
  'rinse-cup',
  'one-wipe',
] as const;
export type InstructionLine = (typeof instructionLines)[number];

export const swabZones = [
  'right-tonsil',
  'left-tonsil',
  'back-wall',
  'tongue',
  'uvula',
  'cheek',
  'right-nostril',
  'left-nostril',
  'nostril-edge',
] as const;
export type SwabZone = (typeof swabZones)[number];

export const fluids = ['fluid-a', 'fluid-b', 'buffer', 'water', 'developer'] as const;
export type Fluid = (typeof fluids)[number];

export const dips = ['quick', 'long', 'half'] as const;
export const lays = ['level', 'upright'] as const;
export const fingerWays = ['soap', 'alcohol', 'nothing'] as const;
export const fingerSites = ['side', 'tip', 'thumb'] as const;
export const samples = ['full', 'squeezed', 'topped-up'] as const;
/** The moments at which pads are due. */
export const padTimes = ['at-30', 'at-40', 'at-45', 'at-60', 'at-120'] as const;
export type PadTime = (typeof padTimes)[number];

export const flags = ['in-range', 'out-of-range', 'critical', 'invalid'] as const;
export type Flag = (typeof flags)[number];
export const units = ['mg/dL', '%', 'g/dL', 'mmol/L', 'none'] as const;
export type Unit = (typeof units)[number];
/** What a test without a number is called. */
export const words = ['negative', 'positive', 'invalid'] as const;
export type ResultWord = (typeof words)[number];

export const reportTargets = ['provider', 'supervisor', 'front-desk', 'family-member'] as const;
export type ReportTarget = (typeof reportTargets)[number];
export const reportContents = ['result', 'result-and-signs', 'before-testing', 'control-out', 'own-diagnosis'] as const;
export type ReportContent = (typeof reportContents)[number];

export const patientLines = [
  'provider-explains',
  'provider-told-now',
  'new-specimen-why',
  'you-have-it',
  'nothing-wrong',
  'change-your-medicine',
  'told-the-parent',
] as const;
export type PatientLine = (typeof patientLines)[number];

export const wastes = ['sharps', 'biohazard', 'trash'] as const;

export type PocLearnerEvent =
  | TimeSkipped
  | { readonly type: 'hint.asked' }
  | EncounterEvent
  | { readonly type: 'question.asked'; readonly question: QuestionId }
  /** The label of the bottle, box or pouch in hand: lot, expiry, cap, storage. */
  | { readonly type: 'label.read' }
  | { readonly type: 'insert.read' }
  /** Today's page of the control log. */
  | { readonly type: 'log.read' }
  /** Takes the new bottle from the shelf; the old one is discarded. */
  | { readonly type: 'lot.changed' }
  /** Out of the refrigerator and onto the bench: it warms by itself. */
  | { readonly type: 'lot.set-out' }
  | { readonly type: 'gloves.on' }
  | { readonly type: 'lamp.on' }
  /** Meter code set to the code of the strips in hand. */
  | { readonly type: 'code.set' }
  | { readonly type: 'control.run'; readonly level: ControlLevel['id'] }
  | {
      readonly type: 'control.logged';
      readonly level: ControlLevel['id'];
      /** As written in the log: a number, or a word for controls without one. */
      readonly value: number | ResultWord;
      readonly verdict: 'in' | 'out';
    }
  | { readonly type: 'log.judged'; readonly pattern: Pattern }
  | { readonly type: 'instruction.said'; readonly line: InstructionLine }
  | { readonly type: 'patient.sent' }
  | { readonly type: 'specimen.labeled'; readonly on: 'cup' | 'lid'; readonly withTime: boolean }
  | { readonly type: 'specimen.refused' }
  | { readonly type: 'specimen.set-out' }
  | { readonly type: 'specimen.chilled' }
  | { readonly type: 'specimen.swirled' }
  | { readonly type: 'culture.poured' }
  | { readonly type: 'urine.charted'; readonly color: UrineColor; readonly clarity: Clarity }
  | { readonly type: 'finger.cleaned'; readonly how: (typeof fingerWays)[number] }
  | { readonly type: 'finger.dried' }
  | { readonly type: 'finger.lanced'; readonly site: (typeof fingerSites)[number] }
  | { readonly type: 'drop.wiped' }
  | { readonly type: 'sample.taken'; readonly how: (typeof samples)[number] }
  | { readonly type: 'swab.taken' }
  | { readonly type: 'swab.touched'; readonly zone: SwabZone }
  /** Turns of the swab in the nostril it lies in, or of the swab in the fluid. */
  | { readonly type: 'swab.turned'; readonly turns: number }
  | { readonly type: 'swab.soaked' }
  | { readonly type: 'swab.squeezed' }
  /** A new strip, cassette, card or meter strip; the one before is discarded. */
  | { readonly type: 'device.opened' }
  | { readonly type: 'bottle.closed' }
  | { readonly type: 'fluid.added'; readonly fluid: Fluid; readonly drops: number }
  | { readonly type: 'well.filled'; readonly drops: number }
  | { readonly type: 'strip.dipped'; readonly how: (typeof dips)[number] }
  | { readonly type: 'strip.edged' }
  | { readonly type: 'strip.blotted' }
  | { readonly type: 'strip.laid'; readonly how: (typeof lays)[number] }
  | { readonly type: 'timer.started' }
  /** Holds the strip beside the chart and takes in the pads due at this moment, as they look now. */
  | { readonly type: 'pads.looked'; readonly at: PadTime }
  | { readonly type: 'pad.matched'; readonly pad: PadId; readonly block: number }
  /** Reads the window of a cassette, the display of a meter or the smears of a card, as they are now. */
  | { readonly type: 'window.looked' }
  | { readonly type: 'monitor.developed' }
  | { readonly type: 'prism.filled'; readonly with: 'water' | 'urine' }
  | { readonly type: 'prism.wiped' }
  /** Turns the screw so that the line moves by whole thousandths. */
  | { readonly type: 'prism.turned'; readonly thousandths: number }
  | { readonly type: 'gravity.charted'; readonly thousandths: number }
  | {
      readonly type: 'result.charted';
      /** The number on the display, a word, or the strip's matched pads. */
      readonly value: number | ResultWord | 'pads';
      /** Lines that were there, for tests with more than one. */
      readonly lines: readonly string[];
      readonly unit: Unit;
      readonly flag: Flag;
      /** The learner has said "yes, that is right" to a question of the record. */
      readonly confirmed: boolean;
    }
  | {
      readonly type: 'report.made';
      readonly to: ReportTarget;
      readonly content: ReportContent;
      readonly readBack: boolean;
    }
  | { readonly type: 'order.declined' }
  | { readonly type: 'backup.sent' }
  | { readonly type: 'patient.told'; readonly line: PatientLine }
  | { readonly type: 'waste.discarded'; readonly into: (typeof wastes)[number] }
  | { readonly type: 'bench.cleaned' }
  | { readonly type: 'visit.finished' };
