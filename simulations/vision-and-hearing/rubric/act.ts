/** Criteria of reporting, scope and leaving. Codes only. */
import type { Criterion } from '../../core/rubric.ts';
import type { ShContext } from '../context.ts';
import { outOfRange, resultsReported } from '../findings.ts';

const section = (id: string) => `clinical-procedures/eyes-ears-nose-and-throat#${id}`;

export const actCriteria: readonly Criterion<ShContext>[] = [
  {
    id: 'SH-27',
    sentence: 'Reports what is out of range to the provider or nurse before the person leaves.',
    points: 6,
    critical: true,
    competencies: ['I.P.3', 'II.C.3', 'A.1'],
    sources: ['aap-eye-examination-2003', 'prevent-blindness-optotypes', 'cfr-49-391-e', 'asha-adult-screening'],
    facts: [
      'sv-preschool-limit',
      'sv-school-limit',
      'sv-school-age',
      'sv-line-difference',
      'ex-driver-vision',
      'ex-hearing-level',
    ],
    teaches: section('distance-vision'),
    test: (context) => {
      if (context.charted.firstAtMs === null) return { share: 0, because: 'nothing-charted' };
      if (outOfRange(context).length === 0) return { share: null, because: 'nothing-out-of-range' };
      if (resultsReported(context)) return { share: 1, because: 'done' };
      return context.did.reports.length > 0
        ? { share: 0, because: 'told-the-wrong-person' }
        : { share: 0, because: 'not-reported' };
    },
  },
  {
    id: 'SH-28',
    sentence: 'Stays in scope: says what was written down and who explains it; names no condition and no verdict.',
    points: 5,
    critical: true,
    competencies: ['X.C.1', 'X.P.2.a', 'A.6', 'A.2'],
    sources: ['color-plates-2023', 'asha-adult-screening'],
    facts: [],
    teaches: section('people-who-see-or-hear-less'),
    test: ({ did }) => {
      if (did.reports.some(({ to }) => to === 'employer-by-phone' || to === 'front-desk'))
        return { share: 0, because: 'privacy-broken' };
      if (did.told.includes('you-are-color-blind') || did.reports.some(({ content }) => content === 'own-diagnosis'))
        return { share: 0, because: 'diagnosed' };
      if (did.told.includes('you-need-glasses')) return { share: 0, because: 'advised-glasses' };
      if (did.told.includes('all-normal')) return { share: 0, because: 'declared-normal' };
      if (did.told.includes('you-failed')) return { share: 0.4, because: 'said-failed' };
      return did.told.length > 0 ? { share: 1, because: 'done' } : { share: 0.5, because: 'said-nothing' };
    },
  },
];
