/** One thing a careful assistant still does: when it is due, how a coach says it, and how it is done. */
import type { ScContext } from '../context.ts';
import type { ScLearnerEvent } from '../events.ts';

export interface Step {
  readonly id: string;
  readonly still: (context: ScContext) => boolean;
  /** May hold `{fact-id}`. */
  readonly text: string;
  readonly teaches: string;
  /** What to do: an event, or milliseconds to wait. */
  readonly act: (context: ScContext) => ScLearnerEvent | number;
}

const screening = (id: string) => `clinical-procedures/screening-and-wellness#${id}`;
/** Sections that teach it. */
export const sections = {
  give: screening('give-a-screen'),
  mood: screening('mood-and-anxiety'),
  tobacco: screening('tobacco-alcohol-drugs'),
  falls: screening('falls-memory-function'),
  needs: screening('safety-and-needs'),
  not: screening('a-screen-is-not-a-diagnosis'),
  orthostatic: 'clinical-procedures/vital-signs#orthostatic-set',
  pain: 'clinical-procedures/vital-signs#pain-height-weight',
  rooming: 'clinical-procedures/rooming-a-patient#call-and-identify',
  hands: 'clinical-procedures/rooming-a-patient#clean-hands',
} as const;
