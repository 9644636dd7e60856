/**
 * The rubric of a transfer, in the order of the work. Data and pure tests; thresholds that have a source come from the facts, the
 * others are named constants listed as assumptions in model.md.
 */
import type { Criterion } from '../core/rubric.ts';
import type { TransfersContext } from './context.ts';
import { afterCriteria } from './rubric/after.ts';
import { moveCriteria } from './rubric/move.ts';
import { prepareCriteria } from './rubric/prepare.ts';

export const transfersRubric: readonly Criterion<TransfersContext>[] = [
  ...prepareCriteria,
  ...moveCriteria,
  ...afterCriteria,
];
