/** The rubric of auditing a chart: eight criteria, hits and false alarms told apart. Codes and numbers only. */
import type { Criterion } from '../core/rubric.ts';
import type { AuditContext } from './context.ts';
import { dangerousPlanted, falseAlarms, hits, misses } from './findings.ts';

const teaches = (section: string) => `clinical-procedures/documenting-care#${section}`;

export const auditRubric: readonly Criterion<AuditContext>[] = [
  {
    id: 'CA-01',
    sentence: 'Reads every part of the chart before signing the audit.',
    points: 6,
    critical: false,
    competencies: ['X.P.3'],
    sources: ['onc-safer-guides', 'open-rn-nursing-skills-2e'],
    facts: [],
    teaches: teaches('a-good-entry'),
    test: ({ opened, shown }) => {
      const share = shown.length === 0 ? 0 : opened.length / shown.length;
      return share === 1
        ? { share, because: 'done' }
        : { share, because: 'parts-unread', values: { read: opened.length, of: shown.length } };
    },
  },
  {
    id: 'CA-02',
    sentence: 'Finds the errors that are there.',
    points: 8,
    critical: false,
    competencies: ['X.P.3', 'VI.P.3'],
    sources: ['cms-program-integrity-3', 'open-rn-nursing-skills-2e'],
    facts: [],
    teaches: teaches('a-good-entry'),
    test: (context) => {
      const of = context.planted.length;
      if (of === 0) return { share: null, because: 'clean-chart' };
      const found = hits(context).length;
      return found === of
        ? { share: 1, because: 'done' }
        : { share: found / of, because: 'some-missed', values: { found, of } };
    },
  },
  {
    id: 'CA-03',
    sentence: 'Marks nothing that is right.',
    points: 8,
    critical: false,
    competencies: ['X.P.3'],
    sources: ['cms-program-integrity-3'],
    facts: [],
    teaches: teaches('a-good-entry'),
    test: (context) => {
      const count = falseAlarms(context).length;
      return count === 0
        ? { share: 1, because: 'done' }
        : { share: count === 1 ? 0.5 : 0, because: 'false-alarms', values: { count } };
    },
  },
  {
    id: 'CA-04',
    sentence: 'Names the kind of each error.',
    points: 6,
    critical: false,
    competencies: ['X.P.3'],
    sources: ['cms-program-integrity-3', 'onc-safer-guides'],
    facts: [],
    teaches: teaches('in-the-electronic-record'),
    test: (context) => {
      const of = context.planted.length;
      if (of === 0) return { share: null, because: 'clean-chart' };
      const right = hits(context).filter(({ planted, mark }) => planted.kind === mark.kind).length;
      return right === of
        ? { share: 1, because: 'done' }
        : { share: right / of, because: 'kinds-wrong', values: { right, of } };
    },
  },
  {
    id: 'CA-05',
    sentence:
      'Chooses the mend that hides nothing: correction, addendum, late entry, a move by policy, or back to the author.',
    points: 6,
    critical: false,
    competencies: ['X.P.3', 'A.1'],
    sources: ['cms-program-integrity-3', 'cfr-45-164-526'],
    facts: [],
    teaches: teaches('mend-without-hiding'),
    test: (context) => {
      const of = context.planted.length;
      if (of === 0) return { share: null, because: 'clean-chart' };
      const right = hits(context).filter(({ planted, mark }) => planted.mend === mark.mend).length;
      return right === of
        ? { share: 1, because: 'done' }
        : { share: right / of, because: 'mends-wrong', values: { right, of } };
    },
  },
  {
    id: 'CA-06',
    sentence:
      'Misses none that can harm: another patient, a wrong unit or value, a reaction left out, a broken confidence.',
    points: 6,
    critical: true,
    competencies: ['X.P.2.a', 'XII.P.1'],
    sources: ['cms-program-integrity-3', 'cfr-45-164-subpart-c'],
    facts: [],
    teaches: teaches('in-the-electronic-record'),
    test: (context) => {
      const risky = dangerousPlanted(context);
      if (risky.length === 0) return { share: null, because: 'nothing-dangerous' };
      const missed = misses(context).filter((one) => risky.includes(one)).length;
      return missed === 0
        ? { share: 1, because: 'done' }
        : { share: 0, because: 'dangerous-missed', values: { missed, of: risky.length } };
    },
  },
  {
    id: 'CA-07',
    sentence: 'Leaves every entry readable: deletes nothing from the record.',
    points: 5,
    critical: true,
    competencies: ['X.P.3', 'X.C.1'],
    sources: ['cms-program-integrity-3'],
    facts: [],
    teaches: teaches('mend-without-hiding'),
    test: ({ deleted }) =>
      deleted.length === 0
        ? { share: 1, because: 'done' }
        : { share: 0, because: 'entry-deleted', values: { count: deleted.length } },
  },
  {
    id: 'CA-08',
    sentence: 'Signs the audit as what it is: clean, or with entries to mend.',
    points: 3,
    critical: false,
    competencies: ['X.P.3'],
    sources: ['onc-safer-guides'],
    facts: [],
    teaches: teaches('why-we-write'),
    test: ({ verdict, planted }) =>
      verdict === (planted.length === 0 ? 'clean' : 'to-mend')
        ? { share: 1, because: 'done' }
        : { share: 0, because: planted.length === 0 ? 'clean-called-faulty' : 'faulty-called-clean' },
  },
];
