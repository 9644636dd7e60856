/** How a draw begins: what the seed draws, and everything in its place. The veins are drawn where they are asked for. */
import { drawInt } from '../core/draw.ts';
import { newEncounter, type CarriedEncounter } from '../core/encounter.ts';
import type { SimulationInput } from '../core/simulation.ts';
import type { BloodCase } from './case.ts';
import type { BloodContext } from './context.ts';
import type { BloodFacts } from './facts.ts';
import type { Additive } from './tubes.ts';

export const noTrace: Readonly<Record<Additive, number>> = {
  citrate: 0,
  'clot-activator': 0,
  heparin: 0,
  edta: 0,
  fluoride: 0,
};

/** How long a puncture bleeds under pressure, s, without and with an anticoagulant; a skin puncture less: assumptions. */
const bleedsS = { vein: [60, 100], thinner: [190, 270], skin: [30, 60] } as const;

export function begin(input: SimulationInput<BloodCase, BloodFacts, CarriedEncounter | null>): BloodContext {
  const { case: patient, facts, seed, mode, carried } = input;
  const [least, most] = patient.method === 'vein' ? bleedsS[patient.thinner ? 'thinner' : 'vein'] : bleedsS.skin;
  return {
    mode,
    seed,
    case: patient,
    facts,
    nowMs: 0,
    drawn: {
      faintAfterMs: drawInt(seed, 'faint', 0, 9, 14) * 1000,
      bleedsMs: drawInt(seed, 'bleeds', 0, least, most) * 1000,
    },
    encounter: carried?.encounter ?? newEncounter,
    posture: null,
    gloves: null,
    tubes: [],
    nextTubeId: 1,
    inHolder: null,
    needle: null,
    lancet: null,
    ties: [],
    fist: 'open',
    touch: null,
    mark: null,
    warmed: [],
    cleaned: null,
    anchored: null,
    residue: noTrace,
    sticks: [],
    hematoma: 0,
    pressing: null,
    pressedMs: 0,
    bentMs: 0,
    faint: { stage: 'none', sinceMs: 0 },
    painAtMs: null,
    arteryAtMs: null,
    limbWarmAtMs: null,
    padCleanedAtMs: null,
    lancings: [],
    dropUl: 0,
    dropIsFirst: true,
    dropFluid: false,
    wiped: false,
    patientGone: false,
    charted: null,
    happened: null,
    did: {
      requisitionRead: false,
      asked: [],
      oldTubeTaken: false,
      askedBeforeBand: null,
      drawnUnasked: false,
      fanned: false,
      pumped: false,
      poured: false,
      milked: false,
      scraped: false,
      advancedAfterPain: false,
      latexTouched: false,
      warnedAtMs: null,
      safetyAtMs: null,
      sharps: [],
      longestBareMs: 0,
      bareSinceMs: null,
      glovesOffAtMs: null,
      handsAfterMs: null,
      siteCheckedDry: false,
      bandage: false,
      labelsShown: false,
      legsRaised: false,
      laidFlatAfterFaintAtMs: null,
      helpCalledAtMs: null,
      pulseTaken: false,
      colleague: false,
      centrifuge: null,
      sentAtMs: null,
      releasedAtMs: null,
      releasedBleeding: false,
      reports: [],
      told: [],
      hints: 0,
    },
  };
}
