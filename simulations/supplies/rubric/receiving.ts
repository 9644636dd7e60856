/** What is scored of a delivery: the cold box first, each line compared, the papers, where things go. */
import type { Criterion } from '../../core/rubric.ts';
import type { Fault } from '../case.ts';
import type { LineState, StoreContext } from '../context.ts';
import type { Place } from '../events.ts';

const teaches = 'front-office/running-the-office#order-and-receive';
const sources = ['openstax-business-inventory', 'gao-green-book'];

/** Where a line belongs. What came short still goes behind the older stock. */
function rightPlaces(fault: Fault, isCold: boolean): readonly Place[] {
  if (fault === 'warm') return ['cold-apart'];
  if (fault === 'damaged' || fault === 'wrong') return ['returns'];
  return isCold ? ['refrigerator'] : ['behind'];
}

const isColdLine = ({ case: { delivery } }: StoreContext, { id }: LineState): boolean =>
  delivery?.lines.find((line) => line.id === id)?.isCold === true;

export const receivingCriteria: readonly Criterion<StoreContext>[] = [
  {
    id: 'SU-07',
    sentence: 'Opens the box marked “refrigerate” first and puts it into the cold before any other box is opened.',
    points: 4,
    critical: false,
    competencies: ['VI.P.4', 'XII.P.4'],
    sources: ['cdc-storage-toolkit'],
    facts: [],
    teaches,
    test: (context) => {
      const cold = context.lines.filter((line) => isColdLine(context, line));
      if (cold.length === 0) return { share: null, because: 'none-such' };
      return !context.coldWaited && cold.every(({ place }) => place === 'refrigerator' || place === 'cold-apart')
        ? { share: 1, because: 'done' }
        : { share: 0, because: 'cold-waited' };
    },
  },
  {
    id: 'SU-08',
    sentence: 'Lays order, slip and box side by side, line by line, and names what is the matter.',
    points: 6,
    critical: false,
    competencies: ['VI.P.4'],
    sources,
    facts: [],
    teaches,
    test: ({ lines, case: { delivery } }) => {
      if (delivery === null) return { share: null, because: 'none-such' };
      const wrong = lines.filter(({ judged, fault }) => judged !== fault);
      const [first] = wrong;
      return first === undefined
        ? { share: 1, because: 'done' }
        : {
            share: 1 - wrong.length / lines.length,
            because: 'line-misjudged',
            values: { name: delivery.lines.find(({ id }) => id === first.id)?.name ?? '' },
          };
    },
  },
  {
    id: 'SU-09',
    sentence:
      'Writes faults on the slip, tells the supplier, signs, and files the invoice: held when something is wrong, to be paid by somebody else when all agrees.',
    points: 5,
    critical: false,
    competencies: ['VII.C.1.d', 'VI.P.4'],
    sources,
    facts: [],
    teaches,
    test: ({ lines, papers, case: { delivery } }) => {
      if (delivery === null) return { share: null, because: 'none-such' };
      if (papers.includes('paid-alone')) return { share: 0, because: 'paid-alone' };
      const isFaulty = lines.some(({ fault }) => fault !== 'none');
      const wanted = isFaulty
        ? (['noted-on-slip', 'supplier-told', 'signed', 'invoice-held'] as const)
        : (['signed', 'invoice-to-pay'] as const);
      const never = isFaulty ? 'invoice-to-pay' : 'invoice-held';
      const right = wanted.filter((paper) => papers.includes(paper)).length;
      if (papers.includes(never)) return { share: 0.25, because: isFaulty ? 'paid-for-fault' : 'held-needlessly' };
      return right === wanted.length
        ? { share: 1, because: 'done' }
        : { share: right / wanted.length, because: 'papers-missing' };
    },
  },
  {
    id: 'SU-10',
    sentence:
      'Puts good things behind the older ones, faulty ones to the returns, and nothing that is doubtful onto the shelf.',
    points: 6,
    critical: true,
    competencies: ['VI.P.4', 'XII.P.4'],
    sources: ['openstax-business-inventory', 'cdc-storage-toolkit'],
    facts: [],
    teaches,
    test: (context) => {
      if (context.case.delivery === null) return { share: null, because: 'none-such' };
      const isRight = (line: LineState): boolean =>
        line.place !== null && rightPlaces(line.fault, isColdLine(context, line)).includes(line.place);
      const doubtful = context.lines.some(
        ({ fault, place }) =>
          (fault === 'warm' || fault === 'damaged' || fault === 'wrong') &&
          (place === 'front' || place === 'behind' || place === 'refrigerator'),
      );
      const binned = context.lines.filter(({ fault, place }) => place === 'bin' && fault !== 'none');
      if (doubtful) return { share: 0, because: 'doubtful-in-use' };
      if (binned.length > 0)
        return { share: binned.some((line) => isColdLine(context, line)) ? 0 : 0.25, because: 'binned-alone' };
      const right = context.lines.filter(isRight).length;
      return right === context.lines.length
        ? { share: 1, because: 'done' }
        : { share: Math.max(0.1, right / context.lines.length), because: 'put-wrong' };
    },
  },
];
