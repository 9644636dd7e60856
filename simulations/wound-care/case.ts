/**
 * The shape of a case: who comes, the wound in millimeters, the limb in centimeters, and what is ordered. Types only, so that
 * views need no schema library; `schema.ts` checks `cases.yaml` against the same shape.
 */

/** Inclusive range of whole numbers a case's value is drawn from. */
export interface Span {
  readonly low: number;
  readonly high: number;
}

export const beds = ['pink', 'red', 'yellow', 'black', 'closed'] as const;
export type Bed = (typeof beds)[number];
export const drainages = ['none', 'serous', 'sanguineous', 'serosanguineous', 'purulent'] as const;
export type Drainage = (typeof drainages)[number];
export const amounts = ['none', 'scant', 'moderate', 'much'] as const;
export type Amount = (typeof amounts)[number];
export const odors = ['none', 'foul'] as const;
export type Odor = (typeof odors)[number];
export const edgesSeen = ['together', 'open', 'gaping', 'ragged'] as const;
export type Edges = (typeof edgesSeen)[number];
export const skinAround = ['as-elsewhere', 'red-narrow', 'red-spreading', 'white-soggy'] as const;
export type Around = (typeof skinAround)[number];

export interface Wound {
  readonly shape: 'round' | 'line' | 'scrape';
  readonly lengthMm: Span;
  readonly widthMm: Span;
  readonly depthMm: Span;
  readonly bed: Bed;
  readonly drainage: Drainage;
  readonly amount: Amount;
  readonly odor: Odor;
  readonly edges: Edges;
  readonly around: Around;
}

export const dressingKinds = [
  'dry-gauze',
  'nonstick-pad',
  'clear-film',
  'hydrocolloid',
  'foam',
  'moist-gauze',
] as const;
export type DressingKind = (typeof dressingKinds)[number];

export const patterns = ['spiral', 'spiral-reverse', 'figure-eight', 'recurrent'] as const;
export type Pattern = (typeof patterns)[number];

export interface Wrap {
  readonly pattern: Pattern;
  /** Width of the roller as ordered, inches. */
  readonly widthIn: number;
  /** How far the bandage has to reach from the far end, mm. */
  readonly coverMm: number;
}

export interface Limb {
  readonly name: 'forearm' | 'ankle' | 'finger' | 'lower leg';
  readonly distalCm: number;
  readonly proximalCm: number;
}

export const questionIds = ['pain', 'fever', 'tetanus', 'reactions', 'since'] as const;
export type QuestionId = (typeof questionIds)[number];

/** What has to be told: by the order's and the sheet's own words. */
export const flagIds = ['redness', 'pus', 'fever', 'opened', 'circulation', 'tetanus', 'out-of-stock'] as const;
export type FlagId = (typeof flagIds)[number];

export const homeLines = [
  'keep-dry',
  'change-as-sheet',
  'call-for-signs',
  'raise-it',
  'check-fingers',
  'no-soaking',
  'own-ointment',
  'walk-it-off',
] as const;
export type HomeLine = (typeof homeLines)[number];

export interface WoundCase {
  readonly id: string;
  readonly title: string;
  readonly person: {
    readonly name: string;
    readonly age: number;
    readonly birthDate: string;
    readonly pronoun: 'she' | 'he' | 'they';
  };
  readonly reason: string;
  /** What the chart says before the visit, the written order included. */
  readonly chart: string;
  /** Exact place with side, as ordered. */
  readonly site: string;
  readonly limb: Limb | null;
  readonly wound: Wound | null;
  readonly clean: 'wipe' | 'irrigate' | 'none';
  readonly dressing: DressingKind | null;
  /** False: the ordered dressing is not on the shelf, and `instead` is what the provider then orders. */
  readonly inStock: boolean;
  readonly instead: DressingKind | null;
  readonly wrap: Wrap | null;
  readonly sling: boolean;
  /** Comes with a splint wrapped too tightly elsewhere: nothing else is done before it is told. */
  readonly comesTight: boolean;
  readonly flags: readonly FlagId[];
  readonly answers: Readonly<Record<QuestionId, string>>;
  readonly sheet: readonly HomeLine[];
}
