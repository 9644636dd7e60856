import type { ItemRule } from './rule.ts';

export const saidOnce: ItemRule = {
  name: 'what all options begin with stands in the stem',
  severity: 'warning',
  advice: 'move the words all four options share into the stem',
  check: ({ options }) => {
    const [head = '', ...others] = options.map(({ text }) => text.toLowerCase().split(/\s+/).slice(0, 3).join(' '));
    return head.split(' ').length === 3 && others.every((other) => other === head) ? head : null;
  },
};
