/**
 * Everything a learner can do in this room, as one union. Types and the lists of choices only; the schema that checks foreign
 * logs is in `schema.ts`. Lengths are whole millimeters, the pull on a bandage hundredths of a kilogram-force.
 */
import type { EncounterEvent } from '../core/encounter.ts';
import type { TimeSkipped } from '../core/simulation.ts';
import type { Amount, Around, Bed, DressingKind, Drainage, Edges, FlagId, HomeLine, Odor, QuestionId } from './case.ts';

export const rulerWays = ['long', 'across', 'slant'] as const;
export type RulerWay = (typeof rulerWays)[number];
export const wipeWays = ['clean-to-dirty', 'same-gauze', 'dirty-to-clean'] as const;
export type WipeWay = (typeof wipeWays)[number];
export const gearIds = ['gloves', 'mask-and-eyes', 'gown'] as const;
export type Gear = (typeof gearIds)[number];
export const laidWays = ['straight-down', 'slid'] as const;
export type LaidWay = (typeof laidWays)[number];
export const tapeWays = ['edges', 'around-limb'] as const;
export type TapeWay = (typeof tapeWays)[number];
export const rollerWidthsIn = [1, 2, 3, 4, 6] as const;
export type RollerWidth = (typeof rollerWidthsIn)[number];
export const starts = ['far-end', 'near-end'] as const;
export type Start = (typeof starts)[number];
export const turnKinds = ['circular', 'spiral', 'reverse', 'cross', 'recurrent'] as const;
export type TurnKind = (typeof turnKinds)[number];
export const slingHands = ['above-elbow', 'level', 'hanging'] as const;
export type SlingHand = (typeof slingHands)[number];
export const slingKnots = ['side-of-neck', 'over-spine'] as const;
export type SlingKnot = (typeof slingKnots)[number];
export const targets = ['provider', 'front-desk', 'family-member'] as const;
export type Target = (typeof targets)[number];
export const urgencies = ['now', 'end-of-visit'] as const;
export type Urgency = (typeof urgencies)[number];
export const patientLines = ['provider-looks', 'it-is-infected', 'heals-fine', 'take-antibiotic'] as const;
export type PatientLine = (typeof patientLines)[number];
export const noteParts = [
  'wound-as-seen',
  'cleaned-and-dressed',
  'bandage-and-cms',
  'told-whom',
  'taught',
  'infected',
] as const;
export type NotePart = (typeof noteParts)[number];

export type WoundLearnerEvent =
  | TimeSkipped
  | { readonly type: 'hint.asked' }
  | EncounterEvent
  | { readonly type: 'order.read' }
  | { readonly type: 'question.asked'; readonly question: QuestionId }
  | { readonly type: 'gear.put-on'; readonly gear: readonly Gear[] }
  | { readonly type: 'gloves.changed' }
  // Looking.
  | { readonly type: 'old.removed' }
  | { readonly type: 'wound.looked' }
  | { readonly type: 'ruler.laid'; readonly way: RulerWay; readonly offsetMm: number }
  | { readonly type: 'depth.dipped' }
  | {
      readonly type: 'size.charted';
      readonly lengthMm: number;
      readonly widthMm: number;
      readonly depthMm: number;
      /** The learner has said "yes, that is right" to a question of the record. */
      readonly confirmed: boolean;
    }
  | {
      readonly type: 'look.charted';
      readonly bed: Bed;
      readonly drainage: Drainage;
      readonly amount: Amount;
      readonly odor: Odor;
      readonly edges: Edges;
      readonly around: Around;
    }
  // Cleaning and dressing.
  | { readonly type: 'wound.wiped'; readonly way: WipeWay }
  | {
      readonly type: 'wound.irrigated';
      readonly distanceMm: number;
      readonly gentle: boolean;
      readonly toDirtyEnd: boolean;
    }
  | { readonly type: 'dressing.laid'; readonly kind: DressingKind; readonly way: LaidWay }
  | { readonly type: 'dressing.taped'; readonly way: TapeWay }
  // The bandage.
  | { readonly type: 'cms.checked' }
  | {
      readonly type: 'bandage.begun';
      readonly widthIn: RollerWidth;
      readonly start: Start;
      readonly tipsOut: boolean;
    }
  | { readonly type: 'turn.laid'; readonly kind: TurnKind; readonly advanceMm: number; readonly pull: number }
  | { readonly type: 'bandage.secured'; readonly way: TapeWay }
  | { readonly type: 'bandage.loosened' }
  | { readonly type: 'sling.put-on'; readonly hand: SlingHand; readonly knot: SlingKnot }
  // Telling.
  | { readonly type: 'report.made'; readonly what: FlagId; readonly to: Target; readonly when: Urgency }
  | { readonly type: 'sheet.taught'; readonly line: HomeLine }
  | { readonly type: 'shown.back' }
  | { readonly type: 'patient.told'; readonly line: PatientLine }
  | { readonly type: 'note.charted'; readonly parts: readonly NotePart[] }
  | { readonly type: 'visit.finished' };
