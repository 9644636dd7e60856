/** How the visit begins: the wound's size and the nail's color by the seed, and everything in its place. */
import { drawInt } from '../core/draw.ts';
import { newEncounter, type CarriedEncounter } from '../core/encounter.ts';
import type { SimulationInput } from '../core/simulation.ts';
import type { Span, WoundCase } from './case.ts';
import type { WoundContext } from './context.ts';
import type { WoundFacts } from './facts.ts';

export function begin(input: SimulationInput<WoundCase, WoundFacts, CarriedEncounter | null>): WoundContext {
  const { case: patient, facts, seed, mode, carried } = input;
  const draw = (label: string, span: Span | undefined): number =>
    span === undefined ? 0 : drawInt(seed, label, 0, span.low, span.high);
  return {
    mode,
    seed,
    case: patient,
    facts,
    nowMs: 0,
    drawn: {
      lengthMm: draw('length', patient.wound?.lengthMm),
      widthMm: draw('width', patient.wound?.widthMm),
      depthMm: draw('depth', patient.wound?.depthMm),
      refillTenths: drawInt(seed, 'refill', 0, 8, 16),
    },
    encounter: carried?.encounter ?? newEncounter,
    gear: [],
    glovesDirty: false,
    oldOff: patient.wound === null,
    looked: false,
    ruler: null,
    dipped: false,
    size: null,
    look: null,
    dressing: null,
    bandage: null,
    bandages: patient.comesTight ? 1 : 0,
    tightSinceMs: patient.comesTight ? -600_000 : null,
    sling: null,
    happened: null,
    did: {
      orderRead: false,
      asked: [],
      touchedBare: false,
      lookedLate: false,
      measured: [],
      wiped: null,
      irrigated: null,
      dirtyGlovesOnClean: false,
      checks: [],
      squeezedEver: patient.comesTight,
      loosenedAtMs: null,
      reports: [],
      taught: [],
      shownBack: false,
      told: [],
      note: null,
      hints: 0,
    },
  };
}
