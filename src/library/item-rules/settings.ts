/** Which workplaces the stems name, by kind: people are to meet more than one kind of clinic. */

/** Every kind with the words by which a stem names it. A bare "office" or "clinic" names none. */
const kinds = {
  'family practice': /\bfamily (?:practice|medicine)\b|\bprimary care (?:clinic|office|practice)\b/i,
  'internal medicine': /\binternal medicine\b/i,
  pediatrics: /\bpediatric(?:s| (?:clinic|office|practice))\b/i,
  'women’s health':
    /\bwomen’s (?:health )?(?:clinic|office|practice)\b|\b(?:prenatal|gynecology) (?:clinic|office|practice)\b/i,
  dermatology: /\bdermatology\b/i,
  cardiology: /\bcardiology (?:clinic|office|practice)\b/i,
  orthopedics: /\borthopedic (?:clinic|office|practice)\b/i,
  'other specialty':
    /\b(?:endocrinology|gastroenterology|nephrology|neurology|oncology|urology|pulmonary|allergy|eye|ENT|occupational health|surgery) (?:center|clinic|office|practice)\b/,
  'urgent care': /\burgent care\b/i,
  'community health center': /\bcommunity (?:health )?(?:center|clinic|screening)\b|\bfree clinic\b|\bhealth fair\b/i,
  'rural clinic': /\brural (?:clinic|practice)\b/i,
  'school-based clinic': /\bschool(?:-based)? (?:clinic|health)\b/i,
  telehealth: /\btelehealth\b|\bvideo visit\b/i,
  'hospital outpatient': /\bhospital outpatient\b|\boutpatient department\b/i,
} as const satisfies Readonly<Record<string, RegExp>>;

export type Setting = keyof typeof kinds;

/** Counts stems by the kind of workplace they name, most frequent first, kinds that none names included. */
export function settingsIn(stems: readonly string[]): {
  /** Stems that name a workplace of any kind. */
  readonly named: number;
  readonly byKind: readonly (readonly [kind: Setting, count: number])[];
} {
  const patterns = Object.entries(kinds) as [Setting, RegExp][];
  return {
    named: stems.filter((stem) => patterns.some(([, pattern]) => pattern.test(stem))).length,
    byKind: patterns
      .map(([kind, pattern]) => [kind, stems.filter((stem) => pattern.test(stem)).length] as const)
      .toSorted((a, b) => b[1] - a[1]),
  };
}
