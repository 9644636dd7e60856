/** The rubric of hand hygiene and PPE, in the order of the work. Data and pure tests; limits without a source are told in model.md. */
import type { Criterion } from '../core/rubric.ts';
import type { HygieneContext } from './context.ts';
import { gearCriteria } from './rubric/gear.ts';
import { handCriteria } from './rubric/hands.ts';
import { roomCriteria } from './rubric/room.ts';

export const hygieneRubric: readonly Criterion<HygieneContext>[] = [...handCriteria, ...gearCriteria, ...roomCriteria];
