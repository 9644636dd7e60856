import type { ItemRule } from './rule.ts';

export const ownReasons: ItemRule = {
  name: 'each option has its own reason',
  severity: 'error',
  advice: 'say for each wrong option which mistake leads to it',
  check: ({ options }) =>
    new Set(options.map(({ why }) => why.trim().toLowerCase())).size === 4 ? null : 'two reasons are the same',
};
