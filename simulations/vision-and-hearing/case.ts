/**
 * The shape of a case: who comes, how each eye and ear does, and what the person does to read better than they see. Types
 * only; `schema.ts` checks `cases.yaml` against the same shape.
 */
import type { Span } from './chart.ts';

export type Side = 'right' | 'left';
export const sides: readonly Side[] = ['right', 'left'];
export type Eye = Side | 'both';
export const eyes: readonly Eye[] = ['right', 'left', 'both'];

/** What is ordered today. */
export type Task = 'distance' | 'near' | 'color' | 'hearing';
export const tasks: readonly Task[] = ['distance', 'near', 'color', 'hearing'];

/** What a person does to read better than they see; each can be seen and can be answered with a word. */
export type Habit = 'squints' | 'peeks' | 'leans';
export const habits: readonly Habit[] = ['squints', 'peeks', 'leans'];

export const questionIds = ['eyes-today', 'glasses', 'letters', 'ears-today'] as const;
export type QuestionId = (typeof questionIds)[number];

/** Lower numbers of the smallest line each eye truly reads at the chart's distance: 20/`low` to 20/`high`. */
export interface Acuity {
  readonly without: Span;
  /** With the person's own glasses or lenses; null when they have none for this distance. */
  readonly with: Span | null;
}

/** Softest level heard in each ear at each pitch, dB. */
export type Thresholds = Readonly<Record<'500' | '1000' | '2000' | '4000', Span>>;

export interface ShCase {
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
  readonly ordered: readonly Task[];
  /** Whose limits the form applies. */
  readonly form: 'driver' | 'school' | 'preschool' | 'none';
  /** Knows letters well enough for the letter chart. */
  readonly readsLetters: boolean;
  readonly correction: 'none' | 'glasses' | 'contacts' | 'at-home';
  readonly distance: Readonly<Record<Side, Acuity>>;
  readonly near: Acuity;
  readonly habits: readonly Habit[];
  /** Learned the first face of the chart by heart before the test. */
  readonly knowsChart: boolean;
  readonly color: 'usual' | 'red-green';
  readonly ears: Readonly<Record<Side, Thresholds>>;
  /** What is to be seen when somebody looks into the ears. */
  readonly earFinding: { readonly side: Side; readonly what: 'drainage' | 'wax' } | null;
  /** A fan or the hallway can be heard until the door is shut. */
  readonly noisy: boolean;
  readonly dim: boolean;
  readonly answers: Readonly<Record<QuestionId, string>>;
}
