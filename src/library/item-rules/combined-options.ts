import type { ItemRule } from './rule.ts';

const combined = /\b(all|none|both|any|neither) of (the|these)\b|\b(all|none) of the above\b|\bboth [a-d] and [a-d]\b/i;

export const combinedOptions: ItemRule = {
  name: 'no "all of the above" or combined options',
  severity: 'error',
  advice: 'write four options that each stand alone',
  check: ({ options }) => options.find(({ text }) => combined.test(text))?.text ?? null,
};
