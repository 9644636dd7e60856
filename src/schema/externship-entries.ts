/**
 * The kinds of entry a student writes about the externship: placement, hours, papers, journal, evaluations, check-offs, signatures.
 * Nothing here asks about a patient. A thing that is written anew names itself by the same id; the latest counts.
 */
import { z } from 'zod';
import { assignmentSchema } from './assignment.ts';
import { hashSchema, entryIdSchema } from './entry-ids.ts';
import { anyCodeSchema, ownFrameworkSchema } from './framework-file.ts';
import { idSchema } from './ids.ts';
import { schoolTemplateSchema } from './school-template.ts';

const clockTimeSchema = z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/, 'use HH:MM, for example 08:30');
const nameSchema = z.string().min(1).max(200);
const noteSchema = z.string().max(2000);

/** Name and credential as typed. Nobody has proved them. */
export const attesterSchema = z.strictObject({ name: nameSchema, credential: z.string().max(100) });

/** An entry together with its hash: exactly what was signed, and nothing written later. */
export const signedEntrySchema = z.strictObject({ entry: entryIdSchema, hash: hashSchema });

/** One step of a check-off sheet, as seen by whoever checked. */
export const stepOutcomeSchema = z.strictObject({
  step: z.string().min(1).max(120),
  outcome: z.enum(['done', 'missed', 'not-observed']),
  isCritical: z.boolean(),
});

