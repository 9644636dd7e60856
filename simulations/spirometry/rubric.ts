/**
 * The rubric of a spirometry, in the order of the work. Data and pure tests; thresholds that have a source come from the facts, the
 * others are named constants listed as assumptions in model.md.
 */
import type { Criterion } from '../core/rubric.ts';
import type { SpirometryContext } from './context.ts';
import { blowCriteria } from './rubric/blow.ts';
import { endCriteria } from './rubric/end.ts';
import { prepareCriteria } from './rubric/prepare.ts';

export const spirometryRubric: readonly Criterion<SpirometryContext>[] = [
  ...prepareCriteria,
  ...blowCriteria,
  ...endCriteria,
];
