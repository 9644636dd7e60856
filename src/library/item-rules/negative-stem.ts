import type { ItemRule } from './rule.ts';

export const negativeStem: ItemRule = {
  name: 'no negative question',
  severity: 'error',
  advice: 'ask for what is right or best instead of what is not',
  check: ({ stem }) => {
    const question = stem.split(/(?<=[.!?])\s+/).at(-1) ?? stem;
    return /\b(not|except|least)\b/i.test(question) ? question : null;
  },
};
