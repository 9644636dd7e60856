/** The rubric of the records desk: seventeen criteria, in two parts. Codes and numbers only; explain.ts has the sentences. */
import type { Criterion } from '../core/rubric.ts';
import type { RecordsContext } from './context.ts';
import { deskCriteria } from './rubric/desk.ts';
import { releaseCriteria } from './rubric/release.ts';

export const recordsRubric: readonly Criterion<RecordsContext>[] = [...releaseCriteria, ...deskCriteria];
