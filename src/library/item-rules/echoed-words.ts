import { keyText, wrongTexts } from './option-texts.ts';
import type { ItemRule } from './rule.ts';

/** Words of five letters and more, without their endings; shorter ones are mostly grammar. */
const stems = (text: string) =>
  new Set((text.toLowerCase().match(/\p{L}{5,}/gu) ?? []).map((word) => word.slice(0, 6)));

const common = new Set(
  [
    'patient',
    'assistant',
    'medical',
    'provider',
    'which',
    'should',
    'office',
    'there',
    'their',
    'before',
    'after',
    'first',
    'these',
    'those',
    'about',
    'would',
    'where',
  ].map((word) => word.slice(0, 6)),
);

export const echoedWords: ItemRule = {
  name: 'no word of the stem comes back in the key alone',
  severity: 'warning',
  advice: 'use the word in a wrong option too, or say it in another way in the key',
  check: (item) => {
    const inStem = stems(item.stem);
    const elsewhere = new Set(wrongTexts(item).flatMap((text) => [...stems(text)]));
    const inKey = stems(keyText(item));
    const echoed = [...inKey].filter((word) => inStem.has(word) && !elsewhere.has(word) && !common.has(word));
    return echoed.length > 0 ? echoed.join(', ') : null;
  },
};
