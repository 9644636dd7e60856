import type { ItemRule } from './rule.ts';

export const brandWithGeneric: ItemRule = {
  name: 'a brand stands beside its generic name',
  severity: 'error',
  advice: 'write the generic name, with the brand in parentheses where it helps',
  check: ({ stem, options }, { genericByBrand }) => {
    const text = [stem, ...options.map((option) => option.text)].join('\n').toLowerCase();
    for (const word of text.match(/\p{L}[\p{L}-]{3,}/gu) ?? []) {
      const generic = genericByBrand.get(word);
      const first = generic?.split(/[\s(/]/)[0] ?? '';
      if (generic !== undefined && first !== '' && !text.includes(first)) return `"${word}" without "${generic}"`;
    }
    return null;
  },
};
