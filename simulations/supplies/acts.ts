/** What each act changes in the storeroom. Pure. */
import { once } from '../core/acts.ts';
import { entryVerdict, type EntryLimits } from '../core/entry.ts';
import type { StoreContext, LineState, Question, ShelfLot } from './context.ts';
import type { StoreLearnerEvent } from './events.ts';
import { readingAt } from './begin.ts';
import { itemOf } from './stock.ts';

export type Change = Partial<StoreContext>;
type Event<K extends StoreLearnerEvent['type']> = Extract<StoreLearnerEvent, { readonly type: K }>;

/** What the temperature record takes, °F: settings of the record system. */
export const logLimits: EntryLimits = {
  possible: { low: -40, high: 120 },
  usual: { low: 30, high: 60 },
  unit: '°F',
};
/** What the stock list takes. */
const mostCount = 5000;

function lots(context: StoreContext, id: string, change: (all: readonly ShelfLot[]) => readonly ShelfLot[]): Change {
  return { items: context.items.map((item) => (item.id === id ? { ...item, lots: change(item.lots) } : item)) };
}

const one =
  (lot: string, change: Partial<ShelfLot>) =>
  (all: readonly ShelfLot[]): readonly ShelfLot[] =>
    all.map((shelf) => (shelf.lot === lot ? { ...shelf, ...change } : shelf));

export function turned(context: StoreContext, { item, lot }: Event<'lot.turned'>): Change {
  return lots(context, item, one(lot, { isTurned: true }));
}

export function removed(context: StoreContext, { item, lot }: Event<'lot.removed'>): Change {
  return lots(context, item, one(lot, { isRemoved: true }));
}

export function putBack(context: StoreContext, { item, lot }: Event<'lot.put.back'>): Change {
  return lots(context, item, one(lot, { isRemoved: false }));
}

export function fronted(context: StoreContext, { item, lot }: Event<'lot.fronted'>): Change {
  return lots(context, item, (all) => [
    ...all.filter((shelf) => shelf.lot === lot),
    ...all.filter((shelf) => shelf.lot !== lot),
  ]);
}

const asks = (about: Question['about'], item: string | null, text: string, canConfirm: boolean): Question => ({
  about,
  item,
  text,
  canConfirm,
});

export function counted(context: StoreContext, { item: id, count, confirmed }: Event<'count.entered'>): Change {
  const item = itemOf(context, id);
  if (item === undefined) return {};
  const { name, unit, par } = item;
  if (!Number.isInteger(count) || count < 0 || count > mostCount)
    return {
      question: asks('count', id, `A count is a whole number from 0 to ${String(mostCount)}. Nothing was kept.`, false),
    };
  if (count > par * 3 && !confirmed)
    return {
      question: asks(
        'count',
        id,
        `${String(count)} ${unit}s of ${name} is three times par and more. Is it right?`,
        true,
      ),
    };
  return {
    question: null,
    items: context.items.map((state) => (state.id === id ? { ...state, counted: count } : state)),
  };
}

export function ordered(context: StoreContext, { item: id, quantity, confirmed }: Event<'order.entered'>): Change {
  const item = itemOf(context, id);
  if (item === undefined) return {};
  const { name, unit, par, packOf } = item;
  if (!Number.isInteger(quantity) || quantity < 0 || quantity > mostCount)
    return {
      question: asks(
        'order',
        id,
        `An order is a whole number from 0 to ${String(mostCount)}. Nothing was kept.`,
        false,
      ),
    };
  if (quantity % packOf !== 0)
    return {
      question: asks(
        'order',
        id,
        `The supplier packs ${name} by ${String(packOf)}: ${String(quantity)} cannot be sent. Nothing was kept.`,
        false,
      ),
    };
  if (quantity > par * 2 && !confirmed)
    return {
      question: asks('order', id, `${String(quantity)} ${unit}s of ${name} is twice par and more. Is it right?`, true),
    };
  return {
    question: null,
    items: context.items.map((state) => (state.id === id ? { ...state, ordered: quantity } : state)),
  };
}

function line(context: StoreContext, id: string, change: Partial<LineState>): Change {
  return { lines: context.lines.map((state) => (state.id === id ? { ...state, ...change } : state)) };
}

export function opened(context: StoreContext, { line: id }: Event<'line.opened'>): Change {
  const cold = context.case.delivery?.lines.filter(({ isCold }) => isCold).map((one_) => one_.id) ?? [];
  const waits = cold.some((other) => other !== id && context.lines.find((state) => state.id === other)?.place === null);
  return {
    ...line(context, id, { isOpened: true }),
    openedFirst: once(context.openedFirst, id),
    coldWaited: context.coldWaited || (waits && !cold.includes(id)),
  };
}

export function logged(context: StoreContext, event: Event<'log.entered'>): Change {
  const { current, lowest, highest, confirmed } = event;
  const initials = event.initials.trim().slice(0, 6);
  const refuse = (text: string): Change => ({ question: asks('log', null, text, false) });
  const values = [current, lowest, highest];
  if (values.some((value) => entryVerdict(value, logLimits, confirmed) === 'refused'))
    return refuse(
      `The record takes ${String(logLimits.possible.low)} to ${String(logLimits.possible.high)} ${logLimits.unit}. Is a decimal point missing? Nothing was kept.`,
    );
  if (lowest > current || highest < current)
    return refuse('The lowest cannot lie above the current temperature, nor the highest below it. Nothing was kept.');
  if (initials === '') return refuse('A reading without initials stands for nobody. Nothing was kept.');
  const odd = values.find((value) => entryVerdict(value, logLimits, confirmed) === 'questioned');
  if (odd !== undefined)
    return {
      question: asks(
        'log',
        null,
        `${String(odd)} ${logLimits.unit} is far outside of the usual. Read the display again: is it right?`,
        true,
      ),
    };
  const { display } = context;
  const isTrue = display?.current === current && display.lowest === lowest && display.highest === highest;
  const kept = { slot: context.slot, current, lowest, highest, initials, wasReset: false, isTrue };
  return { question: null, log: [...context.log.filter(({ slot }) => slot !== context.slot), kept] };
}

/** The lowest and the highest begin anew from what is now. */
export function reset(context: StoreContext): Change {
  const { display, slot } = context;
  if (display === null) return {};
  return {
    display: { ...display, lowest: display.current, highest: display.current },
    log: context.log.map((kept) => (kept.slot === slot ? { ...kept, wasReset: true } : kept)),
  };
}

/** The afternoon: what happened since, on top of a display that nobody reset. */
export function hoursPassed(context: StoreContext): Change {
  const { display, seed, excursion, facts } = context;
  if (display === null) return { slot: 'evening', question: null };
  const now = readingAt(seed, 'evening', excursion.evening, facts);
  return {
    slot: 'evening',
    question: null,
    display: {
      ...now,
      lowest: Math.min(now.lowest, display.lowest),
      highest: Math.max(now.highest, display.highest),
    },
  };
}

export function judged(context: StoreContext, { line: id, as }: Event<'line.judged'>): Change {
  return line(context, id, { judged: as });
}

export function put(context: StoreContext, { line: id, place }: Event<'line.put'>): Change {
  return line(context, id, { place });
}

export function paperDone(context: StoreContext, { paper }: Event<'paper.done'>): Change {
  return { papers: once(context.papers, paper) };
}

export function coldActed(context: StoreContext, { act }: Event<'cold.acted'>): Change {
  return { acts: once(context.acts, act) };
}
