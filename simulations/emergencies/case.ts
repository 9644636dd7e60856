/**
 * The shape of a case: what happened, to whom, what the chart and the policy allow, and what makes this one different. Types
 * only, so that views need no schema library; `schema.ts` checks `cases.yaml` against the same shape.
 */
import type { ActId } from './acts.ts';
import type { Kind } from './kinds.ts';

/** What makes a case of its kind different from another. */
export const traits = [
  'second-dose',
  'drowsy',
  'second-sugar',
  'aspirin-allergy',
  'pregnant',
  'goes-limp',
  'hairy',
  'patch',
  'wet-chest',
  'no-shock',
  'armpit',
  'powder',
  'large',
  'chemical',
  'ammonia-near',
] as const;
export type Trait = (typeof traits)[number];

export type AgeGroup = 'adult' | 'child' | 'infant';

export interface Person {
  readonly name: string;
  /** Full years on the day. */
  readonly age: number;
  /** As on the chart: "March 14, 1968". */
  readonly birthDate: string;
  readonly weightKg: number;
  readonly group: AgeGroup;
  /** Who came along and can answer: "her mother, Abeni"; null when nobody did. */
  readonly companion: string | null;
}

export interface EmergencyCase {
  readonly id: string;
  readonly kind: Kind;
  /** "Ms. Talbot, 34, ten minutes after an injection" */
  readonly title: string;
  /** What one sees at the door, one or two sentences. */
  readonly scene: string;
  readonly place: string;
  /** Null where a room or the learner is what is in danger. */
  readonly person: Person | null;
  /** What stands on the chart or on the label. */
  readonly chart: string;
  /** What state, employer and signed papers let an assistant do here. */
  readonly policy: string;
  /** What a look around shows. */
  readonly hazard: string;
  /** Acts a signed standing order covers. */
  readonly standing: readonly ActId[];
  /** What the provider orders on arrival, in the order of saying. */
  readonly orders: readonly { readonly act: ActId; readonly words: string }[];
  /** Whether the outside emergency service is needed. */
  readonly ems: boolean;
  readonly traits: readonly Trait[];
  /** Answers to what may be asked; missing where there is nobody to answer. */
  readonly says: Readonly<Partial<Record<ActId, string>>>;
}
