/** The state of a day in the storeroom. Plain JSON, bounded by the case. Faults stay hidden until one looks. */
import type { Mode } from '../core/simulation.ts';
import type { Excursion, Fault, Lot, StoreCase } from './case.ts';
import type { ColdAct, Paper, Place } from './events.ts';
import type { StoreFacts } from './facts.ts';

export interface ShelfLot extends Omit<Lot, 'fewest' | 'most'> {
  readonly count: number;
  readonly isTurned: boolean;
  readonly isRemoved: boolean;
}

export interface ItemState {
  readonly id: string;
  /** The front first. */
  readonly lots: readonly ShelfLot[];
  readonly counted: number | null;
  /** Null while nothing was written on the order list. */
  readonly ordered: number | null;
}

export interface LineState {
  readonly id: string;
  /** Hidden until the box is opened. */
  readonly fault: Fault;
  readonly inBox: number;
  readonly isOpened: boolean;
  readonly judged: Fault | null;
  readonly place: Place | null;
}

export type Slot = 'morning' | 'evening';

export interface Reading {
  readonly slot: Slot;
  /** °F, tenths. */
  readonly current: number;
  readonly lowest: number;
  readonly highest: number;
}

export interface LogLine extends Reading {
  readonly initials: string;
  readonly wasReset: boolean;
  /** As the display showed it when it was logged. */
  readonly isTrue: boolean;
}

export interface Question {
  readonly about: 'count' | 'order' | 'log';
  /** The item it is about; null for the log. */
  readonly item: string | null;
  readonly text: string;
  readonly canConfirm: boolean;
}

export interface StoreContext {
  readonly mode: Mode;
  readonly seed: number;
  readonly case: StoreCase;
  readonly facts: StoreFacts;
  readonly nowMs: number;
  readonly slot: Slot;
  readonly items: readonly ItemState[];
  readonly orderSent: boolean;
  readonly lines: readonly LineState[];
  /** Lines in the order in which their boxes were opened. */
  readonly openedFirst: readonly string[];
  /** Lines put into the cold before any other box was opened. */
  readonly coldWaited: boolean;
  readonly papers: readonly Paper[];
  /** Hidden: what happened by each reading. */
  readonly excursion: Readonly<Record<Slot, Excursion>>;
  /** What the display shows now; null without a refrigerator. */
  readonly display: Reading | null;
  readonly log: readonly LogLine[];
  readonly acts: readonly ColdAct[];
  readonly question: Question | null;
  readonly hints: number;
}
