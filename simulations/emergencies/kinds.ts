/** What kinds of emergencies there are. */
export const kinds = [
  'anaphylaxis',
  'syncope',
  'seizure',
  'glucose',
  'chest-pain',
  'stroke',
  'choking',
  'arrest',
  'bleeding',
  'burn',
  'needlestick',
  'fire',
  'spill',
] as const;
export type Kind = (typeof kinds)[number];
