/** The shape of a day at the sink and the sterilizer. Types only; `schema.ts` checks `cases.yaml` against the same shape. */

export const itemKinds = [
  'hemostat',
  'needle-holder',
  'scissors',
  'tissue-forceps',
  'scalpel-handle',
  'blade',
  'speculum',
  'plastic-curette',
  'flexible-scope',
  'bp-cuff',
  'bandage-scissors',
  'cloth-drapes',
] as const;
export type ItemKind = (typeof itemKinds)[number];

export const defects = ['none', 'rust', 'stiff', 'tips-apart'] as const;
export type Defect = (typeof defects)[number];

export interface Item {
  readonly id: string;
  readonly kind: ItemKind;
  /** Found when somebody looks: at the light, joint by joint. */
  readonly defect: Defect;
}

/** What shall lie in one pack. */
export interface WantedPack {
  readonly id: string;
  readonly name: string;
  readonly items: readonly string[];
  readonly kind: 'single' | 'set' | 'cloth';
}

/** How a pack in the cabinet looks. */
export const storedLooks = [
  'sound',
  'water-stain',
  'torn',
  'was-dropped',
  'no-indicator-change',
  'past-its-date',
  'no-load-number',
] as const;
export type StoredLook = (typeof storedLooks)[number];

export interface StoredPack {
  readonly id: string;
  readonly name: string;
  readonly look: StoredLook;
  /** What one sees, one sentence. */
  readonly seen: string;
}

export interface InstrumentCase {
  readonly id: string;
  readonly title: string;
  readonly line: string;
  /** What the sheet on the wall says for today. */
  readonly sheet: string;
  readonly items: readonly Item[];
  readonly packs: readonly WantedPack[];
  readonly sterilizer: 'gravity' | 'prevacuum';
  readonly loadNumber: string;
  /** What is wrong with the machine, if anything; nobody sees it. */
  readonly fault: 'none' | 'weak-heater' | 'air-leak';
  readonly sporeDue: boolean;
  /** Whether the spores of the control vial are alive. */
  readonly controlGrows: boolean;
  /** The soak for what steam would ruin; null when there is none. */
  readonly soak: {
    readonly label: string;
    readonly minutes: number;
    readonly stripPasses: boolean;
  } | null;
  readonly cabinet: readonly StoredPack[];
  /** What somebody asks in between; null when nobody does. */
  readonly request: string | null;
}
