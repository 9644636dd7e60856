/**
 * The shape of a case: who comes, for which of three kinds of work, and what is wrong with the pack, the papers or the wound.
 * Types only, so that views need no schema library; `schema.ts` checks `cases.yaml` against the same shape.
 */
import type { ItemId } from './items.ts';

export const allergens = ['latex', 'antiseptic', 'anesthetic', 'tape'] as const;
export type Allergen = (typeof allergens)[number];

/** What may be wrong with the first pack out of the cupboard. */
export type PackFault = 'none' | 'wet' | 'outdated' | 'torn' | 'indicator';
export type Antiseptic = 'chlorhexidine' | 'povidone-iodine';
export type Container = 'formalin' | 'culture-transport' | 'dry-jar';

/** Something the provider asks for while working. */
export interface Request {
  /** In the provider's words: "Fifteen blade, please." */
  readonly says: string;
  readonly kind: 'instrument' | 'blot' | 'cut-suture' | 'specimen' | 'out-of-scope';
  /** The instrument asked for; null for the other kinds. */
  readonly item: ItemId | null;
}

export interface Specimen {
  /** "left upper back", as the provider says it. */
  readonly site: string;
  /** What a hasty hand might write instead. */
  readonly wrongSites: readonly string[];
  readonly container: Container;
}

export interface ProcedureTask {
  readonly kind: 'procedure';
  readonly consent: 'signed' | 'not-understood' | 'missing';
  /** The mark on the skin agrees with consent and order. */
  readonly markAgrees: boolean;
  readonly requests: readonly Request[];
  readonly specimen: Specimen | null;
}

export interface RemovalTask {
  readonly kind: 'removal';
  readonly what: 'suture' | 'staple';
  /** As the operation note says. */
  readonly placed: number;
  /** Every one today, or only every second one. */
  readonly order: 'all' | 'every-second';
  /** One lies under a scab and shows only when it was softened; its number from the left, from 0. Null for none. */
  readonly hidden: number | null;
  /** How the wound looks at first. */
  readonly looks: 'closed' | 'red-with-pus';
  /** It opens after this many were taken out; null when it holds. */
  readonly gapesAfter: number | null;
}

export interface DressingTask {
  readonly kind: 'dressing';
  /** What lies on the old dressing. */
  readonly drainage: string;
}

export interface SurgeryCase {
  readonly id: string;
  readonly title: string;
  readonly person: {
    readonly name: string;
    readonly age: number;
    /** As on the chart: "March 14, 1968". */
    readonly birthDate: string;
    readonly pronoun: 'she' | 'he' | 'they';
  };
  readonly reason: string;
  /** What the chart says before the visit, the written order included. */
  readonly chart: string;
  /** Exact place with side, as ordered. */
  readonly site: string;
  readonly pack: PackFault;
  /** What lies inside the pack, and what the provider's card wants added. */
  readonly kit: readonly ItemId[];
  readonly adds: readonly ItemId[];
  /** Saline goes into the cup. */
  readonly pours: boolean;
  /** The antiseptic as ordered. */
  readonly antiseptic: Antiseptic;
  /** What the patient reacts to, and what they say about it. */
  readonly allergy: Allergen | null;
  readonly answers: Readonly<Record<Allergen, string>>;
  readonly task: ProcedureTask | RemovalTask | DressingTask;
  /** The provider's home care sheet: the lines that are on it. */
  readonly sheet: readonly HomeLine[];
}

export const homeLines = [
  'keep-dry',
  'change-daily',
  'call-for-signs',
  'stitches-date',
  'no-lifting',
  'peroxide-daily',
  'stop-blood-thinner',
] as const;
export type HomeLine = (typeof homeLines)[number];
