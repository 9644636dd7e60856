/**
 * How the coach's hints are followed, for tests. They say how to look and never what is there: a label is read after it was
 * turned, a box after it was opened.
 */
import type { Runner } from '../core/driver.ts';
import { does, type Way } from '../core/follow.ts';
import type { Place } from './events.ts';
import type { Supplies } from './simulation.ts';
import { isUsable, itemOf, toOrder, usable } from './stock.ts';

type Run = Runner<Supplies>;

const seen = ({ snapshot }: Run) => snapshot.context;

function putAway(run: Run, onlyCold: boolean): void {
  for (const { id, isCold } of seen(run).case.delivery?.lines ?? []) {
    if (onlyCold && !isCold) continue;
    run.act({ type: 'line.opened', line: id });
    const state = seen(run).lines.find((line) => line.id === id);
    if (state === undefined || state.place !== null) continue;
    const { fault } = state;
    const good: Place = isCold ? 'refrigerator' : 'behind';
    const place = fault === 'warm' ? 'cold-apart' : fault === 'damaged' || fault === 'wrong' ? 'returns' : good;
    run.act({ type: 'line.put', line: id, place });
  }
}

function compare(run: Run): void {
  for (const { id } of seen(run).lines) {
    run.act({ type: 'line.opened', line: id });
    const fault = seen(run).lines.find((line) => line.id === id)?.fault;
    if (fault !== undefined) run.act({ type: 'line.judged', line: id, as: fault });
  }
}

function papers(run: Run): void {
  const isFaulty = seen(run).lines.some(({ fault }) => fault !== 'none');
  const done = isFaulty
    ? (['noted-on-slip', 'supplier-told', 'signed', 'invoice-held'] as const)
    : (['signed', 'invoice-to-pay'] as const);
  for (const paper of done) run.act({ type: 'paper.done', paper });
}

function takeOut(run: Run): void {
  const { items, case: day } = seen(run);
  for (const { id, lots } of items)
    for (const lot of lots) if (!isUsable(lot, day.today)) run.act({ type: 'lot.removed', item: id, lot: lot.lot });
}

function count(run: Run): void {
  const { items, case: day } = seen(run);
  for (const state of items) {
    const standing = state.lots.filter(({ isRemoved }) => !isRemoved);
    const [earliest] = [...standing].sort((a, b) => ((a.expires ?? '9999') < (b.expires ?? '9999') ? -1 : 1));
    if (earliest !== undefined) run.act({ type: 'lot.fronted', item: state.id, lot: earliest.lot });
    run.act({ type: 'count.entered', item: state.id, count: usable(state, day.today), confirmed: true });
  }
}

function order(run: Run): void {
  for (const { id, counted } of seen(run).items) {
    const item = itemOf(seen(run), id);
    const quantity = item === undefined ? 0 : toOrder(item, counted ?? 0);
    if (quantity > 0) run.act({ type: 'order.entered', item: id, quantity, confirmed: true });
  }
  run.act({ type: 'order.sent' });
}

export const ways: readonly Way<Supplies>[] = [
  [
    'Read the display',
    (run) => {
      const { display } = seen(run);
      if (display === null) return;
      const { current, lowest, highest } = display;
      run.act({ type: 'log.entered', current, lowest, highest, initials: 'LM', confirmed: true });
    },
  ],
  [
    'Compare the readings',
    does<Supplies>(
      { type: 'cold.acted', act: 'labeled' },
      { type: 'cold.acted', act: 'isolated-cold' },
      { type: 'cold.acted', act: 'coordinator-told' },
      { type: 'cold.acted', act: 'provider-told' },
      { type: 'cold.acted', act: 'maker-called' },
      { type: 'cold.acted', act: 'program-called' },
      { type: 'cold.acted', act: 'written-down' },
      { type: 'cold.acted', act: 'cause-found' },
    ),
  ],
  ['Reset the display', does<Supplies>({ type: 'display.reset' })],
  [
    'open it first',
    (run) => {
      putAway(run, true);
    },
  ],
  [
    'The indicator has turned',
    does<Supplies>(
      { type: 'cold.acted', act: 'labeled' },
      { type: 'cold.acted', act: 'isolated-cold' },
      { type: 'cold.acted', act: 'coordinator-told' },
      { type: 'cold.acted', act: 'maker-called' },
      { type: 'cold.acted', act: 'written-down' },
    ),
  ],
  ['side by side', compare],
  [
    'Put each line away',
    (run) => {
      putAway(run, false);
    },
  ],
  ['Finish the papers', papers],
  [
    'Turn each lot',
    (run) => {
      for (const { id, lots } of seen(run).items)
        for (const { lot } of lots) run.act({ type: 'lot.turned', item: id, lot });
    },
  ],
  ['Take out what may not', takeOut],
  ['Put the earliest date in front', count],
  ['Work out each reorder point', order],
  ['Let the day go by', does<Supplies>({ type: 'hours.passed' })],
  ['close the day', does<Supplies>({ type: 'day.closed' })],
];
