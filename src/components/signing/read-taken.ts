/** Reads what was taken in from another device, whatever it is, and says in a sentence why it cannot be used. Loaded when needed. */
import { readLetter } from '#record/letters/seal.ts';
import type { Signing } from '#record/world.ts';
import type { Letter, SealedLetter } from '#schema/letter.ts';

export type Taken<K extends Letter['letter']> =
  | { readonly ok: true; readonly letter: Extract<Letter, { readonly letter: K }>; readonly sealed: SealedLetter }
  | { readonly ok: false; readonly sentence: string };

/** A letter of the wanted kind under a signature that holds. */
export async function readTaken<K extends Letter['letter']>(
  value: unknown,
  kind: K,
  signing: Pick<Signing, 'verify'>,
): Promise<Taken<K>> {
  const reading = await readLetter(value, signing);
  if (!reading.ok) return { ok: false, sentence: tellProblem(reading.problem) };
  const { letter, sealed, authorship } = reading;
  if (!isOf(letter, kind)) return { ok: false, sentence: tellOtherKind(letter.letter) };
  if (authorship === 'unsigned') {
    return {
      ok: false,
      sentence:
        'This came without a signature: the browser it was made in has no key, as on a page without https. It proves nothing, so it was not taken in.',
    };
  }
  return { ok: true, letter, sealed };
}

function isOf<K extends Letter['letter']>(letter: Letter, kind: K): letter is Extract<Letter, { readonly letter: K }> {
  return letter.letter === kind;
}

function tellProblem(problem: 'foreign' | 'newer' | 'changed'): string {
  switch (problem) {
    case 'foreign':
      return 'This is nothing that Exam Room wrote, or a part of it is missing. Nothing was taken in.';
    case 'newer':
      return 'This was made by a newer Exam Room. Reload this page to get the newer version, then try again.';
    case 'changed':
      return 'This was changed after it was signed, so it was not taken in. Ask for it again.';
    default:
      return problem satisfies never;
  }
}

function tellOtherKind(kind: Letter['letter']): string {
  switch (kind) {
    case 'sign-off-request':
      return 'This is a request for a signature. Whoever is asked opens it on their own device, on the page /sign/.';
    case 'sign-off-answer':
      return 'This is an answer for a student. The student opens it on the page /externship/sign/.';
    case 'introduction':
      return 'This is a key card. The instructor opens it in Class.';
    case 'from-school':
    case 'school':
    case 'assignment':
      return 'This is from a school. The student opens it on the externship page.';
    default:
      return kind satisfies never;
  }
}
