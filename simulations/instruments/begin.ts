/** How a day begins: everything as it came from the procedure room. */
import type { SimulationInput } from '../core/simulation.ts';
import type { InstrumentCase } from './case.ts';
import type { InstrumentContext } from './context.ts';
import type { InstrumentFacts } from './facts.ts';

export function begin(input: SimulationInput<InstrumentCase, InstrumentFacts, null>): InstrumentContext {
  const { case: scenario, facts, seed, mode } = input;
  return {
    mode,
    seed,
    case: scenario,
    facts,
    nowMs: 0,
    outfit: null,
    washing: {
      keptMoist: false,
      rinsed: null,
      soakedMin: 0,
      soakedOpen: false,
      brushed: null,
      shaken: false,
      shakenOpen: false,
      lidOn: false,
      rinsedClear: false,
      dried: false,
      oiled: null,
    },
    sorted: {},
    inspected: [],
    tagged: [],
    wrapped: [],
    water: null,
    placed: [],
    sporesIn: null,
    run: null,
    out: [],
    recorded: null,
    judged: {},
    logged: null,
    incubated: null,
    day: 'today',
    vials: null,
    decided: null,
    taggedOut: false,
    soak: { testedAtMs: null, replaced: false, beganAtMs: null, soakedMin: null, rinse: null, testedFirst: false },
    cabinet: {},
    happened: null,
    did: {
      carried: null,
      soiledBareMs: null,
      bladeInBatch: false,
      unloadedWith: null,
      runs: 0,
      supervisorTold: false,
      putBack: false,
      answered: null,
      hints: 0,
    },
  };
}
