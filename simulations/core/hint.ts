/** What a coach says in a coached run: the first thing a careful assistant would still do, and where that is taught. */

export interface Hint {
  /** May hold `{fact-id}`. */
  readonly text: string;
  /** `<subject>/<module>#<section>`. */
  readonly teaches: string;
}

/** One line of a coach's list: said while `still` holds. Looks only at what a learner could know. */
export interface HintLine<TContext> extends Hint {
  readonly still: (context: TContext) => boolean;
}

/** The first line that still holds; `last` when none does. */
export function firstHint<TContext>(lines: readonly HintLine<TContext>[], context: TContext, last: Hint): Hint {
  return lines.find(({ still }) => still(context)) ?? last;
}
