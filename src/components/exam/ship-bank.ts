/** Makes the bank's files from the library, for the static endpoints under /bank/. Runs while the site is built only. */
import { createHash } from 'node:crypto';
import { groupOf, type BankIndex, type ShippedItem } from '#exam/shipped.ts';
import { apartOf } from '#library/item-rules/hinges.ts';
import type { Library } from '#library/library.ts';
import { taughtIn, type SimulationSections } from '#library/taught.ts';
import type { Item } from '#schema/item.ts';

function shipped(library: Library, item: Item, sectionsOf: SimulationSections): ShippedItem {
  return {
    id: item.id,
    stem: item.stem,
    options: item.options,
    key: item.key,
    level: item.level,
    difficulty: item.difficulty,
    topics: item.topics,
    fixedOrder: item.fixedOrder,
    ...taughtIn(library, item, sectionsOf),
    checkedOn: item.checkedOn,
  };
}

/** All items in the order of their ids, so that the same content gives the same bytes. */
function itemsInOrder(library: Library): Item[] {
  return [...library.items.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The index of the whole bank. */
export function bankIndex(library: Library): BankIndex {
  const items = itemsInOrder(library);
  const apartFrom = apartOf(items);
  return {
    hash: createHash('sha256').update(JSON.stringify(items)).digest('hex'),
    entries: items.map(({ id, topics, difficulty }) => {
      const apart = apartFrom.get(id);
      return { id, topics, difficulty, group: groupOf(topics), ...(apart !== undefined && { apart }) };
    }),
  };
}

/** The items of each group, by group. */
export function bankGroups(library: Library, sectionsOf: SimulationSections): Map<string, ShippedItem[]> {
  const groups = new Map<string, ShippedItem[]>();
  for (const item of itemsInOrder(library)) {
    const group = groupOf(item.topics);
    groups.set(group, [...(groups.get(group) ?? []), shipped(library, item, sectionsOf)]);
  }
  return groups;
}
