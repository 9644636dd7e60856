/** The state of a claim on its way, as plain JSON. Bounded: fields of one form, a few sendings. `slip` stays hidden until the debrief. */
import type { Mode } from '../core/simulation.ts';
import type { ScrubFinding } from '../practice/scrub.ts';
import type { ClaimForm, PayerAnswer } from '../practice/types.ts';
import type { ClaimCase, ClaimFacts, Folder } from './case.ts';

/** What somebody at the check-in desk typed wrongly; the papers prove it. */
export const slips = ['none', 'name', 'member', 'birth-date'] as const;
export type Slip = (typeof slips)[number];

/** What the record said of the last entry that it did not keep. */
export interface Objection {
  readonly field: string;
  readonly typed: string;
  readonly text: string;
  readonly canConfirm: boolean;
}

/** A form on its way to a payer. */
export interface Sending {
  /** Days since the task began. */
  readonly day: number;
  readonly form: ClaimForm;
  /** How many findings the scrubber would have had; null when it was not run over this form. */
  readonly found: number | null;
  readonly answer: PayerAnswer;
  /** The payer's own number of this claim; empty when it was turned back at the door. */
  readonly claimNumber: string;
  /** The day the answer lies in the mail. */
  readonly dueDay: number;
  readonly isRead: boolean;
}

export interface ClaimContext {
  readonly mode: Mode;
  readonly seed: number;
  readonly case: ClaimCase;
  readonly facts: ClaimFacts;
  readonly nowMs: number;
  readonly folder: Folder;
  /** Hidden. */
  readonly slip: Slip;
  readonly day: number;
  readonly form: ClaimForm;
  readonly objection: Objection | null;
  readonly paper: string | null;
  /** Every paper of the folder, in order. */
  readonly papers: readonly string[];
  readonly opened: readonly string[];
  /** What the scrubber said of the form as it stands; null when it changed since. */
  readonly findings: readonly ScrubFinding[] | null;
  readonly scrubs: number;
  readonly sendings: readonly Sending[];
  readonly hints: number;
}

/** More forms than this one does not send in one task. */
export const mostSendings = 6;
/** Longest wait of a task, in days. */
export const mostDays = 200;
