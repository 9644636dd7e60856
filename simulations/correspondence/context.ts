/** The state of the letter desk as plain JSON, bounded by the case. `planted` stays hidden until the debrief. */
import type { Mode } from '../core/simulation.ts';
import type { CivilDate } from '../core/calendar.ts';
import type { Channel, CorrespondenceCase, Plant, SlipKind } from './case.ts';
import type { LogPart, NursePart } from './events.ts';
import type { CorrespondenceFacts } from './facts.ts';

export interface Planted extends Plant {
  readonly line: string;
}

export interface Mark {
  readonly line: string;
  readonly kind: SlipKind;
}

export type Stage = 'blank' | 'drafting' | 'signed' | 'sent' | 'handed';

export interface CorrespondenceContext {
  readonly mode: Mode;
  readonly seed: number;
  readonly case: CorrespondenceCase;
  readonly facts: CorrespondenceFacts;
  readonly nowMs: number;
  readonly stage: Stage;
  readonly requestRead: boolean;
  readonly chartOpened: boolean;
  readonly channel: Channel | null;
  /** What was typed as the date, what the record kept of it, and what it asked. */
  readonly date: { readonly text: string; readonly kept: CivilDate | null; readonly question: string | null };
  /** Option by slot; null while a blank is empty. */
  readonly picks: readonly (number | null)[];
  readonly paragraph: string;
  /** Hidden. */
  readonly planted: readonly Planted[];
  /** The typed draft as it reads in this run. */
  readonly shown: readonly { readonly id: string; readonly label: string; readonly text: string }[];
  readonly marks: readonly Mark[];
  readonly draftChecked: boolean;
  readonly recipient: number | null;
  readonly outside: number | null;
  readonly enclosures: readonly number[];
  readonly everSigned: boolean;
  /** Whether it went out with the signature of whoever's letter it is. */
  readonly sentSigned: boolean;
  /** What the nurse was told. */
  readonly told: readonly NursePart[];
  /** Whether the request had been read when she was told. */
  readonly toldAfterReading: boolean;
  readonly log: readonly LogPart[];
  readonly hints: number;
}
