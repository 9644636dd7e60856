/**
 * The shape of a case: who waits behind which door, what is to be done there, and what the learner brings along. Types only;
 * `schema.ts` checks `cases.yaml` against the same shape.
 */

/** What hangs on the door. */
export const signs = ['none', 'contact', 'contact-soap', 'droplet', 'airborne', 'airborne-and-contact'] as const;
export type Sign = (typeof signs)[number];

/** Things to do with the patient; `care.ts` says what each touches and what it may throw. */
export const cares = [
  'form',
  'temperature',
  'blood-pressure',
  'old-dressing-off',
  'new-dressing-on',
  'stool-specimen',
  'nose-swab',
  'sputum-cup',
  'hold-basin',
  'undress-and-weigh',
] as const;
export type Care = (typeof cares)[number];

export interface HygieneCase {
  readonly id: string;
  /** "Mr. Quiroga, 58, a wound that drains" */
  readonly title: string;
  readonly person: {
    readonly name: string;
    readonly age: number;
    /** As on the chart: "March 14, 1968". */
    readonly birthDate: string;
    /** Who answers for a child; null for adults. */
    readonly parent: string | null;
  };
  readonly room: string;
  readonly reason: string;
  /** The provider's order and what the chart says. */
  readonly order: string;
  readonly sign: Sign;
  /** In the order they are asked for. */
  readonly cares: readonly Care[];
  /** Germs that alcohol does not reach: spores, norovirus. */
  readonly germ: 'ordinary' | 'outlives-alcohol';
  /** How the learner's hands look before anything is done. */
  readonly handsAtStart: 'look-clean' | 'look-dirty';
  /** The learner's own respirator fit test, as the card says. */
  readonly fitTest: { readonly card: string; readonly holds: boolean };
  /** What the patient asks. */
  readonly asks: string;
}
