/**
 * The rubric of a blood draw, in the order of the work. Data and pure tests; thresholds that have a source come from the facts,
 * the others are the clinic's card (policy.ts), listed as assumptions in model.md.
 */
import type { Criterion } from '../core/rubric.ts';
import type { BloodContext } from './context.ts';
import { afterCriteria } from './rubric/after.ts';
import { needleCriteria } from './rubric/needle.ts';
import { prepareCriteria } from './rubric/prepare.ts';
import { siteCriteria } from './rubric/site.ts';
import { skinCriteria } from './rubric/skin.ts';
import { tubeCriteria } from './rubric/tubes.ts';

export const bloodRubric: readonly Criterion<BloodContext>[] = [
  ...prepareCriteria,
  ...siteCriteria,
  ...needleCriteria,
  ...skinCriteria,
  ...tubeCriteria,
  ...afterCriteria,
];
