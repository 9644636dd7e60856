/** Judges an answer to a drill: the share right, and what became of every part. Pure; never throws for what a person did. */
import type { Drill, DrillOf } from '../schema/drill.ts';
import { longestInOrder } from './longest-in-order.ts';

export type Answer =
  | { readonly kind: 'multiple-response'; readonly chosen: readonly string[] }
  /** Ids of the steps as they were put. */
  | { readonly kind: 'ordering'; readonly order: readonly string[] }
  /** For each left side the pair whose right side was chosen. */
  | { readonly kind: 'matching'; readonly matched: ReadonlyMap<string, string> }
  | { readonly kind: 'point-on-figure'; readonly place: string };

/** `right` also stands for what was rightly left alone; `missed` belongs but was left out; `extra` was chosen and does not. */
export type Mark = 'right' | 'missed' | 'extra' | 'misplaced';

export interface Verdict {
  /** 0 to 1, to two decimals. */
  readonly share: number;
  /** The mark of every part, by its id. */
  readonly marks: ReadonlyMap<string, Mark>;
}

/** The verdict on an answer; null when it is of another kind than the drill. */
export function judge(drill: Drill, answer: Answer): Verdict | null {
  if (drill.kind === 'multiple-response' && answer.kind === 'multiple-response')
    return judgeChoices(drill, answer.chosen);
  if (drill.kind === 'ordering' && answer.kind === 'ordering') return judgeOrder(drill, answer.order);
  if (drill.kind === 'matching' && answer.kind === 'matching') return judgePairs(drill, answer.matched);
  if (drill.kind === 'point-on-figure' && answer.kind === 'point-on-figure') return judgePlace(drill, answer.place);
  return null;
}

function shareOf(count: number, of: number): number {
  return Math.round((count / of) * 100) / 100;
}

/** The share of parts that are marked right. */
function byPart(marks: ReadonlyMap<string, Mark>): Verdict {
  return { share: shareOf([...marks.values()].filter((mark) => mark === 'right').length, marks.size), marks };
}

/** Per option: chosen where it belongs, or left alone where it does not. */
function judgeChoices({ options }: DrillOf<'multiple-response'>, chosen: readonly string[]): Verdict {
  return byPart(
    new Map(
      options.map(({ id, right }): [string, Mark] => {
        if (chosen.includes(id)) return [id, right ? 'right' : 'extra'];
        return [id, right ? 'missed' : 'right'];
      }),
    ),
  );
}

/**
 * A step is misplaced when it is outside the longest run in order: the most steps that stand rightly among themselves. One
 * step alone is always in order, so it counts for nothing: the reverse order gives 0, the right one 1.
 */
function judgeOrder({ steps }: DrillOf<'ordering'>, order: readonly string[]): Verdict {
  const places = order.map((id) => steps.findIndex((step) => step.id === id)).filter((place) => place !== -1);
  const kept = new Set(longestInOrder(places).map((place) => steps[place]?.id));
  const marks = new Map(steps.map(({ id }): [string, Mark] => [id, kept.has(id) ? 'right' : 'misplaced']));
  return { share: shareOf(Math.max(kept.size - 1, 0), steps.length - 1), marks };
}

function judgePairs({ pairs }: DrillOf<'matching'>, matched: ReadonlyMap<string, string>): Verdict {
  return byPart(
    new Map(
      pairs.map(({ id }): [string, Mark] => {
        const chosen = matched.get(id);
        return [id, chosen === id ? 'right' : chosen === undefined ? 'missed' : 'misplaced'];
      }),
    ),
  );
}

function judgePlace({ places, key }: DrillOf<'point-on-figure'>, place: string): Verdict {
  const isRight = place === key;
  const marks = new Map(
    places.map(({ id }): [string, Mark] => {
      if (id === key) return [id, isRight ? 'right' : 'missed'];
      return [id, id === place ? 'extra' : 'right'];
    }),
  );
  return { share: isRight ? 1 : 0, marks };
}