export const externshipEntrySchemas = {
  /** A competency list of the school's own, beside the ones shipped. The same id again takes the earlier one's place. */
  'framework.loaded': z.strictObject({ framework: ownFrameworkSchema }),
  /** What the school asks: the latest counts. */
  'school.set': z.strictObject({ school: schoolTemplateSchema }),
  /** A placement at a site. */
  'placement.set': z.strictObject({
    placement: entryIdSchema,
    site: nameSchema,
    preceptors: z.array(attesterSchema).max(10),
    contact: z.string().max(200).describe('Telephone or e-mail of the site, for the packet. May be empty.'),
    from: z.iso.date(),
    to: z.iso.date(),
    isUnpaid: z.boolean().describe('The student attests that the hours are not paid.'),
    note: noteSchema,
  }),
  /** A step of the agreement or the orientation done, or taken back when `on` is null. */
  'placement.step': z.strictObject({
    placement: entryIdSchema,
    step: idSchema.max(60),
    on: z.iso.date().nullable(),
    note: noteSchema,
  }),
  /** A paper of the compliance list, by its dates. Never the paper itself, and no result. */
  'document.dated': z.strictObject({
    requirement: idSchema.max(60),
    on: z.iso.date(),
    until: z.iso
      .date()
      .nullable()
      .describe('Last day it is valid, where the paper says so; else the school’s days count.'),
    attestedBy: z.string().max(200),
    note: noteSchema,
  }),
  /** Hours at a site with their time zone, so that a night in which the clocks change is counted as it was. */
  'stay.logged': z.strictObject({
    placement: entryIdSchema,
    date: z.iso.date(),
    from: clockTimeSchema,
    to: clockTimeSchema,
    endsNextDay: z.boolean(),
    mealMinutes: z.number().int().min(0).max(240),
    setting: z.enum(['clinical', 'administrative']),
    supervisor: z.string().max(200),
    zone: z
      .string()
      .min(1)
      .max(60)
      .nullable()
      .describe('IANA time zone of the site, such as America/Chicago; null: not known.'),
    makesUp: entryIdSchema.nullable().describe('The missed time that these hours make up; null for ordinary hours.'),
    note: noteSchema,
  }),
  /** Time missed at a site, and who was told. */
  'time.missed': z.strictObject({
    placement: entryIdSchema,
    date: z.iso.date(),
    minutes: z.number().int().min(1).max(1440),
    reason: noteSchema,
    toldSite: z.boolean(),
    toldSchool: z.boolean(),
  }),
  /** One week's page of the journal. */
  'journal.written': z.strictObject({
    journal: entryIdSchema,
    placement: entryIdSchema,
    week: z.iso.date().describe('Monday of the week.'),
    text: z.string().max(10_000),
  }),
  /** Something that went wrong at the site and happened to the student or was seen by them. Never who the patient was. */
  'incident.reported': z.strictObject({
    incident: entryIdSchema,
    placement: entryIdSchema,
    date: z.iso.date(),
    time: clockTimeSchema.nullable(),
    what: z.enum(['needlestick-or-cut', 'splash', 'injury', 'fall', 'medication', 'property', 'conduct', 'other']),
    happened: z.string().min(1).max(4000),
    done: z.string().max(4000).describe('First aid and what was done at once.'),
    told: z.string().max(1000).describe('Who was told and when.'),
    followUp: z.string().max(4000),
  }),
  /** An evaluation: of the student by the site at mid-term and end, or of the site by the student. */
  'evaluation.given': z.strictObject({
    evaluation: entryIdSchema,
    placement: entryIdSchema,
    form: z.enum(['mid-term', 'final', 'site']),
    version: z.number().int().min(1).describe('Version of the form in content/externship.'),
    scale: idSchema.max(60),
    date: z.iso.date(),
    by: attesterSchema.nullable().describe('Null: the student.'),
    ratings: z
      .array(
        z.strictObject({
          row: idSchema.max(60),
          value: z.number().int().min(0).max(10).nullable().describe('Null: not observed, neither pass nor fail.'),
        }),
      )
      .max(80),
    comment: z.string().max(4000),
  }),
  /** A skill checked off step by step with its sheet. Counts as a mark of the competency in the lab or at the site. */
  'check-off.made': z.strictObject({
    framework: idSchema.max(60),
    code: anyCodeSchema,
    stage: z.enum(['lab', 'site']),
    sheet: idSchema.max(120).describe('The simulation or procedure whose rubric made the sheet.'),
    sheetVersion: z.number().int().min(1),
    attempt: z.number().int().min(1).max(99),
    steps: z.array(stepOutcomeSchema).max(120),
    outcome: z.enum(['passed', 'not-yet']),
    date: z.iso.date(),
    attestedBy: z.string().max(200),
    note: noteSchema,
  }),
  /** Signed by hand on the student's own device: shown as attested there, unconfirmed, wherever it is shown. */
  'signature.made': z.strictObject({
    about: z.array(signedEntrySchema).min(1).max(500),
    statement: z.string().min(1).max(2000).describe('The sentence that stood above the line.'),
    role: z.enum(['preceptor', 'instructor']),
    by: attesterSchema,
    strokes: z
      .array(z.array(z.number().int().min(0).max(1000)).max(2000))
      .max(60)
      .describe(
        'What was drawn: strokes of x, y, x, y … in thousandths of the field. Empty when the name was typed instead.',
      ),
  }),
  /** A signature was asked for on somebody else's device. An answer is taken in only for what was asked. */
  'signature.asked': z.strictObject({
    request: entryIdSchema,
    about: z.array(signedEntrySchema).min(1).max(200),
    statement: z.string().min(1).max(2000),
    role: z.enum(['preceptor', 'instructor']),
  }),
  /** A letter that another person's device signed, kept word for word: an answer to a request, check-offs, feedback, a school's wishes. */
  'letter.received': z.strictObject({
    text: z.string().min(2).max(200_000).describe('Exactly what was signed; `src/schema/letter.ts` reads it.'),
    publicKey: z.record(z.string(), z.unknown()).nullable().describe('P-256 as JWK; null where that device had none.'),
    signature: z.string().max(200).nullable().describe('ECDSA P-256 over the text’s hash, base64url.'),
  }),
  /** Something an instructor asked for, taken up by opening its link or file. */
  'assignment.taken': z.strictObject({ assignment: assignmentSchema, from: z.string().max(200) }),
} as const;
