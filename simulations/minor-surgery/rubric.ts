/** The rubric of the sterile field and minor surgery, in the order of the work. Data and pure tests. */
import type { Criterion } from '../core/rubric.ts';
import type { SurgeryContext } from './context.ts';
import { afterCriteria } from './rubric/after.ts';
import { fieldCriteria } from './rubric/field.ts';
import { prepareCriteria } from './rubric/prepare.ts';
import { stitchCriteria } from './rubric/stitches.ts';
import { workCriteria } from './rubric/work.ts';

export const surgeryRubric: readonly Criterion<SurgeryContext>[] = [
  ...prepareCriteria,
  ...fieldCriteria,
  ...workCriteria,
  ...stitchCriteria,
  ...afterCriteria,
];
