/** The rubric of screens by script, in the order of the work. Data and pure tests; sentences in explain.ts. */
import type { Criterion } from '../core/rubric.ts';
import type { ScContext } from './context.ts';
import { actCriteria } from './rubric/act.ts';
import { askCriteria } from './rubric/ask.ts';
import { bodyCriteria } from './rubric/body.ts';

export const scRubric: readonly Criterion<ScContext>[] = [...askCriteria, ...bodyCriteria, ...actCriteria];
