/**
 * Everything a learner can do in this room, as one union. Types and the lists of choices only; the schema that checks foreign
 * logs is in `schema.ts`. The contract of the views: send these, read the snapshot, decide nothing. Positions on the field are
 * whole millimeters from its far left corner.
 */
import type { EncounterEvent } from '../core/encounter.ts';
import type { TimeSkipped } from '../core/simulation.ts';
import type { Allergen, Antiseptic, Container, HomeLine } from './case.ts';
import type { ItemId } from './items.ts';

export const stands = ['waist-high', 'low-stool', 'damp-counter'] as const;
export type Stand = (typeof stands)[number];
export const flaps = ['far', 'left', 'right', 'near'] as const;
export type Flap = (typeof flaps)[number];
/** By the tip with the hand of that side; with the other hand across; with the fingers on the inner side. */
export const flapWays = ['tip', 'across', 'inside'] as const;
export type FlapWay = (typeof flapWays)[number];
export const sides = ['near', 'left', 'right'] as const;
export type Side = (typeof sides)[number];
/** Flipped out of the peeled pouch; set down with transfer forceps, tips down or up; put there by hand. */
export const addWays = ['flip', 'forceps', 'forceps-tips-up', 'hand'] as const;
export type AddWay = (typeof addWays)[number];
export const distractionWays = ['stay', 'ask-colleague', 'turn-away', 'step-out'] as const;
export type DistractionWay = (typeof distractionWays)[number];
export const gloveKinds = ['latex', 'latex-free'] as const;
export type GloveKind = (typeof gloveKinds)[number];
/** Each step of open gloving, with the right way first. */
export const gloveWays = {
  first: ['folded-cuff', 'outside'],
  second: ['under-cuff', 'folded-cuff'],
  cuffs: ['outside-to-outside', 'thumb-on-wrist'],
} as const;
export type GloveStep = keyof typeof gloveWays;
export type GloveWay = (typeof gloveWays)[GloveStep][number];
export const handPlaces = ['above-waist', 'at-sides', 'own-face', 'light-handle'] as const;
export type HandPlace = (typeof handPlaces)[number];
export const prepWays = ['back-and-forth', 'center-outward', 'edge-to-center'] as const;
export type PrepWay = (typeof prepWays)[number];
export const timeOutParts = ['patient', 'procedure', 'site'] as const;
export type TimeOutPart = (typeof timeOutParts)[number];
export const handWays = ['handle-first', 'neutral-zone', 'point-first'] as const;
export type HandWay = (typeof handWays)[number];
export const helps = ['blot', 'wipe', 'cut-as-told', 'cut-by-eye', 'hold-jar', 'not-mine', 'do-it'] as const;
export type Help = (typeof helps)[number];
export const tellingIds = [
  'allergy',
  'consent',
  'wrong-site',
  'patient-pale',
  'count-off',
  'wound-gapes',
  'wound-looks',
  'stitch-missing',
] as const;
export type Telling = (typeof tellingIds)[number];
export const containers = ['formalin', 'culture-transport', 'dry-jar'] as const satisfies readonly Container[];
export const antiseptics = ['chlorhexidine', 'povidone-iodine'] as const satisfies readonly Antiseptic[];
export const labelPlaces = ['jar', 'lid'] as const;
export const stitchWays = [
  'cut-at-skin-pull-toward',
  'cut-mid-thread-pull-toward',
  'cut-at-skin-pull-away',
  'squeeze-fully-lift-straight',
  'squeeze-half-and-pull',
] as const;
export type StitchWay = (typeof stitchWays)[number];
export const wipeWays = ['clean-to-dirty', 'back-and-forth-same-gauze', 'skin-to-wound'] as const;
export type WipeWay = (typeof wipeWays)[number];
export const covers = ['dry-dressing', 'moist-gauze', 'pull-edges-together'] as const;
export type Cover = (typeof covers)[number];
export const dressingActs = [
  'clean-gloves-on',
  'tape-toward-wound',
  'tape-ripped-off',
  'old-into-bag',
  'gloves-off',
  'laid-straight-down',
  'laid-and-slid',
  'taped-at-edges',
  'taped-all-around',
  'dated-and-initialed',
] as const;
export type DressingAct = (typeof dressingActs)[number];
export const sharpsPlaces = ['sharps-box', 'trash', 'left-on-tray'] as const;
export type SharpsPlace = (typeof sharpsPlaces)[number];
export const notePartIds = [
  'site-and-work',
  'consent-and-time-out',
  'count',
  'specimen',
  'wound-as-seen',
  'how-patient-did',
  'sheet-taught-back',
  'called-it-infected',
  'called-it-benign',
] as const;
export type NotePart = (typeof notePartIds)[number];
export const patientLines = [
  'provider-will-explain',
  'sheet-and-call',
  'it-is-not-cancer',
  'heals-fine-no-worry',
] as const;
export type PatientLine = (typeof patientLines)[number];

