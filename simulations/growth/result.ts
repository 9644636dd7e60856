/** What a finished visit hands to a later task of a shift: the numbers as charted. */
import type { GrowthContext } from './context.ts';
import { charted, statureDue, toldTheTeam } from './findings.ts';

export interface GrowthResult {
  readonly kg: number | null;
  readonly statureCm: number | null;
  readonly headCm: number | null;
  readonly bmi: number | null;
  readonly told: boolean;
}

export function resultOf(context: GrowthContext): GrowthResult {
  const stature = statureDue(context);
  return {
    kg: charted(context, 'weight'),
    statureCm: stature === null ? null : charted(context, stature),
    headCm: charted(context, 'head'),
    bmi: charted(context, 'bmi'),
    told: toldTheTeam(context),
  };
}
