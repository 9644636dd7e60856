/**
 * When a competency counts as learned from its questions. One rule, for the checklist, the class and the map of progress. Ours: no
 * owner of a list says how many. What was read is shown beside it and does not count: nobody can tell whether it stayed. Pure.
 */
export const learnedRule = {
  /** Different questions met; all of them where fewer serve it. */
  leastItems: 3,
  /** Share of them right at the last meeting, 0 to 1. */
  leastShare: 0.7,
} as const;

export const learnedSentence = `Learned: at least ${learnedRule.leastItems} different questions answered (all, where there are fewer), ${learnedRule.leastShare * 100}% of them right the last time you met them.`;

/** How the questions that serve a competency stand; all counts 0 or more, right at most met, met at most serving. */
export interface Questions {
  /** Met, and right at the last meeting. */
  readonly right: number;
  /** Met at least once. */
  readonly met: number;
  readonly serving: number;
}

/** `nothing-here`: no question serves it. */
export type LearnedState = 'passed' | 'begun' | 'open' | 'nothing-here';

export function learnedState({ serving, met, right }: Questions): LearnedState {
  if (serving === 0) return 'nothing-here';
  if (met === 0) return 'open';
  const isEnough = met >= Math.min(learnedRule.leastItems, serving);
  return isEnough && right >= learnedRule.leastShare * met ? 'passed' : 'begun';
}