export type SurgeryLearnerEvent =
  | TimeSkipped
  | { readonly type: 'hint.asked' }
  | EncounterEvent
  | { readonly type: 'order.read' }
  | { readonly type: 'allergies.asked'; readonly about: readonly Allergen[] }
  | { readonly type: 'consent.checked' }
  /** What is not the assistant's: explaining the risks, or urging somebody to sign. */
  | { readonly type: 'consent.overstepped'; readonly how: 'explain' | 'urge' }
  | { readonly type: 'provider.told'; readonly what: Telling }
  // The pack and the field.
  | { readonly type: 'stand.chosen'; readonly stand: Stand }
  | { readonly type: 'pack.checked' }
  | { readonly type: 'pack.replaced' }
  | { readonly type: 'flap.opened'; readonly flap: Flap; readonly way: FlapWay }
  | { readonly type: 'indicator.read' }
  | { readonly type: 'side.taken'; readonly side: Side }
  | {
      readonly type: 'item.added';
      readonly item: ItemId;
      readonly x: number;
      readonly y: number;
      readonly way: AddWay;
      /** Height above the field it falls from; 0 for forceps and hand. */
      readonly heightMm: number;
    }
  | { readonly type: 'item.moved'; readonly item: ItemId; readonly x: number; readonly y: number }
  | { readonly type: 'item.discarded'; readonly item: ItemId }
  | { readonly type: 'bottle.read' }
  | { readonly type: 'bottle.poured'; readonly heightMm: number; readonly palmed: boolean; readonly lipped: boolean }
  | { readonly type: 'distraction.met'; readonly way: DistractionWay }
  /** "I contaminated that": everything away, a new pack. */
  | { readonly type: 'field.restarted' }
  // Hands.
  | { readonly type: 'hands.rubbed' }
  | { readonly type: 'gloves.opened'; readonly kind: GloveKind }
  | { readonly type: 'gloves.stepped'; readonly step: GloveStep; readonly way: GloveWay }
  | { readonly type: 'gloves.changed' }
  | { readonly type: 'hands.went'; readonly to: HandPlace }
  // The work.
  | { readonly type: 'skin.prepped'; readonly with: Antiseptic; readonly way: PrepWay }
  | { readonly type: 'time-out.called'; readonly parts: readonly TimeOutPart[] }
  | { readonly type: 'procedure.begun' }
  | { readonly type: 'instrument.handed'; readonly item: ItemId; readonly way: HandWay }
  | { readonly type: 'helped'; readonly how: Help }
  | { readonly type: 'count.said'; readonly when: 'before' | 'after'; readonly gauze: number; readonly sharps: number }
  | { readonly type: 'specimen.taken'; readonly container: Container }
  | { readonly type: 'jar.labeled'; readonly on: 'jar' | 'lid'; readonly site: string }
  | { readonly type: 'label.compared' }
  | { readonly type: 'requisition.filled'; readonly site: string }
  | { readonly type: 'specimen.bagged' }
  | { readonly type: 'specimen.logged' }
  | { readonly type: 'wound.looked' }
  | { readonly type: 'wound.cleaned'; readonly way: WipeWay }
  | { readonly type: 'scab.softened' }
  | { readonly type: 'stitch.removed'; readonly index: number; readonly way: StitchWay }
  | { readonly type: 'stitches.counted'; readonly number: number }
  | { readonly type: 'wound.covered'; readonly with: Cover }
  | { readonly type: 'dressing.done'; readonly act: DressingAct }
  | { readonly type: 'sharps.discarded'; readonly into: SharpsPlace }
  | { readonly type: 'sheet.taught'; readonly line: HomeLine }
  | { readonly type: 'patient.told'; readonly line: PatientLine }
  | { readonly type: 'note.charted'; readonly parts: readonly NotePart[] }
  /** Leaves the room: the run is over. */
  | { readonly type: 'visit.finished' };
