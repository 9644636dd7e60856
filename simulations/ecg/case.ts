/**
 * The shape of a case: who comes, what their heart does, what stands in the way of a good tracing. Types only; `schema.ts`
 * checks `cases.yaml` against the same shape.
 */
import type { Wire } from './wires.ts';

/** Size of a chest against the usual one, percent. */
export interface Chest {
  readonly widthPercent: number;
  readonly heightPercent: number;
}

/** Inclusive range of whole numbers a case's value is drawn from. */
export interface Span {
  readonly low: number;
  readonly high: number;
}

export const questionIds = ['symptoms', 'heart-history', 'allergy', 'hair-permission', 'comfort'] as const;
export type QuestionId = (typeof questionIds)[number];

export const rhythms = [
  'sinus',
  'extra-beats',
  'slow-conduction',
  'atrial-fibrillation',
  'complete-block',
  'ventricular-tachycardia',
] as const;
export type Rhythm = (typeof rhythms)[number];

export const notes = [
  'symptoms',
  'position',
  'limb-moved',
  'stump',
  'right-sided',
  'half-height',
  'pacemaker',
  'tremor',
] as const;
export type Note = (typeof notes)[number];

export interface EcgCase {
  readonly id: string;
  readonly title: string;
  readonly person: {
    readonly name: string;
    readonly age: number;
    readonly birthDate: string;
    readonly pronoun: 'she' | 'he' | 'they';
  };
  readonly reason: string;
  readonly chart: string;
  readonly orderedBy: string;
  readonly order: 'standard' | 'right-sided' | 'holter';
  /** Minutes since the patient came in, at the first moment. */
  readonly arrivedMinAgo: number;

  /** The truth of the heart. Hidden. */
  readonly ratePerMin: Span;
  readonly rhythm: Rhythm;
  /** The line between S and T stands high in the leads that look from below. */
  readonly stUp: boolean;
  /** Frontal axis of the QRS as a right tracing shows it. */
  readonly axisDegrees: number;
  /** Size of the QRS, 100 as in most people. */
  readonly voltagePercent: number;
  /** The heart lies on the right side. */
  readonly mirrored: boolean;
  readonly paced: boolean;

  /** How soon the provider must know. */
  readonly urgency: 'routine' | 'before-leaving' | 'now';
  /** How the patient looks and what they say without being asked. */
  readonly looks: string;

  readonly chest: Chest & { readonly breasts: boolean; readonly hair: boolean; readonly lotion: boolean };
  readonly missing: 'left-lower-leg' | null;
  readonly tremor: 'none' | 'cold' | 'parkinson';
  readonly talks: boolean;
  readonly breathless: boolean;
  readonly mains: readonly ('lamp' | 'phone')[];
  /** Gel of the stickers in the pouch that lies there. */
  readonly pouch: 'moist' | 'dry';
  /** How the machine was left. */
  readonly left: { readonly speed: 25 | 50; readonly gain: 5 | 10 | 20 };
  /** A colleague has begun: skin prepared, patient lying, stickers on. */
  readonly begun: {
    readonly armsSwapped: boolean;
    /** V1 and V2 lie this much too high, mm. */
    readonly highMm: number;
    readonly swapped: readonly [Wire, Wire] | null;
    readonly loose: Wire | null;
  } | null;
  readonly notes: readonly Note[];
  readonly answers: Readonly<Record<QuestionId, string>>;
}
