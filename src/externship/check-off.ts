/** What a check-off sheet comes to: the steps as seen, and whether the skill is passed. Pure. */
import type { EntryData } from '#schema/entry.ts';

export type SheetStep = EntryData<'check-off.made'>['steps'][number];

/** A line of a sheet before anybody looked. */
export interface SheetLine {
  readonly id: string;
  readonly sentence: string;
  readonly isCritical: boolean;
}

export interface SheetResult {
  readonly done: number;
  readonly missed: number;
  readonly notObserved: number;
  /** Critical steps that were missed or not seen. */
  readonly criticalOpen: readonly string[];
  /** Passed: every critical step done, and as large a share of the steps seen as the sheet asks for. */
  readonly outcome: 'passed' | 'not-yet';
}

/** @param passShare share of the steps that were seen, 0 to 1 */
export function sheetResult(steps: readonly SheetStep[], passShare: number): SheetResult {
  const count = (outcome: SheetStep['outcome']): number => steps.filter((step) => step.outcome === outcome).length;
  const [done, missed, notObserved] = [count('done'), count('missed'), count('not-observed')];
  const criticalOpen = steps.filter((step) => step.isCritical && step.outcome !== 'done').map(({ step }) => step);
  const isEnough = done > 0 && done >= passShare * (done + missed);
  return {
    done,
    missed,
    notObserved,
    criticalOpen,
    outcome: criticalOpen.length === 0 && isEnough ? 'passed' : 'not-yet',
  };
}
