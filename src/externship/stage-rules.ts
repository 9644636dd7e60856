/**
 * The rules of the four stages, as data, each with the sentence that tells it. `stages.ts` and the folds follow them. They are what
 * programs commonly ask; the school decides, and the page says so.
 */

/** When a competency counts as learned from its questions. Ours: no owner of a list says how many. */
export const learnedRule = {
  /** Different questions met; all of them where fewer serve it. */
  leastItems: 3,
  /** Share of them right at the last meeting, 0 to 1. */
  leastShare: 0.7,
} as const;

export interface StageRule {
  readonly id:
    | 'all-skills'
    | 'lab-before-site'
    | 'parts-before-whole'
    | 'not-observed'
    | 'no-simulated-hours'
    | 'learned'
    | 'simulated'
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
      'A skill is passed in the lab before it is done with patients. The other way round is kept and pointed out.',
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
    sentence: 'A simulation is practice. It never counts as hours at a site.',
  },
  {
    id: 'learned',
    sentence: `Learned: at least ${learnedRule.leastItems} different questions answered (all, where there are fewer), ${learnedRule.leastShare * 100}% of them right the last time you met them.`,
  },
  {
    id: 'simulated',
    sentence:
      'Simulated: a check-off run passed as a whole, with none of this row’s critical steps missed. Coached runs and runs that went on from a moment of another are practice.',
  },
  {
    id: 'critical-steps',
    sentence:
      'A check-off sheet with a critical step that was missed or not seen is not passed, whatever else was done.',
  },
];
