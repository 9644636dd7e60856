/** The measurements behind a debrief: what was said beside what is true, the sums, the pressures and the walk. Never scored. */
import { trueAnswer } from './asking.ts';
import { positions, type Position } from './case.ts';
import type { ScContext, Vitals } from './context.ts';
import { dueNow, readingAt, scoreOf, totalOf } from './findings.ts';
import type { ScreenId } from './instruments.ts';

export interface ScoreRow {
  readonly screen: ScreenId;
  readonly total: number | null;
  readonly charted: number | null;
}

export interface HeldBack {
  readonly screen: ScreenId;
  readonly item: number;
  readonly said: number;
  readonly truth: number;
}

export interface ScDebriefDetail {
  readonly scores: readonly ScoreRow[];
  /** Answers that were smaller than true. */
  readonly heldBack: readonly HeldBack[];
  readonly pressures: readonly { readonly position: Position; readonly truth: Vitals; readonly taken: Vitals | null }[];
  readonly walk: { readonly trueSeconds: number; readonly watchSeconds: number | null } | null;
}

export function scDebriefDetail(context: ScContext): ScDebriefDetail {
  const due = dueNow(context);
  const walk = context.did.walks.at(-1);
  return {
    scores: due.map((screen) => ({
      screen,
      total: totalOf(context, screen),
      charted: scoreOf(context, screen)?.total ?? null,
    })),
    heldBack: context.answers
      .map(({ screen, item, value }) => ({ screen, item, said: value, truth: trueAnswer(context, screen, item) }))
      .filter(({ said, truth }) => said < truth),
    pressures: context.case.due.includes('orthostatic')
      ? positions.map((position) => ({
          position,
          truth: context.truth.vitals[position],
          taken: readingAt(context, position),
        }))
      : [],
    walk:
      walk === undefined
        ? null
        : {
            trueSeconds: walk.trueMs / 1000,
            watchSeconds: context.stopwatchMs === null ? null : context.stopwatchMs / 1000,
          },
  };
}
