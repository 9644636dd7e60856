/**
 * The rubric of taking an oxygen saturation: 22 criteria in the order of the work. Data and pure tests; thresholds that have a
 * source come from the facts, the others are named constants listed as assumptions in model.md.
 */
import type { Criterion } from '../core/rubric.ts';
import type { OximetryContext } from './context.ts';
import { actCriteria } from './rubric/act.ts';
import { prepareCriteria } from './rubric/prepare.ts';

export const oximetryRubric: readonly Criterion<OximetryContext>[] = [...prepareCriteria, ...actCriteria];
