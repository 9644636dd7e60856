import type { ItemRule } from './rule.ts';

/** From the Joint Commission's Do Not Use list: U, IU, QD, QOD, MS/MSO4/MgSO4, trailing zero, missing leading zero. */
const unsafe =
  /\b(QD|Q\.D\.|QOD|Q\.O\.D\.|MSO4|MgSO4|IU)\b|[0-9]\s?U\b|\b[0-9]+\.0\s?(mg|mcg|mL|g|units?)\b|(?<![0-9])\.[0-9]+\s?(mg|mcg|mL|g|units?)\b/;

export const unsafeAbbreviations: ItemRule = {
  name: 'no unsafe abbreviations or decimals',
  severity: 'error',
  advice: 'write "units", "daily", "0.5 mg", "5 mg"; a question about an unsafe form names it in quotation marks',
  check: ({ stem, options }) => {
    // Quoted text is what the question is about, not how we write.
    const text = [stem, ...options.map((option) => option.text)].join('\n').replace(/[“"][^”"\n]*[”"]/g, '');
    return unsafe.exec(text)?.[0] ?? null;
  },
};
