/** The state of the coding desk as plain JSON. Bounded by the note, the lines and the limits of the form. */
import type { Mode } from '../core/simulation.ts';
import type { Cents } from '../practice/money.ts';
import type { CodingCase, Phrase, QueryTopic, ReplyKind } from './case.ts';
import type { Modifier, Wording } from './events.ts';

export interface Coded {
  readonly code: string;
  /** Words of the note that carry it, by phrase. */
  readonly words: readonly string[];
  /** Whether the list was open at this place before the code was taken. */
  readonly isVerified: boolean;
}

export interface Line {
  readonly id: string;
  /** Null until one was chosen. */
  readonly code: string | null;
  readonly isVerified: boolean;
  /** As typed; kept when it is refused. */
  readonly typed: string;
  /** The last whole number the record took. */
  readonly units: number;
  /** Why the record did not take what was typed. */
  readonly trouble: string | null;
  readonly modifiers: readonly Modifier[];
  /** Diagnosis codes, the main reason first. */
  readonly pointers: readonly string[];
}

export interface SentQuery {
  readonly topic: QueryTopic;
  readonly wording: Wording;
  readonly wasNeeded: boolean;
}

export interface CodingContext {
  readonly mode: Mode;
  readonly seed: number;
  readonly case: CodingCase;
  readonly variant: number;
  readonly limits: { readonly diagnoses: number; readonly pointers: number };
  /** Prices of the practice by code. */
  readonly fees: Readonly<Record<string, Cents>>;
  /** The patient's name as the front desk registered it. */
  readonly registeredAs: string;
  readonly nowMs: number;
  /** The note as it reads now, with the provider's addenda. */
  readonly note: readonly Phrase[];
  /** Marked words that no code has yet. */
  readonly marked: readonly string[];
  readonly searched: string;
  readonly searches: number;
  /** Places where the list was open, in order. */
  readonly opened: readonly string[];
  readonly diagnoses: readonly Coded[];
  readonly lines: readonly Line[];
  readonly queries: readonly SentQuery[];
  /** What came back to the last query. */
  readonly answer: string | null;
  readonly replies: readonly { readonly kind: ReplyKind; readonly index: number }[];
  readonly hints: number;
}
