/** Words and signs for how a skill stands. */
import type { Outcome } from '#externship/checklist.ts';

export function outcomeWord(outcome: Outcome | null): string {
  switch (outcome) {
    case 'passed':
      return 'passed';
    case 'not-yet':
      return 'not yet';
    case 'not-observed':
      return 'not observed';
    case null:
      return 'open';
    default:
      return outcome satisfies never;
  }
}

/** For `.chip`: passed has the disc, not yet the triangle; open and not observed have no shape. */
export function outcomeStatus(outcome: Outcome | null): 'expected' | 'watch' | 'plain' {
  return outcome === 'passed' ? 'expected' : outcome === 'not-yet' ? 'watch' : 'plain';
}
