/** The words of an item's options, apart by whether they are right. */
import type { Item } from '#schema/item.ts';

type Keyed = Pick<Item, 'options' | 'key'>;

export function keyText({ options, key }: Keyed): string {
  return options.find(({ id }) => id === key)?.text ?? '';
}

export function wrongTexts({ options, key }: Keyed): readonly string[] {
  return options.filter(({ id }) => id !== key).map(({ text }) => text);
}
