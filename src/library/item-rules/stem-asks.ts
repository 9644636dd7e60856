import type { ItemRule } from './rule.ts';

export const stemAsks: ItemRule = {
  name: 'the stem asks something that can be answered with the options covered',
  severity: 'error',
  advice: 'end with a question mark or a colon, and give at least eight words',
  check: ({ stem }) => {
    if (!/[?:]$/.test(stem.trim())) return 'does not end with ? or :';
    if (stem.split(/\s+/).length < 8) return 'fewer than eight words';
    return /^which (of the following )?(statements? )?(is|are) (true|correct)\?$/i.test(stem.trim())
      ? 'asks only what is true'
      : null;
  },
};
