/** What careful work on an authorization does. Points and critical steps are ours; sources and facts say what each rests on. */
import type { Criterion, Finding } from '../core/rubric.ts';
import type { AuthorizationContext } from './context.ts';
import { answersRubric } from './rubric/answers.ts';
import { gaps, isMatchedRight, neededEntries, requestRight, sentEntries, shouldBeSent } from './findings.ts';
import { moreWanted } from './plan.ts';
import { part } from './rubric/part.ts';

const benefits = (section: string) => `insurance-coding-and-billing/benefits-and-authorization#${section}`;
const claim = (section: string) => `insurance-coding-and-billing/claim-from-visit-to-payment#${section}`;
const notSent: Finding = { share: 0, because: 'never-sent' };
const heldBack: Finding = { share: null, because: 'rightly-held' };

export const authorizationRubric: readonly Criterion<AuthorizationContext>[] = [
  {
    id: 'PA-01',
    sentence: 'Reads the whole chart before the form.',
    points: 3,
    critical: false,
    competencies: ['VIII.P.3', 'A.1'],
    sources: ['healthcare-gov-glossary'],
    facts: [],
    teaches: benefits('get-an-authorization'),
    test: ({ read, case: one }) => part(read.length, one.chart.length, 'chart-unread'),
  },
  {
    id: 'PA-02',
    sentence: 'Finds for each line of the plan’s page the entry that shows it, and says where nothing does.',
    points: 6,
    critical: false,
    competencies: ['VIII.P.3', 'VIII.C.3.b', 'A.1'],
    sources: ['healthcare-gov-glossary', 'cms-prior-auth-rule'],
    facts: [],
    teaches: benefits('get-an-authorization'),
    test: (context) => {
      const { criteria } = context.case.page;
      return part(
        criteria.filter((line) => isMatchedRight(context, line)).length,
        criteria.length,
        'criteria-mismatched',
      );
    },
  },
  {
    id: 'PA-03',
    sentence: 'Invents nothing and alters nothing: form and chart say what was signed.',
    points: 8,
    critical: true,
    competencies: ['VIII.C.4', 'XI.C.4', 'X.P.3'],
    sources: ['cms-program-integrity-3', 'usc-31-3729', 'aama-scope-questions'],
    facts: [],
    teaches: claim('referral-and-prior-authorization'),
    test: ({ invented, altered }) =>
      altered.length > 0
        ? { share: 0, because: 'chart-altered' }
        : invented.length > 0
          ? { share: 0, because: 'fact-invented' }
          : { share: 1, because: 'done' },
  },
  {
    id: 'PA-04',
    sentence: 'Takes a gap to the provider before anything goes out, and does not send what the chart cannot carry.',
    points: 7,
    critical: true,
    competencies: ['X.C.1', 'A.6', 'VIII.P.3'],
    sources: ['aama-scope-questions'],
    facts: [],
    teaches: benefits('get-an-authorization'),
    test: (context) => {
      if (gaps(context).length === 0) return { share: null, because: 'no-gap' };
      const told = context.provider.some(({ topic, beforeSubmit }) => topic === 'gap' && beforeSubmit);
      if (!told) return { share: 0, because: 'gap-not-told' };
      return context.submitted === null ? { share: 1, because: 'done' } : { share: 0.4, because: 'sent-with-gap' };
    },
  },
  {
    id: 'PA-05',
    sentence: 'Fills in member, diagnosis, service and units as card and order have them.',
    points: 6,
    critical: false,
    competencies: ['VIII.P.3', 'VII.P.2'],
    sources: ['cms-claims-manual-26'],
    facts: [],
    teaches: claim('referral-and-prior-authorization'),
    test: (context) => {
      if (!shouldBeSent(context)) return heldBack;
      if (context.submitted === null) return notSent;
      const { right, of } = requestRight(context);
      return part(right, of, 'request-wrong');
    },
  },
  {
    id: 'PA-06',
    sentence:
      'Asks for the speed the provider ordered: where the federal rule binds the plan, an urgent answer comes within {pa-decision-urgent}, a standard one within {pa-decision-standard}.',
    points: 4,
    critical: false,
    competencies: ['VIII.C.3.b', 'X.C.1'],
    sources: ['cms-prior-auth-rule'],
    facts: ['pa-decision-urgent', 'pa-decision-standard'],
    teaches: benefits('get-an-authorization'),
    test: (context) => {
      if (!shouldBeSent(context)) return heldBack;
      if (context.submitted === null) return notSent;
      const { speed } = context.submitted;
      return speed === context.case.order.speed
        ? { share: 1, because: 'done' }
        : { share: 0, because: speed === null ? 'no-speed' : speed === 'urgent' ? 'made-urgent' : 'urgency-lost' };
    },
  },
  {
    id: 'PA-07',
    sentence: 'Sends what the plan needs and nothing else of the chart.',
    points: 6,
    critical: false,
    competencies: ['X.P.2.b', 'X.P.2.a'],
    sources: ['hhs-minimum-necessary', 'cfr-45-164-502'],
    facts: [],
    teaches: 'law-and-ethics/hipaa#no-more-than-needed',
    test: (context) => {
      if (!shouldBeSent(context)) return heldBack;
      if (context.submitted === null) return notSent;
      const sent = sentEntries(context);
      const wants = neededEntries(context);
      const secret = context.case.chart.some(({ id, isPrivate }) => isPrivate && sent.includes(id));
      if (secret) return { share: 0, because: 'private-sent' };
      const asked = moreWanted(context);
      // What shows a line of the plan's page may go, even where another entry shows it too.
      const shows = context.case.page.criteria.flatMap(({ shownBy }) => shownBy);
      const surplus = sent.filter(
        (entry) => !wants.includes(entry) && !shows.includes(entry) && entry !== asked,
      ).length;
      const there = wants.filter((entry) => sent.includes(entry)).length;
      if (there === wants.length && surplus === 0) return { share: 1, because: 'done' };
      return {
        share: Math.max(0, there / wants.length - surplus * 0.25),
        because: surplus > 0 ? 'too-much-sent' : 'proof-missing',
        values: { there, of: wants.length, surplus },
      };
    },
  },
  {
    id: 'PA-08',
    sentence: 'Sends the request on the day of the order, the way this plan takes it, and logs the reference.',
    points: 4,
    critical: false,
    competencies: ['VIII.P.3'],
    sources: ['cms-prior-auth-rule'],
    facts: [],
    teaches: claim('referral-and-prior-authorization'),
    test: (context) => {
      if (!shouldBeSent(context)) return heldBack;
      const { submitted, wrongWay } = context;
      if (submitted === null) return notSent;
      if (wrongWay) return { share: 0.5, because: 'wrong-channel' };
      return submitted.day === 0 ? { share: 1, because: 'done' } : { share: 0.5, because: 'sent-late' };
    },
  },
  ...answersRubric,
];
