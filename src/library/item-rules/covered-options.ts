import type { ItemRule } from './rule.ts';

export const coveredOptions: ItemRule = {
  name: 'the question can be answered with the options covered',
  severity: 'error',
  advice: 'ask for the thing itself ("Which tube is filled first?") instead of "which of the following"',
  check: ({ stem }) =>
    /\bwhich (one )?of (the following|these|the options)\b|\bthe following (is|are)\b/i.exec(stem)?.[0] ?? null,
};
