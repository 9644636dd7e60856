/** The run somebody asks for: chosen at the door, or sent round in an address so that two people can play the same patient. */
import type { Mode } from '#simulations/core/simulation.ts';

export interface WantedRun {
  readonly caseId: string;
  readonly mode: Mode;
  readonly seed: number;
}

/** Seeds of runs lie below this: short enough to read out loud. */
export const runSeeds = 1_000_000;

/** What an address asks for: `?case=…&mode=check-off&seed=4821`, as an instructor would send it round. */
export interface AskedRun {
  readonly caseId: string | null;
  readonly mode: Mode;
  /** null when the address names none or a wrong one. */
  readonly seed: number | null;
  /** A finished run of the record to look back on (`?run=…`); null when the address names none. */
  readonly runId: string | null;
  /** Whether the list is asked for (`?list`), though a run was left open. */
  readonly list: boolean;
}

const isRunId = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function askedBy(search: string): AskedRun {
  const wanted = new URLSearchParams(search);
  const written = wanted.get('seed') ?? '';
  const run = wanted.get('run') ?? '';
  const seed = written === '' ? Number.NaN : Number(written);
  return {
    caseId: wanted.get('case'),
    mode: wanted.get('mode') === 'check-off' ? 'check-off' : 'coached',
    seed: Number.isInteger(seed) && seed >= 0 && seed < 2 ** 31 ? seed : null,
    runId: isRunId.test(run) ? run : null,
    list: wanted.has('list'),
  };
}
