/**
 * The shape of a case: who comes, what is ordered, what stands on the shelf, how the body is built. Types only, so that views
 * need no schema library; `schema.ts` checks `cases.yaml` against the same shape. Volumes are whole microliters, lengths whole
 * tenths of a millimeter, weights whole tenths of a pound, masses whole micrograms.
 */
import type { CivilDate } from '../core/calendar.ts';
import type { OrderDoubt, OrderPart } from './order.ts';

export const regions = ['deltoid', 'thigh', 'hip', 'buttock', 'arm-back', 'abdomen', 'forearm'] as const;
export type Region = (typeof regions)[number];
export const routes = ['IM', 'SC', 'ID'] as const;
export type Route = (typeof routes)[number];
export type AgeGroup = 'infant' | 'child' | 'adult';

/** What may be asked before a dose. Every case answers each of them, a parent for a small child. */
export const questionIds = [
  'feeling',
  'allergies',
  'past-reaction',
  'pregnancy-immune',
  'recent-vaccines',
  'blood-thinner',
  'glucose',
  'past-tb',
  'can-come-back',
  'usual-site',
] as const;
export type QuestionId = (typeof questionIds)[number];

export const looks = ['clear', 'cloudy', 'discolored', 'ice', 'particles', 'powder'] as const;
export type ItemLook = (typeof looks)[number];
export const itemKinds = ['single-dose', 'multi-dose', 'ampule', 'powder', 'diluent'] as const;
export type ItemKind = (typeof itemKinds)[number];

/** One container on the shelf, as its label and its content show it. */
export interface StockItem {
  readonly id: string;
  /** As printed, look-alikes included. */
  readonly name: string;
  /** What is in it: two items with the same word hold the same drug. */
  readonly drug: string;
  readonly strength: string;
  readonly kind: ItemKind;
  /** Usual dose, ages and route on the label, in words. */
  readonly label: string;
  readonly lot: string;
  readonly maker: string;
  readonly expires: CivilDate;
  /** Date of first use written on it; null when never entered. */
  readonly opened: CivilDate | null;
  readonly kept: 'refrigerator' | 'freezer' | 'cabinet';
  readonly look: ItemLook;
  /** How the content should look when it is good. */
  readonly rightLook: ItemLook;
  /** Liquid inside, microliters; 0 for powder. */
  readonly ul: number;
  /** What a powder needs; null for liquids. */
  readonly mix: {
    readonly diluent: string;
    readonly ul: number;
    readonly yieldsUl: number;
    readonly how: 'roll' | 'shake';
  } | null;
  /** A suspension settles: how it is mixed before drawing; null for solutions and powder. */
  readonly suspend: 'roll' | 'shake' | null;
}

/** How the ordered dose becomes a volume. */
export type Arithmetic =
  | { readonly kind: 'volume'; readonly ul: number }
  | { readonly kind: 'strength'; readonly orderedMcg: number; readonly mcgPerMl: number }
  | { readonly kind: 'weight'; readonly mcgPerKg: number; readonly capMcg: number; readonly mcgPerMl: number }
  /** Units of U-100 insulin, all insulins together. */
  | { readonly kind: 'units'; readonly units: number };

export interface OrderSheet {
  /** Whose name stands on the sheet: not always the patient's. */
  readonly name: string;
  readonly birthDate: CivilDate;
  readonly lines: readonly string[];
  /** Spoken at the bedside in an emergency: read back before anything is drawn. */
  readonly spoken: boolean;
}

