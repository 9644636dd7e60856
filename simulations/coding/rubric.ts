/** The rubric of coding a visit: sixteen criteria, in two parts. Codes and numbers only; explain.ts has the sentences. */
import type { Criterion } from '../core/rubric.ts';
import type { CodingContext } from './context.ts';
import { diagnosisCriteria } from './rubric/diagnoses.ts';
import { honestyCriteria } from './rubric/honesty.ts';
import { serviceCriteria } from './rubric/services.ts';

export const codingRubric: readonly Criterion<CodingContext>[] = [
  ...diagnosisCriteria,
  ...serviceCriteria,
  ...honestyCriteria,
];
