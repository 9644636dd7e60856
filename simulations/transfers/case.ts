/**
 * The shape of a case: who is to be moved, what they can do, and what happens if one goes wrong. Types only, so that views need no
 * schema library; `schema.ts` checks `cases.yaml` against the same shape.
 */
export const questionIds = ['own-way', 'weak-side', 'weight', 'dizzy', 'surgery', 'pain-falls'] as const;
export type QuestionId = (typeof questionIds)[number];

export type Side = 'left' | 'right';

/** What carries them: alone, one helper, two helpers, a lift with trained staff; or the move waits for the provider. */
export type Need = 'own-way' | 'one' | 'two' | 'lift' | 'wait';

/** Stretches of a ride, in order. */
export const stretches = ['doorway', 'elevator', 'ramp-down'] as const;
export type Stretch = (typeof stretches)[number];

export interface TransfersCase {
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
  /** Where they are and where they shall be. */
  readonly kind: 'chair-to-table' | 'table-to-chair' | 'ride';
  readonly weakSide: Side | null;
  /** How many pounds of them a helper would have to carry. */
  readonly shareLb: number;
  readonly need: Need;
  /** Whether a belt around the waist may be used; where not, nurse or provider say so when asked. */
  readonly beltAllowed: boolean;
  /** Gets dizzy on standing unless they have sat on the edge long enough; or whatever one does. */
  readonly dizzy: 'no' | 'until-rested' | 'always';
  /** The knees give way in the turn when one person alone steadies them. */
  readonly buckles: boolean;
  /** What nurse or provider say when told of the answers. */
  readonly answer: string;
  readonly answers: Readonly<Record<QuestionId, string>>;
}
