/**
 * How far the signature of an entry reaches: drawn on the student's own device, answered under a key that nobody here knows, or
 * confirmed under a key that was registered face to face. A signature over anything but the entry as it is now is broken. Pure.
 */
import type { RegisteredKey } from '#record/folds/registered-keys.ts';
import type { AnswerEvidence, DrawnEvidence, Evidence, EvidenceById } from './evidence.ts';

/**
 * - `unsigned`: nobody signed it.
 * - `attested-here`: signed on the student's own device over exactly this entry. Unconfirmed.
 * - `answered`: another device answered for exactly this entry, under a key that nobody here has registered.
 * - `confirmed`: answered under a registered key.
 * - `not-confirmed`: whoever was asked said no.
 * - `broken`: there is a signature, and it is not over this entry and its site as they are now, or it does not hold.
 */
export type SigningState = 'unsigned' | 'attested-here' | 'answered' | 'confirmed' | 'not-confirmed' | 'broken';

export interface SigningStanding {
  readonly state: SigningState;
  /** Name, credential and site as they were typed when signing; null where nobody signed. */
  readonly by: { readonly name: string; readonly credential: string; readonly site: string } | null;
  /** When it was signed, by the clock of the device it was signed on. */
  readonly at: string | null;
  /** When the answer was taken in, by the clock of the student's device; null where it was signed there. */
  readonly receivedAt: string | null;
  /** What whoever answered wrote beside this entry. May be empty. */
  readonly note: string;
  /** For whom the key was registered, by whom never proved anew; null where it was not. */
  readonly registration: RegisteredKey | null;
  /** What was drawn, in thousandths of the field; empty where the name was typed, or another device answered. */
  readonly strokes: readonly (readonly number[])[];
  /** The entry that holds the signature or the letter. */
  readonly source: string | null;
}

export const unsigned: SigningStanding = {
  state: 'unsigned',
  by: null,
  at: null,
  receivedAt: null,
  note: '',
  registration: null,
  strokes: [],
  source: null,
};

/**
 * The standing of every entry that has a signature, by id; `standingOf` gives the rest. Only under a registered key is anything
 * confirmed, and never under a key of the student's own devices. A no stands until the same key says yes.
 * @param registered by `keyName`, as the fold of registered keys gives them; empty on a student's device
 */
export function signingStandings(
  evidence: EvidenceById,
  registered: ReadonlyMap<string, RegisteredKey>,
): ReadonlyMap<string, SigningStanding> {
  return new Map(
    [...evidence].map(([id, found]) => {
      const drawn = found.filter((one): one is DrawnEvidence => one.kind === 'drawn' && one.holds);
      const answers = found.filter((one): one is AnswerEvidence => one.kind === 'answer' && one.holds);
      const last = latestOfEachKey(answers.filter(({ isOwnKey }) => !isOwnKey));
      const known = last.filter(({ key }) => registered.has(key ?? ''));
      const unknown = last.filter(({ key }) => !registered.has(key ?? ''));
      const own = answers.filter(({ isOwnKey, answer }) => isOwnKey && answer.answer === 'confirmed');
      const brokenOne = found.findLast(({ holds, isElsewhere }) => !holds && !isElsewhere);
      const standing =
        toldBy('not-confirmed', known.findLast(isNo), registered) ??
        toldBy('confirmed', known.at(-1), registered) ??
        toldBroken(brokenOne) ??
        toldBy('not-confirmed', unknown.findLast(isNo), registered) ??
        toldBy('answered', unknown.at(-1), registered) ??
        toldDrawn('attested-here', drawn.at(-1)) ??
        toldBy('attested-here', own.at(-1), new Map()) ??
        // A site that was put right is signed anew; then what was signed under the other one no longer matters.
        toldBroken(found.findLast(({ isElsewhere }) => isElsewhere)) ??
        unsigned;
      return [id, standing] as const;
    }),
  );
}

export function standingOf(standings: ReadonlyMap<string, SigningStanding>, entry: string): SigningStanding {
  return standings.get(entry) ?? unsigned;
}

function isNo({ answer }: AnswerEvidence): boolean {
  return answer.answer === 'not-confirmed';
}

/**
 * What each key said last, by that device's own clock; at the same moment a no weighs more. Answers without a key each stand for
 * themselves.
 */
function latestOfEachKey(answers: readonly AnswerEvidence[]): readonly AnswerEvidence[] {
  const ordered = answers.toSorted(
    (a, b) => Date.parse(a.letter.at) - Date.parse(b.letter.at) || Number(isNo(a)) - Number(isNo(b)),
  );
  const last = new Map<string, AnswerEvidence>();
  for (const one of ordered) {
    const key = one.key ?? `letter ${one.received.id}`;
    // Put at the end again, so that the order stays that of the last words.
    last.delete(key);
    last.set(key, one);
  }
  return [...last.values()];
}

function toldBy(
  state: SigningState,
  one: AnswerEvidence | undefined,
  registered: ReadonlyMap<string, RegisteredKey>,
): SigningStanding | null {
  if (one === undefined) return null;
  const { name, credential, site } = one.letter.by;
  return {
    state,
    by: { name, credential, site },
    at: one.letter.at,
    receivedAt: one.isOwnKey ? null : one.received.at,
    note: one.answer.note,
    registration: registered.get(one.key ?? '') ?? null,
    strokes: [],
    source: one.received.id,
  };
}

function toldBroken(one: Evidence | undefined): SigningStanding | null {
  return one?.kind === 'drawn' ? toldDrawn('broken', one) : toldBy('broken', one, new Map());
}

function toldDrawn(state: SigningState, one: DrawnEvidence | undefined): SigningStanding | null {
  if (one === undefined) return null;
  const { by, at, strokes, id } = one.signature;
  return {
    state,
    by: { ...by, site: '' },
    at,
    receivedAt: null,
    note: '',
    registration: null,
    strokes,
    source: id,
  };
}
