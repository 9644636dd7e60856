/** Criteria of the end: drying, looking again, the chart, the words. */
import type { Criterion } from '../../core/rubric.ts';
import type { IrrigationContext } from '../context.ts';
import { amountFits, isHeld, reportedToProvider } from '../findings.ts';
import { orderedSide } from '../perception.ts';
import { done, ear, eye, first, heldVisit, lost, notAsked, ofWashing } from './prepare.ts';

const sources = ['open-rn-nursing-skills-2e'];
/** A charted warmth may differ from the reading by this much, °C. Assumption. */
const warmthWithinC = 1.5;

export const endCriteria: readonly Criterion<IrrigationContext>[] = [
  {
    id: 'IR-25',
    sentence: 'Dries the outside only, and puts nothing into the canal or onto the eye.',
    points: 3,
    critical: false,
    competencies: ['A.2', 'I.P.8'],
    sources: ['msd-cerumen'],
    facts: [],
    teaches: ear,
    test: ofWashing(({ did }) => {
      if (did.swabbed) return lost('swab-put-in');
      return did.dried === 'outside' ? done : lost('left-wet');
    }),
  },
  {
    id: 'IR-26',
    sentence: 'Asks what the patient hears or sees now, and has the provider look again.',
    points: 5,
    critical: false,
    competencies: ['A.4', 'I.P.9'],
    sources: ['aao-hns-cerumen-2017', 'open-rn-nursing-skills-2e'],
    facts: [],
    teaches: ear,
    test: ofWashing((context) => {
      const told =
        reportedToProvider(context, 'done-please-look') ||
        (context.symptom !== null && reportedToProvider(context, 'dizzy-or-pain'));
      const share = (told ? 0.6 : 0) + (context.did.resultAsked ? 0.4 : 0);
      return told && context.did.resultAsked ? done : lost(told ? 'result-not-asked' : 'nobody-looked-again', share);
    }),
  },
  {
    id: 'IR-27',
    sentence:
      'Charts the side in words, the amount or time, solution with warmth, what came out and how it was tolerated.',
    points: 6,
    critical: false,
    competencies: ['X.P.3', 'I.P.4.f'],
    sources,
    facts: [],
    teaches: eye,
    test: (context) => {
      const { charted, case: patient, symptom } = context;
      if (charted === null) return lost('nothing-charted');
      if (heldVisit(context))
        return charted.notes.includes('not-done-and-why') ? done : lost('not-done-not-charted', 0.3);
      const owed = [
        'solution-and-warmth' as const,
        'what-came-out' as const,
        'how-tolerated' as const,
        ...(patient.phOrdered ? (['ph-number'] as const) : []),
        ...(symptom === null ? [] : (['stopped-and-why'] as const)),
      ];
      const missing = owed.filter((note) => !charted.notes.includes(note)).length;
      if (charted.notes.includes('letters-only')) return lost('charted-in-letters', 0.4);
      return missing === 0 ? done : lost('notes-missing', Math.max(0.2, 1 - missing * 0.25));
    },
  },
  {
    id: 'IR-28',
    sentence: 'Charts the numbers as they were: side, amount, warmth.',
    points: 5,
    critical: false,
    competencies: ['X.P.3', 'II.C.1.a'],
    sources,
    facts: [],
    teaches: eye,
    test: (context) => {
      const { charted, case: patient, washes } = context;
      if (charted === null) return lost('nothing-charted');
      if (heldVisit(context)) return charted.amount === 0 ? done : lost('charted-what-was-not');
      if (charted.side !== orderedSide(context)) return lost('charted-the-wrong-side');
      if (!amountFits(context, charted.amount)) return lost('charted-another-amount', 0.3);
      if (patient.emergency) return done;
      const last = washes.at(-1)?.celsius ?? 0;
      if (charted.celsius === null) return lost('warmth-not-charted', 0.6);
      return Math.abs(charted.celsius - last) <= warmthWithinC ? done : lost('charted-another-warmth', 0.5);
    },
  },
  {
    id: 'IR-29',
    sentence: 'Tells the patient what comes next: the provider looks.',
    points: 3,
    critical: false,
    competencies: ['V.P.3.b', 'A.7'],
    sources,
    facts: [],
    teaches: ear,
    test: ({ did }) => (did.told.includes('provider-looks') ? done : lost('nothing-said')),
  },
  {
    id: 'IR-30',
    sentence: 'Names no disease, says nothing of a result, and sends nobody home to dig with swabs.',
    points: 6,
    critical: true,
    competencies: ['X.C.1', 'A.6'],
    sources: ['aao-hns-cerumen-2017'],
    facts: [],
    teaches: first,
    test: ({ did }) => {
      if (
        did.told.includes('only-a-little-infection') ||
        did.reports.some(({ content }) => content === 'own-diagnosis')
      )
        return lost('made-a-diagnosis');
      if (did.told.includes('dig-with-a-swab')) return lost('advised-a-swab');
      return did.told.includes('all-is-well-now') ? lost('said-all-is-well', 0.3) : done;
    },
  },
  {
    id: 'IR-31',
    sentence: 'Where the answer was “no water”, leaves it dry to the end.',
    points: 4,
    critical: true,
    competencies: ['A.1', 'X.C.1'],
    sources: ['aao-hns-cerumen-2017', 'heim-foreign-bodies-2007'],
    facts: ['ir-ear-object', 'ex-ear-stop'],
    teaches: ear,
    test: (context) => {
      if (!isHeld(context)) return notAsked('water-was-ordered');
      return context.did.firstWaterAtMs === null ? done : lost('washed-what-is-not-washed');
    },
  },
];
