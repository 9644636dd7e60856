/** The denial desk, put together as a simulation of the core. */
import { contentHash } from '../core/content-hash.ts';
import type { Mode, RunStart, Simulation } from '../core/simulation.ts';
import type { VisitFolder } from '../practice/types.ts';
import { causes } from './causes.ts';
import type { DenialCase } from './case.ts';
import type { DenialContext } from './context.ts';
import { explainDenial } from './explain.ts';
import type { DenialFacts } from './facts.ts';
import { denialMachine } from './machine.ts';
import { resultOf, type DenialResult } from './result.ts';
import { denialRubric } from './rubric.ts';

export interface DenialDesk {
  readonly machine: typeof denialMachine;
  readonly case: DenialCase;
  readonly facts: DenialFacts;
  /** The folder of Ms. Castellano's visit so far; null when the desk stands alone. */
  readonly carried: VisitFolder | null;
  readonly result: DenialResult;
  readonly evidence: DenialContext;
}

export const denialDesk: Simulation<DenialDesk> = {
  id: 'denial-desk',
  version: 1,
  tickMs: 100,
  machine: denialMachine,
  rubric: denialRubric,
  passShare: 0.8,
  evidence: (snapshot) => snapshot.context,
  result: (snapshot) => (snapshot.status === 'done' ? resultOf(snapshot.context) : null),
  explain: explainDenial,
};

export function startOf(
  one: DenialCase,
  facts: DenialFacts,
  seed: number,
  mode: Mode,
  carried: VisitFolder | null = null,
): RunStart<DenialDesk> {
  return {
    case: one,
    facts,
    seed,
    mode,
    carried,
    contentHash: contentHash({ case: one, rubric: denialRubric, facts: { facts, causes } }),
  };
}
