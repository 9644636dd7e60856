/** The storeroom in sentences: status, announcements. What was not turned, opened or read is not told. */
import type { SnapshotFrom } from 'xstate';
import { longDate } from '../core/calendar.ts';
import type { ItemState, LineState, ShelfLot, StoreContext } from './context.ts';
import type { storeMachine } from './machine.ts';
import { itemOf } from './stock.ts';
import { coldActNames, conditionWords, degrees, faultNames, labelDate, paperNames, placeNames } from './words.ts';

export type StoreSnapshot = SnapshotFrom<typeof storeMachine>;

/** A lot as one knows it: how many stand there, and the label once it was turned. */
export function lotText({ lot, count, isTurned, expires, isMonthOnly, condition }: ShelfLot): string {
  return isTurned
    ? `lot ${lot}, ${String(count)}, ${labelDate(expires, isMonthOnly)}, ${conditionWords[condition]}`
    : `${String(count)}, label to the wall`;
}

/** What one sees of a box once it is open. */
export function boxText(context: StoreContext, state: LineState): string {
  const line = context.case.delivery?.lines.find(({ id }) => id === state.id);
  if (line === undefined) return '';
  if (!state.isOpened) return 'The box is closed.';
  const cold = line.isCold
    ? state.fault === 'warm'
      ? ' The indicator on the lid has turned: it was warm for too long.'
      : ' The indicator on the lid has not turned.'
    : '';
  const what = state.fault === 'wrong' ? line.wrongThing : line.name.toLowerCase();
  const harm = state.fault === 'damaged' ? ' One corner is wet and crushed, packs inside are open.' : '';
  return `${String(state.inBox)} in the box: ${what}; lot ${line.lot}, ${labelDate(line.expires, false)}.${harm}${cold}`;
}

function itemLines(context: StoreContext, state: ItemState): readonly string[] {
  const item = itemOf(context, state.id);
  if (item === undefined) return [];
  const standing = state.lots.filter(({ isRemoved }) => !isRemoved).map(lotText);
  return [
    `${item.name}: ${standing.length === 0 ? 'nothing stands there' : standing.join('; ')}; ${state.counted === null ? 'not counted' : `counted ${String(state.counted)}`}; ${state.ordered === null ? 'nothing on the order list' : `${String(state.ordered)} on the order list`}.`,
  ];
}

function lineLines(context: StoreContext, state: LineState): readonly string[] {
  const line = context.case.delivery?.lines.find(({ id }) => id === state.id);
  if (line === undefined) return [];
  const judged = state.judged === null ? '' : ` You wrote: ${faultNames[state.judged]}.`;
  const place = state.place === null ? '' : ` Put ${placeNames[state.place]}.`;
  return [
    `${line.name}, ordered ${String(line.ordered)}: ${boxText(context, state).replace(/[.]$/, '')}.${judged}${place}`,
  ];
}

export function displayText({ display }: StoreContext): string | null {
  if (display === null) return null;
  const { current, lowest, highest } = display;
  return `Display of the vaccine refrigerator: now ${degrees(current)}, lowest ${degrees(lowest)}, highest ${degrees(highest)}.`;
}

export function statusOf(snapshot: StoreSnapshot): readonly string[] {
  if (snapshot.hasTag('finished')) return ['The day in the storeroom is over.'];
  const { context } = snapshot;
  const display = displayText(context);
  return [
    `${longDate(context.case.today)}, ${snapshot.hasTag('morning') ? 'morning' : 'late afternoon'}.`,
    ...context.items.flatMap((item) => itemLines(context, item)),
    context.orderSent ? 'The order is sent.' : 'No order is sent.',
    ...context.lines.flatMap((line) => lineLines(context, line)),
    ...context.papers.map((paper) => `${paperNames[paper]}: done.`),
    ...(display === null ? [] : [display]),
    ...context.log.map(
      ({ slot, current, lowest, highest, initials, wasReset }) =>
        `Log, ${slot}: ${degrees(current)}, ${degrees(lowest)}, ${degrees(highest)}, ${initials}${wasReset ? ', display reset' : ''}.`,
    ),
    ...context.acts.map((act) => `${coldActNames[act].replace(/[.”]+$/, '')}: done.`),
    ...(context.question === null ? [] : [context.question.text]),
  ];
}

export function announcements(before: StoreSnapshot, after: StoreSnapshot): readonly string[] {
  const was = before.context;
  const { context } = after;
  if (after.hasTag('finished'))
    return before.hasTag('finished') ? [] : ['The day in the storeroom is over. The debrief follows.'];
  const said: string[] = [];
  if (context.question !== null && context.question !== was.question) said.push(context.question.text);
  context.items.forEach((item, index) => {
    const then = was.items[index];
    if (then === undefined || then === item) return;
    item.lots.forEach((lot) => {
      const old = then.lots.find((one) => one.lot === lot.lot);
      if (old?.isTurned !== lot.isTurned) said.push(`${lotText(lot)}.`);
      else if (old.isRemoved !== lot.isRemoved) said.push(lot.isRemoved ? 'Taken out.' : 'Put back.');
    });
    if (item.counted !== then.counted) said.push(`Counted: ${String(item.counted ?? '')}.`);
    if (item.ordered !== then.ordered) said.push(`On the order list: ${String(item.ordered ?? '')}.`);
    if (item.lots[0]?.lot !== then.lots[0]?.lot) said.push('It stands in front now.');
  });
  context.lines.forEach((line, index) => {
    const then = was.lines[index];
    if (then === undefined || then === line) return;
    said.push(...lineLines(context, line));
  });
  if (context.slot !== was.slot) said.push('It is late afternoon.', displayText(context) ?? '');
  if (context.log !== was.log) said.push('The log is kept.');
  return said.filter((sentence) => sentence !== '');
}
