/** The rubric of wound care and bandaging, in the order of the work. Data and pure tests. */
import type { Criterion } from '../core/rubric.ts';
import type { WoundContext } from './context.ts';
import { bandageCriteria } from './rubric/bandage.ts';
import { lookCriteria } from './rubric/look.ts';
import { tellCriteria } from './rubric/tell.ts';

export const woundRubric: readonly Criterion<WoundContext>[] = [...lookCriteria, ...bandageCriteria, ...tellCriteria];
