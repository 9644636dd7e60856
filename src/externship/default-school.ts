/** What counts where the school has said nothing: the list, the hours and the papers that are shipped. Pure. */
import type { ShippedRequirement } from '#schema/externship-content.ts';
import type { SchoolTemplate } from '#schema/school-template.ts';
import { defaultTargetMinutes } from './hours-totals.ts';

export const shippedFramework = 'maerb-2022';

export function defaultSchool(requirements: readonly ShippedRequirement[]): SchoolTemplate {
  return {
    name: '',
    framework: shippedFramework,
    targetMinutes: defaultTargetMinutes,
    clinicalMinutes: null,
    administrativeMinutes: null,
    warnDays: 60,
    scale: 'zero-to-three',
    requirements: requirements.map(({ id, title, kind, validDays, isNeededBefore }) => ({
      id,
      title,
      kind,
      validDays,
      isNeededBefore,
    })),
  };
}
