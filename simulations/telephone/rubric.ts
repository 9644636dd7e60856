/** The rubric of the telephone: seventeen criteria in the order of their ids. Codes and numbers only; words in explain.ts. */
import type { Criterion } from '../core/rubric.ts';
import type { TelephoneContext } from './context.ts';
import { callCriteria } from './rubric/the-call.ts';
import { dangerCriteria } from './rubric/danger-and-scope.ts';
import { paperCriteria } from './rubric/the-paper.ts';

export const telephoneRubric: readonly Criterion<TelephoneContext>[] = [
  ...callCriteria,
  ...dangerCriteria,
  ...paperCriteria,
].sort((a, b) => (a.id < b.id ? -1 : 1));
