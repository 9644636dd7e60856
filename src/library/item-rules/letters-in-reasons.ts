import type { ItemRule } from './rule.ts';

export const lettersInReasons: ItemRule = {
  name: 'reasons name no letter',
  severity: 'error',
  advice: 'options change places from form to form: say what the option says',
  check: ({ options }) =>
    options.flatMap(({ why }) => /\b(option|answer|choice)s? [A-D]\b|\([A-D]\)/.exec(why)?.[0] ?? [])[0] ?? null,
};
