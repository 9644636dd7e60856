/** The shape of a matter at the records desk: who asks, the papers, the pages of the chart, and what is right. Types only. */
import type { CivilDate } from '../core/calendar.ts';
import type { Cents } from '../practice/money.ts';

export const matterKinds = ['request', 'amendment', 'breach', 'tray'] as const;
export type MatterKind = (typeof matterKinds)[number];

export const identityWays = ['photo-id', 'two-identifiers', 'call-back', 'badge', 'their-word'] as const;
export type IdentityWay = (typeof identityWays)[number];

export const authorities = [
  'own-access',
  'treatment',
  'payment',
  'authorization',
  'representative',
  'required-by-law',
  'court-paper',
  'none',
] as const;
export type Authority = (typeof authorities)[number];

/** The six core elements of an authorization, and the three statements it also makes. */
export const elements = [
  'information',
  'giver',
  'receiver',
  'purpose',
  'expiration',
  'signature',
  'revocation',
  'condition',
  'redisclosure',
] as const;
export type Element = (typeof elements)[number];

export const decisions = ['release', 'return', 'officer', 'provider', 'extend'] as const;
export type Decision = (typeof decisions)[number];

/** What is missing where nothing is sent. */
export const reasons = ['authorization-needed', 'form-faulty', 'papers-of-representative', 'purpose-unclear'] as const;
export type Reason = (typeof reasons)[number];

export const channels = [
  'portal',
  'secure-mail',
  'fax-checked',
  'fax-letter',
  'by-hand',
  'certified',
  'plain-mail',
] as const;
export type Channel = (typeof channels)[number];

export const sections = ['notes', 'laboratory', 'imaging', 'letters', 'consents', 'insurance'] as const;
export type Section = (typeof sections)[number];

export const asideReasons = ['not-reviewed', 'stranger-inside', 'unreadable'] as const;
export type AsideReason = (typeof asideReasons)[number];

/** What can be done after a page went to the wrong place. */
export const steps = ['stop-it', 'send-again', 'call-patient', 'erase-log', 'write-down'] as const;
export type Step = (typeof steps)[number];

export interface Paper {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly string[];
}

export interface ChartPage {
  readonly id: string;
  readonly title: string;
  readonly date: CivilDate;
  /** The name that stands on the page itself. */
  readonly patient: string;
  readonly text: string;
}

export interface Sheet {
  readonly id: string;
  readonly title: string;
  readonly isUpsideDown: boolean;
  readonly lines: readonly string[];
  /** Where it belongs, or why it must not be filed now. */
  readonly belongs: { readonly patient: string; readonly section: Section } | { readonly aside: AsideReason };
}

export const replyKinds = ['safe', 'leaks', 'harsh'] as const;
export type ReplyKind = (typeof replyKinds)[number];

export interface Talk {
  readonly says: string;
  readonly replies: readonly { readonly kind: ReplyKind; readonly text: string; readonly answer: string }[];
}

export interface Fee {
  readonly base: Cents;
  readonly perPage: Cents;
}

/** One way the matter lies: the seed chooses. */
export interface Variant {
  readonly id: string;
  /** Lines of papers that read differently, by paper; an empty list takes the paper away. */
  readonly changes: Readonly<Record<string, readonly string[]>>;
  /** The filled-in authorization; null where there is none. Empty text is a blank. */
  readonly form: Readonly<Record<Element, string>> | null;
  readonly faulty: readonly Element[];
  /** Null where identity is not the question. */
  readonly identity: readonly IdentityWay[] | null;
  readonly authority: readonly Authority[] | null;
  readonly decision: Decision | null;
  /** What may be said to be missing; null where nothing is sent back. */
  readonly reasons: readonly Reason[] | null;
  readonly pages: {
    readonly must: readonly string[];
    readonly may: readonly string[];
    /** Never, and worst: another patient's, or specially protected. */
    readonly special: readonly string[];
  };
  readonly fee: Fee | null;
  readonly due: 'access' | 'extended' | 'amendment' | null;
  readonly channels: readonly Channel[] | null;
  /** Whether a written notice of the federal substance-use rule goes along. */
  readonly needsNotice: boolean;
  /** Whether it belongs in the accounting of disclosures; null where nothing is scored. */
  readonly accounting: boolean | null;
  /** The scanning tray; empty but for the tray itself. */
  readonly sheets: readonly Sheet[];
  readonly why: string;
}

export interface RecordsCase {
  readonly id: string;
  readonly kind: MatterKind;
  readonly title: string;
  readonly line: string;
  readonly today: CivilDate;
  readonly receivedOn: CivilDate;
  readonly patient: { readonly name: string; readonly birthDate: CivilDate; readonly chart: string };
  /** Who stands there, calls or writes; how they look where somebody speaks. */
  readonly who: { readonly name: string; readonly age: number; readonly pronoun: 'she' | 'he' | 'they' };
  readonly papers: readonly Paper[];
  readonly pages: readonly ChartPage[];
  readonly talk: Talk | null;
  /** Charts that sheets may be filed into. */
  readonly charts: readonly { readonly id: string; readonly label: string }[];
  readonly variants: readonly Variant[];
}
