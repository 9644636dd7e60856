/** The shape of a call: who rings, what they say when asked what, and where the script sends it. Types only. */
import type { CivilDate } from '../core/calendar.ts';
import type { Field, LogOutcome, Recipient } from './events.ts';

/** What a saying does. The learner is never told; they read the words. */
export const kinds = [
  'good',
  'kind',
  'thin',
  'rude',
  'leading',
  'advice',
  'reassures',
  'severity',
  'diagnosis',
  'interprets',
  'tells',
  'promises',
  'drops',
] as const;
export type Kind = (typeof kinds)[number];

export const groups = ['open', 'who', 'listen', 'answer', 'close'] as const;
export type Group = (typeof groups)[number];

/** Something the assistant can say. */
export interface Saying {
  readonly id: string;
  readonly group: Group;
  readonly text: string;
  readonly kind: Kind;
  /** Offered only when all of these are known. */
  readonly needs: readonly string[];
  /** Comes out of the chart: the caller must be known first. */
  readonly fromChart: boolean;
}

/** One way somebody answers; the first that fits is said. */
export interface Reply {
  readonly says: string;
  /** What the learner knows after it. `danger` and `urgent` are words that send a call up the ladder. */
  readonly shows: readonly string[];
  readonly when: readonly string[];
  readonly unless: readonly string[];
  /** Least patience at which they say so much. */
  readonly patience: number;
}

export interface ScriptReply {
  readonly says: string;
  readonly yes: boolean;
  readonly shows: readonly string[];
}

/** Where a call belongs: by the script where there is a symptom, else by the practice's rules. */
export type Route =
  | 'emergency'
  | 'nurse-now'
  /** Another desk takes it over, or gets a message with a time. */
  | 'desk'
  | 'message'
  /** The provider's released words, exactly. */
  | 'told'
  /** Nothing may be said; what the caller says may be written down. */
  | 'nothing-told'
  | 'voicemail'
  | 'asked-to-call';

export interface Wanted {
  readonly route: Route;
  /** Who may have it. */
  readonly to: readonly Recipient[];
  /** Page of the script that fits; null for a call without a symptom. */
  readonly page: string | null;
  /** Fields of the message form the next person needs. */
  readonly fields: readonly Field[];
  readonly log: readonly LogOutcome[];
  /** Sayings of the case that have to be said, by id. */
  readonly says: readonly string[];
}

export interface SecondCall {
  /** After the first call was answered. */
  readonly afterMs: number;
  /** What they say when asked whether it is an emergency. */
  readonly says: string;
  readonly emergency: boolean;
}

export interface Variant {
  readonly id: string;
  readonly opening: readonly string[] | null;
  readonly replies: Readonly<Record<string, readonly Reply[]>>;
  readonly script: Readonly<Record<string, ScriptReply>>;
  readonly kinds: Readonly<Record<string, Kind>>;
  readonly chart: readonly string[] | null;
  readonly second: SecondCall | null;
  readonly answeredBy: 'machine' | 'person' | null;
  readonly wanted: Wanted;
}

export interface TelephoneCase {
  readonly id: string;
  readonly title: string;
  readonly line: string;
  readonly today: CivilDate;
  /** Minutes after midnight. */
  readonly at: number;
  readonly direction: 'in' | 'out';
  /** What one hears of a stranger. */
  readonly voice: string;
  readonly caller: { readonly name: string; readonly relation: string; readonly isPatient: boolean };
  readonly patient: {
    readonly first: string;
    readonly last: string;
    readonly born: CivilDate;
    readonly pharmacy: string;
    readonly allergies: string;
    readonly address: string;
    /** Fixed for somebody the practice already knows; null where it is drawn. */
    readonly number: string | null;
  };
  /** Names and words a message must not hold: illnesses nobody has named, other people. */
  readonly forbidden: readonly string[];
  /** Patience at the start, of 100. */
  readonly patience: number;
  /** Whether identity has to be settled before anything else. */
  readonly needsIdentity: boolean;
  /** A language the assistant does not speak; the caller's own few words. */
  readonly language: { readonly name: string; readonly words: string; readonly child: string } | null;
  readonly numbers: readonly {
    readonly label: string;
    readonly digits: string;
    readonly isRight: boolean;
    readonly says: string;
  }[];
  readonly opening: readonly string[];
  readonly holdAnswer: { readonly says: string; readonly agrees: boolean; readonly shows: readonly string[] };
  readonly chart: readonly string[];
  readonly sayings: readonly Saying[];
  readonly replies: Readonly<Record<string, readonly Reply[]>>;
  readonly script: Readonly<Record<string, ScriptReply>>;
  readonly variants: readonly Variant[];
}
