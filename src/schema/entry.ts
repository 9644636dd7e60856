/**
 * The entries of the record (decision D1): the envelope every entry shares and the data of each kind. Entries are
 * appended, never edited; a correction is another entry. A kind's shape may only change through a migration step in
 * `src/record/migrations`.
 */
import './without-eval.ts';
import { z } from 'zod';
import { cohortEntrySchemas } from './cohort-entries.ts';
import { entryIdSchema, hashSchema } from './entry-ids.ts';
import { externshipEntrySchemas } from './externship-entries.ts';
import { idSchema } from './ids.ts';
import { ownCardLimits } from './own-card-limits.ts';

/** Sequence numbers and ticks end here, so that a forged one cannot push the next beyond what numbers can count. */
export const largestCount = 2 ** 40;

const modeSchema = z.enum(['coached', 'check-off']);

/** Certainty said in one optional tap; null when the person said nothing. */
const certaintySchema = z.enum(['certain', 'unsure']).nullable();

/** What a reader said of a passage by marking it; shown as color, shape and word. Null where a mark has no color. */
const markColorSchema = z.enum(['amber', 'teal', 'violet']).nullable();

/** A passage of a module as it stood when it was marked: its words, what stood around them, and where. `src/reading` finds it again. */
const passageSchema = z.strictObject({
  section: z.string().max(200),
  exact: z.string().min(1).max(8000),
  prefix: z.string().max(64),
  suffix: z.string().max(64),
  start: z.number().int().min(0).describe('Place in the text of the section, in UTF-16 units.'),
});

/** What a score report says of one area. `scaled`: on the exam's own scale; how it is made from right answers is not published. */
const areaResultSchema = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('percent'), percent: z.number().min(0).max(100) }),
  z.strictObject({
    as: z.literal('count'),
    right: z.number().int().min(0).max(1000),
    asked: z.number().int().min(1).max(1000),
  }),
  z.strictObject({ as: z.literal('scaled'), score: z.number().min(0).max(1000) }),
  z.strictObject({ as: z.literal('band'), band: z.enum(['above', 'near', 'below']) }),
]);

