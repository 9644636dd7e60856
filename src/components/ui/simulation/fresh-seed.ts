/** Seeds for runs: short enough to read out loud, so that two people can play the same patient. */

/** A seed nobody chose, 0 to 999,999. */
export function freshSeed(): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 1) % 1_000_000;
}

/** What an address asks for: `?case=…&mode=check-off&seed=4821`, as an instructor would send it round. */
export interface AskedRun {
  readonly caseId: string | null;
  readonly mode: 'coached' | 'check-off';
  /** null when the address names none or a wrong one. */
  readonly seed: number | null;
}

export function askedBy(search: string): AskedRun {
  const wanted = new URLSearchParams(search);
  const seed = Number(wanted.get('seed') ?? Number.NaN);
  return {
    caseId: wanted.get('case'),
    mode: wanted.get('mode') === 'check-off' ? 'check-off' : 'coached',
    seed: Number.isInteger(seed) && seed >= 0 && seed < 2 ** 31 ? seed : null,
  };
}
