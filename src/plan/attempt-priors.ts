/**
 * What an earlier attempt at the real exam means for the plan: the area results are the prior of every topic of the area, in
 * place of the usual half. A report says nothing finer than an area, so all its topics begin alike. Pure.
 */
import { shareOfResult, type EarlierAttempt } from '#exam/attempt.ts';
import type { Blueprint } from '#schema/blueprint.ts';
import { priorAnswers, type Prior } from './known.ts';

export interface AttemptPriors {
  /** By topic code; every topic of the outline, or none where the attempt says nothing that can be used. */
  readonly priors: ReadonlyMap<string, Prior>;
  /** Codes of the topics in the area that came out lowest; none where all came out alike. */
  readonly weakest: ReadonlySet<string>;
}

export const noAttemptPriors: AttemptPriors = { priors: new Map(), weakest: new Set() };

/** A share of 0 or 1 would leave nothing, or everything, to the few answers to come. */
const within = (share: number): number => Math.min(0.98, Math.max(0.05, share));

/** An area the report is silent on is taken as the mean of the others by their questions: it was part of the same attempt. */
export function attemptPriors(blueprint: Blueprint, attempt: EarlierAttempt | null): AttemptPriors {
  const told = blueprint.areas.flatMap((area) => {
    const result = attempt?.areas.get(area.code);
    const share = result === undefined ? null : shareOfResult(result, blueprint);
    return share === null ? [] : [{ area, share: within(share) }];
  });
  if (told.length === 0) return noAttemptPriors;
  const questions = told.reduce((sum, { area }) => sum + area.items, 0);
  const mean = told.reduce((sum, { area, share }) => sum + share * area.items, 0) / questions;
  const shares = new Map(told.map(({ area, share }) => [area.code, share]));
  const lowest = Math.min(...shares.values());
  const isTold = lowest < Math.max(...shares.values());
  return {
    priors: new Map(
      blueprint.areas.flatMap(({ code, topics }) =>
        topics.map((topic) => [topic.code, { shareRight: shares.get(code) ?? mean, answers: priorAnswers }] as const),
      ),
    ),
    weakest: new Set(
      told.flatMap(({ area, share }) => (isTold && share === lowest ? area.topics.map(({ code }) => code) : [])),
    ),
  };
}
