/** Ids and hashes of entries: what every kind of entry may point with. */
import './without-eval.ts';
import { z } from 'zod';

/** UUIDv7 in lower case: sortable by creation, made on the device. */
export const entryIdSchema = z.uuidv7();
/** SHA-256 in lower-case hex. */
export const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);
