/** Small things the criteria of this rubric share. */
import type { Finding } from '../../core/rubric.ts';

export const teaches = (section: string): string => `front-office/telephone#${section}`;

export const done: Finding = { share: 1, because: 'done' };
export const notApplicable: Finding = { share: null, because: 'does-not-apply' };

/** Full when all hold, else their share. */
export function shareOf(held: number, of: number, because: string, none = because): Finding {
  if (of === 0) return notApplicable;
  if (held === of) return done;
  return { share: held / of, because: held === 0 ? none : because, values: { held, of } };
}
