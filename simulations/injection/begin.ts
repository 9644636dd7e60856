/** How a visit begins: the numbers the seed draws from the case's ranges, and everything in its place. */
import { drawInt } from '../core/draw.ts';
import { newEncounter, type CarriedEncounter } from '../core/encounter.ts';
import type { SimulationInput } from '../core/simulation.ts';
import type { InjectionCase, StockItem } from './case.ts';
import type { InjectionContext, ItemState } from './context.ts';
import type { InjectionFacts } from './facts.ts';

function shelved({ ul }: StockItem): ItemState {
  return {
    ul,
    airUl: 0,
    wiped: false,
    mixed: null,
    openedWith: null,
    diluent: null,
    contaminated: false,
    drawnFrom: false,
    checks: [],
  };
}

/** The wheal of a right placement drifts by this much, tenths of a millimeter: an assumption. */
const whealDrift = 10;

export function begin(
  input: SimulationInput<InjectionCase, InjectionFacts, CarriedEncounter | null>,
): InjectionContext {
  const { case: patient, facts, seed, mode, carried } = input;
  const { test } = patient;
  return {
    mode,
    seed,
    case: patient,
    facts,
    nowMs: 0,
    drawn: {
      acrossMm: test === null ? 0 : drawInt(seed, 'across', 0, test.acrossMm.low, test.acrossMm.high),
      alongMm: test === null ? 0 : drawInt(seed, 'along', 0, test.alongMm.low, test.alongMm.high),
      rednessMm: test === null ? 0 : drawInt(seed, 'redness', 0, test.rednessMm.low, test.rednessMm.high),
      centerMm: drawInt(seed, 'center', 0, 42, 58),
      whealDriftTenths: drawInt(seed, 'wheal', 0, -whealDrift, whealDrift),
    },
    encounter: carried?.encounter ?? newEncounter,
    order: patient.order,
    orderSettledAtMs: null,
    orderKnown: !patient.order.spoken,
    items: Object.fromEntries(patient.shelf.map((item) => [item.id, shelved(item)])),
    tray: [],
    syringe: null,
    worked: null,
    secondCheckedAtMs: null,
    gloved: false,
    spot: null,
    wipedAtMs: null,
    hold: null,
    shots: [],
    inSkin: false,
    reactionAtMs: null,
    easedAtMs: null,
    position: null,
    finger: null,
    edges: { across: [], along: [] },
    induration: null,
    wheal: null,
    record: {},
    refused: {},
    happened: null,
    did: {
      asked: [],
      compared: [],
      doubts: [],
      needlessDoubts: 0,
      askedBeforeTaking: true,
      readBackAtMs: null,
      statement: null,
      logReadAtMs: null,
      logWrittenAtMs: null,
      setApartAtMs: null,
      takenAtMs: null,
      discarded: 0,
      lookedAtMs: [],
      reports: [],
      told: [],
      helpCalledAtMs: null,
      laid: [],
      felt: { across: 0, along: 0 },
      hints: 0,
    },
  };
}
