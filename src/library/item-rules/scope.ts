import { keyText } from './option-texts.ts';
import type { ItemRule } from './rule.ts';

const beyond =
  /\b(diagnose|prescribe|interpret the|adjust the dose|change the dose|tell (him|her|them|the patient) (that )?(he|she|they) (has|have))\b/i;

export const scope: ItemRule = {
  name: 'the key stays in an assistant’s scope',
  severity: 'error',
  advice:
    'the right answer reports, follows the order or asks; a word of diagnosis or prescribing needs "provider" beside it',
  check: (item) => {
    const text = keyText(item);
    return beyond.test(text) && !/\b(provider|physician|nurse)\b/i.test(text) ? text : null;
  },
};
