/** How the visit begins: what the seed draws, and everything in its place. */
import { drawInt } from '../core/draw.ts';
import { newEncounter, type CarriedEncounter } from '../core/encounter.ts';
import type { SimulationInput } from '../core/simulation.ts';
import type { PackFault, SurgeryCase } from './case.ts';
import type { Field, Gloves, SurgeryContext } from './context.ts';
import type { SurgeryFacts } from './facts.ts';

export function newField(pack: PackFault, attempt: number): Field {
  return {
    attempt,
    pack,
    stand: null,
    checked: false,
    indicatorRead: false,
    opened: [],
    side: 'near',
    items: [],
    unsterile: false,
    bottleRead: false,
    poured: null,
    wet: null,
  };
}

export const bareHands: Gloves = { kind: null, steps: [], unsterile: false, at: 'above-waist' };

export function begin(input: SimulationInput<SurgeryCase, SurgeryFacts, CarriedEncounter | null>): SurgeryContext {
  const { case: patient, facts, seed, mode, carried } = input;
  const requests = patient.task.kind === 'procedure' ? patient.task.requests.length : 0;
  return {
    mode,
    seed,
    case: patient,
    facts,
    nowMs: 0,
    drawn: {
      gauze: drawInt(seed, 'gauze', 0, 4, 7),
      gauzeLost: drawInt(seed, 'gauze-lost', 0, 0, 1) === 1 ? 1 : 0,
      paleAt: drawInt(seed, 'pale', 0, 1, Math.max(1, requests - 1)),
      distraction: drawInt(seed, 'distraction', 0, 0, 1) === 1 ? 'phone' : 'drawer',
    },
    encounter: carried?.encounter ?? newEncounter,
    field: newField(patient.pack, 1),
    gloves: bareHands,
    handsRubbedAtMs: null,
    breaks: [],
    risk: null,
    distraction: null,
    prep: null,
    antiseptic: patient.antiseptic,
    timeOut: null,
    begunAtMs: null,
    asked: 0,
    stitches: [],
    scabSoft: false,
    woundSeen: false,
    happened: null,
    did: {
      orderRead: false,
      asked: [],
      consentSeen: false,
      overstepped: false,
      told: [],
      wrongItems: [],
      handed: [],
      helped: [],
      beganWet: false,
      counts: { before: null, after: null },
      seen: { before: null, after: null },
      container: null,
      labeled: null,
      compared: false,
      requisition: null,
      bagged: false,
      logged: false,
      lookedFirst: false,
      cleaned: null,
      countedStitches: null,
      gapedAtMs: null,
      covered: null,
      acts: [],
      rubbedBetween: false,
      sharps: null,
      taught: [],
      toldPatient: [],
      note: null,
      metAllergen: false,
      hints: 0,
    },
  };
}
