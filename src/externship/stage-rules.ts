/**
 * The rules of the four stages, as data, each with the sentence that tells it. `stages.ts` and the folds follow them. They are what
 * programs commonly ask; the school decides, and the page says so.
 */

import { learnedSentence } from './learned.ts';

export const simulatedSentence =
  'Simulated: a check-off run passed as a whole, with none of this row’s critical steps missed. Coached runs and runs that went on from a moment of another are practice.';

export interface StageRule {
  readonly id:
    | 'all-skills'
    | 'lab-before-site'
    | 'parts-before-whole'
    | 'not-observed'
    | 'no-simulated-hours'
    | 'learned'
    | 'simulated'
    | 'signed'
    | 'critical-steps';
  readonly sentence: string;
}

export const stageRules: readonly StageRule[] = [
  {
    id: 'all-skills',
    sentence: 'Every skill and every behavior of the list must be passed, each by itself.',
  },
  {
    id: 'lab-before-site',
    sentence:
      'A skill is passed in the lab before it is done with patients. The other way round is kept and pointed out, also when the lab follows.',
  },
  {
    id: 'parts-before-whole',
    sentence: 'A row with lettered parts is passed when each part is. It cannot be marked by itself.',
  },
  {
    id: 'not-observed',
    sentence: '“Not observed” is neither a pass nor a fail, and takes nothing away from an earlier mark.',
  },
  {
    id: 'no-simulated-hours',
    sentence:
      'A simulation is practice: it gets you ready for the lab. It is no check-off in the lab, no sign-off at the site, and never counts as hours.',
  },
  {
    id: 'learned',
    sentence: learnedSentence,
  },
  {
    id: 'simulated',
    sentence: simulatedSentence,
  },
  {
    id: 'signed',
    sentence:
      'Signed: a preceptor passed it at the site. Whether the mark carries a signature, and whose key it was made with, stands beside the mark.',
  },
  {
    id: 'critical-steps',
    sentence:
      'A check-off sheet with a critical step that was missed or not seen is not passed, whatever else was done.',
  },
];
