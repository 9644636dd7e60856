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

/** All such pairs among items that one module teaches, as `telling > told`; two of a pair should not stand in one form. */
export function hinges(items: readonly Asked[]): string[] {
  const byModule = Map.groupBy(items, ({ teaches }) => teaches.split('#')[0] ?? '');
  return [...byModule.values()].flatMap((taught) => {
    const stems = taught.map(({ id, stem }) => ({ id, stem: plain(stem) }));
    return taught.flatMap((item) => {
      const answer = plain(keyText(item));
      if (answer.trim().length < fewestLetters) return [];
      return stems.flatMap((other) =>
        other.id !== item.id && other.stem.includes(answer) ? [`${other.id} > ${item.id}`] : [],
      );
    });
  });
}
