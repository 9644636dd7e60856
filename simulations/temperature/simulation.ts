/** Taking a temperature, put together as a simulation of the core: what drivers, debriefs, shifts and views import. */
import { contentHash } from '../core/content-hash.ts';
import type { CarriedEncounter } from '../core/encounter.ts';
import type { Mode, RunStart, Simulation } from '../core/simulation.ts';
import type { TemperatureCase } from './case.ts';
import type { TemperatureContext } from './context.ts';
import { explainTemperature } from './explain.ts';
import type { TemperatureFacts } from './facts.ts';
import { temperatureMachine } from './machine.ts';
import { resultOf, type TemperatureResult } from './result.ts';
import { temperatureRubric } from './rubric.ts';

export interface Temperature {
  readonly machine: typeof temperatureMachine;
  readonly case: TemperatureCase;
  readonly facts: TemperatureFacts;
  readonly carried: CarriedEncounter | null;
  readonly result: TemperatureResult;
  readonly evidence: TemperatureContext;
}

export const temperature: Simulation<Temperature> = {
  id: 'temperature',
  version: 1,
  tickMs: 100,
  machine: temperatureMachine,
  rubric: temperatureRubric,
  passShare: 0.8,
  evidence: (snapshot) => snapshot.context,
  result: (snapshot) => (snapshot.status === 'done' ? resultOf(snapshot.context) : null),
  explain: explainTemperature,
};

/** All a run starts from. The same case, facts and rubric always give the same hash. */
export function startOf(
  patient: TemperatureCase,
  facts: TemperatureFacts,
  seed: number,
  mode: Mode,
): RunStart<Temperature> {
  return {
    case: patient,
    facts,
    seed,
    mode,
    carried: null,
    contentHash: contentHash({ case: patient, rubric: temperatureRubric, facts }),
  };
}
