/** How a visit begins: the numbers the seed draws from the case's ranges, and everything in its place. */
import { drawInt } from '../core/draw.ts';
import { newEncounter, type CarriedEncounter } from '../core/encounter.ts';
import type { SimulationInput } from '../core/simulation.ts';
import type { PulseCase } from './case.ts';
import type { PulseContext } from './context.ts';
import type { PulseFacts } from './facts.ts';

/** What haste and crying add at the door, beats a minute: assumptions. */
const raisedBy = { rested: [0, 0], hurried: [26, 34], crying: [24, 32] } as const;

export function begin(input: SimulationInput<PulseCase, PulseFacts, CarriedEncounter | null>): PulseContext {
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
      ownIntervalMs: Math.round(60_000 / drawInt(seed, 'own-rate', 0, 70, 78)),
      ownFirstAtMs: drawInt(seed, 'own-first', 0, 1, 600),
      raisedPerMin: drawInt(seed, 'raised', 0, least, most),
      watchMs: drawInt(seed, 'watch', 0, 0, 59) * 1000,
    },
    heart: { index: 0, lastAtMs: 0, nextAtMs: drawInt(seed, 'first-beat', 0, 100, 700) },
    encounter: carried?.encounter ?? newEncounter,
    seatedAtMs: null,
    comfortedAtMs: null,
    armSupported: false,
    gownOpen: false,
    stethoscopeClean: false,
    hand: null,
    pressurePercent: 20,
    sense: { index: 0, atMs: 0, how: 'felt', strength: 0, intervalMs: 0 },
    helperAtMs: null,
    count: null,
    counts: [],
    entries: [],
    deficit: null,
    happened: null,
    did: {
      asked: [],
      thumbUsed: false,
      listened: false,
      listenedThroughGown: false,
      listenedUnclean: false,
      reports: [],
      told: [],
      helpCalledAtMs: null,
      hints: 0,
    },
  };
}
