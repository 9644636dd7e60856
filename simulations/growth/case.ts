/**
 * The shape of a case: who comes, what is due, what they wear, and the ranges their numbers are drawn from. Types only, so
 * that views need no schema library; `schema.ts` checks `cases.yaml` against the same shape.
 */
import { daysBetween } from '../core/calendar.ts';
import type { ChartMeasure, ChartSex } from './curves.ts';

export const scales = ['beam', 'digital', 'infant', 'wheelchair'] as const;
export type Scale = (typeof scales)[number];

/** How somebody can be weighed: lying, standing alone, standing with a hand ready beside them, or seated in their wheelchair. */
export const stances = ['lies', 'steady', 'needs-hand', 'wheelchair'] as const;
export type Stance = (typeof stances)[number];

export const measures = ['weight', 'length', 'height', 'head', 'bmi'] as const;
export type Measure = (typeof measures)[number];

/** What adds to weight or height until it is taken off. */
export const wornItems = ['shoes', 'coat', 'bag', 'clothes', 'hair'] as const;
export type WornItem = (typeof wornItems)[number];

export const posturePoints = ['heels', 'seat', 'shoulders', 'head', 'eyes'] as const;
export type PosturePoint = (typeof posturePoints)[number];

export const questionIds = ['standing', 'feeling', 'since-last-visit'] as const;
export type QuestionId = (typeof questionIds)[number];

/** Inclusive range of whole numbers a case's value is drawn from. */
export interface Span {
  readonly low: number;
  readonly high: number;
}

/** An earlier visit as it stands on the chart. */
export interface EarlierVisit {
  /** `YYYY-MM-DD`. */
  readonly on: string;
  readonly weightG: number;
  /** Length under two years, height from then on, tenths of a centimeter; null when not measured. */
  readonly statureMm: number | null;
  readonly headMm: number | null;
}

export interface GrowthCase {
  readonly id: string;
  /** "Mateo, 15 months, well visit" */
  readonly title: string;
  readonly person: {
    readonly name: string;
    readonly pronoun: 'she' | 'he' | 'they';
    /** `YYYY-MM-DD`. */
    readonly born: string;
  };
  /** The day of the visit, `YYYY-MM-DD`. */
  readonly today: string;
  /** Who came along, as spoken of in the room: "her mother"; null when nobody did. */
  readonly helper: string | null;
  readonly reason: string;
  /** What the chart says before the visit. */
  readonly chart: string;
  /** Which of the two sets of growth charts; null for adults. */
  readonly chartSex: ChartSex | null;
  readonly stance: Stance;
  /** Scales in the room. */
  readonly scales: readonly Scale[];
  readonly due: readonly Measure[];
  readonly plots: readonly ChartMeasure[];
  readonly weightG: Span;
  /** True length lying (stance `lies`) or height standing, tenths of a centimeter; null when not due. */
  readonly statureMm: Span | null;
  readonly headMm: Span | null;
  /** What each thing they came in adds; null when they do not wear it. `hair` adds height only. */
  readonly wears: {
    readonly shoesG: Span | null;
    readonly shoesMm: Span | null;
    readonly coatG: Span | null;
    readonly bagG: Span | null;
    readonly clothesG: Span | null;
    readonly hairMm: Span | null;
  };
  /** The used diaper they came in; null for those who wear none. */
  readonly diaperG: Span | null;
  /** Points that are wrong when they go to the wall by themselves. */
  readonly slouches: readonly PosturePoint[];
  /** Their own wheelchair, as written on its label; null without one. */
  readonly chairG: number | null;
  /** What the scale shows with nothing on it until it is zeroed. */
  readonly offZeroG: Span;
  /** Earlier visits, oldest first. */
  readonly earlier: readonly EarlierVisit[];
  readonly heartFailure: boolean;
  readonly answers: Readonly<Record<QuestionId, string>>;
}

/** Mean length of a month, days, as the growth tables count. */
const daysPerMonth = 30.4375;

/** Exact age in months on a day, as the growth charts count it. */
export function ageMonths(born: string, on: string): number {
  return daysBetween(born, on) / daysPerMonth;
}
