/** The coach: the first thing a careful assistant would still do. It never says which line is wrong or what to type. */
import { firstHint, type Hint, type HintLine } from '../core/hint.ts';
import type { CheckInContext } from './context.ts';
import { wantedItems } from './coverage.ts';
import { papers } from './events.ts';
import { wantedDeskActs } from './findings.ts';

const reception = (section: string) => `front-office/reception-and-check-in#${section}`;
const benefits = (section: string) => `insurance-coding-and-billing/benefits-and-authorization#${section}`;
const claim = (section: string) => `insurance-coding-and-billing/claim-from-visit-to-payment#${section}`;

const lines: readonly HintLine<CheckInContext>[] = [
  {
    still: (context) => wantedDeskActs(context).some((act) => !context.did.includes(act)),
    text: 'Before you ask anything: who can hear you, who can see the screen, and what does the sign-in sheet ask for?',
    teaches: reception('the-first-minute'),
  },
  {
    still: ({ asked }) => !asked.includes('name-and-birth'),
    text: 'Let the person say who they are: full name and birth date.',
    teaches: reception('identity-and-insurance'),
  },
  {
    still: ({ idTaken }) => !idTaken,
    text: 'Ask for the photo ID and lay it beside what you heard.',
    teaches: reception('identity-and-insurance'),
  },
  {
    still: ({ matters }) => matters.some(({ open }) => open),
    text: 'Something waits for your answer. Say what is known and what the choices are, and leave the choice to them.',
    teaches: benefits('tell-the-patient'),
  },
  {
    still: ({ asked }) => !asked.includes('infection'),
    text: 'Ask about fever, cough and rash before anybody sits down among others.',
    teaches: reception('a-safe-waiting-room'),
  },
  {
    still: ({ asked, desk, did }) =>
      asked.includes('infection') && desk.coughs && !(did.includes('mask-given') && did.includes('seated-apart')),
    text: 'You have heard the cough. What protects the others?',
    teaches: reception('a-safe-waiting-room'),
  },
  {
    still: ({ asked }) =>
      (['what-changed', 'other-plans', 'accident', 'help'] as const).some((topic) => !asked.includes(topic)),
    text: 'Ask open questions: what has changed, which other plans, an accident, any help wanted.',
    teaches: reception('identity-and-insurance'),
  },
  {
    still: ({ plans }) => plans.some(({ visible, front, back }) => visible && !(front && back)),
    text: 'Scan every card, front and back.',
    teaches: claim('check-in-and-the-card'),
  },
  {
    still: ({ lines: form }) => form.some(({ slip, asked }) => slip !== null && !asked),
    text: 'Lay the form beside ID and card, line by line. Ask about what does not fit and about what is empty.',
    teaches: reception('register-a-new-patient'),
  },
  {
    still: ({ fields }) =>
      ['last', 'first', 'birth', 'sex', 'street', 'city', 'state', 'zip', 'phone'].some(
        (field) => (fields[field]?.kept ?? '') === '',
      ),
    text: 'Type what the documents show into the registration screen, and compare what is already there.',
    teaches: reception('register-a-new-patient'),
  },
  {
    still: ({ plans }) => plans.some(({ check }) => check !== 'answered'),
    text: 'Register the plan from its card, then ask every plan whether it covers this person today.',
    teaches: benefits('verify-before-the-visit'),
  },
  {
    still: (context) =>
      context.plans.some(({ reading }, plan) => wantedItems(context, plan).some((item) => reading[item] === undefined)),
    text: 'Read the answer: the row of this kind of visit, in network, what remains for one person, and what is wanted before the visit.',
    teaches: benefits('verify-before-the-visit'),
  },
  {
    still: ({ referral, fields }) => referral !== null && (fields['referral']?.kept ?? '') === '',
    text: 'A referral number has come. Type it into the registration.',
    teaches: benefits('referrals-in-managed-care'),
  },
  {
    still: ({ plans, first }) => plans.length > 1 && first === null,
    text: 'Two plans: set which of them pays first.',
    teaches: claim('who-pays-first'),
  },
  {
    still: ({ case: one, papers: all }) =>
      one.patient.isNew &&
      papers.some((paper) => {
        const { explained, handed, came, refusalNoted } = all[paper];
        return !explained || !handed || (came === 'declined' && !refusalNoted);
      }),
    text: 'A first visit: explain each paper in a sentence and hand it over. If a signature is declined, note that you asked.',
    teaches: reception('forms-and-signatures'),
  },
  {
    still: ({ due }) => due === null,
    text: 'Say what is due today and why, before you take it. If it is nothing, say that.',
    teaches: claim('say-the-price-first'),
  },
  {
    still: ({ due, payment }) => due !== null && due > 0 && payment === null,
    text: 'Take what is due, and count the change into the hand.',
    teaches: 'insurance-coding-and-billing/patient-accounts#take-payment-safely',
  },
  {
    still: ({ payment, receipt }) => payment !== null && !receipt,
    text: 'A payment gets a receipt.',
    teaches: 'insurance-coding-and-billing/patient-accounts#take-payment-safely',
  },
];

const last: Hint = {
  text: 'Read the registration back against ID and card once more. Then mark the patient as arrived.',
  teaches: reception('register-a-new-patient'),
};

export const hintLines: readonly Hint[] = [...lines.map(({ text, teaches }) => ({ text, teaches })), last];

export function hintOf(context: CheckInContext): Hint {
  const { text, teaches } = firstHint(lines, context, last);
  return { text, teaches };
}
