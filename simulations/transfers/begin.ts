/** How a visit begins: the chair somewhere in the room, nothing locked, nothing asked. */
import { drawInt } from '../core/draw.ts';
import { newEncounter, type CarriedEncounter } from '../core/encounter.ts';
import type { SimulationInput } from '../core/simulation.ts';
import type { TransfersCase } from './case.ts';
import type { TransfersContext } from './context.ts';
import type { TransfersFacts } from './facts.ts';

export function begin(
  input: SimulationInput<TransfersCase, TransfersFacts, CarriedEncounter | null>,
): TransfersContext {
  const { case: patient, facts, seed, mode, carried } = input;
  return {
    mode,
    seed,
    case: patient,
    facts,
    nowMs: 0,
    encounter: carried?.encounter ?? newEncounter,
    shoes: false,
    path: false,
    table: false,
    place: { x: drawInt(seed, 'x', 0, -40, 40), y: drawInt(seed, 'y', 0, 95, 125), facing: 0 },
    brakes: { left: false, right: false },
    footrestsUp: false,
    belt: null,
    helper: null,
    edgeAtMs: null,
    stance: null,
    grip: null,
    counted: false,
    dizzyAsked: false,
    setup: null,
    pale: false,
    fall: null,
    charted: null,
    happened: null,
    did: {
      asked: [],
      told: [],
      reports: [],
      strained: false,
      strainedLb: 0,
      ignoredWay: false,
      turnedDizzy: false,
      beltOnWound: false,
      roseUntold: false,
      askedStanding: false,
      lowered: null,
      otherwise: null,
      rides: [],
      floor: [],
      incident: null,
      hints: 0,
    },
  };
}
