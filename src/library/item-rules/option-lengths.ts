import type { ItemRule } from './rule.ts';

/** Short options (a number, a word) differ in length without saying anything about the key. */
const shortest = 18;

export const optionLengths: ItemRule = {
  name: 'options of like length',
  severity: 'error',
  advice: 'keep the longest option within 2.5 times the shortest',
  check: ({ options }) => {
    const lengths = options.map(({ text }) => Math.max(text.length, shortest));
    const ratio = Math.max(...lengths) / Math.min(...lengths);
    return ratio > 2.5 ? `longest is ${ratio.toFixed(1)} times the shortest` : null;
  },
};
