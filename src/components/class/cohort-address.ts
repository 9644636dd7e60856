/** Where in a cohort somebody is, as the fragment of the address says: the key of a locked cohort stays in memory while parts change. */

export const cohortParts = [
  ['students', 'Students'],
  ['grid', 'Grid'],
  ['lab', 'Lab'],
  ['assignments', 'Assignments'],
  ['results', 'Results'],
  ['reports', 'Reports'],
  ['settings', 'Settings'],
] as const;

export interface CohortPlace {
  readonly id: string;
  readonly part: (typeof cohortParts)[number][0] | 'student';
  /** Id of the student, where the part is about one. */
  readonly student: string | null;
  /** Code of a competency, where one was opened. */
  readonly code: string | null;
}

/** `#<id>`, `#<id>/grid`, `#<id>/student/<student>/<code>`; null for anything that names no cohort. */
export function placeOf(hash: string): CohortPlace | null {
  const [id = '', part = 'students', student, code] = hash.replace(/^#/, '').split('/').map(decodeURIComponent);
  if (!/^[0-9a-f-]{36}$/.test(id)) return null;
  const known = [...cohortParts.map(([name]) => name), 'student' as const].find((name) => name === part);
  return { id, part: known ?? 'students', student: student ?? null, code: code ?? null };
}

export function cohortAddress(id: string, part: CohortPlace['part'], ...rest: readonly string[]): string {
  return `#${[id, part, ...rest].map(encodeURIComponent).join('/')}`;
}
