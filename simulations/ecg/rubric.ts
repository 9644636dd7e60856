/**
 * The rubric of recording an ECG, in the order of the work. Data and pure tests; thresholds that have a source come from the
 * facts, the others are named constants listed as assumptions in model.md.
 */
import type { Criterion } from '../core/rubric.ts';
import type { EcgContext } from './context.ts';
import { actCriteria } from './rubric/act.ts';
import { placeCriteria } from './rubric/place.ts';
import { prepareCriteria } from './rubric/prepare.ts';
import { recordCriteria } from './rubric/record.ts';

export const ecgRubric: readonly Criterion<EcgContext>[] = [
  ...prepareCriteria,
  ...placeCriteria,
  ...recordCriteria,
  ...actCriteria,
];
