/**
 * The kinds of entry an instructor writes about a cohort. A cohort is a record of its own, apart from the instructor's own studies:
 * it can be purged whole on its retention date, locked, and later carried by a class server.
 */
import { z } from 'zod';
import { assignmentSchema } from './assignment.ts';
import { entryIdSchema } from './entry-ids.ts';
import { stepOutcomeSchema } from './externship-entries.ts';
import { anyCodeSchema, ownFrameworkSchema } from './framework-file.ts';
import { idSchema } from './ids.ts';
import { schoolTemplateSchema } from './school-template.ts';

const personSchema = z.string().max(200);

export const cohortEntrySchemas = {
  /** The cohort itself; the latest counts. One cohort a log. */
  'cohort.set': z.strictObject({
    name: z.string().min(1).max(200),
    instructor: z.strictObject({ name: personSchema, credential: z.string().max(100) }),
    from: z.iso.date(),
    to: z.iso.date(),
    retainUntil: z.iso.date().describe('After this day the site asks to purge the cohort with everything in it.'),
    school: schoolTemplateSchema,
    framework: ownFrameworkSchema.nullable().describe('The school’s own list; null: one that is shipped.'),
  }),
  /** A student on the roster; the same id again takes the earlier one's place. */
  'student.enrolled': z.strictObject({
    student: entryIdSchema,
    given: personSchema,
    family: personSchema,
    number: z.string().max(60).describe('The school’s number, or a OneRoster id. May be empty.'),
    email: z.string().max(200),
  }),
  /** Says whose a file is: every record that holds this device is this student's. */
  'student.matched': z.strictObject({ student: entryIdSchema, device: entryIdSchema }),
  /** A key met face to face, by QR code or file. Whatever is signed with it is confirmed from then on. */
  'key.registered': z.strictObject({
    publicKey: z.record(z.string(), z.unknown()),
    role: z.enum(['preceptor', 'instructor']),
    name: z.string().min(1).max(200),
    credential: z.string().max(100),
    site: z.string().max(200),
    how: z.enum(['qr', 'file', 'link']),
  }),
  /** A skill checked off in the lab. Goes to the student in a letter. */
  'lab.marked': z.strictObject({
    student: entryIdSchema,
    framework: idSchema.max(60),
    code: anyCodeSchema,
    outcome: z.enum(['passed', 'not-yet', 'not-observed']),
    date: z.iso.date(),
    attempt: z.number().int().min(1).max(99),
    sheet: z
      .strictObject({
        id: idSchema.max(120),
        version: z.number().int().min(1),
        steps: z.array(stepOutcomeSchema).max(120),
      })
      .nullable(),
    attestedBy: z.string().max(200),
    note: z.string().max(2000),
  }),
  /** Words for one student. Goes to the student in a letter. */
  'feedback.given': z.strictObject({
    student: entryIdSchema,
    about: z.string().max(200),
    text: z.string().min(1).max(8000),
  }),
  /** Something for the cohort to do. */
  'assignment.made': assignmentSchema,
} as const;
