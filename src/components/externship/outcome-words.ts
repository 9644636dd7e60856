/** Words and signs for how a stage stands. */
import type { Stage, StageState } from '#externship/stages.ts';

export const stageWords: Readonly<Record<Stage, { readonly name: string; readonly passed: string }>> = {
  learned: { name: 'Learned', passed: 'learned' },
  simulated: { name: 'Simulated', passed: 'simulated' },
  lab: { name: 'Lab', passed: 'checked off' },
  site: { name: 'Site', passed: 'signed' },
};

export function stateWord(stage: Stage, state: StageState): string {
  switch (state) {
    case 'passed':
      return stageWords[stage].passed;
    case 'not-yet':
      return 'not yet';
    case 'not-observed':
      return 'not observed';
    case 'begun':
      return 'begun';
    case 'open':
      return 'open';
    case 'nothing-here':
      return 'nothing here';
    case 'not-asked':
      return 'not asked';
    default:
      return state satisfies never;
  }
}

/** For `.chip`: passed has the disc, not yet the triangle; the others have no shape. */
export function stateStatus(state: StageState): 'expected' | 'watch' | 'plain' {
  return state === 'passed' ? 'expected' : state === 'not-yet' ? 'watch' : 'plain';
}
