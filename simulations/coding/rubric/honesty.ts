/** CD-12 to CD-16: what an assistant decides and what not: queries, tempting requests, the provider's level. */
import type { Criterion } from '../../core/rubric.ts';
import { variantOf } from '../begin.ts';
import type { CodingContext } from '../context.ts';
import { judgedLines } from '../findings.ts';

const diagnosis = (section: string) => `insurance-coding-and-billing/diagnosis-coding#${section}`;
const procedure = (section: string) => `insurance-coding-and-billing/procedure-and-supply-codes#${section}`;

export const honestyCriteria: readonly Criterion<CodingContext>[] = [
  {
    id: 'CD-12',
    sentence: 'Asks the provider where the note does not decide, instead of choosing.',
    points: 6,
    critical: false,
    competencies: ['IX.P.2', 'X.C.1'],
    sources: ['icd-10-cm-guidelines', 'cms-program-integrity-3'],
    facts: [],
    teaches: diagnosis('outpatient-rules'),
    test: (context) => {
      if (variantOf(context).query === null) return { share: null, because: 'nothing-to-ask' };
      return context.queries.some(({ wasNeeded }) => wasNeeded)
        ? { share: 1, because: 'done' }
        : { share: 0, because: 'not-asked' };
    },
  },
  {
    id: 'CD-13',
    sentence: 'Asks neutrally: quotes the note and wishes for no answer.',
    points: 4,
    critical: false,
    competencies: ['IX.C.2', 'X.C.1'],
    sources: ['cms-program-integrity-3', 'oig-fraud-abuse-laws'],
    facts: [],
    teaches: diagnosis('outpatient-rules'),
    test: ({ queries }) => {
      if (queries.length === 0) return { share: null, because: 'nothing-asked' };
      if (queries.some(({ wording }) => wording === 'payment')) return { share: 0, because: 'asked-for-payment' };
      return queries.every(({ wording }) => wording === 'neutral')
        ? { share: 1, because: 'done' }
        : { share: 0, because: 'asked-leading' };
    },
  },
  {
    id: 'CD-14',
    sentence: 'Asks the provider nothing that stands in the note.',
    points: 2,
    critical: false,
    competencies: ['IX.P.2'],
    sources: ['cms-program-integrity-3'],
    facts: [],
    teaches: diagnosis('code-a-visit'),
    test: ({ queries, diagnoses }) => {
      if (diagnoses.length === 0) return { share: 0, because: 'nothing-coded' };
      const needless = queries.filter(({ wasNeeded }) => !wasNeeded).length;
      return needless === 0
        ? { share: 1, because: 'done' }
        : { share: needless === 1 ? 0.5 : 0, because: 'asked-needlessly', values: { needless } };
    },
  },
  {
    id: 'CD-15',
    sentence: 'Refuses to code for payment, and says what can be done instead.',
    points: 6,
    critical: true,
    competencies: ['VIII.C.4', 'IX.C.2', 'X.C.1'],
    sources: ['oig-fraud-abuse-laws', 'usc-31-3729'],
    facts: [],
    teaches: procedure('what-miscoding-does'),
    test: (context) => {
      if (variantOf(context).request === null) return { share: null, because: 'nobody-asked' };
      const { replies } = context;
      if (replies.some(({ kind }) => kind === 'complies')) return { share: 0, because: 'agreed-to-miscode' };
      if (replies.some(({ kind }) => kind === 'refuses')) return { share: 1, because: 'done' };
      return { share: 0.5, because: replies.length === 0 ? 'request-unanswered' : 'request-evaded' };
    },
  },
  {
    id: 'CD-16',
    sentence: 'Leaves the level of the visit as the provider chose it.',
    points: 6,
    critical: true,
    competencies: ['IX.C.2.a', 'IX.C.2.b', 'X.C.1'],
    sources: ['oig-fraud-abuse-laws', 'cms-claims-manual-12'],
    facts: [],
    teaches: procedure('cpt-without-its-codes'),
    test: (context) => {
      const [visit] = judgedLines(context).filter(({ service }) => service.chosenByProvider);
      if (visit === undefined) return { share: null, because: 'no-visit-level' };
      return visit.line.code === visit.service.code
        ? { share: 1, because: 'done' }
        : { share: 0, because: 'level-changed', values: { right: visit.service.code } };
    },
  },
];
