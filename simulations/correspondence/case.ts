/** The shape of a task at the letter desk: what came in, what the chart says, the parts to choose from, the typed draft. Types only. */
import type { CivilDate } from '../core/calendar.ts';

export const channels = ['portal', 'first-class', 'certified', 'phone', 'secure-email', 'fax', 'nurse'] as const;
export type Channel = (typeof channels)[number];

/** What is wrong with a part that can be chosen; null when nothing is. */
export const faults = ['form', 'tone', 'privacy', 'scope', 'fact'] as const;
export type Fault = (typeof faults)[number];

export interface Choice {
  readonly text: string;
  readonly fault: Fault | null;
}

/** One blank of the letter. */
export interface Slot {
  readonly id: string;
  readonly name: string;
  readonly options: readonly Choice[];
}

export const slipKinds = [
  'wrong-person',
  'wrong-date',
  'dose-or-unit',
  'misspelled',
  'enclosure',
  'tone',
  'privacy',
] as const;
/** What may stand wrong in a typed draft. */
export type SlipKind = (typeof slipKinds)[number];

export interface Plant {
  readonly kind: SlipKind;
  /** The line as it reads with the slip in it. */
  readonly text: string;
  /** How one can see it, for the debrief. */
  readonly why: string;
}

export interface DraftLine {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly plants: readonly Plant[];
}

export interface OwnWords {
  readonly task: string;
  /** Each of these has to stand in it, in one of its spellings. */
  readonly needs: readonly { readonly name: string; readonly anyOf: readonly string[] }[];
  /** None of these may. */
  readonly forbidden: readonly string[];
  /** A text that holds, for those who play in tests. */
  readonly example: string;
}

export interface CorrespondenceCase {
  readonly id: string;
  readonly title: string;
  readonly line: string;
  readonly today: CivilDate;
  /** Who asks, and how it came. */
  readonly from: string;
  readonly request: string;
  readonly chart: readonly string[];
  readonly reader: 'patient' | 'office' | 'employer' | 'school';
  /** Whose letter it is: who has to read and sign it. */
  readonly signer: 'provider' | 'assistant';
  /** Danger in it: a licensed person gets it by voice, and nothing is written first. */
  readonly toNurse: boolean;
  /** What each channel is worth here, 0 to 1; missing is 0. */
  readonly worth: Readonly<Partial<Record<Channel, number>>>;
  readonly slots: readonly Slot[];
  readonly own: OwnWords | null;
  readonly draft: readonly DraftLine[];
  readonly recipients: readonly { readonly text: string; readonly isRight: boolean }[];
  readonly outside: readonly Choice[];
  readonly enclosures: readonly { readonly text: string; readonly belongs: boolean }[];
}
