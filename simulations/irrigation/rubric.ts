/**
 * The rubric of an irrigation, in the order of the work. Data and pure tests; thresholds that have a source come from the facts, the
 * others are named constants listed as assumptions in model.md.
 */
import type { Criterion } from '../core/rubric.ts';
import type { IrrigationContext } from './context.ts';
import { endCriteria } from './rubric/end.ts';
import { prepareCriteria } from './rubric/prepare.ts';
import { washCriteria } from './rubric/wash.ts';

export const irrigationRubric: readonly Criterion<IrrigationContext>[] = [
  ...prepareCriteria,
  ...washCriteria,
  ...endCriteria,
];
