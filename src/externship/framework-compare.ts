/** Two competency lists side by side, code by code. Pure. */
import type { ListedCompetency } from './stages.ts';

export interface ComparedRow {
  readonly code: string;
  readonly left: ListedCompetency | null;
  readonly right: ListedCompetency | null;
  /** `same` but for capitals, marks and spaces. */
  readonly what: 'same' | 'other-words' | 'only-left' | 'only-right';
}

/** In the order of the left list; what only the right one has comes after the code it stands after there. */
export function compareLists(
  left: readonly ListedCompetency[],
  right: readonly ListedCompetency[],
): readonly ComparedRow[] {
  const rightBy = new Map(right.map((one) => [one.code, one]));
  const leftCodes = new Set(left.map(({ code }) => code));
  /** What only the right list has, by the last shared code before it; under "" what stands before all. */
  const after = new Map<string, ComparedRow[]>();
  let shared = '';
  for (const one of right) {
    if (leftCodes.has(one.code)) shared = one.code;
    else
      after.set(shared, [...(after.get(shared) ?? []), { code: one.code, left: null, right: one, what: 'only-right' }]);
  }
  return [
    ...(after.get('') ?? []),
    ...left.flatMap((one) => [pair(one, rightBy.get(one.code) ?? null), ...(after.get(one.code) ?? [])]),
  ];
}

function pair(left: ListedCompetency, right: ListedCompetency | null): ComparedRow {
  const { code } = left;
  if (right === null) return { code, left, right, what: 'only-left' };
  const isSame = plain(left.summary) === plain(right.summary) && left.domain === right.domain;
  return { code, left, right, what: isSame ? 'same' : 'other-words' };
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** An id for a list of one's own, of its title and edition, that none of the taken ones has. */
export function listId(title: string, edition: string, taken: ReadonlySet<string>): string {
  const words = `${title} ${edition}`
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  const base = (words === '' ? 'list' : words).slice(0, 50).replace(/-$/, '');
  let id = base;
  for (let count = 2; taken.has(id); count += 1) id = `${base}-${count}`;
  return id;
}
