/** Instruments and sterilizing, put together as a simulation of the core: what drivers, debriefs, shifts and views import. */
import { contentHash } from '../core/content-hash.ts';
import type { Mode, RunStart, Simulation } from '../core/simulation.ts';
import type { InstrumentCase } from './case.ts';
import type { InstrumentContext } from './context.ts';
import { explainInstruments } from './explain.ts';
import type { InstrumentFacts } from './facts.ts';
import { instrumentMachine } from './machine.ts';
import { resultOf, type InstrumentResult } from './result.ts';
import { instrumentRubric } from './rubric.ts';

export interface Instruments {
  readonly machine: typeof instrumentMachine;
  readonly case: InstrumentCase;
  readonly facts: InstrumentFacts;
  readonly carried: null;
  readonly result: InstrumentResult;
  readonly evidence: InstrumentContext;
}

export const instruments: Simulation<Instruments> = {
  id: 'instruments',
  version: 1,
  tickMs: 1000,
  machine: instrumentMachine,
  rubric: instrumentRubric,
  passShare: 0.8,
  evidence: (snapshot) => snapshot.context,
  result: (snapshot) => (snapshot.status === 'done' ? resultOf(snapshot.context) : null),
  explain: explainInstruments,
};

/** All a run starts from. The same case, facts and rubric always give the same hash. */
export function startOf(
  scenario: InstrumentCase,
  facts: InstrumentFacts,
  seed: number,
  mode: Mode,
): RunStart<Instruments> {
  return {
    case: scenario,
    facts,
    seed,
    mode,
    carried: null,
    contentHash: contentHash({ case: scenario, rubric: instrumentRubric, facts }),
  };
}
