/** The map of progress in words. Pure; sentences live here, decisions elsewhere. */
import { percent } from '#exam/words.ts';
import type { StudyMaterial } from '#plan/material.ts';
import { some } from '#plan/words.ts';
import type { StageName, StageState } from './competency-map.ts';
import type { NextStep, Part, TopicProgress } from './topic-map.ts';

/** "3 of 8" */
export function partWords({ done, of }: Part): string {
  return `${done} of ${of}`;
}

/** How far a part came, for its shape. `none`: there is nothing of it. */
export function stateOf({ done, of }: Part): StageState {
  if (of === 0) return 'none';
  return done === of ? 'done' : done > 0 ? 'begun' : 'open';
}

/** How the first answers to a topic's questions stand, 1 or more, with what so few leave open. */
export function rightWords({ right }: TopicProgress): string {
  const { low, high } = right.interval;
  return `${partWords(right)} right at first sight: between ${percent(low)} and ${percent(high)}`;
}

/** "1 checked off, 1 passed in practice, of 3"; for a topic of which one is passed. */
export function simulationWords({ simulations: { of, checkedOff, practiced } }: TopicProgress): string {
  const parts = [
    ...(checkedOff > 0 ? [`${checkedOff} checked off`] : []),
    ...(practiced > 0 ? [`${practiced} passed in practice`] : []),
  ];
  return `${parts.join(', ')}, of ${of}`;
}

/** "4 cards, about 85% known today"; empty where there are none. */
export function cardWords({ cards }: TopicProgress): string {
  return cards === null
    ? ''
    : `${some(cards.count, 'card')} of what you missed, about ${percent(cards.recall)} known today`;
}

export interface ToldStep {
  readonly href: string;
  readonly words: string;
}

/** A next step as a link. */
export function tellStep(step: NextStep, topic: string, { exam }: Pick<StudyMaterial, 'exam'>): ToldStep {
  switch (step.kind) {
    case 'read':
      return { href: `/learn/${step.module}/#${step.section}`, words: `Read “${step.title}”` };
    case 'simulate':
      return { href: `/practice/${step.simulation}/`, words: `Do “${step.title}”` };
    case 'ask': {
      const query = new URLSearchParams({
        exam: exam?.id ?? 'cma-aama',
        kind: 'topic',
        topic,
        count: String(step.count),
        from: step.isMissed ? 'missed' : 'unseen',
        mode: 'practice',
      });
      const what = step.isMissed ? some(step.count, 'missed question') : some(step.count, 'new question');
      return { href: `/exams/sitting/?${query.toString()}`, words: `Answer ${what}` };
    }
    default:
      return step satisfies never;
  }
}

export function stageTitle(stage: StageName): string {
  switch (stage) {
    case 'learned':
      return 'Learned';
    case 'simulated':
      return 'Simulated';
    case 'lab':
      return 'Checked off';
    case 'site':
      return 'Signed';
    default:
      return stage satisfies never;
  }
}

/** The word beside a stage's symbol. */
export function stageWord(stage: StageName, state: StageState): string {
  switch (state) {
    case 'done':
      return stage === 'learned' ? 'learned' : stage === 'site' ? 'signed' : 'passed';
    case 'begun':
      return stage === 'lab' || stage === 'site' ? 'not yet' : 'begun';
    case 'open':
      return 'open';
    case 'none':
      return 'no such stage';
    default:
      return state satisfies never;
  }
}
