/**
 * How a visit begins: the numbers the seed draws from the case's ranges and the cited sizes of faults, and everything in its
 * place. The same case, facts and seed always begin alike.
 */
import { newEncounter, type CarriedEncounter } from '../core/encounter.ts';
import { drawInt, drawTenths } from '../core/draw.ts';
import type { FactRange } from '../core/fact-reader.ts';
import type { SimulationInput } from '../core/simulation.ts';
import type { BpCase, Span } from './case.ts';
import type { BpContext, Pressure } from './context.ts';
import { faultIds, type BpFacts, type FaultId } from './facts.ts';

function drawSpan(seed: number, label: string, span: Span): number {
  return drawInt(seed, label, 0, span.low, span.high);
}

function drawRange(seed: number, label: string, range: FactRange): number {
  return drawTenths(seed, label, range.low, range.high);
}

/** Diastolic effect where none is cited: half the systolic one. An assumption of the model (model.md). */
function drawFault(seed: number, facts: BpFacts, fault: FaultId): Pressure {
  const { systolic, diastolic } = facts.faults[fault];
  const systolicMmHg = drawRange(seed, `fault:${fault}:systolic`, systolic);
  return {
    systolic: systolicMmHg,
    diastolic: diastolic === null ? systolicMmHg / 2 : drawRange(seed, `fault:${fault}:diastolic`, diastolic),
  };
}

/** Length of a beat at a rate, ms. */
export function meanIntervalMs(heartRatePerMin: number): number {
  return Math.round(60000 / heartRatePerMin);
}

/** The visit at its start: the patient stands at the door, everything else is in its place. */
export function begin(input: SimulationInput<BpCase, BpFacts, CarriedEncounter | null>): BpContext {
  const { case: patient, facts, seed, mode, carried } = input;
  const systolic = drawSpan(seed, 'systolic', patient.systolicMmHg);
  const diastolic = Math.min(drawSpan(seed, 'diastolic', patient.diastolicMmHg), systolic - 20);
  const lower = drawSpan(seed, 'arm-difference', patient.armDifferenceMmHg);
  const high: Pressure = { systolic, diastolic };
  const low: Pressure = { systolic: systolic - lower, diastolic: Math.min(diastolic, systolic - lower - 20) };
  const heartRatePerMin = drawSpan(seed, 'heart-rate', patient.heartRatePerMin);
  const faults = Object.fromEntries(faultIds.map((fault) => [fault, drawFault(seed, facts, fault)]));
  return {
    mode,
    seed,
    case: patient,
    facts,
    nowMs: 0,
    truth: patient.higherArm === 'left' ? { left: high, right: low } : { left: low, right: high },
    drawn: {
      heartRatePerMin,
      armCm: drawSpan(seed, 'arm', patient.armCm),
      gap:
        patient.gap === null
          ? null
          : {
              beginsBelowMmHg: drawSpan(seed, 'gap-begins', patient.gap.beginsBelowMmHg),
              heightMmHg: drawSpan(seed, 'gap-height', patient.gap.heightMmHg),
            },
      // Object.fromEntries loses the keys' type; they are exactly faultIds.
      faults: faults as Readonly<Record<FaultId, Pressure>>,
    },
    onChair: null,
    backSupported: patient.sits.backSupported,
    feetFlat: patient.sits.feetFlat,
    legsCrossed: patient.sits.legsCrossed,
    armOn: 'lap',
    armHeightCm: 0,
    sleeve: patient.sleeve === 'short' ? 'off' : 'down',
    bladderFull: patient.bladderFull,
    doorClosed: false,
    hushed: false,
    quietMs: 0,
    talkUntilMs: null,
    nextTalkAtMs: patient.talkative ? drawInt(seed, 'talk-pause', 0, 4000, 12000) : null,
    talkBursts: 0,
    backAtMs: null,
    happened: null,
    arm: null,
    measuredCm: null,
    cuffChosen: null,
    cuffPlaced: null,
    stethoscope: null,
    fingers: null,
    openPercent: 0,
    cuffMmHg: 0,
    incomingMmHg: 0,
    fallMmHgPerS: 0,
    beat: {
      index: 0,
      atMs: 0,
      intervalMs: meanIntervalMs(heartRatePerMin),
      cuffMmHg: 0,
      phase: null,
      loudness: 0,
      felt: 0,
      kickMmHg: 0,
    },
    nextBeatAtMs: drawInt(seed, 'first-beat', 0, 100, 900),
    arterial: high,
    congestion: 0,
    attempt: null,
    attempts: [],
    readings: [],
    average: null,
    estimates: [],
    did: {
      ...(carried?.encounter ?? newEncounter),
      asked: [],
      armLimitsAskedAtMs: null,
      limitedArmInflated: false,
      armMeasured: false,
      brachialFelt: false,
      firstInflationAtMs: null,
      restroomOffered: false,
      reports: [],
      told: [],
      helpCalledAtMs: null,
      hints: 0,
      cuffLeftInflated: false,
    },
  };
}
