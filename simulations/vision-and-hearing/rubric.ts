/** The rubric of vision, color and hearing screening, in the order of the work. Data and pure tests; sentences in explain.ts. */
import type { Criterion } from '../core/rubric.ts';
import type { ShContext } from './context.ts';
import { actCriteria } from './rubric/act.ts';
import { hearCriteria } from './rubric/hear.ts';
import { prepareCriteria } from './rubric/prepare.ts';
import { seeCriteria } from './rubric/see.ts';

export const shRubric: readonly Criterion<ShContext>[] = [
  ...prepareCriteria,
  ...seeCriteria,
  ...hearCriteria,
  ...actCriteria,
];
