/** The debrief's sentences: for each code, what happened and what to do instead. */
import type { Finding } from '../core/rubric.ts';
import { dollars } from '../practice/money.ts';

type Values = Readonly<Record<string, number | string>>;
const text = (value: number | string | undefined): string => String(value ?? '');
const money = (value: number | string | undefined): string => dollars(Number(value ?? 0));

const sentences: Readonly<Record<string, (values: Values) => string>> = {
  done: () => 'Done.',
  'not-in-this-case': () => 'This case did not ask for it.',
  'not-matched': () =>
    'Something was posted, or the case was closed, without two identifiers compared. Compare name and birth date or account number of paper and account first: two patients can share a name.',
  'identity-chosen': () =>
    'You spoke of the account before you knew who was on the line. Ask for full name and date of birth first, and say why afterwards.',
  'postings-missing': ({ right, of }) =>
    `${text(right)} of ${text(of)} postings stand as the papers ask for: right line, right amount, right reason, right way of paying. Take the paper line by line, and post each number once.`,
  'balance-billed': ({ cents }) =>
    `You moved ${money(cents)} to the patient that is not theirs. What the contract or the law takes off is written off: only deductible, coinsurance and copay, the PR amounts, are the patient’s.`,
  'balance-billing-chosen': () =>
    'You would have billed the patient for what is not theirs to pay. The remittance says what is: the PR amounts, after the last payer has answered for good.',
  'nothing-posted': () => 'Nothing was posted. A desk that is left as it was proves nothing.',
  'nothing-done': () => 'Nothing was decided and nobody was called.',
  'denial-written-off': () =>
    'You wrote an unpaid line off. A denial is no contract amount: it stays open on the work list with its reason until it is paid, appealed or decided by the manager.',
  'denial-not-noted': ({ right, of }) =>
    `${text(right)} of ${text(of)} unpaid lines are on the work list with the payer’s own reason. A line that nobody notes is a line that nobody works.`,
  'denial-chosen': ({ right, of }) =>
    `${text(right)} of ${text(of)} unpaid claims got what their reason asks for. Read the reason: missing things are completed, a missing authorization is looked for, a doubt about need is answered with the note, a second copy is looked up.`,
  'mistake-left': () =>
    'An entry of this morning did not agree with its receipt, and it still stands. Take the wrong entry out, where it stays readable, and post what the receipt says.',
  'figures-wrong': ({ right, of }) =>
    `${text(right)} of ${text(of)} amounts are right. Add them up from the papers and from the ledger, twice, and compare.`,
  'closed-unbalanced': ({ cents }) =>
    `You closed with ${money(cents)} unexplained. Look for digits turned around, an entry twice, one left out; if it cannot be found, tell the manager the exact difference before you close.`,
  'made-up': ({ count }) =>
    `${text(count)} ${count === 1 ? 'adjustment has' : 'adjustments have'} no paper behind ${count === 1 ? 'it' : 'them'}. An adjustment is posted only as a remittance or an approved form shows it; one that makes the sum come out is a false entry.`,
  'forced-chosen': () =>
    'You made a sum come out with money or paper that does not belong there. A difference is written down with its amount and told to the manager.',
  'told-others': () =>
    'Somebody else heard of the account. To anyone but the patient leave a name and a number, no more.',
  'forbidden-done': () =>
    'You did what law or policy forbids at this desk: a threat, a promise, a favor that is not yours to give, another’s money kept, a claim changed to be paid, or collecting after a bankruptcy. Offer what policy allows, and hand the rest to the manager. A collector who calls {reg-f-call-limit} is presumed to harass.',
  'refund-chosen': ({ right, of }) =>
    `${text(right)} of ${text(of)} questions about the credit were answered rightly. Find out who paid too much; it goes back to them by policy, and to Medicare within {medicare-overpayment-days}.`,
  'next-chosen': ({ right, of }) =>
    `${text(right)} of ${text(of)} points for what you said and did next. Say what the person owes and why in plain words; what you may not decide goes to the manager.`,
};

export const explainedCodes: readonly string[] = Object.keys(sentences);

export function explainPayments(_criterion: string, finding: Finding): string {
  return sentences[finding.because]?.(finding.values ?? {}) ?? finding.because;
}
