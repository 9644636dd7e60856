/** The rubric of rooming a patient: 38 criteria in the order of the work. Data and pure tests; own thresholds are in model.md. */
import type { Criterion } from '../core/rubric.ts';
import type { RoomingContext } from './context.ts';
import { chartCriteria } from './rubric/chart.ts';
import { listenCriteria } from './rubric/listen.ts';
import { welcomeCriteria } from './rubric/welcome.ts';
import { workCriteria } from './rubric/work.ts';

export const roomingRubric: readonly Criterion<RoomingContext>[] = [
  ...welcomeCriteria,
  ...listenCriteria,
  ...workCriteria,
  ...chartCriteria,
].sort((one, other) => (one.id < other.id ? -1 : 1));
