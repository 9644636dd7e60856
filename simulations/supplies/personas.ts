/** People as code, for tests and demonstrations only. They read a label after turning it and a box after opening it. */
import type { Runner } from '../core/driver.ts';
import { drawInt } from '../core/draw.ts';
import { faults } from './case.ts';
import type { LineState } from './context.ts';
import { coldActs, papers, places, type ColdAct, type Paper, type Place, type StoreLearnerEvent } from './events.ts';
import { isOut, isUsable, itemOf, toOrder } from './stock.ts';
import type { Supplies } from './simulation.ts';

type Run = Runner<Supplies>;

export interface Habits {
  readonly paceMs: number;
  readonly turnsLabels: boolean;
  readonly resetsDisplay: boolean;
  /** Puts the earliest date in front. */
  readonly rotates: boolean;
  readonly readsTwice: boolean;
  readonly opensBoxes: boolean;
  /** Uses what is doubtful, throws out what is spoiled in his eyes. */
  readonly knowsBetter: boolean;
}

export const expertHabits: Habits = {
  paceMs: 3000,
  turnsLabels: true,
  resetsDisplay: true,
  rotates: true,
  readsTwice: true,
  opensBoxes: true,
  knowsBetter: false,
};
export const slowSafeHabits: Habits = { ...expertHabits, paceMs: 9000, rotates: false, resetsDisplay: false };
export const rusherHabits: Habits = {
  ...expertHabits,
  paceMs: 600,
  turnsLabels: false,
  resetsDisplay: false,
  rotates: false,
  readsTwice: false,
  opensBoxes: false,
};
export const ruleBreakerHabits: Habits = { ...expertHabits, knowsBetter: true };

export function work(run: Run, habits: Habits): void {
  const act = (event: StoreLearnerEvent): void => {
    run.act(event);
    run.pass(habits.paceMs);
  };
  const context = () => run.snapshot.context;
  const { today, delivery } = run.snapshot.context.case;

  function setApart(...more: readonly ColdAct[]): void {
    if (habits.knowsBetter) act({ type: 'cold.acted', act: 'thrown-away' });
    else for (const one of ['labeled', 'isolated-cold', ...more] as const) act({ type: 'cold.acted', act: one });
  }

  function fridge(): void {
    const { display } = context();
    if (display === null) return;
    const { current, lowest, highest } = display;
    act({ type: 'log.entered', current, lowest, highest, initials: 'LM', confirmed: true });
    const wasOut = isOut({ display, log: [], facts: context().facts });
    if (habits.resetsDisplay) act({ type: 'display.reset' });
    if (wasOut && habits.turnsLabels)
      setApart('coordinator-told', 'provider-told', 'maker-called', 'program-called', 'written-down', 'cause-found');
  }

  function placeOf({ fault }: LineState, isCold: boolean): Place {
    if (habits.knowsBetter) return isCold ? 'refrigerator' : 'front';
    if (!habits.opensBoxes) return isCold ? 'refrigerator' : 'front';
    if (fault === 'warm') return 'cold-apart';
    if (fault === 'damaged' || fault === 'wrong') return 'returns';
    return isCold ? 'refrigerator' : 'behind';
  }

  function receive(): void {
    if (delivery === null) return;
    const coldFirst = [...delivery.lines].sort((a, b) => Number(b.isCold) - Number(a.isCold));
    for (const { id, isCold } of habits.opensBoxes ? coldFirst : delivery.lines) {
      act({ type: 'line.opened', line: id });
      const state = context().lines.find((line) => line.id === id);
      if (state === undefined) continue;
      act({ type: 'line.judged', line: id, as: habits.opensBoxes ? state.fault : 'none' });
      act({ type: 'line.put', line: id, place: placeOf(state, isCold) });
      if (state.fault === 'warm' && habits.opensBoxes) setApart('coordinator-told', 'maker-called', 'written-down');
    }
    const isFaulty = habits.opensBoxes && context().lines.some(({ fault }) => fault !== 'none');
    const done: readonly Paper[] = isFaulty
      ? ['noted-on-slip', 'supplier-told', 'signed', 'invoice-held']
      : ['signed', 'invoice-to-pay'];
    for (const paper of done) act({ type: 'paper.done', paper });
  }

  function shelf(id: string): void {
    const lots = () => context().items.find((item) => item.id === id)?.lots ?? [];
    const item = itemOf(context(), id);
    if (item === undefined) return;
    if (habits.turnsLabels) for (const { lot } of lots()) act({ type: 'lot.turned', item: id, lot });
    if (habits.turnsLabels && !habits.knowsBetter)
      for (const lot of lots()) if (!isUsable(lot, today)) act({ type: 'lot.removed', item: id, lot: lot.lot });
    const standing = lots().filter(({ isRemoved }) => !isRemoved);
    const earliest = [...standing].sort((a, b) => ((a.expires ?? '9999') < (b.expires ?? '9999') ? -1 : 1))[0];
    if (habits.rotates && earliest !== undefined && earliest.lot !== standing[0]?.lot)
      act({ type: 'lot.fronted', item: id, lot: earliest.lot });
    const count = standing.reduce((sum, { count: one }) => sum + one, 0);
    act({ type: 'count.entered', item: id, count, confirmed: true });
    const quantity = habits.turnsLabels ? toOrder(item, count) : item.packOf;
    if (quantity > 0) act({ type: 'order.entered', item: id, quantity, confirmed: true });
  }

  fridge();
  receive();
  for (const { id } of context().items) shelf(id);
  act({ type: 'order.sent' });
  if (habits.readsTwice) {
    act({ type: 'hours.passed' });
    fridge();
  }
  run.act({ type: 'day.closed' });
}

/** One event of each kind with random values, for walks and clickers. */
export function randomEvents(seed: number, index: number): readonly StoreLearnerEvent[] {
  const draw = (label: string, low: number, high: number) => drawInt(seed, label, index, low, high);
  const one = <T>(label: string, list: readonly [T, ...T[]]): T => list[draw(label, 0, list.length - 1)] ?? list[0];
  const item = one('item', ['gauze', 'strep-tests', 'needles-25', 'lavender-tubes', 'urine-strips']);
  const lot = one('lot', ['GZ-61', 'GZ-77', 'ST-104', 'ND-33', 'LV-288', 'US-21']);
  const line = one('line', ['d-tubes', 'd-gauze', 'd-flu', 'd-masks']);
  return [
    { type: 'hint.asked' },
    { type: 'time.skipped', ms: draw('skip', 1, 60_000) },
    { type: 'lot.turned', item, lot },
    { type: 'lot.removed', item, lot },
    { type: 'lot.put.back', item, lot },
    { type: 'lot.fronted', item, lot },
    { type: 'count.entered', item, count: draw('count', -2, 80), confirmed: draw('sure', 0, 1) === 1 },
    { type: 'order.entered', item, quantity: draw('packs', -1, 6) * 10, confirmed: draw('sure', 0, 1) === 1 },
    { type: 'order.sent' },
    { type: 'line.opened', line },
    { type: 'line.judged', line, as: one('fault', faults) },
    { type: 'line.put', line, place: one('place', places) },
    { type: 'paper.done', paper: one('paper', papers) },
    {
      type: 'log.entered',
      current: draw('now', 30, 50),
      lowest: draw('low', 20, 45),
      highest: draw('high', 35, 500),
      initials: one('who', ['LM', '']),
      confirmed: draw('sure', 0, 1) === 1,
    },
    { type: 'display.reset' },
    { type: 'cold.acted', act: one('act', coldActs) },
    { type: 'hours.passed' },
    { type: 'day.closed' },
  ];
}
