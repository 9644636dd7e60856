/** Criteria of what comes after the request: following it, a no, the record, the patient, the loop. */
import type { Criterion, Finding } from '../../core/rubric.ts';
import type { AuthorizationContext } from '../context.ts';
import { recordRight, shouldBeSent } from '../findings.ts';
import { part } from './part.ts';

const benefits = (section: string) => `insurance-coding-and-billing/benefits-and-authorization#${section}`;
const claim = (section: string) => `insurance-coding-and-billing/claim-from-visit-to-payment#${section}`;
const notSent: Finding = { share: 0, because: 'never-sent' };
const heldBack: Finding = { share: null, because: 'rightly-held' };

export const answersRubric: readonly Criterion<AuthorizationContext>[] = [
  {
    id: 'PA-09',
    sentence: 'Looks at the status day by day, and lets no deadline of the plan pass.',
    points: 6,
    critical: true,
    competencies: ['VIII.C.3.b', 'VIII.P.3'],
    sources: ['cms-prior-auth-rule', 'healthcare-gov-internal-appeals'],
    facts: [],
    teaches: benefits('get-an-authorization'),
    test: (context) => {
      if (!shouldBeSent(context)) return heldBack;
      if (context.submitted === null) return notSent;
      if (context.plan.missed) return { share: 0, because: 'deadline-missed' };
      if (context.looks.length === 0) return { share: 0, because: 'never-looked' };
      if (
        context.plan.status !== context.seen.status ||
        context.plan.status === 'review' ||
        context.plan.status === 'pended'
      )
        return { share: 0.3, because: 'left-waiting' };
      return context.lookedLate ? { share: 0.6, because: 'looked-late' } : { share: 1, because: 'done' };
    },
  },
  {
    id: 'PA-10',
    sentence:
      'Tells the provider of a no on the day it comes, and leaves the talk with the plan’s clinician to the provider.',
    points: 6,
    critical: true,
    competencies: ['X.C.1', 'VIII.C.3.d', 'A.6'],
    sources: ['aama-scope-questions', 'healthcare-gov-internal-appeals'],
    facts: [],
    teaches: claim('referral-and-prior-authorization'),
    test: ({ provider, talk, case: one }) => {
      if (talk === 'held-oneself') return { share: 0, because: 'spoke-for-provider' };
      if (one.course !== 'denies') return { share: null, because: 'no-denial' };
      const told = provider.filter(({ topic }) => topic === 'denied');
      if (told.length === 0) return { share: 0, because: 'denial-not-told' };
      return talk === 'arranged' ? { share: 1, because: 'done' } : { share: 0.6, because: 'talk-not-offered' };
    },
  },
  {
    id: 'PA-11',
    sentence:
      'Turns a wrong no around in time: a talk of clinicians, else a letter with number, request, reasons, notes and the provider’s signature.',
    points: 6,
    critical: false,
    competencies: ['VIII.C.3.d'],
    sources: ['healthcare-gov-internal-appeals', 'healthcare-gov-external-review'],
    facts: ['ins-internal-appeal-days'],
    teaches: benefits('denied-what-now'),
    test: ({ case: one, appeal, plan }) => {
      if (one.course !== 'denies') return { share: null, because: 'no-denial' };
      if (appeal?.parts.includes('own-opinion') === true) return { share: 0.2, because: 'appeal-own-opinion' };
      if (appeal?.parts.includes('whole-chart') === true) return { share: 0.4, because: 'appeal-whole-chart' };
      if (plan.status === 'approved') return { share: 1, because: 'done' };
      return { share: 0, because: appeal === null ? 'no-appeal' : 'appeal-incomplete' };
    },
  },
  {
    id: 'PA-12',
    sentence:
      'Records number, units and dates as granted, and puts the number where the claim will need it, box {pa-claim-box}.',
    points: 6,
    critical: false,
    competencies: ['VIII.P.3', 'VII.P.2'],
    sources: ['cms-claims-manual-26'],
    facts: ['pa-claim-box'],
    teaches: claim('referral-and-prior-authorization'),
    test: (context) => {
      if (!shouldBeSent(context)) return heldBack;
      const record = recordRight(context);
      if (record === null) return { share: 0, because: 'no-yes-to-record' };
      return part(record.right, record.of, context.claimNoted ? 'record-wrong' : 'not-for-claim');
    },
  },
  {
    id: 'PA-13',
    sentence: 'Books nothing before the plan has said yes.',
    points: 5,
    critical: true,
    competencies: ['VIII.C.3.b', 'VI.P.2'],
    sources: ['healthcare-gov-glossary'],
    facts: [],
    teaches: benefits('get-an-authorization'),
    test: ({ booked, case: one }) => {
      // A place held for an urgent order costs points; it does not fail somebody whom waiting may harm.
      if (booked !== null && !booked.approved)
        return { share: one.order.speed === 'urgent' ? 0.5 : 0, because: 'booked-before-yes' };
      if (one.course === 'short') return { share: 1, because: 'done' };
      return booked === null ? { share: 0.5, because: 'never-booked' } : { share: 1, because: 'done' };
    },
  },
  {
    id: 'PA-14',
    sentence: 'Tells the patient plainly where it stands, at the start and when an answer comes, and promises nothing.',
    points: 5,
    critical: false,
    competencies: ['VII.P.3', 'A.3', 'A.7'],
    sources: ['healthcare-gov-glossary'],
    facts: [],
    teaches: benefits('tell-the-patient'),
    test: ({ patient, seen }) => {
      if (patient.some(({ word }) => word === 'promise')) return { share: 0, because: 'promised' };
      if (patient.some(({ word }) => word === 'blame')) return { share: 0.3, because: 'blamed' };
      const plainly = patient.filter(({ word }) => word === 'plainly');
      if (plainly.length === 0)
        return { share: 0, because: patient.length === 0 ? 'patient-not-told' : 'told-nothing' };
      const early = plainly.some(({ status }) => status === 'none' || status === 'review');
      const late = seen.status === 'none' || plainly.some(({ status }) => status === seen.status);
      return early && late
        ? { share: 1, because: 'done' }
        : { share: 0.6, because: early ? 'answer-not-told' : 'waited-in-the-dark' };
    },
  },
  {
    id: 'PA-15',
    sentence: 'Closes the loop: details in the patient’s hand, the visit kept, the report with the provider.',
    points: 5,
    critical: false,
    competencies: ['VIII.C.2', 'V.P.3.b'],
    sources: ['ahrq-care-coordination', 'ahrq-health-literacy-toolkit'],
    facts: [],
    teaches: benefits('referrals-in-managed-care'),
    test: ({ case: one, loop }) =>
      one.loop === null || one.course === 'short'
        ? { share: null, because: 'no-loop' }
        : part(loop.length, 3, 'loop-open'),
  },
];
