/** How a visit begins: in the hall, the door shut, the hands as the morning left them. */
import { drawInt } from '../core/draw.ts';
import { newEncounter, type CarriedEncounter } from '../core/encounter.ts';
import type { SimulationInput } from '../core/simulation.ts';
import { patientLoad } from './care.ts';
import type { HygieneCase } from './case.ts';
import type { HygieneContext } from './context.ts';
import type { HygieneFacts } from './facts.ts';
import { cleanLoads, type HandLoads } from './surfaces.ts';
import { zones } from './zones.ts';

/** What lies on hands that come from the hall, percent: an assumption. Somewhat uneven, by seed. */
const fromTheHall = { low: 22, high: 34 };

export function begin(input: SimulationInput<HygieneCase, HygieneFacts, CarriedEncounter | null>): HygieneContext {
  const { case: scenario, facts, seed, mode, carried } = input;
  const hands = Object.fromEntries(
    zones.map((zone, index) => [zone, drawInt(seed, 'hall', index, fromTheHall.low, fromTheHall.high)]),
  ) as HandLoads;
  return {
    mode,
    seed,
    case: scenario,
    facts,
    nowMs: 0,
    drawn: { leaksAtFirst: drawInt(seed, 'leak', 0, 0, 1) === 1 },
    encounter: carried?.encounter ?? newEncounter,
    inside: false,
    doorOpen: false,
    worn: [],
    gownTied: false,
    molded: false,
    overCuffs: false,
    seal: null,
    cleaning: null,
    handsLookDirty: scenario.handsAtStart === 'look-dirty',
    sporesSinceWash: false,
    patientMasked: false,
    germs: {
      loads: {
        ...cleanLoads,
        patient: patientLoad(scenario),
        source: scenario.cares.some((care) => care !== 'form') ? 100 : 0,
        table: Math.floor(patientLoad(scenario) / 2),
      },
      hands,
      trail: [],
    },
    happened: null,
    did: {
      cleaned: [],
      put: [],
      taken: [],
      cares: [],
      reached: [],
      wiped: [],
      told: [],
      entries: [],
      leftAtMs: null,
      handOn: null,
      handedTo: null,
      breathedMs: 0,
      hints: 0,
    },
  };
}
