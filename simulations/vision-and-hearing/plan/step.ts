/** One thing a careful assistant still does: when it is due, how a coach says it, and how it is done. */
import type { ShContext } from '../context.ts';
import type { ShLearnerEvent } from '../events.ts';

export interface Step {
  readonly id: string;
  readonly still: (context: ShContext) => boolean;
  /** May hold `{fact-id}`. */
  readonly text: string;
  readonly teaches: string;
  /** What to do: an event, or milliseconds to wait. */
  readonly act: (context: ShContext) => ShLearnerEvent | number;
}

const eent = (id: string) => `clinical-procedures/eyes-ears-nose-and-throat#${id}`;
/** Sections that teach it. */
export const sections = {
  first: eent('look-and-listen-first'),
  distance: eent('distance-vision'),
  near: eent('near-color-and-pressure'),
  hearing: eent('test-hearing'),
  people: eent('people-who-see-or-hear-less'),
  rooming: 'clinical-procedures/rooming-a-patient#call-and-identify',
  hands: 'clinical-procedures/rooming-a-patient#clean-hands',
} as const;
