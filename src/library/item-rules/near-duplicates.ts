/** Pairs of items that ask nearly the same: by the share of words they have in common. */
import type { Item } from '#schema/item.ts';

type Asked = Pick<Item, 'id' | 'stem' | 'options'>;

const wordsOf = ({ stem, options }: Asked): ReadonlySet<string> =>
  new Set(
    [stem, ...options.map(({ text }) => text)]
      .join(' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}]{3,}/gu) ?? [],
  );

/** Share of words two texts have in common, 0 to 1. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const word of a) if (b.has(word)) common += 1;
  return common / (a.size + b.size - common);
}

/** All pairs whose likeness is above `limit` (0 to 1), as `one ~ other`. */
export function nearDuplicates(items: readonly Asked[], limit: number): string[] {
  const bags = items
    .map((item) => ({ id: item.id, words: wordsOf(item) }))
    .toSorted((a, b) => a.words.size - b.words.size);
  return bags.flatMap((one, place) => {
    const twins: string[] = [];
    for (const other of bags.slice(place + 1)) {
      // The longer text alone bounds the likeness: no later one can be like enough.
      if (one.words.size / other.words.size <= limit) break;
      if (likeness(one.words, other.words) > limit) twins.push(`${one.id} ~ ${other.id}`);
    }
    return twins;
  });
}
