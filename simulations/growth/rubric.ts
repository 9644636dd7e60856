/**
 * The rubric of weighing, measuring and plotting: 25 criteria in the order of the work. Data and pure tests; thresholds that
 * have a source come from the facts, the others are named constants listed as assumptions in model.md.
 */
import type { Criterion } from '../core/rubric.ts';
import type { GrowthContext } from './context.ts';
import { chartCriteria } from './rubric/chart.ts';
import { measureCriteria } from './rubric/measure.ts';
import { weighCriteria } from './rubric/weigh.ts';
import { welcomeCriteria } from './rubric/welcome.ts';

export const growthRubric: readonly Criterion<GrowthContext>[] = [
  ...welcomeCriteria,
  ...weighCriteria,
  ...measureCriteria,
  ...chartCriteria,
];
