/** Picks wrong answers for a card out of the right ones of others, so that none of them could be right as well. Pure. */

/** A small hash that is the same everywhere: which wrong answers a card gets must not change with the engine. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

/** Letters and digits in lower case, words apart by one space. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The parts of an answer that could each be said for the whole: "below-knee amputation; also known as" has two. */
function meanings(answer: string): readonly string[] {
  return answer
    .split(/[;,()]| or | and /)
    .map(plain)
    .filter((part) => part !== '');
}

/** True when one answer could be taken for the other: they share a meaning, or one holds the other. */
export function overlap(one: string, other: string): boolean {
  const [a, b] = [` ${plain(one)} `, ` ${plain(other)} `];
  if (a.includes(b) || b.includes(a)) return true;
  const second = meanings(other);
  return meanings(one).some((part) => second.includes(part));
}

export interface Answerable {
  /** Name of the card. */
  readonly card: string;
  readonly answer: string;
  /** What it is confused with most stands in the same group. */
  readonly group: string;
  /** Two cards with a like key have answers that are right for both. */
  readonly key: string;
}

/** Wrong answers a card takes along: more than it shows at once, so that one learns the answer and not the row. */
const taken = 5;

/**
 * Wrong answers for one card, those of its own group first. None overlaps the right one or another of them, and none belongs
 * to a card that asks the same.
 */
export function wrongAnswers(asked: Answerable, all: readonly Answerable[]): readonly string[] {
  const key = plain(asked.key);
  const right = all.flatMap((other) => (plain(other.key) === key ? [other.answer] : []));
  const rank = (other: Answerable): number =>
    (other.group === asked.group ? 0 : 2 ** 32) + hashOf(`${asked.card} ${other.card}`);
  const picked: string[] = [];
  for (const { answer } of all.toSorted((a, b) => rank(a) - rank(b))) {
    if ([asked.answer, ...right, ...picked].some((known) => overlap(known, answer))) continue;
    picked.push(answer);
    if (picked.length === taken) break;
  }
  return picked;
}
