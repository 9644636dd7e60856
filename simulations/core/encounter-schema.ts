/** The check of stored encounter events; apart from `encounter.ts` so that a page loads zod only to read a run back. */
import { z } from 'zod';
import { identifiers, introductions } from './encounter.ts';

export const encounterEventSchemas = [
  z.strictObject({ type: z.literal('hands.cleaned') }),
  z.strictObject({ type: z.literal('introduction.given'), as: z.enum(introductions) }),
  z.strictObject({ type: z.literal('identity.checked'), by: z.array(z.enum(identifiers)).max(identifiers.length) }),
  z.strictObject({ type: z.literal('procedure.explained') }),
] as const;

/** What every simulation's log may hold beside its own acts. */
export const commonEventSchemas = [
  z.strictObject({ type: z.literal('time.skipped'), ms: z.number().int().min(1).max(3_600_000) }),
  z.strictObject({ type: z.literal('hint.asked') }),
] as const;
