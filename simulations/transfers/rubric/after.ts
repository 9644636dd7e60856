/** Criteria of what comes after: a fall, its care, its papers, the chart, scope. Codes and numbers only. */
import type { Criterion } from '../../core/rubric.ts';
import type { TransfersContext } from '../context.ts';
import { book, done, falls, transfers, before } from './prepare.ts';

const source = ['open-rn-nursing-assistant'];

export const afterCriteria: readonly Criterion<TransfersContext>[] = [
  {
    id: 'TR-26',
    sentence: 'Lets nobody fall by an open brake, a footrest, a chair too far away, a wrong side or a solo try.',
    points: 8,
    critical: true,
    competencies: ['XII.P.1', 'XII.P.4'],
    sources: book,
    facts: [],
    teaches: falls,
    test: ({ fall, case: patient, did }) => {
      if (fall === null)
        return did.lowered === null && did.otherwise === null && patient.kind !== 'ride'
          ? { share: null, because: 'nobody-moved' }
          : done;
      return fall.cause === 'knees'
        ? { share: 0.8, because: 'knees-gave-way' }
        : { share: 0, because: `fell-${fall.cause}` };
    },
  },
  {
    id: 'TR-27',
    sentence: 'Eases a falling person down along one’s own leg to the floor: does not hold them up, does not let go.',
    points: 6,
    critical: true,
    competencies: ['XII.P.1', 'XII.C.7.a'],
    sources: source,
    facts: [],
    teaches: falls,
    test: ({ fall }) => {
      if (fall === null) return { share: null, because: 'nobody-fell' };
      return fall.met === 'ease-to-floor'
        ? done
        : { share: 0, because: fall.met === 'hold-up' ? 'held-up' : 'let-fall' };
    },
  },
  {
    id: 'TR-28',
    sentence:
      'Stays and calls after a fall, asks where it hurts and about head and blood thinner, and does not pull the person up.',
    points: 6,
    critical: true,
    competencies: ['A.2', 'XII.P.1', 'I.P.3'],
    sources: source,
    facts: [],
    teaches: falls,
    test: ({ fall, did }) => {
      if (fall === null) return { share: null, because: 'nobody-fell' };
      if (did.floor.includes('pulls-up')) return { share: 0, because: 'pulled-up' };
      const told = did.reports.some(({ to, content }) => to !== 'front-desk' && content === 'fall');
      if (!told) return { share: 0, because: 'fall-not-told' };
      const care = (['stays-and-calls', 'asks-where-hurt', 'asks-head-and-thinner'] as const).filter((act) =>
        did.floor.includes(act),
      );
      return care.length === 3 ? done : { share: 0.4 + care.length * 0.2, because: 'floor-care-short' };
    },
  },
  {
    id: 'TR-29',
    sentence: 'Writes an incident report outside the chart, and the facts of the fall into the chart.',
    points: 5,
    critical: false,
    competencies: ['X.P.6', 'X.P.3', 'X.C.11.d'],
    sources: source,
    facts: [],
    teaches: falls,
    test: ({ fall, did, charted }) => {
      if (fall === null) return { share: null, because: 'nobody-fell' };
      if (did.incident === null) return { share: 0, because: 'no-incident-report' };
      if (did.incident === 'in-chart') return { share: 0.3, because: 'incident-in-chart' };
      return charted?.includes('fall-facts') === true ? done : { share: 0.5, because: 'fall-not-charted' };
    },
  },
  {
    id: 'TR-30',
    sentence: 'Takes the belt off when the person sits.',
    points: 2,
    critical: false,
    competencies: ['XII.P.3'],
    sources: source,
    facts: [],
    teaches: transfers,
    test: ({ setup, belt, fall, did }) =>
      setup?.belt == null || fall !== null || did.lowered === null
        ? { share: null, because: 'no-belt-owed' }
        : belt === null
          ? done
          : { share: 0, because: 'belt-left-on' },
  },
  {
    id: 'TR-31',
    sentence: 'Charts how the person was moved, with which aids and helpers, and how they bore it.',
    points: 4,
    critical: false,
    competencies: ['X.P.3'],
    sources: source,
    facts: [],
    teaches: transfers,
    test: ({ charted }) => {
      if (charted === null) return { share: 0, because: 'not-charted' };
      const owed = (['how-moved', 'aids-and-helpers', 'how-tolerated'] as const).filter((note) =>
        charted.includes(note),
      );
      return owed.length === 3 ? done : { share: owed.length / 4, because: 'charted-half' };
    },
  },
  {
    id: 'TR-32',
    sentence: 'Says what comes next before leaving.',
    points: 2,
    critical: false,
    competencies: ['V.P.3.b'],
    sources: source,
    facts: [],
    teaches: before,
    test: ({ did }) =>
      did.told.includes('what-comes-next') || did.told.includes('provider-comes')
        ? done
        : { share: 0, because: 'nothing-said' },
  },
  {
    id: 'TR-33',
    sentence:
      'Loosens no weight-bearing order, sends nobody off without help, and says nothing about medicines or causes.',
    points: 6,
    critical: true,
    competencies: ['X.C.1', 'A.6'],
    sources: source,
    facts: [],
    teaches: before,
    test: ({ did }) => {
      if (did.told.includes('put-more-weight-on-it')) return { share: 0, because: 'loosened-the-order' };
      if (did.told.includes('stop-the-pill')) return { share: 0, because: 'took-a-medicine-away' };
      if (did.told.includes('try-without-help')) return { share: 0, because: 'sent-off-alone' };
      return did.reports.some(({ content }) => content === 'own-diagnosis')
        ? { share: 0, because: 'made-a-diagnosis' }
        : done;
    },
  },
];
