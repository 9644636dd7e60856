/** Everything one can do at the denial desk, as one union. Views send these, read the snapshot, and decide nothing. */
import type { TimeSkipped } from '../core/simulation.ts';
import type { Colleague, CauseId, Root, Way } from './causes.ts';

export type DenialLearnerEvent =
  | TimeSkipped
  | { readonly type: 'hint.asked' }
  /** Takes a claim of the queue in hand. */
  | { readonly type: 'claim.taken'; readonly claim: string }
  | { readonly type: 'paper.opened'; readonly claim: string; readonly paper: string }
  /** Marks the line that proves the cause; another mark takes its place. */
  | { readonly type: 'line.marked'; readonly claim: string; readonly paper: string; readonly line: string }
  | { readonly type: 'cause.named'; readonly claim: string; readonly cause: CauseId }
  /** Writes what is right where it is wrong. An empty text takes the mend back. */
  | {
      readonly type: 'root.mended';
      readonly claim: string;
      readonly root: Root;
      readonly text: string;
      readonly confirmed: boolean;
    }
  | { readonly type: 'colleague.asked'; readonly claim: string; readonly whom: Colleague }
  /** Puts a paper to an appeal, or takes it away again. */
  | { readonly type: 'paper.attached'; readonly claim: string; readonly paper: string }
  | { readonly type: 'claim.decided'; readonly claim: string; readonly way: Way }
  | { readonly type: 'day.ended' }
  /** Leaves the desk: the task is over. */
  | { readonly type: 'desk.closed' };
