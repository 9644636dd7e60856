import type { ItemRule } from './rule.ts';

const measure = /^\$?[0-9][0-9,]*(?:\.[0-9]+)?(?:\s*[–-]\s*[0-9][0-9,.]*)?\s*([%a-zA-Zµ°/ ]*)$/;

export const oneUnit: ItemRule = {
  name: 'numbers of one unit',
  severity: 'error',
  advice: 'give all four numbers in one unit; a question about units puts the unit into words',
  check: ({ options }) => {
    const units = options.flatMap(({ text }) => {
      const match = measure.exec(text.trim());
      return match === null ? [] : [(match[1] ?? '').trim().replace(/s$/, '')];
    });
    if (units.length < 4) return null;
    return new Set(units).size > 1 && !units.every((unit, place) => units.indexOf(unit) === place)
      ? [...new Set(units)].join(', ')
      : null;
  },
};
