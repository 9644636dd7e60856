/** What the machine keeps of a visit. Plain JSON, bounded. */
import { newEncounter, type Encounter } from '../core/encounter.ts';
import { drawInt } from '../core/draw.ts';
import type { Mode, SimulationInput } from '../core/simulation.ts';
import type { TeachBackCase } from './case.ts';
import type { Aid, ChartPart, Check, Measure, Opener } from './events.ts';
import type { TeachBackFacts } from './facts.ts';

/** What stands in the patient's head of a point. */
export type Grasp = 'nothing' | 'right' | 'misheard' | 'lost' | 'wrong';

export interface PointState {
  readonly grasp: Grasp;
  /** Wordings used, by their place, oldest first. */
  readonly told: readonly { readonly wording: number; readonly aid: Aid }[];
  /** Whether the patient has said or shown it back since it was last told. */
  readonly shown: boolean;
  /** How often it came back wrong. */
  readonly misses: number;
  /** Told again in the very same way after it had come back wrong. */
  readonly repeatedSame: boolean;
}

/** The last thing that was heard from the patient. */
export type Heard =
  | { readonly what: 'opener'; readonly opener: Opener }
  | { readonly what: 'measure'; readonly measure: Measure; readonly helped: boolean }
  | { readonly what: 'nod' }
  | { readonly what: 'said-back'; readonly points: readonly number[] }
  | { readonly what: 'hurt' }
  | { readonly what: 'identity' }
  | { readonly what: 'question' }
  | { readonly what: 'reply'; readonly reply: number }
  | { readonly what: 'help' }
  | { readonly what: 'handout'; readonly handout: number }
  | { readonly what: 'listened' };

export interface TeachBackContext {
  readonly case: TeachBackCase;
  readonly facts: TeachBackFacts;
  readonly seed: number;
  readonly mode: Mode;
  readonly nowMs: number;
  readonly encounter: Encounter;
  readonly asked: readonly Opener[];
  readonly measures: readonly Measure[];
  /** Whether the case's need was met, or a wrong means stood in, when the first point was told. */
  readonly metWhenTelling: boolean | null;
  readonly askedWhenTelling: number | null;
  readonly points: readonly PointState[];
  /** Points told since the last teach-back. */
  readonly sinceCheck: number;
  readonly mostAtOnce: number;
  readonly checks: Readonly<Record<Check, number>>;
  readonly question: 'not-yet' | 'waiting' | 'answered';
  readonly reply: number | null;
  readonly helpFetched: boolean;
  readonly handouts: readonly number[];
  readonly charted: readonly ChartPart[];
  readonly hints: number;
  readonly heard: { readonly atMs: number; readonly of: Heard } | null;
}

/** Whether a point goes astray at its first telling in this run. */
export function goesAstray(context: TeachBackContext, point: number): boolean {
  const { mishearPercent } = context.case.points[point] ?? { mishearPercent: 0 };
  return drawInt(context.seed, 'astray', point, 1, 100) <= mishearPercent;
}

const measureFor = {
  interpreter: 'interpreter',
  'sign-interpreter': 'sign-interpreter',
  glasses: 'glasses',
  'hearing-aid': 'hearing-aid',
  quiet: 'quiet',
} as const;

/** Whether what this patient needs for words to arrive is there. */
export function needIsMet({ case: patient, measures }: Pick<TeachBackContext, 'case' | 'measures'>): boolean {
  return patient.need === 'none' || measures.includes(measureFor[patient.need]);
}

export function begin(input: SimulationInput<TeachBackCase, TeachBackFacts, null>): TeachBackContext {
  return {
    case: input.case,
    facts: input.facts,
    seed: input.seed,
    mode: input.mode,
    nowMs: 0,
    encounter: newEncounter,
    asked: [],
    measures: [],
    metWhenTelling: null,
    askedWhenTelling: null,
    points: input.case.points.map(() => ({ grasp: 'nothing', told: [], shown: false, misses: 0, repeatedSame: false })),
    sinceCheck: 0,
    mostAtOnce: 0,
    checks: { 'teach-back': 0, 'show-me': 0, 'do-you-understand': 0, quiz: 0 },
    question: 'not-yet',
    reply: null,
    helpFetched: false,
    handouts: [],
    charted: [],
    hints: 0,
    heard: null,
  };
}
