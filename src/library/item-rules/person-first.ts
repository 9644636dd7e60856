import type { ItemRule } from './rule.ts';

const labels =
  /\b(a|the|an) (diabetic|epileptic|asthmatic|addict|alcoholic|schizophrenic|hypertensive)s?\b(?! (patient education|retinopathy|ketoacidosis|emergency|crisis|foot|diet|supplies|test|monitor))|\b(the elderly|the disabled|wheelchair-bound|suffers from|afflicted|complains of)\b/i;

export const personFirst: ItemRule = {
  name: 'person first',
  severity: 'error',
  advice: 'write "a patient with diabetes", "an older adult", "uses a wheelchair", "reports"',
  check: ({ stem, options }) =>
    labels.exec([stem, ...options.flatMap(({ text, why }) => [text, why])].join('\n'))?.[0] ?? null,
};
