/**
 * Letters: what one person's device gives to another's, as text that the giver's key signs. A letter carries all that is needed to
 * read it; whose key it was is known only where that key was registered. The text that is signed is the letter's canonical JSON.
 */
import { z } from 'zod';
import { assignmentSchema } from './assignment.ts';
import { entryIdSchema, hashSchema } from './entry-ids.ts';
import { stepOutcomeSchema } from './externship-entries.ts';
import { anyCodeSchema, ownFrameworkSchema } from './framework-file.ts';
import { idSchema } from './ids.ts';
import { schoolTemplateSchema } from './school-template.ts';

/** Who wrote it, as typed, and when by their own device's clock, which may be wrong. */
const writerSchema = z.strictObject({
  role: z.enum(['student', 'preceptor', 'instructor']),
  name: z.string().min(1).max(200),
  credential: z.string().max(100),
  site: z.string().max(200),
});

const envelope = { v: z.literal(1), by: writerSchema, at: z.iso.datetime({ offset: true }) } as const;

/** A student asks for a signature. The entries come whole, so that whoever signs sees, and hashes, exactly what is signed. */
export const requestLetterSchema = z.strictObject({
  letter: z.literal('sign-off-request'),
  ...envelope,
  request: entryIdSchema,
  statement: z.string().min(1).max(2000),
  entries: z.array(z.record(z.string(), z.unknown())).min(1).max(200),
});

/** The answer, for each entry by its hash. */
export const answerLetterSchema = z.strictObject({
  letter: z.literal('sign-off-answer'),
  ...envelope,
  request: entryIdSchema,
  statement: z.string().min(1).max(2000),
  answers: z
    .array(
      z.strictObject({
        entry: entryIdSchema,
        hash: hashSchema,
        answer: z.enum(['confirmed', 'not-confirmed']),
        note: z.string().max(1000),
      }),
    )
    .min(1)
    .max(200),
});

/** A preceptor's or instructor's key card: shown at orientation, so that it can be registered. */
export const introductionLetterSchema = z.strictObject({ letter: z.literal('introduction'), ...envelope });

/** What an instructor gives back to one student: check-offs in the lab, and words. */
export const fromSchoolLetterSchema = z.strictObject({
  letter: z.literal('from-school'),
  ...envelope,
  cohort: z.string().max(200),
  student: z.string().max(400),
  devices: z.array(entryIdSchema).max(50).describe('Devices of the student the letter is for.'),
  marks: z
    .array(
      z.strictObject({
        id: entryIdSchema,
        framework: idSchema.max(60),
        code: anyCodeSchema,
        outcome: z.enum(['passed', 'not-yet', 'not-observed']),
        date: z.iso.date(),
        attempt: z.number().int().min(1).max(99),
        steps: z.array(stepOutcomeSchema).max(120),
        attestedBy: z.string().max(200),
        note: z.string().max(2000),
      }),
    )
    .max(500),
  withdrawn: z.array(entryIdSchema).max(500).describe('Marks of earlier letters that no longer count.'),
  feedback: z
    .array(z.strictObject({ id: entryIdSchema, about: z.string().max(200), text: z.string().max(8000) }))
    .max(200),
});

/** What the school asks, and its own competency list where it has one. */
export const schoolLetterSchema = z.strictObject({
  letter: z.literal('school'),
  ...envelope,
  school: schoolTemplateSchema,
  framework: ownFrameworkSchema.nullable(),
});

export const assignmentLetterSchema = z.strictObject({
  letter: z.literal('assignment'),
  ...envelope,
  assignment: assignmentSchema,
});

export const letterSchema = z.discriminatedUnion('letter', [
  requestLetterSchema,
  answerLetterSchema,
  introductionLetterSchema,
  fromSchoolLetterSchema,
  schoolLetterSchema,
  assignmentLetterSchema,
]);
export type Letter = z.infer<typeof letterSchema>;

/** Longer texts are no letters of ours: in UTF-16 units. */
export const longestText = 200_000;

/** A letter as it travels. `publicKey` and `signature` are null where the writer's browser has no keys. */
export const sealedLetterSchema = z.strictObject({
  text: z.string().min(2).max(longestText),
  publicKey: z.record(z.string(), z.unknown()).nullable(),
  signature: z.string().max(200).nullable(),
});
export type SealedLetter = z.infer<typeof sealedLetterSchema>;
