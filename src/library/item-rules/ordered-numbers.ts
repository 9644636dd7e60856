import type { ItemRule } from './rule.ts';

const plainNumber = /^\$?([0-9][0-9,]*(?:\.[0-9]+)?)\s*(%|[a-zA-Zµ°/ ]*)$/;

export const orderedNumbers: ItemRule = {
  name: 'numbers in order, and kept so',
  severity: 'error',
  advice: 'sort numeric options from small to large and set fixedOrder: true',
  check: (item) => {
    const matches = item.options.map(({ text }) => plainNumber.exec(text.trim()));
    const units = new Set(matches.map((match) => match?.[2]?.trim()));
    if (matches.some((match) => match === null) || units.size !== 1) return null;
    const numbers = matches.map((match) => Number(match?.[1]?.replaceAll(',', '')));
    if (!item.fixedOrder) return 'fixedOrder is not set';
    return numbers.every((number, place) => place === 0 || number > (numbers[place - 1] ?? number))
      ? null
      : numbers.join(', ');
  },
};
