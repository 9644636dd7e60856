/** How a visit begins: the seed draws what a perfect measurement shows and the heart rate. */
import { drawInt } from '../core/draw.ts';
import { newEncounter, type CarriedEncounter } from '../core/encounter.ts';
import type { SimulationInput } from '../core/simulation.ts';
import type { OximetryCase } from './case.ts';
import type { OximetryContext } from './context.ts';
import type { OximetryFacts } from './facts.ts';

/** The context of a visit that has just begun. */
export function begin(input: SimulationInput<OximetryCase, OximetryFacts, CarriedEncounter | null>): OximetryContext {
  const { case: patient, facts, seed, mode, carried } = input;
  return {
    mode,
    seed,
    case: patient,
    facts,
    nowMs: 0,
    truth: {
      percent: drawInt(seed, 'percent', 0, patient.shownPercent.low, patient.shownPercent.high),
      heartRatePerMin: drawInt(seed, 'rate', 0, patient.heartRatePerMin.low, patient.heartRatePerMin.high),
      firstBeatMs: drawInt(seed, 'first-beat', 0, 100, 700),
    },
    encounter: carried?.encounter ?? newEncounter,
    asked: [],
    looked: false,
    examined: false,
    cleanNails: [],
    helped: {},
    sensor: null,
    sensorCleaned: false,
    clip: null,
    clips: 0,
    clipSites: [],
    lastReading: null,
    feltSinceMs: null,
    feltMs: 0,
    counted: null,
    charted: [],
    questioned: 0,
    happened: null,
    did: {
      lookedAtMs: null,
      reports: [],
      told: [],
      helpCalledAtMs: null,
      oxygenTurned: false,
      hints: 0,
      clipLeftOn: false,
    },
  };
}