/** Data of each kind of entry. Times inside data are integer milliseconds; dates are `YYYY-MM-DD`. */
export const entryDataSchemas = {
  /** The first entry of a device: its public key (P-256, JWK; null where WebCrypto is not to be had) and a name for people. */
  'device.started': z.strictObject({
    name: z.string().max(80),
    publicKey: z.record(z.string(), z.unknown()).nullable(),
  }),
  /** A section of a module marked as read. */
  'section.read': z.strictObject({ module: z.string(), section: z.string() }),
  /** An inline check of a module answered. */
  'check.answered': z.strictObject({ module: z.string(), check: z.string(), option: z.string(), right: z.boolean() }),
  /** A calculation problem answered: family and seed draw it again. `mistake` is null for a right answer and for an unknown slip. */
  'problem.answered': z.strictObject({
    family: idSchema,
    seed: z.number().int(),
    given: z.string().max(200),
    right: z.boolean(),
    mistake: idSchema.nullable(),
    ms: z.number().int().min(0),
  }),
  /** A form begun: enough to draw the same form again, and the accommodations it runs under. */
  'sitting.started': z.strictObject({
    sitting: entryIdSchema,
    exam: z.string(),
    form: z.strictObject({
      kind: z.enum(['full', 'short', 'quick', 'topic', 'missed', 'adaptive']),
      seed: z.number().int(),
      items: z.array(idSchema).min(1),
      bankHash: z.string(),
      topics: z.array(z.string()),
    }),
    mode: z.enum(['exam', 'practice']),
    timeFactor: z.union([z.literal(1), z.literal(1.25), z.literal(1.5), z.literal(2), z.null()]),
  }),
  /** One act in a sitting; `event` is checked by the sitting's own schema when it is replayed. */
  'sitting.acted': z.strictObject({ sitting: entryIdSchema, event: z.record(z.string(), z.unknown()) }),
  /** The end of a sitting, with right/wrong by item so that later folds need no bank. */
  'sitting.finished': z.strictObject({
    sitting: entryIdSchema,
    exam: z.string(),
    right: z.number().int().min(0),
    scored: z.number().int().min(0),
    answers: z.array(
      z.strictObject({
        item: idSchema,
        option: z.enum(['a', 'b', 'c', 'd']).nullable(),
        right: z.boolean(),
        firstSeen: z.boolean(),
        certainty: certaintySchema,
        ms: z.number().int().min(0),
      }),
    ),
  }),
  /**
   * One answer of an adaptive check. The first names the whole: what exam, seed and bank chose the questions. When the check
   * ends, its answers are also written as a finished sitting of the kind `adaptive`, which is what later folds read.
   */
  'adaptive.answered': z.strictObject({
    sitting: entryIdSchema,
    exam: z.string(),
    seed: z.number().int(),
    bankHash: z.string(),
    item: idSchema,
    option: z.enum(['a', 'b', 'c', 'd']),
    certainty: certaintySchema,
    ms: z.number().int().min(0),
  }),
  /** A run begun: everything replay needs but the events. */
  'run.started': z.strictObject({
    run: entryIdSchema,
    simulation: idSchema,
    version: z.number().int().min(1),
    contentHash: z.string(),
    caseId: idSchema,
    seed: z.number().int(),
    mode: modeSchema,
    input: z.unknown(),
  }),
  /** Learner events of a run, in order, each with its offset in integer milliseconds of simulated time. */
  'run.acted': z.strictObject({
    run: entryIdSchema,
    first: z.number().int().min(0).describe('Index of the first event of this batch in the run.'),
    events: z.array(z.strictObject({ atMs: z.number().int().min(0), event: z.record(z.string(), z.unknown()) })).min(1),
  }),
  /** The end of a run with the debrief as it was scored then. */
  'run.finished': z.strictObject({
    run: entryIdSchema,
    simulation: idSchema,
    version: z.number().int().min(1),
    caseId: idSchema,
    mode: modeSchema,
    endedAtMs: z.number().int().min(0),
    earned: z.number().min(0),
    possible: z.number().min(0),
    passed: z.boolean(),
    criteria: z.array(
      z.strictObject({
        id: z.string(),
        earned: z.number(),
        possible: z.number(),
        met: z.boolean(),
        critical: z.boolean(),
      }),
    ),
  }),
  /** A run that went on from a moment of another: `from` is null when that one was not in the record (a file, a recorded run). */
  'run.branched': z.strictObject({
    run: entryIdSchema,
    from: entryIdSchema.nullable(),
    atMs: z.number().int().min(0).describe('The moment of the other run it went on from.'),
  }),
  /** What a person says of their own run. A later entry takes the place of an earlier one. */
  'run.reflected': z.strictObject({ run: entryIdSchema, text: z.string().max(4000) }),
  /** A practice-only question answered: how much of it was right, and how long it took. */
  'drill.answered': z.strictObject({
    drill: idSchema,
    share: z.number().min(0).max(1).multipleOf(0.01).describe('Share right, to two decimals.'),
    ms: z.number().int().min(0),
  }),
  /** A card reviewed: rating 1 again, 2 hard, 3 good, 4 easy. */
  'card.reviewed': z.strictObject({
    card: z.string(),
    rating: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
    certainty: certaintySchema,
  }),
  /** A deck turned on or off: whether new cards are begun from it. */
  'deck.chosen': z.strictObject({ deck: z.string().min(1).max(120), isOn: z.boolean() }),
  /** A card of one's own, written or written anew. A later entry for the same card takes the place of an earlier one. */
  'own-card.written': z.strictObject({
    card: entryIdSchema,
    front: z.string().min(1).max(ownCardLimits.front),
    back: z.string().min(1).max(ownCardLimits.back),
    deck: z.string().min(1).max(ownCardLimits.deck),
    isAside: z.boolean().describe('Set aside: kept, and not asked.'),
  }),
  /** One's own note on any card. A later entry takes the place of an earlier one; an empty text takes the note away. */
  'card.noted': z.strictObject({ card: z.string().min(1).max(200), text: z.string().max(ownCardLimits.note) }),
  /** A stretch of externship hours at a site. Local dates and times as the student gave them. */
  'hours.logged': z.strictObject({
    date: z.iso.date(),
    from: z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/),
    to: z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/),
    endsNextDay: z.boolean(),
    mealMinutes: z.number().int().min(0).max(240),
    setting: z.enum(['clinical', 'administrative']),
    site: z.string().min(1).max(200),
    note: z.string().max(2000),
  }),
  /** A competency marked by the student, an instructor in the lab, or a preceptor at the site. */
  'competency.marked': z.strictObject({
    framework: idSchema,
    code: z.string(),
    stage: z.enum(['lab', 'site']),
    outcome: z.enum(['passed', 'not-yet', 'not-observed']),
    attestedBy: z.string().max(200).describe('Name and credential as typed; unconfirmed unless a key was registered.'),
    note: z.string().max(2000),
  }),
  /** Something about the person the app needs: display name, chosen exam and date. Never anything about a patient. */
  'preference.set': z.strictObject({
    key: z.enum(['name', 'exam', 'exam-date', 'minutes-a-day', 'days-off']),
    value: z.string().max(200),
  }),
  /** The area results of an attempt at the real exam, as its score report gave them; areas it says nothing of are left out. */
  'attempt.reported': z.strictObject({
    exam: z.string().max(40),
    date: z.iso.date(),
    areas: z
      .array(z.strictObject({ area: z.string().min(1).max(8), result: areaResultSchema }))
      .min(1)
      .max(40),
  }),
  /** A card set aside (it is not asked any more) or taken up again. The last one counts. */
  'card.set-aside': z.strictObject({ card: z.string(), aside: z.boolean() }),
  /** Takes an earlier entry out of every fold. Both stay in the log. */
  'entry.withdrawn': z.strictObject({ entry: entryIdSchema, reason: z.string().max(500) }),
  /** A passage of a module marked. The mark is named by the id of this entry; withdrawing the entry takes the mark away. */
  'mark.made': z.strictObject({
    module: z.string(),
    kind: z.enum(['highlight', 'note', 'bookmark']),
    color: markColorSchema,
    passage: passageSchema,
    note: z.string().max(4000),
  }),
  /** What a mark says from now on. A later entry takes the place of an earlier one. */
  'mark.changed': z.strictObject({ mark: entryIdSchema, color: markColorSchema, note: z.string().max(4000) }),
  ...externshipEntrySchemas,
  ...cohortEntrySchemas,
} as const;

