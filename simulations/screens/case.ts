/** The shape of a case: who comes, what is due, and how the person would answer. Types only; `schema.ts` checks the YAML. */
import type { ScreenId } from './instruments.ts';

/** Inclusive range of whole numbers. */
export interface Span {
  readonly low: number;
  readonly high: number;
}

export const flaccParts = ['face', 'legs', 'activity', 'cry', 'consolability'] as const;
export type FlaccPart = (typeof flaccParts)[number];

export const positions = ['lying', 'standing-1', 'standing-3'] as const;
export type Position = (typeof positions)[number];

export interface Standing {
  readonly systolic: Span;
  readonly diastolic: Span;
  readonly pulse: Span;
}

export interface ScCase {
  readonly id: string;
  readonly title: string;
  readonly person: {
    readonly name: string;
    readonly age: number;
    readonly birthDate: string;
    readonly pronoun: 'she' | 'he' | 'they';
  };
  readonly reason: string;
  readonly chart: string;
  /** Due today by age, reason and the clinic's script; what follows from an answer is not listed. */
  readonly due: readonly ScreenId[];
  /** Who came along and sits in the room; null for nobody. */
  readonly companion: string | null;
  /** A parent stays with a small child; everybody else answers alone. */
  readonly companionStays: boolean;
  /** Needs a qualified interpreter; null when English is fine. */
  readonly language: string | null;
  readonly reads: boolean;
  /** Answers 0 to 3, nine and seven of them. */
  readonly phq: readonly Span[];
  readonly gad: readonly Span[];
  /** Asks what this item of the PHQ means, from 1; null for none. */
  readonly asksAbout: number | null;
  /** Leaves this item of a form blank the first time, from 1; null for none. */
  readonly leavesBlank: number | null;
  /** Takes back an answer above 0 on the ninth item. */
  readonly takesBack: boolean;
  readonly pain: Span;
  readonly flacc: Readonly<Record<FlaccPart, Span>>;
  /** Yes is 1: fallen, unsteady, worried. */
  readonly falls: readonly Span[];
  readonly tugTenths: Span;
  readonly tobacco: {
    readonly status: 'never' | 'former' | 'now';
    readonly perDay: Span;
    readonly years: Span;
    readonly ready: boolean;
  };
  /** Yes is 1: home, food, transport, utilities, safety. */
  readonly needs: readonly Span[];
  readonly wantsHelp: boolean;
  readonly lying: Standing;
  /** Fall of systolic and diastolic and rise of pulse by the first and the third minute. */
  readonly falling: Readonly<Record<'first' | 'third', Standing>>;
  readonly dizzy: boolean;
  /** Seconds of standing after which they faint; null for never. */
  readonly faintsAfterS: Span | null;
}
