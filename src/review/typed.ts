/**
 * Judges a written word part. Hyphens, strokes, case and the combining vowel do not count: "cardio", "cardi/o" and "CARDI-" are
 * one part. One slip of the pen is told apart from not knowing. Pure.
 */

export type TypedVerdict =
  /** The part itself. */
  | 'right'
  /** Another part with the same meaning: right as a word, not the one on this card. */
  | 'another'
  /** One letter off, or two changed places. */
  | 'near'
  | 'wrong'
  /** Nothing that could be an answer. */
  | 'empty';

const combiningVowels = 'oaeiu';

/** The letters of a part without case and accents. */
function letters(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '');
}

/**
 * The spellings that count as one part: with and without the vowel set apart by a stroke, and each variant of "a-, an-". A vowel
 * that belongs to the part itself stays.
 */
function spellings(part: string): readonly string[] {
  return part.split(/[,;]|\s+or\s+/).flatMap((variant) => {
    const whole = letters(variant);
    const [stem = ''] = variant.split('/');
    return variant.includes('/') ? [whole, letters(stem)] : [whole];
  });
}

/** True for the same letters, or the same with a combining vowel at the end of what was written. */
function isSame(given: string, spelling: string): boolean {
  return given === spelling || (given.slice(0, -1) === spelling && combiningVowels.includes(given.slice(-1)));
}

/** True when one letter is missing, added or changed, or two neighbors changed places. */
function isNear(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  // In a part of three letters one letter makes another part: "hyp" is not "hyper", "ab" not "ad".
  if (short.length < 4 || long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  const isSwapped =
    short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
  return isSwapped || short.slice(at + 1) === long.slice(at + 1);
}

/** True for two parts written almost alike, such as "ile/o" and "ili/o": one is no slip of the other. */
export function isWrittenAlmostLike(part: string, other: string): boolean {
  return spellings(part).some((one) => spellings(other).some((it) => one !== it && isNear(one, it)));
}

/**
 * What was written, against the part that was asked for.
 * @param alike other parts with that meaning
 * @param apart other parts that are written almost like it: whoever writes one of them took it for this
 */
export function judgeTyped(
  given: string,
  part: string,
  alike: readonly string[],
  apart: readonly string[],
): TypedVerdict {
  const written = letters(given);
  if (written === '') return 'empty';
  const own = spellings(part);
  if (own.some((spelling) => isSame(written, spelling))) return 'right';
  if (alike.some((other) => spellings(other).some((spelling) => isSame(written, spelling)))) return 'another';
  if (apart.some((other) => spellings(other).includes(written))) return 'wrong';
  return own.some((spelling) => isNear(written, spelling)) ? 'near' : 'wrong';
}

/**
 * What was written, against the name of a part of a drawing. Case, hyphens, spaces and words in brackets do not count.
 * "Ureter" for "Urethra" is wrong, not near: `others` are the names it must be told apart from.
 */
export function judgeName(given: string, name: string, others: readonly string[]): Exclude<TypedVerdict, 'another'> {
  const written = letters(given);
  if (written === '') return 'empty';
  const own = [name, ...name.split(/ or |, /)].map((one) => letters(one.replaceAll(/\([^)]*\)/g, '')));
  if (own.includes(written)) return 'right';
  if (others.some((other) => letters(other) === written)) return 'wrong';
  return own.some((one) => isNear(written, one)) ? 'near' : 'wrong';
}
