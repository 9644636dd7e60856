/** RR-01 to RR-11: a request, from its papers to the log. */
import type { Criterion } from '../../core/rubric.ts';
import { shortDate } from '../../core/calendar.ts';
import { dollars } from '../../practice/money.ts';
import { variantOf } from '../begin.ts';
import type { RecordsContext } from '../context.ts';
import { dueDay, feeDue, judgedElements, pageKind } from '../findings.ts';
import { elementNames } from '../words.ts';

const hipaa = (section: string) => `law-and-ethics/hipaa#${section}`;

export const releaseCriteria: readonly Criterion<RecordsContext>[] = [
  {
    id: 'RR-01',
    sentence: 'Reads every paper of the matter before settling it.',
    points: 4,
    critical: false,
    competencies: ['X.P.2.b'],
    sources: ['cfr-45-164-508', 'cfr-45-164-514'],
    facts: [],
    teaches: hipaa('release-with-a-signature'),
    test: ({ papers, read }) =>
      read.length === papers.length
        ? { share: 1, because: 'done' }
        : {
            share: read.length / papers.length,
            because: 'papers-unread',
            values: { read: read.length, of: papers.length },
          },
  },
  {
    id: 'RR-02',
    sentence: 'Proves who is asking before anything leaves: an ID against the chart, or a number of our own.',
    points: 6,
    critical: true,
    competencies: ['X.P.2.b', 'X.P.2.a'],
    sources: ['cfr-45-164-514'],
    facts: [],
    teaches: hipaa('release-with-a-signature'),
    test: (context) => {
      const { identity } = variantOf(context);
      if (identity === null) return { share: null, because: 'identity-no-question' };
      if (identity.some((way) => context.identity.includes(way))) return { share: 1, because: 'done' };
      return { share: 0, because: context.identity.length === 0 ? 'identity-unchecked' : 'identity-not-proved' };
    },
  },
  {
    id: 'RR-03',
    sentence: 'Names what gives the right to the record, or that nothing does.',
    points: 5,
    critical: false,
    competencies: ['X.C.3', 'X.P.2.b'],
    sources: ['cfr-45-164-506', 'cfr-45-164-508', 'cfr-45-164-512'],
    facts: [],
    teaches: hipaa('sharing-without-a-signature'),
    test: (context) => {
      const { authority } = variantOf(context);
      if (authority === null) return { share: null, because: 'authority-no-question' };
      if (context.authority === null) return { share: 0, because: 'authority-unnamed' };
      return authority.includes(context.authority)
        ? { share: 1, because: 'done' }
        : { share: 0, because: 'authority-wrong' };
    },
  },
  {
    id: 'RR-04',
    sentence: 'Checks the authorization line by line: its {hipaa-authorization-elements} and its statements.',
    points: 8,
    critical: true,
    competencies: ['X.P.2.b'],
    sources: ['cfr-45-164-508'],
    facts: ['hipaa-authorization-elements'],
    teaches: hipaa('release-with-a-signature'),
    test: (context) => {
      const all = judgedElements(context);
      if (all.length === 0) return { share: null, because: 'no-authorization' };
      const passed = all.find(({ isFaulty, said }) => isFaulty && said !== false);
      if (passed !== undefined)
        return { share: 0, because: 'fault-passed-over', values: { element: elementNames[passed.element] } };
      const right = all.filter(({ isFaulty, said }) => said === !isFaulty).length;
      return right === all.length
        ? { share: 1, because: 'done' }
        : {
            share: Math.max(0.1, right / all.length),
            because: 'elements-unchecked',
            values: { right, of: all.length },
          };
    },
  },
  {
    id: 'RR-05',
    sentence: 'Decides rightly: send, send nothing and say why, hand it on, or write to the patient in time.',
    points: 8,
    critical: true,
    competencies: ['X.P.2', 'X.P.2.b', 'X.C.13.g'],
    sources: ['cfr-45-164-502', 'cfr-45-164-508', 'cfr-45-164-512', 'wex-subpoena'],
    facts: ['rec-deceased-years'],
    teaches: hipaa('sharing-without-a-signature'),
    test: (context) => {
      const { decision } = variantOf(context);
      if (decision === null) return { share: null, because: 'nothing-to-decide' };
      if (context.decision === decision) return { share: 1, because: 'done' };
      if (context.decision === null) return { share: 0.1, because: 'undecided' };
      if (context.decision === 'release') return { share: 0, because: 'sent-without-right' };
      return { share: 0.25, because: decision === 'release' ? 'held-back' : 'wrong-hands' };
    },
  },
  {
    id: 'RR-06',
    sentence: 'Sends all that was asked for and is due.',
    points: 6,
    critical: false,
    competencies: ['X.P.2.b'],
    sources: ['cfr-45-164-524', 'cfr-45-171'],
    facts: [],
    teaches: hipaa('the-patients-own-rights'),
    test: (context) => {
      const { decision, pages } = variantOf(context);
      if (decision !== 'release') return { share: null, because: 'nothing-to-send' };
      if (context.decision !== 'release') return { share: 0, because: 'not-sent' };
      const there = pages.must.filter((page) => context.pile.includes(page)).length;
      return there === pages.must.length
        ? { share: 1, because: 'done' }
        : { share: there / pages.must.length, because: 'pages-missing', values: { there, of: pages.must.length } };
    },
  },
  {
    id: 'RR-07',
    sentence: 'Sends no page more: nothing beyond the purpose, nothing specially protected, nobody else’s page.',
    points: 8,
    critical: true,
    competencies: ['X.P.2.a', 'X.P.2.b'],
    sources: ['cfr-45-164-502', 'cfr-45-164-514', 'cfr-42-2'],
    facts: ['rec-part2-statement'],
    teaches: hipaa('no-more-than-needed'),
    test: (context) => {
      if (variantOf(context).decision === null) return { share: null, because: 'nothing-to-send' };
      if (context.decision === null) return { share: 0.1, because: 'undecided' };
      if (context.decision !== 'release')
        return context.pile.length === 0
          ? { share: 1, because: 'done' }
          : { share: 0.5, because: 'pile-left', values: { count: context.pile.length } };
      const titled = (kind: 'special' | 'beyond') =>
        context.case.pages.find(({ id }) => context.pile.includes(id) && pageKind(context, id) === kind)?.title;
      const special = titled('special');
      if (special !== undefined) return { share: 0, because: 'special-page-sent', values: { page: special } };
      const beyond = titled('beyond');
      return beyond === undefined
        ? { share: 1, because: 'done' }
        : { share: 0.5, because: 'page-beyond-purpose', values: { page: beyond } };
    },
  },
  {
    id: 'RR-08',
    sentence: 'Charges what the price list says, and nothing for the search.',
    points: 4,
    critical: false,
    competencies: ['X.P.2.b', 'VII.P.2'],
    sources: ['cfr-45-164-524'],
    facts: [],
    teaches: hipaa('the-patients-own-rights'),
    test: (context) => {
      const fee = feeDue(context);
      if (fee === null) return { share: null, because: 'no-fee-question' };
      if (context.fee.value === null) return { share: 0, because: 'fee-untyped', values: { fee: dollars(fee) } };
      return context.fee.value === fee
        ? { share: 1, because: 'done' }
        : { share: 0, because: 'fee-wrong', values: { fee: dollars(fee), typed: dollars(context.fee.value) } };
    },
  },
  {
    id: 'RR-09',
    sentence:
      'Knows the day: access within {hipaa-access-days}, with {hipaa-access-extension-days}; an answer to an amendment within {hipaa-amendment-days}.',
    points: 4,
    critical: false,
    competencies: ['X.C.3', 'X.P.2.b'],
    sources: ['cfr-45-164-524', 'cfr-45-164-526'],
    facts: ['hipaa-access-days', 'hipaa-access-extension-days', 'hipaa-amendment-days'],
    teaches: hipaa('the-patients-own-rights'),
    test: (context) => {
      const due = dueDay(context);
      if (due === null) return { share: null, because: 'no-due-question' };
      const { value } = context.due;
      if (value === null) return { share: 0, because: 'due-untyped', values: { due: shortDate(due) } };
      return value === due
        ? { share: 1, because: 'done' }
        : { share: 0, because: 'due-wrong', values: { due: shortDate(due), typed: shortDate(value) } };
    },
  },
  {
    id: 'RR-10',
    sentence: 'Sends it safely: encrypted, by hand, or by fax to a checked number with a cover sheet.',
    points: 5,
    critical: false,
    competencies: ['X.P.2.a', 'VI.P.3'],
    sources: ['cfr-45-164-subpart-c', 'cfr-42-2'],
    facts: ['rec-part2-statement'],
    teaches: hipaa('release-with-a-signature'),
    test: (context) => {
      const { channels, needsNotice } = variantOf(context);
      if (channels === null) return { share: null, because: 'nothing-to-send' };
      if (context.channel === null) return { share: 0, because: 'channel-unchosen' };
      if (!channels.includes(context.channel)) return { share: 0, because: 'channel-unsafe' };
      return context.hasNotice === needsNotice
        ? { share: 1, because: 'done' }
        : { share: 0.5, because: needsNotice ? 'statement-missing' : 'statement-needless' };
    },
  },
  {
    id: 'RR-11',
    sentence: 'Logs what went out, and puts in the accounting of disclosures what belongs there.',
    points: 4,
    critical: false,
    competencies: ['X.P.2.b', 'VI.P.3'],
    sources: ['cfr-45-164-528'],
    facts: ['hipaa-accounting-years'],
    teaches: hipaa('the-patients-own-rights'),
    test: (context) => {
      const { accounting } = variantOf(context);
      if (accounting === null) return { share: null, because: 'nothing-to-log' };
      if (context.logged === null) return { share: 0, because: 'not-logged' };
      return context.logged === accounting
        ? { share: 1, because: 'done' }
        : { share: 0.5, because: accounting ? 'accounting-missing' : 'accounting-needless' };
    },
  },
];
