/** What a careful check-in does. Points and critical steps are ours; the sources and facts of each line say what it rests on. */
import type { Criterion } from '../core/rubric.ts';
import type { CheckInContext } from './context.ts';
import { coverageCriteria } from './rubric/coverage.ts';
import { deskCriteria } from './rubric/desk.ts';

export const checkInRubric: readonly Criterion<CheckInContext>[] = [...deskCriteria, ...coverageCriteria];
