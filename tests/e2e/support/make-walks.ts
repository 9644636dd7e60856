/** Random walks through the shift, made in Node, with what came of each. Loaded through Vite, as the tests of the models are. */
import { sha256Hex } from '#canonical/sha256.ts';
import { canonicalState } from '#simulations/core/canonical-state.ts';
import { score } from '#simulations/core/rubric.ts';
import { trials, walk } from '../../models/simulations/trials.ts';
import type { MadeWalks } from './replay-walks.ts';

/** Clicks in one walk, pauses between them. */
const clicks = 60;

export function makeWalks(simulation: string, count: number): MadeWalks {
  const trial = trials.find(([id]) => id === simulation)?.[1];
  if (trial === undefined) throw new Error(`no simulation "${simulation}"`);
  const starts: Record<string, MadeWalks['starts'][string]> = {};
  const walks = Array.from({ length: count }, (_none, index) => {
    const { start, driver } = walk(trial, index + 1, clicks);
    const { seed: _seed, mode: _mode, ...rest } = start;
    // A trial's own types are forgotten where trials stand together; it was asked for by its id.
    starts[driver.run.caseId] = rest as MadeWalks['starts'][string];
    const result = score(trial.simulation.rubric, trial.simulation.evidence(driver.snapshot), {
      finished: driver.ended,
      passShare: trial.simulation.passShare,
    });
    return {
      run: driver.run as MadeWalks['walks'][number]['run'],
      state: sha256Hex(canonicalState(driver.snapshot)),
      result: JSON.stringify(result),
    };
  });
  return { starts, walks };
}
