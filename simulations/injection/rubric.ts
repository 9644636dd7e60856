/**
 * The rubric of medication and injection, in the order of the work. Data and pure tests; thresholds that have a source come from
 * the facts, the others are named constants listed as assumptions in model.md.
 */
import type { Criterion } from '../core/rubric.ts';
import type { InjectionContext } from './context.ts';
import { afterCriteria } from './rubric/after.ts';
import { giveCriteria } from './rubric/give.ts';
import { orderCriteria } from './rubric/order.ts';
import { prepareCriteria } from './rubric/prepare.ts';
import { siteCriteria } from './rubric/site.ts';

export const injectionRubric: readonly Criterion<InjectionContext>[] = [
  ...orderCriteria,
  ...prepareCriteria,
  ...siteCriteria,
  ...giveCriteria,
  ...afterCriteria,
];
