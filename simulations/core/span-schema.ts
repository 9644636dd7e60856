/** The check of a range of whole numbers in a case file, both ends inside; apart so that only who reads files loads zod. */
import { z } from 'zod';

/** A range between two limits; its ends may be the same. */
export function span(min: number, max: number) {
  const end = z.number().int().min(min).max(max);
  return z
    .strictObject({ low: end, high: end })
    .refine(({ low, high }) => low <= high, { path: ['high'], error: 'high must not be below low' });
}
