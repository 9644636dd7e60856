/** Everything one can do at the claim desk, as one union. Views send these, read the snapshot, and decide nothing. */
import type { TimeSkipped } from '../core/simulation.ts';

/** How long one waits at a time: simulated days. */
export const waits = [1, 7, 14] as const;
export type Wait = (typeof waits)[number];

export type ClaimLearnerEvent =
  | TimeSkipped
  | { readonly type: 'hint.asked' }
  /** Takes a paper of the folder in hand. */
  | { readonly type: 'paper.opened'; readonly paper: string }
  /** Puts everything a line of a paper holds for this box into it. */
  | { readonly type: 'line.copied'; readonly paper: string; readonly line: string; readonly box: string }
  /** Types or ticks a field; an empty text clears it. `confirmed` answers the record's question. */
  | { readonly type: 'field.written'; readonly field: string; readonly text: string; readonly confirmed: boolean }
  /** Runs the practice's checks over the form as it stands. */
  | { readonly type: 'claim.scrubbed' }
  | { readonly type: 'claim.sent' }
  /** Lets simulated days go by. */
  | { readonly type: 'days.passed'; readonly days: Wait }
  /** Reads the payer's answer. */
  | { readonly type: 'answer.read' }
  /** Puts the claim away: the task is over. */
  | { readonly type: 'claim.closed' };
