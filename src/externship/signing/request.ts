/**
 * A request for a signature and its answer. The request carries each entry whole, so that the device of whoever signs shows and
 * hashes what is signed; the answer names each by its hash. Pure.
 */
import { hashEntry } from '#record/entry-hash.ts';
import { migrate } from '#record/migrations/migrate.ts';
import type { EntryOf } from '#record/port.ts';
import { entryDataSchemas, envelopeSchema, type Entry } from '#schema/entry.ts';
import type { Letter } from '#schema/letter.ts';
import { isSignable, type SignableEntry } from './describe-entry.ts';
import type { AnswerLetter } from './evidence.ts';

export type RequestLetter = Extract<Letter, { readonly letter: 'sign-off-request' }>;
export type Role = 'preceptor' | 'instructor';
type Writer = Letter['by'];
type SignedEntry = EntryOf<'signature.made'>['data']['about'][number];

/** The sentence above the line, by who signs. */
export const statements: Readonly<Record<Role, string>> = {
  preceptor: 'I supervised this student at the site. I have read every line above, and as far as I know it is true.',
  instructor: 'I teach this student. I have read every line above, and as far as I know it is true.',
};

export function signedEntries(entries: readonly Entry[]): SignedEntry[] {
  return entries.map((entry) => ({ entry: entry.id, hash: hashEntry(entry) }));
}

/** @param at wall time of the student's device; @param request a fresh id */
export function writeRequest(
  entries: readonly SignableEntry[],
  parts: { readonly by: Omit<Writer, 'role'>; readonly role: Role; readonly at: string; readonly request: string },
): RequestLetter {
  return {
    letter: 'sign-off-request',
    v: 1,
    by: { ...parts.by, role: 'student' },
    at: parts.at,
    request: parts.request,
    statement: statements[parts.role],
    // The signature of the student's device is no part of what is hashed, and half of what would have to travel.
    entries: entries.map((entry) => ({ ...entry, signature: null })),
  };
}

export interface AskedRow {
  readonly entry: SignableEntry;
  readonly hash: string;
}

/** What a request asks for, each row checked; null when one of them is nothing that this version can show whole, or is there twice. */
export function readRequest({ entries }: RequestLetter): readonly AskedRow[] | null {
  const rows: AskedRow[] = [];
  const ids = new Set<string>();
  for (const found of entries) {
    const envelope = envelopeSchema.safeParse(found);
    if (!envelope.success) return null;
    const read = migrate(envelope.data);
    if (!read.ok || !isSignable(read.entry)) return null;
    // An older shape would be shown in the new one, and what is signed is what was written.
    if (!entryDataSchemas[read.entry.kind].safeParse(envelope.data.data).success) return null;
    // Named twice, one answer would have to stand for both.
    if (ids.has(read.entry.id)) return null;
    ids.add(read.entry.id);
    rows.push({ entry: read.entry, hash: hashEntry(envelope.data) });
  }
  return rows;
}

export interface Said {
  readonly isConfirmed: boolean;
  readonly note: string;
}

/** @param said for each row, in the rows' order; @param at wall time of the device of whoever signs */
export function writeAnswer(
  request: RequestLetter,
  rows: readonly AskedRow[],
  said: readonly Said[],
  parts: { readonly by: Writer; readonly at: string },
): AnswerLetter {
  return {
    letter: 'sign-off-answer',
    v: 1,
    by: parts.by,
    at: parts.at,
    request: request.request,
    statement: request.statement,
    answers: rows.map(({ entry, hash }, i) => {
      const { isConfirmed, note } = said[i] ?? { isConfirmed: false, note: 'no answer given' };
      return { entry: entry.id, hash, answer: isConfirmed ? 'confirmed' : 'not-confirmed', note };
    }),
  };
}

/**
 * - `not-asked`: this record made no such request: the answer is another student's, or the record was erased since.
 * - `other-words`: it answers for something the request did not ask, or over another sentence.
 * - `entry-gone`: an entry is not here, or reads differently now.
 */
export type AnswerProblem = 'not-asked' | 'other-words' | 'entry-gone';

/** Whether the letter answers what this record asked, and over what still stands here. Null when it does. */
export function checkAnswer(letter: AnswerLetter, entries: readonly Entry[]): AnswerProblem | null {
  const asked = entries.find(
    (entry): entry is EntryOf<'signature.asked'> =>
      entry.kind === 'signature.asked' && entry.data.request === letter.request,
  );
  if (asked === undefined) return 'not-asked';
  const { about, statement } = asked.data;
  const hashes = new Map(about.map(({ entry, hash }) => [entry, hash]));
  if (letter.statement !== statement || letter.answers.some(({ entry, hash }) => hashes.get(entry) !== hash))
    return 'other-words';
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const isHere = letter.answers.every(({ entry, hash }) => {
    const found = byId.get(entry);
    return found !== undefined && hashEntry(found) === hash;
  });
  return isHere ? null : 'entry-gone';
}

/** A sentence for whoever brought the answer. */
export function tellAnswerProblem(problem: AnswerProblem): string {
  switch (problem) {
    case 'not-asked':
      return 'This answers a request that this record did not make. It may be another student’s, or from before a record was erased. Nothing was taken in.';
    case 'other-words':
      return 'This answers for something other than what you asked to have signed. Nothing was taken in. Send the request again.';
    case 'entry-gone':
      return 'What was signed is not in this record as it was signed. Nothing was taken in. Send the request again.';
    default:
      return problem satisfies never;
  }
}
