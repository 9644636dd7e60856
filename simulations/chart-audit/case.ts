/** The shape of a chart to audit: its clean parts, and the errors that may be planted in each. Types only. */

export const errorKinds = [
  'wrong-patient',
  'wrong-unit',
  'wrong-time',
  'privacy',
  'unsigned',
  'impossible-value',
  'improper-correction',
  'out-of-scope',
  'copied-forward',
  'no-reaction',
] as const;
export type ErrorKind = (typeof errorKinds)[number];

/** What puts it right without hiding anything. */
export const mends = ['correction', 'addendum', 'late-entry', 'move-by-policy', 'back-to-author'] as const;
export type Mend = (typeof mends)[number];

export interface Plant {
  readonly kind: ErrorKind;
  /** The part as it reads with the error in it. */
  readonly text: string;
  readonly mend: Mend;
  /** How one can see it from the chart, for the debrief. */
  readonly why: string;
}

export interface ChartPart {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly plants: readonly Plant[];
}

export interface AuditCase {
  readonly id: string;
  /** "Chart of Maria Ortiz, blood pressure recheck" */
  readonly title: string;
  readonly line: string;
  /** The head of every page: whose chart this is and which visit is audited. */
  readonly head: {
    readonly name: string;
    readonly born: string;
    readonly visit: string;
    readonly auditedOn: string;
  };
  readonly parts: readonly ChartPart[];
}
