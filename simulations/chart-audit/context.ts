/** The state of an audit as plain JSON. Bounded by the parts of the chart. `planted` stays hidden until the debrief. */
import type { Mode } from '../core/simulation.ts';
import type { AuditCase, ErrorKind, Mend, Plant } from './case.ts';
import type { Verdict } from './events.ts';

export interface Mark {
  readonly part: string;
  readonly kind: ErrorKind;
  /** Null until chosen. */
  readonly mend: Mend | null;
}

export interface Planted extends Plant {
  readonly part: string;
}

export interface AuditContext {
  readonly mode: Mode;
  readonly seed: number;
  readonly case: AuditCase;
  readonly nowMs: number;
  /** Hidden. */
  readonly planted: readonly Planted[];
  /** The chart as it reads in this run, in order. */
  readonly shown: readonly { readonly id: string; readonly label: string; readonly text: string }[];
  readonly open: string | null;
  readonly opened: readonly string[];
  readonly marks: readonly Mark[];
  readonly deleted: readonly string[];
  readonly verdict: Verdict | null;
  readonly hints: number;
}
