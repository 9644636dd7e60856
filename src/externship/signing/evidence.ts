/**
 * Gathers what speaks for each signed entry of one person's log: signatures drawn there and letters of other devices, each held
 * against the hash the entry has now. What it proves is decided in `standing.ts`. Pure; the checking of keys comes in.
 */
import { hashEntry } from '#record/entry-hash.ts';
import { signatures, type LetterReceived, type SignatureMade } from '#record/folds/signatures.ts';
import { keyName, readLetter, type LetterReading } from '#record/letters/seal.ts';
import { deviceKeys, verifyEntries, type Authorship } from '#record/log/verify.ts';
import type { EntryOf } from '#record/port.ts';
import type { Signing } from '#record/world.ts';
import type { Entry } from '#schema/entry.ts';
import { letterSchema, type Letter } from '#schema/letter.ts';
import { isSignable, type Names } from './describe-entry.ts';
import { isOfSignable, siteNames } from './signable.ts';

export type AnswerLetter = Extract<Letter, { readonly letter: 'sign-off-answer' }>;
type Answer = AnswerLetter['answers'][number];

/** A signature drawn, or a name typed, on the person's own device. */
export interface DrawnEvidence {
  readonly kind: 'drawn';
  readonly signature: SignatureMade;
  /** It is over the hash the entry has now, and the signature's own entry was not changed either. */
  readonly holds: boolean;
  /** It would hold, but the line was signed under another site than its placement names now. */
  readonly isElsewhere: boolean;
}

/** One answer of a letter. */
export interface AnswerEvidence {
  readonly kind: 'answer';
  readonly received: LetterReceived;
  readonly letter: AnswerLetter;
  readonly answer: Answer;
  /** The name of the key that signed the letter; null where it could not be checked here. */
  readonly key: string | null;
  /** The key is that of a device of this very log: the letter was signed on the person's own device. */
  readonly isOwnKey: boolean;
  /** It is over the hash the entry has now, and the letter is as it was signed. */
  readonly holds: boolean;
  /** It would hold, but the line was signed under another site than its placement names now. */
  readonly isElsewhere: boolean;
}

export type Evidence = DrawnEvidence | AnswerEvidence;

/** By the id of the entry it is about. An entry that nobody signed is not in the map. */
export type EvidenceById = ReadonlyMap<string, readonly Evidence[]>;

/**
 * @param entries of one person's log: what was signed, the signatures and letters, and the devices' introductions
 * @param authorship how the entries stand, where it is known already; else it is looked up for the signatures alone
 */
export async function signingEvidence(
  entries: readonly Entry[],
  signing: Pick<Signing, 'verify'>,
  authorship?: ReadonlyMap<string, Authorship>,
): Promise<EvidenceById> {
  const { made, letters } = signatures(entries.filter(isOfSignatures));
  const readings = await Promise.all(letters.map(async ({ sealed }) => readLetter(sealed, signing)));
  const answers = letters.map((received, i) => answerOf(readings[i], received));
  const own = ownKeys(entries);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const looked = new Set([
    ...made.flatMap(({ id, about }) => [id, ...about.map(({ entry }) => entry)]),
    ...answers.flatMap((letter) => letter?.answers.map(({ entry }) => entry) ?? []),
  ]);
  const standing =
    authorship ??
    (await verifyEntries(
      entries.filter(({ id }) => looked.has(id)),
      signing,
      deviceKeys(entries),
    ));
  /** As its device signed it; a signature of a device that is not in the log cannot be placed and does not count either. */
  const isSound = ({ id, signature }: Entry): boolean => {
    const how = standing.get(id);
    return how !== 'changed' && (how !== 'unsigned' || signature === null);
  };
  const hashes = new Map<string, string>();
  const isNow = (id: string, hash: string): boolean => {
    const entry = byId.get(id);
    if (entry === undefined || !isSound(entry)) return false;
    const now = hashes.get(id) ?? hashEntry(entry);
    hashes.set(id, now);
    return now === hash;
  };
  const siteNow = siteNames(entries.filter(isOfSignable));
  /** A line names its site by the placement that was signed with it: under another site it is no longer what was signed. */
  const isAtSameSite = (id: string, siteThen: Names['site']): boolean => {
    const entry = byId.get(id);
    if (entry === undefined || (entry.kind !== 'stay.logged' && entry.kind !== 'evaluation.given')) return true;
    const { placement } = entry.data;
    return siteThen(placement) === siteNow(placement);
  };
  const sitesThen = (ids: readonly string[]): Names['site'] =>
    siteNames(ids.flatMap((id) => byId.get(id) ?? []).filter(isSignable));
  const held = (isSame: boolean, id: string, siteThen: Names['site']): Pick<Evidence, 'holds' | 'isElsewhere'> => {
    const isElsewhere = isSame && !isAtSameSite(id, siteThen);
    return { holds: isSame && !isElsewhere, isElsewhere };
  };
  const evidence = new Map<string, Evidence[]>();
  const add = (id: string, found: Evidence): void => {
    const before = evidence.get(id);
    if (before === undefined) evidence.set(id, [found]);
    else before.push(found);
  };
  for (const signature of made) {
    const own = byId.get(signature.id);
    const isUnchanged = own !== undefined && isSound(own);
    const siteThen = sitesThen(signature.about.map(({ entry }) => entry));
    for (const { entry, hash } of signature.about)
      add(entry, { kind: 'drawn', signature, ...held(isUnchanged && isNow(entry, hash), entry, siteThen) });
  }
  for (const [i, received] of letters.entries()) {
    const reading = readings[i];
    const letter = answers[i] ?? null;
    // Without a key anybody can have written it: it speaks for nothing.
    if (letter === null || (reading?.ok === true && reading.authorship === 'unsigned')) continue;
    const key = signedBy(reading);
    const isIntact = reading?.ok === true;
    const siteThen = sitesThen(letter.answers.map(({ entry }) => entry));
    for (const answer of letter.answers) {
      const how = held(isIntact && isNow(answer.entry, answer.hash), answer.entry, siteThen);
      add(answer.entry, { kind: 'answer', received, letter, answer, key, isOwnKey: own.has(key ?? ''), ...how });
    }
  }
  return evidence;
}

function isOfSignatures(entry: Entry): entry is EntryOf<'signature.made' | 'letter.received' | 'entry.withdrawn'> {
  return entry.kind === 'signature.made' || entry.kind === 'letter.received' || entry.kind === 'entry.withdrawn';
}

/** Names of the keys that the devices of this log introduced. */
function ownKeys(entries: readonly Entry[]): ReadonlySet<string> {
  return new Set([...deviceKeys(entries).values()].flatMap((key) => (key === null ? [] : [keyName(key)])));
}

/** The answer as it reads, also where its signature does not hold, so that what it speaks of shows as broken. */
function answerOf(reading: LetterReading | undefined, { sealed }: LetterReceived): AnswerLetter | null {
  if (reading?.ok === true) return reading.letter.letter === 'sign-off-answer' ? reading.letter : null;
  const letter = letterSchema.safeParse(parsed(sealed.text));
  return letter.success && letter.data.letter === 'sign-off-answer' ? letter.data : null;
}

function signedBy(reading: LetterReading | undefined): string | null {
  if (reading?.ok !== true || reading.authorship !== 'signed' || reading.sealed.publicKey === null) return null;
  return keyName(reading.sealed.publicKey);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
