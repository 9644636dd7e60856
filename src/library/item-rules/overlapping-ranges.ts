import type { ItemRule } from './rule.ts';

const range = /^([0-9][0-9,]*(?:\.[0-9]+)?)\s*(?:–|-|to)\s*([0-9][0-9,]*(?:\.[0-9]+)?)\b/;

export const overlappingRanges: ItemRule = {
  name: 'ranges that do not overlap',
  severity: 'error',
  advice: 'let each range end before the next begins',
  check: ({ options }) => {
    const ranges = options.flatMap(({ text }) => {
      const match = range.exec(text.trim());
      return match === null
        ? []
        : [{ low: Number(match[1]?.replaceAll(',', '')), high: Number(match[2]?.replaceAll(',', '')) }];
    });
    if (ranges.length < 4) return null;
    const inOrder = ranges.toSorted((a, b) => a.low - b.low);
    const overlap = inOrder.find(({ low }, place) => low < (inOrder[place - 1]?.high ?? -Infinity));
    return overlap === undefined ? null : `${String(overlap.low)}–${String(overlap.high)} begins inside another`;
  },
};
