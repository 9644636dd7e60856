/** The rubric of the storeroom, put together from its three parts. Codes and numbers only. */
import type { Criterion } from '../core/rubric.ts';
import type { StoreContext } from './context.ts';
import { coldCriteria } from './rubric/cold.ts';
import { receivingCriteria } from './rubric/receiving.ts';
import { shelfCriteria } from './rubric/shelves.ts';

export const storeRubric: readonly Criterion<StoreContext>[] = [
  ...shelfCriteria,
  ...receivingCriteria,
  ...coldCriteria,
];
