/** A finding for so many of so many. */
import type { Finding } from '../../core/rubric.ts';

export function part(right: number, of: number, because: string): Finding {
  return right >= of
    ? { share: 1, because: 'done' }
    : { share: Math.max(0, right / of), because, values: { right, of } };
}
