/** The shape of a visit to code: the provider's signed note in phrases, what was done, and what the note supports. Types only. */
import type { CivilDate } from '../core/calendar.ts';

export const noteParts = ['reason', 'story', 'exam', 'assessment', 'plan', 'addendum'] as const;
export type NotePart = (typeof noteParts)[number];

/** Some words of the note that can be marked as the proof of a code. */
export interface Phrase {
  readonly id: string;
  readonly part: NotePart;
  readonly text: string;
}

/** A line of what was done. What is right for it stands beside it, hidden until the debrief. */
export interface Service {
  readonly id: string;
  readonly did: string;
  /** The visit level: the provider has chosen it, and only the provider may. */
  readonly chosenByProvider: boolean;
  readonly code: string;
  readonly units: number;
  /** A drug: units are worked out from the dose. */
  readonly isDrug: boolean;
  readonly modifiers: readonly string[];
  /** Diagnoses that explain the line: the first pointer must be one of them. */
  readonly for: readonly string[];
}

export interface SupportedCode {
  readonly code: string;
  /** Phrases of which any carries the code. */
  readonly words: readonly string[];
  /** May stand on the slip and need not. */
  readonly isOptional: boolean;
}

/**
 * Tempting codes. `uncertain` suspected only; `unwritten` nobody wrote it; `payment` wanted for its money; `integral` a sign
 * that belongs to the diagnosis; `extra` true once or elsewhere, not a matter of this visit; `instead` a coarser or wrong
 * code in the place of the right one.
 */
export const trapKinds = ['uncertain', 'unwritten', 'payment', 'integral', 'extra', 'instead'] as const;
export type TrapKind = (typeof trapKinds)[number];

export const queryTopics = ['side', 'contradiction', 'certainty', 'kind', 'dose', 'signature'] as const;
export type QueryTopic = (typeof queryTopics)[number];

export interface NeededQuery {
  /** Topics that ask for what is missing. */
  readonly topics: readonly QueryTopic[];
  /** What the provider adds to the note. */
  readonly answer: string;
  /** Codes and lines that stand on nothing before the answer. */
  readonly codes: readonly string[];
  readonly lines: readonly string[];
}

export const replyKinds = ['refuses', 'evades', 'complies'] as const;
export type ReplyKind = (typeof replyKinds)[number];

export interface TemptingRequest {
  readonly who: string;
  readonly says: string;
  readonly replies: readonly { readonly kind: ReplyKind; readonly text: string; readonly answer: string }[];
}

/** One way the visit went: the seed chooses. */
export interface Variant {
  readonly id: string;
  /** Payer of the practice, by id, and its name as the slip shows it. */
  readonly payer: string;
  /** Phrases of the note that read differently, by id. */
  readonly changes: Readonly<Record<string, string>>;
  readonly services: readonly Service[];
  readonly diagnoses: readonly SupportedCode[];
  /** Codes of which any may stand first. */
  readonly first: readonly string[];
  /** Pairs: the first of each stands before the second. */
  readonly order: readonly (readonly [string, string])[];
  readonly traps: readonly { readonly code: string; readonly kind: TrapKind }[];
  readonly query: NeededQuery | null;
  readonly request: TemptingRequest | null;
}

export interface CodingCase {
  readonly id: string;
  readonly title: string;
  readonly line: string;
  readonly today: CivilDate;
  readonly patient: { readonly name: string; readonly birthDate: CivilDate; readonly chart: string };
  /** A provider of the practice, by id, and as the note is signed. */
  readonly provider: { readonly id: string; readonly name: string };
  readonly note: readonly Phrase[];
  readonly variants: readonly Variant[];
}
