/**
 * A word's sound, for finding medical words by ear: "spigmomanometer" finds "sphygmomanometer", "tacky" finds "tachy".
 * Rules are for spellings English speakers mix up in Greek and Latin words; not a general phonetic code. Pure.
 */

/** Rewrites applied in order; each merges spellings that sound alike in medical words. */
const rewrites: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/rrh/g, 'r'],
  [/rh/g, 'r'],
  [/^ps/g, 's'],
  [/^pn/g, 'n'],
  [/^pt/g, 't'],
  [/^gn/g, 'n'],
  [/^x/g, 's'],
  [/ch(?=[aeiouy])/g, 'k'],
  [/ck|qu|q/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/ae|oe|ea|ee/g, 'e'],
  [/th/g, 't'],
  [/y/g, 'i'],
  [/h/g, ''],
  [/(.)\1+/g, '$1'],
];

/** The sound key of one word: lower-case letters; empty when the word has none. */
export function soundOf(word: string): string {
  const letters = word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]/g, '');
  return rewrites.reduce((key, [pattern, replacement]) => key.replace(pattern, replacement), letters);
}
