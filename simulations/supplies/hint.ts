/** The coach of the storeroom. It says how to look, never what is there. */
import { firstHint, type Hint, type HintLine } from '../core/hint.ts';
import type { StoreContext } from './context.ts';
import { isOut, isUsable } from './stock.ts';

const teaches = (section: string): string => `front-office/running-the-office#${section}`;
const cold = 'pharmacology/vaccines#cold-chain';

const isLogged = ({ log, slot }: StoreContext): boolean => log.some((line) => line.slot === slot);
const turnedWarm = ({ lines }: StoreContext): boolean =>
  lines.some(({ fault, isOpened }) => fault === 'warm' && isOpened);

const lines: readonly HintLine<StoreContext>[] = [
  {
    still: (context) => context.display !== null && !isLogged(context),
    text: 'Read the display of the refrigerator before anything is taken out: current, lowest, highest. Log them with your initials.',
    teaches: cold,
  },
  {
    still: (context) => context.display !== null && isOut(context) && !context.acts.includes('cause-found'),
    text: 'Compare the readings with {vax-refrigerator}. Out of range: nothing is used, nothing is thrown out. Mark it, keep it apart in the cold, tell coordinator and provider, call maker and program, write it down, find the cause.',
    teaches: cold,
  },
  {
    still: (context) =>
      context.display !== null && context.log.some(({ slot, wasReset }) => slot === context.slot && !wasReset),
    text: 'The reading stands in the log. Reset the display, so that the next reading tells of the next hours.',
    teaches: cold,
  },
  {
    still: ({ lines: boxes, case: { delivery } }) =>
      delivery?.lines.some(({ id, isCold }) => isCold && boxes.find((box) => box.id === id)?.place === null) === true,
    text: 'A box says “refrigerate”: open it first, read the indicator, put it into the cold.',
    teaches: teaches('order-and-receive'),
  },
  {
    still: (context) => turnedWarm(context) && !context.acts.includes('coordinator-told'),
    text: 'The indicator has turned. Mark the box, keep it apart in the cold, and tell the coordinator, the supplier and the maker. Write it down.',
    teaches: cold,
  },
  {
    still: ({ lines: boxes }) => boxes.some(({ judged }) => judged === null),
    text: 'Lay order, slip and box side by side, line by line: name, number, lot, date, damage.',
    teaches: teaches('order-and-receive'),
  },
  {
    still: ({ lines: boxes }) => boxes.some(({ place }) => place === null),
    text: 'Put each line away: good things behind the older stock, faulty ones to the returns.',
    teaches: teaches('order-and-receive'),
  },
  {
    still: ({ lines: boxes, papers }) => boxes.length > 0 && !papers.includes('signed'),
    text: 'Finish the papers: faults on the slip, the supplier told, your signature, the invoice filed.',
    teaches: teaches('order-and-receive'),
  },
  {
    still: ({ items }) => items.some(({ lots }) => lots.some(({ isTurned }) => !isTurned)),
    text: 'Go shelf by shelf in the same order. Turn each lot and read its label.',
    teaches: teaches('nothing-may-run-out'),
  },
  {
    still: ({ items, case: { today } }) =>
      items.some(({ lots }) => lots.some((lot) => !lot.isRemoved && !isUsable(lot, today))),
    text: 'Take out what may not be used: expired, opened, torn, recalled. Month and year alone: good through {sup-month-only}.',
    teaches: teaches('nothing-may-run-out'),
  },
  {
    still: ({ items }) => items.some(({ counted }) => counted === null),
    text: 'Put the earliest date in front, count what may be used, and write it at the shelf.',
    teaches: teaches('nothing-may-run-out'),
  },
  {
    still: ({ orderSent }) => !orderSent,
    text: 'Work out each reorder point: {sup-reorder-point}. At or below it, order up to par less what is on order, in whole packs. Then send the order.',
    teaches: teaches('when-to-order'),
  },
  {
    still: ({ display, slot }) => display !== null && slot === 'morning',
    text: 'Let the day go by: the refrigerator is read again in the afternoon.',
    teaches: cold,
  },
];

const last: Hint = {
  text: 'Look once more at the dates in front, at the papers and at the log, then close the day.',
  teaches: teaches('nothing-may-run-out'),
};

export const hintLines: readonly Hint[] = [
  ...lines.map(({ text, teaches: section }) => ({ text, teaches: section })),
  last,
];

export function hintOf(context: StoreContext): Hint {
  const { text, teaches: section } = firstHint(lines, context, last);
  return { text, teaches: section };
}
