/** Pairs of items of which one gives the other away: the words of its key stand in the other's stem. */
import type { Item } from '#schema/item.ts';
import { keyText } from './option-texts.ts';

type Asked = Pick<Item, 'id' | 'stem' | 'options' | 'key' | 'teaches'>;

/** A key shorter than this stands in stems by chance. */
const fewestLetters = 14;

const plain = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/** A stem that holds the key of another item. */
export interface Hinge {
  readonly telling: string;
  readonly told: string;
}

/** All such pairs among items that one module teaches, by their ids. Two of a pair never stand in one form. */
export function hinges(items: readonly Asked[]): Hinge[] {
  const byModule = Map.groupBy(items, ({ teaches }) => teaches.split('#')[0] ?? '');
  return [...byModule.values()].flatMap((taught) => {
    const stems = taught.map(({ id, stem }) => ({ id, stem: plain(stem) }));
    return taught.flatMap((item) => {
      const answer = plain(keyText(item));
      if (answer.trim().length < fewestLetters) return [];
      return stems.flatMap((other) =>
        other.id !== item.id && other.stem.includes(answer) ? [{ telling: other.id, told: item.id }] : [],
      );
    });
  });
}

/** For each item of such a pair the others it must not stand with in one form, in the order of their ids. */
export function apartOf(items: readonly Asked[]): ReadonlyMap<string, readonly string[]> {
  const pairs = hinges(items).flatMap(({ telling, told }) => [[telling, told] as const, [told, telling] as const]);
  return new Map(
    [...Map.groupBy(pairs, ([id]) => id)].map(([id, of]) => [id, [...new Set(of.map(([, other]) => other))].sort()]),
  );
}
