/** The coach: the first thing careful work would still do. It never says which entry shows what. */
import { firstHint, type Hint, type HintLine } from '../core/hint.ts';
import type { AuthorizationContext } from './context.ts';

const benefits = (section: string) => `insurance-coding-and-billing/benefits-and-authorization#${section}`;
const claim = (section: string) => `insurance-coding-and-billing/claim-from-visit-to-payment#${section}`;

const foundGap = ({ matches }: AuthorizationContext): boolean => Object.values(matches).includes('none');

const lines: readonly HintLine<AuthorizationContext>[] = [
  {
    still: ({ read, case: one }) => read.length < one.chart.length,
    text: 'Read the order, the plan’s page, and then every entry of the chart.',
    teaches: benefits('get-an-authorization'),
  },
  {
    still: ({ matches, case: one }) => one.page.criteria.some(({ id }) => matches[id] === undefined),
    text: 'Go down the plan’s page line by line: which entry shows this one? If none does, say so.',
    teaches: benefits('get-an-authorization'),
  },
  {
    still: (context) => foundGap(context) && !context.provider.some(({ topic }) => topic === 'gap'),
    text: 'You found a line that nothing shows. That is the provider’s to answer, before anything goes out.',
    teaches: benefits('get-an-authorization'),
  },
  {
    still: (context) => foundGap(context) && context.patient.length === 0,
    text: 'The patient waits for news. Say plainly where it stands.',
    teaches: benefits('tell-the-patient'),
  },
  {
    still: (context) =>
      !foundGap(context) &&
      (['member', 'diagnosis', 'code', 'units'] as const).some((field) => context.fields[field].kept === ''),
    text: 'Fill in the request as card and order have it. Choose no code yourself.',
    teaches: claim('referral-and-prior-authorization'),
  },
  {
    still: (context) => !foundGap(context) && context.speed === null,
    text: 'How fast did the provider order it? Ask for that, no faster and no slower.',
    teaches: benefits('get-an-authorization'),
  },
  {
    still: (context) => !foundGap(context) && context.submitted === null && context.attached.length === 0,
    text: 'Enclose what shows the criteria, and nothing else of the chart.',
    teaches: 'law-and-ethics/hipaa#no-more-than-needed',
  },
  {
    still: (context) => !foundGap(context) && context.submitted === null,
    text: 'Send it today, the way the plan’s page says.',
    teaches: claim('referral-and-prior-authorization'),
  },
  {
    still: (context) => !foundGap(context) && context.patient.length === 0,
    text: 'Tell the patient what was asked, and when an answer is due.',
    teaches: benefits('tell-the-patient'),
  },
  {
    still: ({ seen }) => seen.status === 'pended',
    text: 'The plan wants a paper by a date. Send it, look again, and write the date down.',
    teaches: benefits('get-an-authorization'),
  },
  {
    still: ({ seen }) => seen.status === 'review',
    text: 'End the day, and look at the plan’s screen in the morning.',
    teaches: benefits('get-an-authorization'),
  },
  {
    still: ({ seen, provider }) => seen.status === 'denied' && !provider.some(({ topic }) => topic === 'denied'),
    text: 'A no. The provider who ordered it has to hear of it today.',
    teaches: benefits('denied-what-now'),
  },
  {
    still: ({ seen, talk }) => seen.status === 'denied' && talk === 'none',
    text: 'The plan’s own clinician will talk with the ordering one. Set that up; it is not your talk.',
    teaches: claim('referral-and-prior-authorization'),
  },
  {
    still: ({ seen, appeal, plan }) => seen.status === 'denied' && appeal === null && plan.answersOn === null,
    text: 'The talk did not help. A letter: what was denied, what is asked, which note answers it, enclosed and signed by the provider.',
    teaches: benefits('denied-what-now'),
  },
  {
    still: ({ seen }) => seen.status === 'denied',
    text: 'Let the days pass, and look every day.',
    teaches: benefits('denied-what-now'),
  },
  {
    still: ({ seen, fields, claimNoted }) =>
      seen.status === 'approved' &&
      (!claimNoted || (['number', 'grantedUnits', 'from', 'to'] as const).some((field) => fields[field].kept === '')),
    text: 'Record number, units and both days as granted, and put the number where the claim will need it.',
    teaches: claim('referral-and-prior-authorization'),
  },
  {
    still: ({ seen, booked }) => seen.status === 'approved' && booked === null,
    text: 'Now it can be booked.',
    teaches: benefits('get-an-authorization'),
  },
  {
    still: ({ seen, patient }) => seen.status === 'approved' && !patient.some(({ status }) => status === 'approved'),
    text: 'Tell the patient the answer.',
    teaches: benefits('tell-the-patient'),
  },
  {
    still: ({ seen, loop, case: one }) => seen.status === 'approved' && one.loop !== null && loop.length < 3,
    text: 'Close the loop: details in writing, a week later whether the visit was kept, and the report to the provider.',
    teaches: benefits('referrals-in-managed-care'),
  },
];

const last: Hint = {
  text: 'Look over it once more: nothing waits, everybody knows. Then close the case.',
  teaches: benefits('get-an-authorization'),
};

export const hintLines: readonly Hint[] = [...lines.map(({ text, teaches }) => ({ text, teaches })), last];

export function hintOf(context: AuthorizationContext): Hint {
  const { text, teaches } = firstHint(lines, context, last);
  return { text, teaches };
}
