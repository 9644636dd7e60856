/** What is scored of the shelves: labels, what is taken out, counts, order. */
import type { Criterion } from '../../core/rubric.ts';
import type { StoreContext } from '../context.ts';
import { isFirstInFront, isUsable, itemOf, toOrder, usable } from '../stock.ts';

const teaches = (section: string): string => `front-office/running-the-office#${section}`;
const sources = ['openstax-business-inventory'];

interface Need {
  readonly name: string;
  readonly wanted: number;
  readonly ordered: number;
}

/** For each item what should be ordered by its true count, and what was sent. */
function needs(context: StoreContext): readonly Need[] {
  return context.items.flatMap((state) => {
    const item = itemOf(context, state.id);
    if (item === undefined) return [];
    const ordered = context.orderSent ? (state.ordered ?? 0) : 0;
    return [{ name: item.name, wanted: toOrder(item, usable(state, context.case.today)), ordered }];
  });
}

export const shelfCriteria: readonly Criterion<StoreContext>[] = [
  {
    id: 'SU-01',
    sentence: 'Turns every lot and reads its label before counting it.',
    points: 5,
    critical: false,
    competencies: ['VI.C.4', 'VI.P.4'],
    sources,
    facts: ['sup-month-only'],
    teaches: teaches('nothing-may-run-out'),
    test: ({ items }) => {
      const lots = items.flatMap((item) => item.lots);
      const right = lots.filter(({ isTurned }) => isTurned).length;
      return right === lots.length
        ? { share: 1, because: 'done' }
        : { share: right / lots.length, because: 'labels-unread', values: { right, of: lots.length } };
    },
  },
  {
    id: 'SU-02',
    sentence: 'Takes out everything that is expired, opened, torn or recalled, and nothing that is good.',
    points: 6,
    critical: true,
    competencies: ['VI.P.4', 'XII.P.4'],
    sources,
    facts: ['sup-month-only'],
    teaches: teaches('nothing-may-run-out'),
    test: ({ items, case: { today } }) => {
      const lots = items.flatMap((item) => item.lots);
      const left = lots.find((lot) => !lot.isRemoved && !isUsable(lot, today));
      if (left !== undefined) return { share: 0, because: 'bad-left', values: { lot: left.lot } };
      const wasted = lots.find((lot) => lot.isRemoved && isUsable(lot, today));
      return wasted === undefined
        ? { share: 1, because: 'done' }
        : { share: 0.5, because: 'good-wasted', values: { lot: wasted.lot } };
    },
  },
  {
    id: 'SU-03',
    sentence: 'Writes down how many of each may be used.',
    points: 6,
    critical: false,
    competencies: ['VI.P.4', 'VI.C.4'],
    sources,
    facts: [],
    teaches: teaches('nothing-may-run-out'),
    test: (context) => {
      const wrong = context.items.filter((state) => state.counted !== usable(state, context.case.today));
      const [first] = wrong;
      if (first === undefined) return { share: 1, because: 'done' };
      return {
        share: 1 - wrong.length / context.items.length,
        because: 'count-wrong',
        values: {
          name: itemOf(context, first.id)?.name ?? '',
          counted: first.counted ?? 'nothing',
          usable: usable(first, context.case.today),
        },
      };
    },
  },
  {
    id: 'SU-04',
    sentence: 'Stands the earliest date in front: first expired, first out.',
    points: 4,
    critical: false,
    competencies: ['VI.P.4'],
    sources: ['openstax-business-inventory', 'cdc-storage-toolkit'],
    facts: [],
    teaches: teaches('nothing-may-run-out'),
    test: (context) => {
      const wrong = context.items.filter((state) => !isFirstInFront(state, context.case.today));
      const [first] = wrong;
      return first === undefined
        ? { share: 1, because: 'done' }
        : {
            share: 1 - wrong.length / context.items.length,
            because: 'later-in-front',
            values: { name: itemOf(context, first.id)?.name ?? '' },
          };
    },
  },
  {
    id: 'SU-05',
    sentence: 'Orders what has come down to its reorder point, {sup-reorder-point}, and nothing else.',
    points: 6,
    critical: false,
    competencies: ['VI.C.4', 'VI.P.4', 'II.P.4'],
    sources,
    facts: ['sup-reorder-point'],
    teaches: teaches('when-to-order'),
    test: (context) => {
      const all = needs(context);
      const wrong = all.filter(({ wanted, ordered }) => wanted > 0 !== ordered > 0);
      const [first] = wrong;
      return first === undefined
        ? { share: 1, because: 'done' }
        : {
            share: 1 - wrong.length / all.length,
            because: first.wanted > 0 ? 'not-ordered' : 'ordered-needlessly',
            values: { name: first.name },
          };
    },
  },
  {
    id: 'SU-06',
    sentence: 'Orders up to par, less what is on order, in whole packs.',
    points: 5,
    critical: false,
    competencies: ['VI.P.4', 'II.P.4'],
    sources,
    facts: [],
    teaches: teaches('when-to-order'),
    test: (context) => {
      const wanted = needs(context).filter((need) => need.wanted > 0);
      if (wanted.length === 0) return { share: null, because: 'none-such' };
      const wrong = wanted.filter((need) => need.wanted !== need.ordered);
      const [first] = wrong;
      return first === undefined
        ? { share: 1, because: 'done' }
        : {
            share: 1 - wrong.length / wanted.length,
            because: 'amount-wrong',
            values: { name: first.name, wanted: first.wanted, ordered: first.ordered },
          };
    },
  },
];
