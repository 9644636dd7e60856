/**
 * The rubric of counting breaths, in the order of the work. Data and pure tests; thresholds that have a source come from the
 * facts, the others are named constants listed as assumptions in model.md.
 */
import type { Criterion } from '../core/rubric.ts';
import type { BreathContext } from './context.ts';
import { actCriteria } from './rubric/act.ts';
import { countCriteria } from './rubric/count.ts';
import { prepareCriteria } from './rubric/prepare.ts';

export const breathRubric: readonly Criterion<BreathContext>[] = [...prepareCriteria, ...countCriteria, ...actCriteria];
