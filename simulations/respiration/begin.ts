/** How a visit begins: the numbers the seed draws from the case's ranges, and everything in its place. */
import { drawInt } from '../core/draw.ts';
import { newEncounter, type CarriedEncounter } from '../core/encounter.ts';
import type { SimulationInput } from '../core/simulation.ts';
import type { BreathCase } from './case.ts';
import type { BreathContext } from './context.ts';
import type { BreathFacts } from './facts.ts';

/** What haste and crying add at the door, breaths a minute: assumptions. */
const raisedBy = { rested: [0, 0], hurried: [9, 12], crying: [10, 14] } as const;

export function begin(input: SimulationInput<BreathCase, BreathFacts, CarriedEncounter | null>): BreathContext {
  const { case: patient, facts, seed, mode, carried } = input;
  const [least, most] = raisedBy[patient.arrives];
  return {
    mode,
    seed,
    case: patient,
    facts,
    nowMs: 0,
    drawn: {
      ratePerMin: drawInt(seed, 'rate', 0, patient.ratePerMin.low, patient.ratePerMin.high),
      raisedPerMin: drawInt(seed, 'raised', 0, least, most),
      watchMs: drawInt(seed, 'watch', 0, 0, 59) * 1000,
    },
    lungs: { index: 0, startMs: 0, inMs: 0, outMs: 0, depth: 0, nextAtMs: drawInt(seed, 'first-breath', 0, 200, 2200) },
    encounter: carried?.encounter ?? newEncounter,
    // Somebody asleep lies or leans already; so does a child who fights for breath in a parent's arms.
    position: patient.asleep ? (patient.ageGroup === 'infant' ? 'lying' : 'upright') : 'standing',
    seatedAtMs: patient.asleep ? 0 : null,
    comfortedAtMs: null,
    loosened: false,
    wristHeld: false,
    look: null,
    sense: { index: 0, atMs: 0, strength: 0, intervalMs: 0 },
    awareFromMs: null,
    count: null,
    counts: [],
    entries: [],
    happened: null,
    did: {
      asked: [],
      announced: false,
      looked: [],
      firstLookAtMs: null,
      laidDown: false,
      reports: [],
      told: [],
      helpCalledAtMs: null,
      hints: 0,
    },
  };
}
