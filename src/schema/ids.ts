/**
 * The identifiers and small shapes that every content schema shares. Ids are lower-case, hyphenated, stable and never
 * reused: records on people's devices point at them for years.
 */
import { z } from 'zod';

// Zod would try to compile its checks with `new Function`, which the site's Trusted Types forbid. Set here because every
// schema that a browser loads imports this file before it makes an object schema.
z.config({ jitless: true });

/** A stable id such as `bp-release-rate`: lower-case letters and digits in words joined by single hyphens. */
export const idSchema = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'use lower-case letters, digits and single hyphens, for example "bp-release-rate"',
  );

/** A calendar date without a time, `YYYY-MM-DD`, that exists in the calendar. */
export const dateSchema = z.iso.date('use a real calendar date written YYYY-MM-DD, for example 2026-11-23');

/** A module's address on the shelves: `<subject>/<module>`. */
export const moduleIdSchema = z
  .string()
  .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'use <subject>/<module>, for example "clinical-procedures/blood-pressure"');

/** A section of a module: `<subject>/<module>#<heading-id>`. */
export const sectionRefSchema = z
  .string()
  .regex(
    /^[a-z0-9-]+\/[a-z0-9-]+#[a-z0-9-]+$/,
    'use <subject>/<module>#<section>, for example "clinical-procedures/blood-pressure#choose-the-cuff"',
  );

/**
 * Our code for a topic of an exam outline: C, G, A for CMA (AAMA); R for RMA (AMT); N for CCMA (NHA); T for NCMA (NCCT);
 * K for CMAC (AMCA). `C1.1`, `R4.5`, `N3A`, `N1.2`. The codes are ours, not the owners'.
 */
export const topicCodeSchema = z
  .string()
  .regex(/^[CGARNTK][0-9]+[A-F]?(\.[0-9]+)?$/, 'use a topic code of a blueprint, for example C1.1, R4.5, N3A or N1.2');

/** A competency code inside a framework edition, such as `I.P.1.a` of the working MAERB 2022 list. */
export const competencyCodeSchema = z
  .string()
  .regex(/^(?:[IVX]+\.[CPA]|A)\.[0-9]+(?:\.[a-z])?$/, 'use a competency code, for example I.P.1, I.P.1.a or A.3');

export type Id = z.infer<typeof idSchema>;
export type IsoDate = z.infer<typeof dateSchema>;
export type SectionRef = z.infer<typeof sectionRefSchema>;
export type TopicCode = z.infer<typeof topicCodeSchema>;
export type CompetencyCode = z.infer<typeof competencyCodeSchema>;
