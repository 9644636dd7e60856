import type { ItemRule } from './rule.ts';

export const grammarCue: ItemRule = {
  name: 'grammar fits every option',
  severity: 'error',
  advice: 'end the stem with a whole question, or put "a" or "an" into each option',
  check: ({ stem }) =>
    /\b(a|an|a\(n\))\s*[:?]?$/i.test(stem.trim()) ? `ends with "${stem.trim().split(/\s+/).at(-1) ?? ''}"` : null,
};
