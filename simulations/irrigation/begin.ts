/** How a visit begins: the numbers the seed draws, and everything in its place. */
import { drawInt } from '../core/draw.ts';
import { newEncounter, type CarriedEncounter } from '../core/encounter.ts';
import type { SimulationInput } from '../core/simulation.ts';
import type { IrrigationCase } from './case.ts';
import type { IrrigationContext } from './context.ts';
import type { IrrigationFacts } from './facts.ts';

/** Canals of grown people and of small children, mm; the bend in degrees; the room in °C. Assumptions. */
const canals = {
  grown: { low: 23, high: 27, radiusMm: 3.5 },
  small: { low: 17, high: 20, radiusMm: 2.5 },
} as const;
const bend = { low: 22, high: 32 } as const;
const room = { low: 20, high: 23 } as const;
/** How far above tears a splash of drain cleaner lies, pH. */
const splashPh = 4;

export function begin(
  input: SimulationInput<IrrigationCase, IrrigationFacts, CarriedEncounter | null>,
): IrrigationContext {
  const { case: patient, facts, seed, mode, carried } = input;
  const down = patient.person.age < facts.downUnderYears;
  const kind = down ? canals.small : canals.grown;
  return {
    mode,
    seed,
    case: patient,
    facts,
    nowMs: 0,
    drawn: {
      needsTenths: drawInt(seed, 'needs', 0, patient.needsMl.low, patient.needsMl.high) * 10,
      canal: {
        lengthMm: drawInt(seed, 'canal', 0, kind.low, kind.high),
        radiusMm: kind.radiusMm,
        bendDeg: drawInt(seed, 'bend', 0, bend.low, bend.high),
        down,
      },
      roomC: drawInt(seed, 'room', 0, room.low, room.high),
      phAbove: patient.emergency ? splashPh : 0,
    },
    encounter: carried?.encounter ?? newEncounter,
    solution: null,
    warmed: null,
    readTenthsC: null,
    gear: [],
    towardDeg: 0,
    wearsStill: patient.wears,
    lids: null,
    pull: null,
    tip: { depthMm: 4, upDeg: 0, backDeg: 0 },
    eye: { atMm: 15, heightMm: 80 },
    mlPerS: 15,
    stream: null,
    workedParts: 0,
    caughtParts: 0,
    innerEarC: 0,
    soreTicks: 0,
    symptom: null,
    providerSays: null,
    lettersConfirmed: false,
    washes: [],
    charted: null,
    happened: null,
    did: {
      asked: [],
      askedBefore: [],
      saidSides: [],
      saidBefore: false,
      told: [],
      reports: [],
      labelRead: null,
      helpAtMs: null,
      firstWaterAtMs: null,
      worstOffC: 0,
      unmeasured: false,
      washedUnasked: false,
      washedAgainst: false,
      wrongSide: false,
      wrongSolution: false,
      lettersUnasked: false,
      bareHands: false,
      bareEyes: false,
      noBasin: false,
      woreIt: false,
      ranOver: false,
      touched: false,
      wentOn: false,
      allTenths: 0,
      goodTenths: 0,
      straightTenths: 0,
      hardTenths: 0,
      openTenths: 0,
      deepTenths: 0,
      tiltedTenths: 0,
      flushedMs: 0,
      comforted: 0,
      looks: 0,
      phRead: [],
      dried: null,
      swabbed: false,
      resultAsked: false,
      hints: 0,
    },
  };
}
