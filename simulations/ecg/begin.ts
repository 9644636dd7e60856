/** How a visit begins: the rate the seed draws, and everything as the room, the machine and a colleague left it. */
import { drawInt } from '../core/draw.ts';
import { newEncounter, type CarriedEncounter } from '../core/encounter.ts';
import type { SimulationInput } from '../core/simulation.ts';
import type { EcgCase } from './case.ts';
import { chestTargets, down } from './chest.ts';
import type { EcgContext, Electrode, Electrodes } from './context.ts';
import type { EcgFacts } from './facts.ts';
import { chestWires, limbOf, limbWires, type Spot, type Wire } from './wires.ts';

/** Inner forearms and lower legs, mm outward. */
export const usualLimb = { arm: 460, leg: 640 } as const;

export const usualSpot = (wire: (typeof limbWires)[number]): Spot => ({
  on: limbOf[wire],
  x: limbOf[wire].endsWith('arm') ? usualLimb.arm : usualLimb.leg,
  y: 0,
});

/** Stickers a colleague has put on, with what went wrong. */
function begunBy(patient: EcgCase): Electrodes {
  const { begun } = patient;
  if (begun === null) return {};
  const targets = chestTargets(patient.chest, patient.order === 'right-sided');
  const spots: Partial<Record<Wire, Spot>> = {};
  for (const wire of limbWires) spots[wire] = usualSpot(wire);
  for (const wire of chestWires) {
    const spot = targets[wire];
    const high = wire === 'V1' || wire === 'V2' ? begun.highMm : 0;
    spots[wire] = { ...spot, y: spot.y - down(patient.chest, high) };
  }
  if (begun.armsSwapped) [spots.RA, spots.LA] = [usualSpot('LA'), usualSpot('RA')];
  if (begun.swapped !== null) {
    const [one, other] = begun.swapped;
    [spots[one], spots[other]] = [spots[other] ?? usualSpot('RA'), spots[one] ?? usualSpot('RA')];
  }
  return Object.fromEntries(
    Object.entries(spots).map(([wire, spot]): [string, Electrode] => [
      wire,
      { spot, contact: 0.95, off: begun.loose === wire, onBreast: false },
    ]),
  );
}

export function begin(input: SimulationInput<EcgCase, EcgFacts, CarriedEncounter | null>): EcgContext {
  const { case: patient, facts, seed, mode, carried } = input;
  const begun = patient.begun !== null;
  return {
    mode,
    seed,
    case: patient,
    facts,
    nowMs: 0,
    drawn: { ratePerMin: drawInt(seed, 'rate', 0, patient.ratePerMin.low, patient.ratePerMin.high) },
    encounter: carried?.encounter ?? newEncounter,
    posture: begun ? 'flat' : null,
    limbsSettled: begun,
    skin: begun ? { chest: ['wash', 'dry', 'rub'], limbs: ['wash', 'dry', 'rub'] } : { chest: [], limbs: [] },
    freshPouch: false,
    counted: null,
    lines: [],
    breast: null,
    electrodes: begunBy(patient),
    cures: [],
    warmAtMs: null,
    speed: patient.left.speed,
    gain: patient.left.gain,
    label: [],
    recordingSinceMs: null,
    running: null,
    tracings: [],
    rates: [],
    helpAtMs: null,
    removed: false,
    happened: null,
    did: {
      asked: [],
      privacy: begun ? ['door', 'drape'] : [],
      baredEarly: false,
      clippedUnasked: false,
      pouchChecked: false,
      judged: [],
      removedUnseen: false,
      lookedAtMs: null,
      notes: [],
      reports: [],
      told: [],
      helpCalledAtMs: null,
      cart: false,
      compressions: false,
      recorder: [],
      taught: [],
      diary: false,
      cleaned: false,
      hints: 0,
    },
  };
}
