import type { ItemRule } from './rule.ts';

const bare = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.%/:-]+/gu, ' ')
    .replace(/[. ]+$/, '')
    .trim();

export const alikeOptions: ItemRule = {
  name: 'four different options',
  severity: 'error',
  advice: 'make each option say something else',
  check: ({ options }) =>
    new Set(options.map(({ text }) => bare(text))).size === 4 ? null : 'two options say the same',
};
