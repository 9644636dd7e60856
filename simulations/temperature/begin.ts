/** How a visit begins: the seed draws the patient's temperature, the differences between routes and what the drink did. */
import { drawInt } from '../core/draw.ts';
import { newEncounter, type CarriedEncounter } from '../core/encounter.ts';
import type { SimulationInput } from '../core/simulation.ts';
import type { Mouthful, TemperatureCase } from './case.ts';
import type { TemperatureContext } from './context.ts';
import type { TemperatureFacts } from './facts.ts';

/** Share of a hot drink's cited effect, and its direction. Only the hot drink has a cited size (model.md). */
const sharePercent: Readonly<Record<Mouthful, number>> = {
  'hot-drink': 100,
  'cold-drink': -100,
  food: 50,
  gum: 30,
  smoking: 50,
};

/** The context of a visit that has just begun. */
export function begin(
  input: SimulationInput<TemperatureCase, TemperatureFacts, CarriedEncounter | null>,
): TemperatureContext {
  const { case: patient, facts, seed, mode, carried } = input;
  const low = Math.ceil(facts.routeDifferenceF.low * 10);
  const high = Math.floor(facts.routeDifferenceF.high * 10);
  const offset = (label: string) => drawInt(seed, label, 0, low, high);
  const spread = drawInt(seed, 'mouthful', 0, 85, 115);
  return {
    mode,
    seed,
    case: patient,
    facts,
    nowMs: 0,
    truth: {
      oralTenthsF: drawInt(seed, 'oral', 0, patient.oralTenthsF.low, patient.oralTenthsF.high),
      offsetTenthsF: {
        oral: 0,
        rectal: offset('rectal'),
        tympanic: offset('tympanic'),
        axillary: -offset('axillary'),
        temporal: -offset('temporal'),
      },
      mouthfulTenthsF:
        patient.mouth === null
          ? 0
          : Math.round((facts.hotDrinkRiseF * 10 * sharePercent[patient.mouth.what] * spread) / 10_000),
    },
    encounter: carried?.encounter ?? newEncounter,
    asked: [],
    gloves: false,
    device: null,
    coverOn: null,
    cleared: [],
    ready: [],
    columnTenthsF: patient.columnLeftAtTenthsF,
    take: null,
    takes: [],
    charted: [],
    questioned: 0,
    happened: null,
    did: {
      discardedTo: null,
      harms: [],
      reports: [],
      told: [],
      helpCalledAtMs: null,
      hints: 0,
      leftInPlace: false,
      coverLeftOn: false,
    },
  };
}
