/** What an evaluation comes to: rows that reach the scale’s own mark, of those that could be seen. Pure. */
import type { EntryData } from '#schema/entry.ts';
import type { Scale } from '#schema/externship-content.ts';

export interface EvaluationSummary {
  /** Rows with a level of the scale. */
  readonly rated: number;
  /** Of them, those good enough. */
  readonly enough: number;
  readonly notObserved: number;
}

/** A value that the scale does not have counts as not observed: it cannot be read. */
export function evaluationSummary(
  ratings: EntryData<'evaluation.given'>['ratings'],
  { levels, enough }: Pick<Scale, 'levels' | 'enough'>,
): EvaluationSummary {
  const known = new Set(levels.map(({ value }) => value));
  const rated = ratings.flatMap(({ value }) => (value !== null && known.has(value) ? [value] : []));
  return {
    rated: rated.length,
    enough: rated.filter((value) => value >= enough).length,
    notObserved: ratings.length - rated.length,
  };
}
