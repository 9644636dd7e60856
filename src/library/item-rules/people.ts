/** Who stands in the stems: how patients are addressed, and how often each last name comes. */

export interface People {
  /** Stems by form of address. */
  readonly mr: number;
  readonly ms: number;
  readonly mx: number;
  /** How often each last name comes, most frequent first. */
  readonly names: readonly (readonly [name: string, count: number])[];
}

const addressed = /\b(Mr|Ms|Mrs|Mx)\. (\p{Lu}[\p{L}-]+)/gu;

/** Counts over all stems; a name that comes twice in one stem counts once. */
export function peopleIn(stems: readonly string[]): People {
  const found = stems.flatMap((stem) => {
    const inStem = new Map([...stem.matchAll(addressed)].map((match) => [match[2] ?? '', match[1] ?? '']));
    return [...inStem].map(([name, address]) => ({ name, address }));
  });
  const count = (...forms: readonly string[]) => found.filter(({ address }) => forms.includes(address)).length;
  return {
    mr: count('Mr'),
    ms: count('Ms', 'Mrs'),
    mx: count('Mx'),
    names: [...Map.groupBy(found, ({ name }) => name)]
      .map(([name, all]) => [name, all.length] as const)
      .toSorted((a, b) => b[1] - a[1]),
  };
}
