/** How a day in the storeroom begins: counts, faults of the delivery and the night of the refrigerator, by the seed. */
import { drawInt, drawTenths } from '../core/draw.ts';
import type { SimulationInput } from '../core/simulation.ts';
import type { Excursion, Fault, StoreCase } from './case.ts';
import type { ItemState, LineState, Reading, Slot, StoreContext } from './context.ts';
import type { StoreFacts } from './facts.ts';

/** How far out of range an excursion goes, °F: an assumption. */
const farthestF = { cold: 9, warm: 14 } as const;

/** The display at a reading: what is now, and the lowest and highest since it was reset. */
export function readingAt(seed: number, slot: Slot, happened: Excursion, { fridgeF }: StoreFacts): Reading {
  const { low, high } = fridgeF;
  const current = drawTenths(seed, `current ${slot}`, low + 2, high - 4);
  const lowest = drawTenths(seed, `lowest ${slot}`, low + 0.4, low + 1.8);
  const highest = drawTenths(seed, `highest ${slot}`, high - 3, high - 0.4);
  return {
    slot,
    current,
    lowest: happened === 'cold' ? drawTenths(seed, `cold ${slot}`, low - farthestF.cold, low - 2) : lowest,
    highest: happened === 'warm' ? drawTenths(seed, `warm ${slot}`, high + 2, high + farthestF.warm) : highest,
  };
}

function pick<T>(seed: number, label: string, list: readonly T[], otherwise: T): T {
  return list[drawInt(seed, label, 0, 0, list.length - 1)] ?? otherwise;
}

function itemsOf(seed: number, day: StoreCase): readonly ItemState[] {
  return day.items.map(({ id, lots }) => ({
    id,
    lots: lots.map(({ fewest, most, ...lot }, index) => ({
      ...lot,
      count: drawInt(seed, `count:${id}`, index, fewest, most),
      isTurned: false,
      isRemoved: false,
    })),
    counted: null,
    ordered: null,
  }));
}

function linesOf(seed: number, { delivery }: StoreCase): readonly LineState[] {
  return (delivery?.lines ?? []).map(({ id, ordered, may }): LineState => {
    const fault: Fault = pick(seed, `fault:${id}`, may, 'none');
    const missing = fault === 'short' ? drawInt(seed, `missing:${id}`, 0, 1, Math.max(1, Math.floor(ordered / 3))) : 0;
    return { id, fault, inBox: ordered - missing, isOpened: false, judged: null, place: null };
  });
}

export function begin(input: SimulationInput<StoreCase, StoreFacts, null>): StoreContext {
  const { case: day, facts, seed, mode } = input;
  const { fridge } = day;
  const excursion = {
    morning: fridge === null ? ('none' as const) : pick(seed, 'night', fridge.morning, 'none'),
    evening: fridge === null ? ('none' as const) : pick(seed, 'day', fridge.evening, 'none'),
  };
  return {
    mode,
    seed,
    case: day,
    facts,
    nowMs: 0,
    slot: 'morning',
    items: itemsOf(seed, day),
    orderSent: false,
    lines: linesOf(seed, day),
    openedFirst: [],
    coldWaited: false,
    papers: [],
    excursion,
    display: fridge === null ? null : readingAt(seed, 'morning', excursion.morning, facts),
    log: [],
    acts: [],
    question: null,
    hints: 0,
  };
}
