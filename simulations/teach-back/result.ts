/** What a finished visit hands to a later task. */
import type { TeachBackContext } from './context.ts';

export interface TeachBackResult {
  /** Points the patient can do right, and all there were. */
  readonly understood: number;
  readonly points: number;
  readonly charted: boolean;
}

export function resultOf(context: TeachBackContext): TeachBackResult {
  return {
    understood: context.points.filter(({ grasp }) => grasp === 'right').length,
    points: context.points.length,
    charted: context.charted.length > 0,
  };
}
