/** How a visit begins: what the seed draws from the case's ranges, and everything in its place. */
import { newEncounter } from '../core/encounter.ts';
import { drawInt, drawTenths } from '../core/draw.ts';
import type { SimulationInput } from '../core/simulation.ts';
import type { Measure, RoomingCase } from './case.ts';
import type { Vital } from './choices.ts';
import type { Reading, RoomingContext } from './context.ts';
import type { RoomingFacts } from './facts.ts';

/** How the vital signs are taken in a larger visit. */
export interface CarriedReadings {
  /** Taken before, as another simulation hands them on. */
  readonly readings: readonly Reading[];
  /** Taken by hand in a task of their own (`reading.brought`): no instrument shows them here. */
  readonly byHand: readonly Vital[];
}

const inTenths: readonly Measure[] = ['temperature', 'weight', 'height', 'head'];

export function begin(input: SimulationInput<RoomingCase, RoomingFacts, CarriedReadings | null>): RoomingContext {
  const { case: patient, facts, seed, mode, carried } = input;
  const truth: Partial<Record<Measure, number>> = {};
  for (const [key, span] of Object.entries(patient.vitals.spans)) {
    if (span === undefined) continue;
    // The keys of the spans are measures; Object.entries only says string.
    const measure = key as Measure;
    truth[measure] = inTenths.includes(measure)
      ? drawTenths(seed, measure, span.low, span.high)
      : drawInt(seed, measure, 0, span.low, span.high);
  }
  return {
    mode,
    seed,
    case: patient,
    facts,
    nowMs: 0,
    encounter: newEncounter,
    truth,
    trust: patient.trust,
    patience: patient.patience,
    chartReadAtMs: null,
    calledAs: null,
    walkedHow: null,
    watched: [],
    doorClosed: false,
    companionAt: patient.companion === null ? null : 'here',
    needAsked: false,
    interpreter: null,
    interpretersTried: [],
    coming: [],
    said: [],
    heard: [],
    asked: [],
    interruptions: 0,
    silences: 0,
    empathies: 0,
    summaries: 0,
    lastSpokenAtMs: 0,
    moments: [],
    medicines: Object.fromEntries(patient.medicines.map(({ id }) => [id, { read: false, asked: false, flag: null }])),
    meddled: [],
    gaps: {},
    byHand: carried?.byHand ?? [],
    readings: carried?.readings ?? [],
    refused: [],
    alarms: [],
    falseAlarms: 0,
    examExplained: false,
    gown: null,
    draped: false,
    position: null,
    items: [],
    settled: null,
    entries: [],
    question: null,
    questioned: 0,
    note: '',
    placed: [],
    handoff: null,
    locked: false,
    turned: [],
    hints: 0,
  };
}
