/** The rubric of instruments and sterilizing, in the order of the work. Data and pure tests; limits without a source stand in model.md. */
import type { Criterion } from '../core/rubric.ts';
import type { InstrumentContext } from './context.ts';
import { proveCriteria } from './rubric/prove.ts';
import { runCriteria } from './rubric/run.ts';
import { sinkCriteria } from './rubric/sink.ts';

export const instrumentRubric: readonly Criterion<InstrumentContext>[] = [
  ...sinkCriteria,
  ...runCriteria,
  ...proveCriteria,
];
