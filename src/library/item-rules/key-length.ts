/** Whether the length of the key gives it away over a whole bank. */
import type { Item } from '#schema/item.ts';
import { keyText, wrongTexts } from './option-texts.ts';

/** Options as short as a number or a word differ in length without saying anything about the key. */
const fewestLetters = 18;

/** Items with an option of some length, and those among them whose key is the one longest option. */
export function keyLengths<T extends Pick<Item, 'options' | 'key'>>(
  items: readonly T[],
): { readonly worded: readonly T[]; readonly longest: readonly T[] } {
  const worded = items.filter(({ options }) => options.some(({ text }) => text.length >= fewestLetters));
  return {
    worded,
    longest: worded.filter((item) => wrongTexts(item).every((text) => text.length < keyText(item).length)),
  };
}
