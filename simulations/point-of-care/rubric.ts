/**
 * The rubric of waived tests at the bench, in the order of the work. Data and pure tests; thresholds that have a source come from
 * the facts and inserts, the others are named constants listed as assumptions in model.md.
 */
import type { Criterion } from '../core/rubric.ts';
import type { PocContext } from './context.ts';
import { actCriteria } from './rubric/act.ts';
import { beginCriteria } from './rubric/begin.ts';
import { readCriteria } from './rubric/read.ts';
import { specimenCriteria } from './rubric/specimen.ts';

export const pocRubric: readonly Criterion<PocContext>[] = [
  ...beginCriteria,
  ...specimenCriteria,
  ...readCriteria,
  ...actCriteria,
];
