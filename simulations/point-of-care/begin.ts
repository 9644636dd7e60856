/** How a visit begins: the numbers the seed draws from the case, and everything in its place on the bench. */
import { drawInt } from '../core/draw.ts';
import { newEncounter, type CarriedEncounter } from '../core/encounter.ts';
import type { SimulationInput } from '../core/simulation.ts';
import { padIds, type PadId, type PocCase } from './case.ts';
import type { PocContext, Specimen } from './context.ts';
import type { PocFacts } from './facts.ts';

/** What sugar on a finger adds, mg/dL: an assumption, of the size case reports tell. */
const sugarMgPerDl = { low: 140, high: 230 } as const;
/** A pad's truth lies this far beside its block at most, hundredths of a block: the nearest block stays the right one. */
const padOffMost = 18;

export const nothingPoured = {
  isClean: true,
  isMidstream: true,
  isFresh: true,
  wasLabeledOn: null,
  labelHasTime: false,
  setOutAtMs: 0,
  chilledAtMs: null,
  swirledAtMs: null,
  culturePouredAtMs: null,
} as const satisfies Omit<Specimen, 'passedAtMs'>;

function broughtSpecimen({ brought }: PocCase): Specimen | null {
  if (brought === null) return null;
  return {
    ...nothingPoured,
    passedAtMs: -brought.ageMin * 60_000,
    isFresh: brought.kept === 'fridge',
    wasLabeledOn: brought.labeled ? 'cup' : null,
    labelHasTime: brought.labeled,
    setOutAtMs: brought.kept === 'fridge' ? null : 0,
    chilledAtMs: brought.kept === 'fridge' ? 0 : null,
  };
}

export function begin(input: SimulationInput<PocCase, PocFacts, CarriedEncounter | null>): PocContext {
  const { case: patient, facts, seed, mode, carried } = input;
  const { truth } = patient;
  const tenths = patient.test === 'a1c' || patient.test === 'hemoglobin' ? 10 : 1;
  const value =
    truth.kind === 'meter'
      ? drawInt(seed, 'value', 0, Math.round(truth.low * tenths), Math.round(truth.high * tenths)) / tenths
      : 0;
  const padOff = Object.fromEntries(
    padIds.map((id, index) => [id, drawInt(seed, 'pad', index, -padOffMost, padOffMost)]),
  ) as Record<PadId, number>;
  const off = drawInt(seed, 'prism', 0, 2, 4) * (drawInt(seed, 'prism-side', 0, 0, 1) === 0 ? -1 : 1);
  return {
    mode,
    seed,
    case: patient,
    facts,
    nowMs: 0,
    drawn: {
      value,
      padOff,
      prismOffThousandths: off,
      sugarMgPerDl: drawInt(seed, 'sugar', 0, sugarMgPerDl.low, sugarMgPerDl.high),
    },
    encounter: carried?.encounter ?? newEncounter,
    asked: [],
    lot: 0,
    labelsRead: [],
    insertRead: false,
    logRead: false,
    lotSetOutAtMs: null,
    capOpen: false,
    gloves: false,
    lamp: false,
    meterCode: 'A7',
    controls: [],
    judged: null,
    said: [],
    backAtMs: null,
    specimen: broughtSpecimen(patient),
    look: null,
    finger: { cleaned: null, dry: true, lanced: null, wiped: 0 },
    swab: null,
    device: null,
    devicesUsed: 0,
    glances: {},
    matches: {},
    looks: [],
    prism: { on: 'dry', offThousandths: off, zeroed: false, diluted: false, charted: null },
    entries: [],
    happened: null,
    did: {
      touchedWithoutGloves: false,
      usedSpoiled: false,
      usedCold: false,
      usedUnlabeled: false,
      usedOld: false,
      usedUncoded: false,
      mixed: false,
      leftOpen: false,
      inTheDark: false,
      judgedFirst: null,
      testedUnder: [],
      testedBeforeAsking: false,
      refused: false,
      lotsChanged: 0,
      fingers: [],
      swabs: [],
      reports: [],
      declined: false,
      backupSent: false,
      told: [],
      wastes: [],
      benchCleaned: false,
      hints: 0,
    },
  };
}
