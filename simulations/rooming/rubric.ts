/** The rubric of rooming a patient: 39 criteria in the order of the work. Data and pure tests; own thresholds are in model.md. */
import type { Criterion } from '../core/rubric.ts';
import type { RoomingContext } from './context.ts';
import { chartCriteria } from './rubric/chart.ts';
import { listenCriteria } from './rubric/listen.ts';
import { noteCriterion } from './rubric/note.ts';
import { welcomeCriteria } from './rubric/welcome.ts';
import { workCriteria } from './rubric/work.ts';

export const roomingRubric: readonly Criterion<RoomingContext>[] = [
  ...welcomeCriteria,
  ...listenCriteria,
  ...workCriteria,
  ...chartCriteria,
  noteCriterion,
].sort((one, other) => (one.id < other.id ? -1 : 1));
