/** Units as a careful record system takes them: whole, from one up. Pure. */

/** The most units the record takes on one line: an assumption, told in model.md. */
export const mostUnits = 400;

/** The reason for which typed units are not taken; null when they are. */
export function unitsTrouble(text: string): string | null {
  const typed = text.trim();
  if (typed === '') return 'Type the units.';
  if (/^[-−]/.test(typed)) return 'Units are never negative. The number before it stands.';
  if (/^\d+[.,]\d+$/.test(typed)) return 'Units are whole numbers. The number before it stands.';
  if (!/^\d+$/.test(typed)) return 'Units are a number, without mg or words. The number before it stands.';
  const units = Number(typed);
  if (units < 1) return 'A line has one unit at least. The number before it stands.';
  return units > mostUnits
    ? `More than ${String(mostUnits)} units on one line is not taken. The number before it stands.`
    : null;
}
