/**
 * Everything a learner can do here, as one union. Types and the lists of choices only; the schema that checks foreign logs is in
 * `schema.ts`. The contract of the views: send these, read the snapshot, decide nothing.
 */
import type { Identifier, Introduction } from '../core/encounter.ts';
import type { TimeSkipped } from '../core/simulation.ts';
import type { Care } from './case.ts';

/** Movements of rubbing. `back-left` rubs the back of the left hand with the right palm. */
export const strokes = [
  'palms',
  'between',
  'back-left',
  'back-right',
  'thumb-left',
  'thumb-right',
  'tips-left',
  'tips-right',
  'wrist-left',
  'wrist-right',
] as const;
export type Stroke = (typeof strokes)[number];

export const pieces = ['gown', 'mask', 'respirator', 'eyes', 'gloves'] as const;
export type Piece = (typeof pieces)[number];

/** Ways to take a piece off; `offWays` says which belong to which. */
export const offWays = {
  gloves: ['glove-in-glove', 'by-the-fingers'],
  gown: ['from-inside', 'over-the-front', 'with-gloves'],
  eyes: ['by-band', 'by-front'],
  mask: ['by-straps', 'by-front'],
  respirator: ['by-straps', 'by-front'],
} as const satisfies Record<Piece, readonly string[]>;
export type OffWay = (typeof offWays)[Piece][number];

/** What a hand may reach for between acts. */
export const reaches = ['own-face', 'phone', 'keyboard', 'pen', 'mask-front', 'eyes-front'] as const;
export type Reach = (typeof reaches)[number];

export const wipes = ['alcohol-pad', 'disinfectant', 'sporicidal'] as const;
export type Wipe = (typeof wipes)[number];

export const handOns = ['kept-shut', 'next-patient'] as const;
export type HandOn = (typeof handOns)[number];

export const takers = ['nurse', 'front-desk'] as const;
export type Taker = (typeof takers)[number];

/** What the learner may say when the patient asks. Only the first stays inside the scope of practice. */
export const patientLines = ['sign-provider-explains', 'you-have-it', 'nothing-to-worry-about', 'may-not-say'] as const;
export type PatientLine = (typeof patientLines)[number];

export type HygieneLearnerEvent =
  | TimeSkipped
  | { readonly type: 'hint.asked' }
  | { readonly type: 'introduction.given'; readonly as: Introduction }
  | { readonly type: 'identity.checked'; readonly by: readonly Identifier[] }
  | { readonly type: 'procedure.explained' }
  /** The tap runs over the hands. */
  | { readonly type: 'hands.wetted' }
  | { readonly type: 'product.taken'; readonly product: 'rub' | 'soap'; readonly amount: 'little' | 'enough' }
  /** A movement begins and goes on until another begins, the hands stop or do something else. */
  | { readonly type: 'stroke.begun'; readonly stroke: Stroke }
  | { readonly type: 'hands.rinsed'; readonly held: 'down' | 'up' }
  | { readonly type: 'hands.dried'; readonly with: 'paper-towel' | 'uniform' }
  | { readonly type: 'tap.closed'; readonly with: 'towel' | 'hand' }
  /** Stops rubbing; the hands are as they are. */
  | { readonly type: 'hands.stopped' }
  /** `well`: gown tied at neck and waist, mask or nosepiece molded to the nose, both straps. */
  | { readonly type: 'ppe.on'; readonly piece: Piece; readonly well: boolean }
  | { readonly type: 'seal.checked' }
  /** The nosepiece is molded again and the straps are set. */
  | { readonly type: 'respirator.adjusted' }
  | { readonly type: 'ppe.off'; readonly piece: Piece; readonly how: OffWay }
  | { readonly type: 'room.entered' }
  | { readonly type: 'room.left' }
  | { readonly type: 'door.shut' }
  /** The patient is given a mask to wear. */
  | { readonly type: 'patient.masked' }
  | { readonly type: 'care.done'; readonly care: Care }
  | { readonly type: 'surface.touched'; readonly surface: Reach }
  | { readonly type: 'patient.told'; readonly line: PatientLine }
  /** Table, cuff and inner door handle are wiped. */
  | { readonly type: 'surfaces.wiped'; readonly with: Wipe }
  /** What becomes of the room after the patient. */
  | { readonly type: 'room.handed-on'; readonly how: HandOn }
  /** "This task is not mine today": somebody else goes in. */
  | { readonly type: 'task.handed-over'; readonly to: Taker }
  | { readonly type: 'visit.finished' };
