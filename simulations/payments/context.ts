/** The state of a run as plain JSON. `scene` holds what stays hidden until the debrief. */
import type { Posting } from '../practice/account.ts';
import type { Cents } from '../practice/money.ts';
import type { VisitFolder } from '../practice/types.ts';
import type { Mode } from '../core/simulation.ts';
import type { Denial, Scene } from './case.ts';
import type { Identifier } from './events.ts';
import type { RefusalCode } from './refusals.ts';

/** An entry of the ledger: what stood there and what was posted today, in order. */
export interface Entry extends Posting {
  /** The number of an adjustment; null elsewhere. */
  readonly code: string | null;
  readonly isVoid: boolean;
  readonly isToday: boolean;
}

/** What the record system last said no to, or asks about. Nothing typed is lost: the text stands in the field. */
export interface Refused {
  readonly where: string;
  readonly code: RefusalCode;
}

export interface PaymentsContext {
  readonly mode: Mode;
  readonly seed: number;
  readonly caseId: string;
  readonly nowMs: number;
  readonly scene: Scene;
  readonly carried: VisitFolder | null;
  readonly open: string;
  readonly matched: Readonly<Record<string, readonly Identifier[]>>;
  /** Accounts that were posted to before they were matched. */
  readonly blind: readonly string[];
  readonly entries: readonly Entry[];
  readonly noted: readonly Denial[];
  readonly choices: Readonly<Record<string, number>>;
  readonly said: readonly number[];
  readonly figures: Readonly<Record<string, Cents>>;
  readonly reported: Cents | null;
  readonly refused: Refused | null;
  readonly hints: number;
}
