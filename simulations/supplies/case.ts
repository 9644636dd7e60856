/** The shape of a day in the storeroom: shelves, a delivery, the vaccine refrigerator. Types only. */
import type { CivilDate } from '../core/calendar.ts';

export const conditions = ['sealed', 'opened', 'torn', 'recalled'] as const;
export type Condition = (typeof conditions)[number];

/** Packs of one lot on the shelf. */
export interface Lot {
  readonly lot: string;
  /** Last day on which it may be used; null for things that do not expire. */
  readonly expires: CivilDate | null;
  /** The label names only month and year. */
  readonly isMonthOnly: boolean;
  readonly condition: Condition;
  /** Drawn by the seed between these, both included. */
  readonly fewest: number;
  readonly most: number;
}

export interface Item {
  readonly id: string;
  readonly name: string;
  /** What is counted: "test", "pack". */
  readonly unit: string;
  readonly shelf: string;
  readonly usePerWeek: number;
  readonly leadWeeks: number;
  readonly safety: number;
  readonly par: number;
  readonly onOrder: number;
  /** The supplier sells so many together. */
  readonly packOf: number;
  /** As they stand on the shelf, the front first. */
  readonly lots: readonly Lot[];
}

export const faults = ['none', 'short', 'damaged', 'wrong', 'warm'] as const;
/** What is the matter with a line of a delivery. */
export type Fault = (typeof faults)[number];

export interface DeliveryLine {
  readonly id: string;
  readonly name: string;
  readonly ordered: number;
  /** What is written on the slip. */
  readonly slip: number;
  readonly isCold: boolean;
  readonly lot: string;
  readonly expires: CivilDate;
  /** What may be the matter in a run; the seed draws one. */
  readonly may: readonly Fault[];
  /** What lies in the box instead, where it is the wrong thing. */
  readonly wrongThing: string;
}

export interface Delivery {
  readonly order: string;
  readonly supplier: string;
  readonly invoice: string;
  readonly lines: readonly DeliveryLine[];
}

export const excursions = ['none', 'cold', 'warm'] as const;
export type Excursion = (typeof excursions)[number];

export interface Vaccine {
  readonly name: string;
  readonly lot: string;
  readonly doses: number;
}

export interface Fridge {
  readonly vaccines: readonly Vaccine[];
  /** What may have happened by the reading; the seed draws one. */
  readonly morning: readonly Excursion[];
  readonly evening: readonly Excursion[];
  /** What the display, the door and the room show of it, by what happened. */
  readonly signs: Readonly<Record<Exclude<Excursion, 'none'>, string>>;
}

export interface StoreCase {
  readonly id: string;
  readonly title: string;
  readonly line: string;
  readonly today: CivilDate;
  readonly items: readonly Item[];
  readonly delivery: Delivery | null;
  readonly fridge: Fridge | null;
}
