import { keyText, wrongTexts } from './option-texts.ts';
import type { ItemRule } from './rule.ts';

const absolute = /\b(always|never|every time|everyone|nobody|no one|completely|at all times|no matter)\b/i;
const vague =
  /\b(usually|(?<!how )often|sometimes|generally|typically|frequently|rarely|seldom|probably|occasionally|in most cases)\b/i;

export const frequencyCues: ItemRule = {
  name: 'no word of frequency gives the answer away',
  severity: 'error',
  advice:
    'absolutes ("always") mark wrong options and hedges ("usually") mark the right one: take the word out, or use it on both sides',
  check: (item) => {
    const strict = wrongTexts(item).find((text) => absolute.test(text));
    if (strict !== undefined && !absolute.test(keyText(item)))
      return `"${absolute.exec(strict)?.[0] ?? ''}" only in wrong options`;
    const hedge = vague.exec(keyText(item))?.[0];
    return hedge !== undefined && !wrongTexts(item).some((text) => vague.test(text))
      ? `"${hedge}" only in the key`
      : null;
  },
};
