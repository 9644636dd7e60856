/** The state of the denial desk as plain JSON. Bounded: at most seven claims, a few tries each. `cause` stays hidden until the debrief. */
import type { Mode } from '../core/simulation.ts';
import type { Colleague, CauseId, Root, Way } from './causes.ts';
import type { DenialCase } from './case.ts';
import type { DenialFacts } from './facts.ts';
import type { DeskFile } from './file.ts';

export const outcomes = ['settled', 'same-again', 'too-late', 'not-lawful'] as const;
export type Outcome = (typeof outcomes)[number];

export interface Try {
  readonly day: number;
  readonly way: Way;
  readonly outcome: Outcome;
}

export interface QueuedClaim {
  readonly id: string;
  /** Hidden. */
  readonly cause: CauseId;
  readonly file: DeskFile;
  readonly opened: readonly string[];
  readonly mark: { readonly paper: string; readonly line: string } | null;
  readonly named: CauseId | null;
  readonly mends: readonly { readonly root: Root; readonly text: string }[];
  readonly asked: { readonly whom: Colleague; readonly day: number } | null;
  readonly attached: readonly string[];
  readonly tries: readonly Try[];
}

/** What the record said of an entry that it did not keep. */
export interface Objection {
  readonly claim: string;
  readonly root: Root;
  readonly typed: string;
  readonly text: string;
  readonly canConfirm: boolean;
}

export interface DenialContext {
  readonly mode: Mode;
  readonly seed: number;
  readonly case: DenialCase;
  readonly facts: DenialFacts;
  readonly nowMs: number;
  /** Workdays since the task began. */
  readonly day: number;
  readonly queue: readonly QueuedClaim[];
  readonly inHand: string | null;
  readonly objection: Objection | null;
  readonly hints: number;
}

/** Claims one gets done on a day beside other work. An assumption. */
export const claimsADay = 2;
/** Longest task, in workdays. */
export const mostWorkdays = 10;
export const mostTries = 3;
