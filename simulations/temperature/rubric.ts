/**
 * The rubric of taking a temperature: 23 criteria in the order of the work. Data and pure tests; thresholds that have a source
 * come from the facts, the others are named constants listed as assumptions in model.md.
 */
import type { Criterion } from '../core/rubric.ts';
import type { TemperatureContext } from './context.ts';
import { actCriteria } from './rubric/act.ts';
import { measureCriteria } from './rubric/measure.ts';
import { prepareCriteria } from './rubric/prepare.ts';

export const temperatureRubric: readonly Criterion<TemperatureContext>[] = [
  ...prepareCriteria,
  ...measureCriteria,
  ...actCriteria,
];
