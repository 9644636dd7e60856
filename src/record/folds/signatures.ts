/** What was signed in a log: signatures drawn on the person's own device, and letters that other devices signed. Pure. */
import { liveEntries } from '../log/live.ts';
import type { EntryOf } from '../port.ts';
import type { SealedLetter } from '../../schema/letter.ts';

export const signatureKinds = ['signature.made', 'letter.received', 'entry.withdrawn'] as const;

export type SignatureMade = EntryOf<'signature.made'>['data'] & {
  /** The entry's id: what to name when it is withdrawn. */
  readonly id: string;
  /** By the clock of the device it was drawn on. */
  readonly at: string;
};

export interface LetterReceived {
  readonly id: string;
  /** When it was taken in, by the clock of the device that took it. */
  readonly at: string;
  readonly sealed: SealedLetter;
}

/** In fold order. A letter that was taken in twice stands once, as it came first. */
export function signatures(entries: readonly EntryOf<(typeof signatureKinds)[number]>[]): {
  readonly made: readonly SignatureMade[];
  readonly letters: readonly LetterReceived[];
} {
  const live = liveEntries(entries);
  const made = live.flatMap((entry) =>
    entry.kind === 'signature.made' ? [{ ...entry.data, id: entry.id, at: entry.at }] : [],
  );
  const letters = live.flatMap((entry) =>
    entry.kind === 'letter.received' ? [{ id: entry.id, at: entry.at, sealed: entry.data }] : [],
  );
  const firsts = new Map<string, LetterReceived>();
  for (const letter of letters) {
    const { text, signature } = letter.sealed;
    const same = `${signature ?? ''} ${text}`;
    if (!firsts.has(same)) firsts.set(same, letter);
  }
  return { made, letters: [...firsts.values()] };
}
