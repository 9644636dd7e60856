/** How a visit begins: the numbers the seed draws from the case's ranges, and everything in its place. */
import { drawInt } from '../core/draw.ts';
import { newEncounter, type CarriedEncounter } from '../core/encounter.ts';
import type { SimulationInput } from '../core/simulation.ts';
import type { SpirometryCase } from './case.ts';
import type { SpirometryContext } from './context.ts';
import type { SpirometryFacts } from './facts.ts';
import { lungsOf } from './lungs.ts';

/** What a reliever that works adds to FVC and peak flow, as factors: assumptions. */
const fvcAfter = 1.02;
const pefAfter = 1.08;

export function begin(
  input: SimulationInput<SpirometryCase, SpirometryFacts, CarriedEncounter | null>,
): SpirometryContext {
  const { case: patient, facts, seed, mode, carried } = input;
  const fvcL = drawInt(seed, 'fvc', 0, patient.fvc.low, patient.fvc.high) / 100;
  const ratio = drawInt(seed, 'ratio', 0, patient.ratioPercent.low, patient.ratioPercent.high);
  const fev1L = Math.round(fvcL * ratio) / 100;
  const pefLPerS = drawInt(seed, 'pef', 0, patient.pef.low, patient.pef.high) / 100;
  const gain = patient.reliever?.gainPercent ?? { low: 0, high: 0 };
  const fev1AfterL = Math.round(fev1L * (100 + drawInt(seed, 'gain', 0, gain.low, gain.high))) / 100;
  const longestMs = facts.longestS * 1000;
  const lungs = lungsOf(fvcL, fev1L, pefLPerS, longestMs);
  return {
    mode,
    seed,
    case: patient,
    facts,
    nowMs: 0,
    drawn: {
      fvcL,
      fev1L,
      pefLPerS,
      fev1AfterL,
      lungs,
      lungsAfter:
        patient.reliever === null ? lungs : lungsOf(fvcL * fvcAfter, fev1AfterL, pefLPerS * pefAfter, longestMs),
    },
    encounter: carried?.encounter ?? newEncounter,
    height: null,
    entered: null,
    device: 0,
    pushes: [],
    checks: [],
    filter: false,
    posture: null,
    clip: false,
    shown: false,
    blow: null,
    made: [],
    relieverAtMs: null,
    dizzyAtMs: null,
    stoppedAtMs: null,
    providerSays: null,
    sets: [],
    happened: null,
    did: {
      asked: [],
      askedBefore: [],
      told: [],
      reports: [],
      corrections: [],
      relieverWithoutOrder: false,
      blewDizzy: false,
      blewAgainstWord: false,
      blewUnasked: false,
      blewWithoutFilter: false,
      blewUnchecked: false,
      hints: 0,
    },
  };
}