export interface InjectionCase {
  readonly id: string;
  readonly title: string;
  readonly person: {
    readonly name: string;
    readonly age: number;
    readonly birthDate: CivilDate;
    readonly pronoun: 'she' | 'he' | 'they';
    /** Who answers for a small child; null for adults. */
    readonly parent: string | null;
    readonly sex: 'female' | 'male';
  };
  readonly ageGroup: AgeGroup;
  readonly reason: string;
  /** Allergies, weight, medicines as the chart has them. */
  readonly chart: string;
  readonly allergies: string;
  readonly weightLbTenths: number;
  readonly today: CivilDate;
  /** When the visit begins, minutes after midnight. */
  readonly clockMin: number;
  /** A person gets the dose, nobody gets one, or a test is read. */
  readonly outcome: 'give' | 'hold' | 'read';
  readonly order: OrderSheet;
  /** What is wrong with the order as written. */
  readonly faults: readonly OrderDoubt[];
  /** What the provider says when asked about a fault. */
  readonly answers: Readonly<Partial<Record<OrderDoubt, string>>>;
  /** The order after every fault was settled; null when it is withdrawn or never changed. */
  readonly corrected: OrderSheet | null;
  /** What comparing a part of the order with the chart shows. */
  readonly compares: Readonly<Record<OrderPart, string>>;
  readonly says: Readonly<Record<QuestionId, string>>;
  readonly mustAsk: readonly QuestionId[];
  /** For a vaccine: the dates printed on the two statements in the rack and on the office's list, and the record of doses. */
  readonly vaccine: {
    readonly name: string;
    readonly live: boolean;
    readonly editions: readonly [CivilDate, CivilDate];
    readonly currentEdition: CivilDate;
    readonly record: readonly { readonly vaccine: string; readonly live: boolean; readonly date: CivilDate }[];
    /** Age range of the product on the schedule, days; null without an end. */
    readonly fromDays: number;
    readonly toDays: number | null;
    /** Least days since the dose of the same vaccine before it; 0 when it is the first. */
    readonly sinceSameDays: number;
  } | null;
  /** What the data logger of the refrigerator shows; null where nothing comes out of it. Tenths of °F. */
  readonly refrigerator: {
    readonly lowTenthsF: number;
    readonly highTenthsF: number;
    readonly nowTenthsF: number;
  } | null;
  readonly shelf: readonly StockItem[];
  /** What is drawn, in order: a diluent before its powder, the clear insulin before the cloudy. Empty when nothing is given. */
  readonly needs: readonly { readonly item: string; readonly ul: number }[];
  readonly dose: {
    readonly drug: string;
    readonly route: Route;
    readonly arithmetic: Arithmetic;
    /** Shown and charted in units instead of milliliters. */
    readonly inUnits: boolean;
    readonly zTrack: boolean;
    readonly aspirate: 'no' | 'yes' | 'either';
    readonly secondCheck: boolean;
    readonly observeMin: number;
    /** Regions the order or the label names; empty when any right one will do. */
    readonly only: readonly Region[];
    /** Thick or oily: needs a low gauge. */
    readonly thick: boolean;
  } | null;
  /** Fat over the muscle and the muscle's depth, by region, tenths of a millimeter. */
  readonly body: {
    readonly skinTenthsMm: number;
    readonly fatTenthsMm: Readonly<Record<Region, number>>;
    readonly muscleTenthsMm: Readonly<Record<Region, number>>;
  };
  /** A spot to keep away from: scar, lump, rash. */
  readonly avoid: {
    readonly region: Region;
    readonly side: 'left' | 'right';
    readonly xMm: number;
    readonly yMm: number;
    readonly radiusMm: number;
    readonly words: string;
  } | null;
  /** A severe reaction that begins in the visit. */
  readonly reaction: { readonly startsAtMs: number; readonly signs: string } | null;
  /** A tuberculin test to be read. */
  readonly test: {
    readonly placedOn: CivilDate;
    readonly placedMin: number;
    readonly side: 'left' | 'right';
    /** Hardness across and along the forearm, and redness across, ranges in millimeters. */
    readonly acrossMm: { readonly low: number; readonly high: number };
    readonly alongMm: { readonly low: number; readonly high: number };
    readonly rednessMm: { readonly low: number; readonly high: number };
  } | null;
}
