/** Plays walks again in a browser. Bundled by the test that uses it; nothing of the site loads it. */
import { sha256Hex } from '#canonical/sha256.ts';
import { canonicalState } from '#simulations/core/canonical-state.ts';
import { replay } from '#simulations/core/driver.ts';
import { score } from '#simulations/core/rubric.ts';
import type { Run, RunStart } from '#simulations/core/simulation.ts';
import type { ShiftEvent } from '#simulations/shift/events.ts';
import { loadKits, taskSimulations } from '#simulations/shift/kits/loaders.ts';
import { makeShift, type Shift } from '#simulations/shift/simulation.ts';

/** Plain JSON. */
export interface MadeWalks {
  /** By case, without seed and mode. */
  readonly starts: Readonly<Record<string, Omit<RunStart<Shift>, 'seed' | 'mode'>>>;
  readonly walks: readonly {
    readonly run: Run<ShiftEvent>;
    /** SHA-256 of the state it ended in, spelled canonically. */
    readonly state: string;
    /** The score, as JSON. */
    readonly result: string;
  }[];
}

/** What differs, walk by walk; empty when all come out the same. */
export async function differences({ starts, walks }: MadeWalks): Promise<readonly string[]> {
  const simulation = makeShift(await loadKits(taskSimulations));
  return walks.flatMap(({ run, state, result }) => {
    const { caseId, seed, mode } = run;
    const rest = starts[caseId];
    if (rest === undefined) return [`no case ${caseId}`];
    const again = replay(simulation, { ...rest, seed, mode }, run);
    const name = `${caseId}, seed ${String(seed)}`;
    if (!again.ok) return [`${name}: ${again.code} at ${String(again.index)}`];
    const { driver } = again;
    const scored = score(simulation.rubric, simulation.evidence(driver.snapshot), {
      finished: driver.ended,
      passShare: simulation.passShare,
    });
    return [
      ...(sha256Hex(canonicalState(driver.snapshot)) === state ? [] : [`${name}: another state`]),
      ...(JSON.stringify(scored) === result ? [] : [`${name}: another score`]),
    ];
  });
}

Object.assign(globalThis, { differences });
