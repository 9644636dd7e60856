/**
 * Whose a file is. A device that was matched before stays that student's; else the name in the record decides when exactly one
 * student of the roster has it. Otherwise a person chooses. Pure.
 */
import { rosterName, spokenName, type CohortView } from './cohort.ts';

/** The student of these devices; null when somebody has to choose. */
export function studentOf(
  { devices, name }: { readonly devices: readonly string[]; readonly name: string | null },
  { matches, students }: Pick<CohortView, 'matches' | 'students'>,
): string | null {
  const enrolled = new Set(students.map(({ student }) => student));
  const known = new Set(devices.flatMap((device) => matches.get(device) ?? []).filter((id) => enrolled.has(id)));
  if (known.size > 0) return known.size === 1 ? ([...known][0] ?? null) : null;
  if (name === null) return null;
  const wanted = sameName(name);
  const fitting = students.filter(
    (student) => sameName(spokenName(student)) === wanted || sameName(rosterName(student).replace(',', '')) === wanted,
  );
  return fitting.length === 1 ? (fitting[0]?.student ?? null) : null;
}

/** Case, accents, double spaces and commas do not tell two people apart. */
function sameName(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[\s,.]+/g, ' ')
    .trim()
    .toLocaleLowerCase('en-US');
}
