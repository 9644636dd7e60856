/** The state of a check-in as plain JSON. Bounded by the case and by the caps in acts.ts. */
import type { Mode } from '../core/simulation.ts';
import type { Cents } from '../practice/money.ts';
import type { Appointment } from '../practice/types.ts';
import type { CheckInCase, SlipKind } from './case.ts';
import type { DeskAct, Method, Paper, ReadingItem, Topic } from './events.ts';
import type { CheckInFacts } from './facts.ts';
import type { LineId } from './form.ts';

/** A line of the form as it lies on the counter. */
export interface Line {
  readonly id: LineId;
  /** As it was written first. */
  readonly text: string;
  /** Hidden: how it would be right. */
  readonly clean: string;
  /** Hidden: what is wrong with it; null when nothing is. */
  readonly slip: SlipKind | null;
  readonly asked: boolean;
  /** Written by the assistant in the patient's place. */
  readonly filled: boolean;
}

export interface Field {
  /** As it stands in the field, refused or not. */
  readonly text: string;
  /** As the system has kept it. */
  readonly kept: string;
  /** Why the last text was refused; null when it was not. */
  readonly refused: string | null;
}

export interface PlanState {
  readonly visible: boolean;
  readonly front: boolean;
  readonly back: boolean;
  /** What the last check brought; null before one. */
  readonly check: 'answered' | 'not-found' | null;
  readonly checks: number;
  /** Deductible left in this run. */
  readonly deductibleLeft: Cents;
  readonly reading: Readonly<Partial<Record<ReadingItem, string>>>;
  /** The item that was refused last, and why. */
  readonly refused: { readonly item: ReadingItem; readonly text: string; readonly why: string } | null;
}

export interface MatterState {
  readonly id: string;
  readonly open: boolean;
  /** Options chosen, by place, in order. */
  readonly chosen: readonly number[];
  /** Order in which the options are shown. */
  readonly shuffle: readonly number[];
}

export interface PaperState {
  readonly explained: boolean;
  readonly handed: boolean;
  /** What came of it; null before it was handed over. */
  readonly came: 'signed' | 'declined' | null;
  readonly refusalNoted: boolean;
  readonly signedForThem: boolean;
}

export interface Payment {
  readonly method: Method;
  readonly amount: Cents;
  readonly change: Cents;
}

export interface CheckInContext {
  readonly case: CheckInCase;
  readonly facts: CheckInFacts;
  readonly seed: number;
  readonly mode: Mode;
  readonly nowMs: number;
  /** The appointment as the scheduler wrote it down. */
  readonly appointment: Appointment;
  /** Drawn: whether the screen can be read from the counter, what the sheet asks, whether the visitor coughs. */
  readonly desk: { readonly screenOpen: boolean; readonly sheetAsksReason: boolean; readonly coughs: boolean };
  /** Drawn: the notice is taken but not signed for. */
  readonly declinesNotice: boolean;
  /** Cash in the visitor's hand. */
  readonly tender: Cents;
  readonly asked: readonly Topic[];
  readonly did: readonly DeskAct[];
  /** The first private question was asked before the voice was lowered or the screen turned. */
  readonly exposedFirst: boolean;
  readonly idTaken: boolean;
  readonly lines: readonly Line[];
  readonly fields: Readonly<Record<string, Field>>;
  readonly plans: readonly PlanState[];
  readonly first: number | null;
  readonly matters: readonly MatterState[];
  readonly referral: string | null;
  readonly estimateGiven: boolean;
  readonly papers: Readonly<Record<Paper, PaperState>>;
  readonly due: Cents | null;
  readonly payment: Payment | null;
  /** Why the last amount was refused. */
  readonly moneyRefused: string | null;
  readonly receipt: boolean;
  readonly hints: number;
  /** The last thing that was heard or seen. */
  readonly heard: { readonly atMs: number; readonly text: string } | null;
}
