/** Everything an auditor can do, as one union. Views send these, read the snapshot, and decide nothing. */
import type { TimeSkipped } from '../core/simulation.ts';
import type { ErrorKind, Mend } from './case.ts';

export const verdicts = ['clean', 'to-mend'] as const;
export type Verdict = (typeof verdicts)[number];

export type AuditLearnerEvent =
  | TimeSkipped
  | { readonly type: 'hint.asked' }
  /** Reads a part of the chart closely. */
  | { readonly type: 'part.opened'; readonly part: string }
  | { readonly type: 'mark.set'; readonly part: string; readonly kind: ErrorKind }
  | { readonly type: 'mark.cleared'; readonly part: string }
  | { readonly type: 'mend.set'; readonly part: string; readonly mend: Mend }
  /** Takes the entry out of the record: it can be done, and it is the worst way. */
  | { readonly type: 'entry.deleted'; readonly part: string }
  /** Signs the audit: it is over. */
  | { readonly type: 'audit.closed'; readonly verdict: Verdict };
