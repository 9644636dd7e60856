/** How much of each topic a person knows, and so how much of their time it is worth. Pure. */
import type { StudyMaterial, StudyTopic } from './material.ts';

/** What is thought of a topic before an answer to it: a share right, and how many answers that guess weighs. */
export interface Prior {
  readonly shareRight: number;
  readonly answers: number;
}

/** What a guess about a topic weighs: topics of one area differ so much that more would say too much of each. */
export const priorAnswers = 6;
/** Nothing known of the person: half. */
const usualPrior: Prior = { shareRight: 0.5, answers: priorAnswers };

export interface Known {
  readonly asked: number;
  readonly right: number;
  /** Share right, the prior weighed in. */
  readonly shareRight: number;
}

function knownOf({ items }: StudyTopic, answered: ReadonlyMap<string, boolean>, prior: Prior): Known {
  const given = items.flatMap((item) => answered.get(item) ?? []);
  const right = given.filter(Boolean).length;
  const shareRight = (right + prior.shareRight * prior.answers) / (given.length + prior.answers);
  return { asked: given.length, right, shareRight };
}

/**
 * What is known of each topic, by code.
 * @param priors of topics of which something is known without answers, as from the area results of an earlier attempt
 */
export function knownTopics(
  { topics }: Pick<StudyMaterial, 'topics'>,
  answered: ReadonlyMap<string, boolean>,
  priors: ReadonlyMap<string, Prior> = new Map(),
): ReadonlyMap<string, Known> {
  return new Map(topics.map((topic) => [topic.code, knownOf(topic, answered, priors.get(topic.code) ?? usualPrior)]));
}

/** What share of the time each topic is worth: its weight in the outline times what is not known of it. Adds up to 1. */
export function timeShares(
  { topics }: Pick<StudyMaterial, 'topics'>,
  known: ReadonlyMap<string, Known>,
): ReadonlyMap<string, number> {
  const worth = topics.map(({ code, weight }) => [code, weight * (1 - (known.get(code)?.shareRight ?? 0))] as const);
  const total = worth.reduce((sum, [, share]) => sum + share, 0);
  return new Map(worth.map(([code, share]) => [code, total === 0 ? 0 : share / total]));
}