export type EntryKind = keyof typeof entryDataSchemas;
export type EntryData<K extends EntryKind> = z.infer<(typeof entryDataSchemas)[K]>;

/** What a caller hands to the record; the store adds identity, order, hash and signature. */
export type Intent = { [K in EntryKind]: { readonly kind: K; readonly data: EntryData<K> } }[EntryKind];

/**
 * The envelope. The hash of the device's previous entry chains the log; null only for a device's first entry. `at`, `boot`
 * and `monotonicMs` are one reading of the device's clocks, taken when the entry was written: the exam clock reads them.
 */
export const envelopeSchema = z.strictObject({
  id: entryIdSchema,
  v: z.number().int().min(1).describe('Version of the data shape of this entry.'),
  device: entryIdSchema,
  seq: z.number().int().min(0).max(largestCount),
  tick: z
    .number()
    .int()
    .min(0)
    .max(largestCount)
    .describe(
      'One more than the largest tick in the log when written: what was known comes first, whatever the clocks say.',
    ),
  at: z.iso
    .datetime({ offset: true })
    .describe('Wall clock of the device with its offset: for display, never for order.'),
  boot: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .describe('One life of a page; monotonic readings compare only within it.'),
  monotonicMs: z.number().int().min(0).describe('Milliseconds since the page was loaded; stands still in some sleeps.'),
  previous: hashSchema.nullable(),
  kind: z.string(),
  data: z.unknown(),
  signature: z.string().nullable().describe('ECDSA P-256 over the hash, base64url; null where the device has no key.'),
});
export type Envelope = z.infer<typeof envelopeSchema>;
export type Entry = Omit<Envelope, 'kind' | 'data'> & Intent;
