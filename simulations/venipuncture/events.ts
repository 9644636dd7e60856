/**
 * Everything a learner can do at the draw chair, as one union. Types and the lists of choices only; the schema that checks
 * foreign logs is in `schema.ts`. The contract of the views: send these, read the snapshot, decide nothing.
 */
import type { EncounterEvent } from '../core/encounter.ts';
import type { TimeSkipped } from '../core/simulation.ts';
import type { ArmId, ArmView, QuestionId, VeinId } from './case.ts';
import type { Handling, TubeColor, TubeSize } from './tubes.ts';

export const needleKinds = ['straight-21', 'straight-22', 'winged-23', 'winged-25'] as const;
export type NeedleKind = (typeof needleKinds)[number];

export const postures = ['sitting', 'lying'] as const;
export type Posture = (typeof postures)[number];

export const digits = ['thumb', 'index', 'middle', 'ring', 'little'] as const;
export type Digit = (typeof digits)[number];

export const labelParts = ['full-name', 'birth-date', 'date', 'time', 'initials', 'first-name', 'room'] as const;
export type LabelPart = (typeof labelParts)[number];

export const balances = ['equal-opposite', 'alone', 'unequal'] as const;
export type Balance = (typeof balances)[number];

export const reportTargets = ['provider', 'nurse', 'front-desk', 'family-member'] as const;
export type ReportTarget = (typeof reportTargets)[number];
export const reportContents = [
  'not-fasting',
  'refusal',
  'what-happened',
  'could-not-draw',
  'collected',
  'own-diagnosis',
] as const;
export type ReportContent = (typeof reportContents)[number];

/** What may be said to the patient. Only the first two stay inside the scope of practice. */
export const patientLines = [
  'provider-goes-over-results',
  'tell-us-if-it-bleeds-or-tingles',
  'you-should-skip-your-medicine',
  'results-will-be-fine',
  'you-have-bad-veins-it-is-your-fault',
] as const;
export type PatientLine = (typeof patientLines)[number];

export const reactions = ['none', 'faint', 'shooting-pain', 'hematoma', 'refused', 'not-drawn'] as const;
export type Reaction = (typeof reactions)[number];

export type BloodLearnerEvent =
  | TimeSkipped
  | { readonly type: 'hint.asked' }
  | EncounterEvent
  | { readonly type: 'question.asked'; readonly question: QuestionId }
  | { readonly type: 'requisition.read' }
  /** Sits in the draw chair with the arm on its rest, or lies down. */
  | { readonly type: 'patient.placed'; readonly posture: Posture }
  | { readonly type: 'gloves.put'; readonly kind: 'nitrile' | 'latex' }
  | { readonly type: 'gloves.removed' }
  /** Out of the drawer into the tray. */
  | { readonly type: 'tube.laid'; readonly color: TubeColor; readonly size: TubeSize }
  | { readonly type: 'tube.returned'; readonly id: number }
  | { readonly type: 'needle.picked'; readonly needle: NeedleKind }
  /** The arm is warmed and hangs for a while. */
  | { readonly type: 'arm.warmed'; readonly arm: ArmId }
  | { readonly type: 'band.tied'; readonly arm: ArmId; readonly inches: number }
  | { readonly type: 'band.released' }
  | { readonly type: 'fist.asked'; readonly how: 'closed' | 'pumping' | 'open' }
  /** A fingertip on the skin, whole mm of the close-up: x from the thumb side, y from its upper edge. */
  | {
      readonly type: 'finger.placed';
      readonly arm: ArmId;
      readonly at: ArmView;
      readonly x: number;
      readonly y: number;
    }
  | { readonly type: 'finger.lifted' }
  | { readonly type: 'skin.cleaned'; readonly arm: ArmId; readonly at: ArmView }
  | { readonly type: 'skin.fanned' }
  | { readonly type: 'vein.anchored'; readonly how: 'below' | 'both-sides' }
  /** Through the skin at this spot. Heading: degrees from straight up the arm, above zero toward the body. */
  | {
      readonly type: 'needle.entered';
      readonly arm: ArmId;
      readonly at: ArmView;
      readonly x: number;
      readonly y: number;
      readonly headingDeg: number;
      readonly angleDeg: number;
      readonly bevel: 'up' | 'down';
      readonly mm: number;
    }
  /** How far it now lies in, mm along the needle. */
  | { readonly type: 'needle.advanced'; readonly mm: number }
  | { readonly type: 'needle.redirected'; readonly headingDeg: number }
  | { readonly type: 'tube.pushed'; readonly id: number }
  | { readonly type: 'tube.removed' }
  | { readonly type: 'tube.inverted'; readonly id: number; readonly times: number }
  | { readonly type: 'tube.shaken'; readonly id: number }
  | { readonly type: 'tube.poured'; readonly from: number; readonly to: number }
  | { readonly type: 'needle.withdrawn'; readonly gauze: boolean }
  | { readonly type: 'safety.activated' }
  | { readonly type: 'sharps.dropped'; readonly how: 'container' | 'recapped' | 'tray' }
  | { readonly type: 'pressure.begun'; readonly elbow: 'straight' | 'bent' }
  | { readonly type: 'pressure.ended' }
  | { readonly type: 'site.checked' }
  | { readonly type: 'bandage.put' }
  | {
      readonly type: 'tube.labeled';
      readonly id: number;
      readonly holds: readonly LabelPart[];
    }
  | { readonly type: 'labels.shown' }
  // Blood from the skin
  | { readonly type: 'limb.warmed' }
  | { readonly type: 'lancet.picked'; readonly tenths: number }
  | { readonly type: 'pad.cleaned' }
  | {
      readonly type: 'lancet.fired';
      readonly digit: Digit | 'heel';
      /** Whole mm: on a finger from the midline and from the tip; on a heel from the inner edge and from the back. */
      readonly x: number;
      readonly y: number;
      readonly lines: 'across' | 'along';
    }
  | { readonly type: 'drop.wiped' }
  | { readonly type: 'drop.pressed'; readonly how: 'gentle' | 'milked' }
  | { readonly type: 'drop.taken'; readonly id: number; readonly how: 'touched' | 'scraped' }
  // When something happens
  | { readonly type: 'legs.raised' }
  | { readonly type: 'help.called' }
  | { readonly type: 'pulse.taken' }
  | { readonly type: 'colleague.called' }
  // At the bench
  | { readonly type: 'tube.handled'; readonly id: number; readonly how: Handling }
  | { readonly type: 'centrifuge.run'; readonly balance: Balance }
  | { readonly type: 'specimens.sent' }
  | { readonly type: 'patient.released' }
  | { readonly type: 'report.made'; readonly to: ReportTarget; readonly content: ReportContent }
  | { readonly type: 'patient.told'; readonly line: PatientLine }
  | {
      readonly type: 'draw.charted';
      /** Where the blood came from; null when none was drawn. */
      readonly site: VeinId | 'finger' | 'heel' | null;
      readonly arm: ArmId | null;
      readonly tries: number;
      readonly reaction: Reaction;
      readonly confirmed: boolean;
    }
  | { readonly type: 'visit.finished' };
