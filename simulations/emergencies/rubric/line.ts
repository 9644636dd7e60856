/** One line of this rubric, written beside the sentences of what can come of it. */
import type { Criterion } from '../../core/rubric.ts';
import type { ActId } from '../acts.ts';
import type { Kind } from '../kinds.ts';
import { firstMs, type EmergencyContext } from '../context.ts';

type Outcome = readonly [share: number, key: string, values?: Readonly<Record<string, number | string>>];

export interface Line {
  readonly id: string;
  readonly kinds: readonly Kind[] | 'all';
  /** Whether it applies to this run; always where missing. */
  readonly when?: (context: EmergencyContext) => boolean;
  readonly sentence: string;
  readonly points: number;
  readonly critical?: boolean;
  readonly competencies: readonly string[];
  readonly sources: readonly string[];
  readonly facts?: readonly string[];
  readonly teaches: string;
  readonly test: (context: EmergencyContext) => Outcome;
  /** What happened and what to do instead, by key. Numbers as `$name`. */
  readonly says: Readonly<Record<string, string>>;
}

export const people: readonly Kind[] = [
  'anaphylaxis',
  'syncope',
  'seizure',
  'glucose',
  'chest-pain',
  'stroke',
  'choking',
  'arrest',
  'bleeding',
  'burn',
];

/** The criterion of a line. Codes carry the line's id, so that each has its own sentence. */
export function criterionOf(line: Line): Criterion<EmergencyContext> {
  return {
    id: line.id,
    sentence: line.sentence,
    points: line.points,
    critical: line.critical ?? false,
    competencies: line.competencies,
    sources: line.sources,
    facts: line.facts ?? [],
    teaches: line.teaches,
    test: (context) => {
      const applies =
        (line.kinds === 'all' || line.kinds.includes(context.case.kind)) && (line.when?.(context) ?? true);
      if (!applies) return { share: null, because: 'not-in-this-case' };
      const [share, key, values] = line.test(context);
      return {
        share,
        because: key === 'done' ? 'done' : `${line.id}-${key}`,
        ...(values === undefined ? {} : { values }),
      };
    },
  };
}

/** First done in time, later, or never. */
export function within(context: EmergencyContext, act: ActId, seconds: number, lateShare = 0.5): Outcome {
  const at = firstMs(context, act);
  if (at === null) return [0, 'never'];
  return at <= seconds * 1000 ? [1, 'done'] : [lateShare, 'late', { seconds: Math.round(at / 1000) }];
}

export const doneOr = (isDone: boolean, key = 'never', share = 0): Outcome => (isDone ? [1, 'done'] : [share, key]);

/** From 0 at `none` to 1 at `full`. */
export function between(value: number, { full, none }: { readonly full: number; readonly none: number }): number {
  return Math.max(0, Math.min(1, (value - none) / (full - none)));
}

/** The first came before the second, where both were done. */
export function before(context: EmergencyContext, first: ActId, second: ActId): boolean {
  const [a, b] = [firstMs(context, first), firstMs(context, second)];
  return a !== null && (b === null || a <= b);
}
