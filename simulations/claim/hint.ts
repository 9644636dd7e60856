/** The coach: what to look at next. It never says what belongs in a box. */
import { firstHint, type Hint, type HintLine } from '../core/hint.ts';
import { boxes, type Zone, zoneNames } from './boxes.ts';
import { mostSendings, type ClaimContext } from './context.ts';

const teaches = (section: string) => `insurance-coding-and-billing/claim-from-visit-to-payment#${section}`;
const benefits = (section: string) => `insurance-coding-and-billing/benefits-and-authorization#${section}`;

const isEmpty = (zone: Zone) => (context: ClaimContext) =>
  !boxes.some((box) => box.zone === zone && box.fields.some(({ id }) => (context.form[id] ?? '') !== ''));
const unsent = (context: ClaimContext) => context.sendings.length === 0;
const waiting = ({ sendings }: ClaimContext) => sendings.some(({ isRead }) => !isRead);
const last = ({ sendings }: ClaimContext) => sendings.at(-1);
const isRejected = (context: ClaimContext) => last(context)?.answer.kind === 'rejected';
const isDenied = (context: ClaimContext) => {
  const answer = last(context)?.answer;
  return answer?.kind === 'processed' && answer.lines.every(({ allowed }) => allowed === 0);
};

function zoneLine(zone: Zone, text: string, section: string): HintLine<ClaimContext> {
  return { still: (context) => unsent(context) && isEmpty(zone)(context), text, teaches: teaches(section) };
}

const lines: readonly HintLine<ClaimContext>[] = [
  {
    still: (context) => unsent(context) && context.opened.length < context.papers.length,
    text: 'Read every paper of the folder first. Compare what was typed at the desk with the card and with the plan’s answer.',
    teaches: teaches('check-in-and-the-card'),
  },
  zoneLine(
    'insured',
    'Decide which payer pays first, then fill in payer and insured from that plan’s card.',
    'who-pays-first',
  ),
  zoneLine(
    'patient',
    `Fill in the zone “${zoneNames.patient}”: letter for letter as the plan has it.`,
    'build-a-clean-claim',
  ),
  {
    still: (context) => unsent(context) && context.form['11d'] === 'Yes' && isEmpty('other')(context),
    text: 'You wrote that there is a second plan. Say who holds it, its number and its name.',
    teaches: teaches('who-pays-first'),
  },
  zoneLine(
    'condition',
    'Answer for work, car and other accident, each with yes or no, and write when it began. Do the papers tell of days off work, or of somebody who referred the patient?',
    'build-a-clean-claim',
  ),
  zoneLine(
    'diagnoses',
    'Copy the diagnoses of the charge slip in their order. Does the payer want an approval number? Does this claim replace an earlier one?',
    'code-what-was-written',
  ),
  zoneLine('lines', 'Copy each service of the charge slip into a line of its own.', 'build-a-clean-claim'),
  zoneLine(
    'billing',
    'Fill in the practice’s part: numbers, total, what was paid, signature with today’s date.',
    'build-a-clean-claim',
  ),
  {
    still: (context) => unsent(context) && context.findings === null,
    text: 'Run the scrubber before you send.',
    teaches: teaches('build-a-clean-claim'),
  },
  {
    still: (context) => unsent(context) && (context.findings?.length ?? 0) > 0,
    text: 'Mend the boxes the scrubber names, then let it check again. It sees shapes, not truth: compare with the papers yourself.',
    teaches: teaches('build-a-clean-claim'),
  },
  {
    still: unsent,
    text: 'The check is clean. Compare name, birth date and member number once more, then send.',
    teaches: teaches('build-a-clean-claim'),
  },
  {
    still: waiting,
    text: 'Let days pass until the payer has answered, then read the answer. Do not send a second claim meanwhile.',
    teaches: benefits('read-an-eob'),
  },
  {
    still: (context) => context.sendings.length >= mostSendings && (isRejected(context) || isDenied(context)),
    text: 'It came back each time. Send no more: show the manager what the payer says, and put the claim away.',
    teaches: teaches('rejected-denied-paid'),
  },
  {
    still: isRejected,
    text: 'Rejected: it never got in. Find which box the reason means, mend it from the paper that proves it, and send anew.',
    teaches: teaches('rejected-denied-paid'),
  },
  {
    still: isDenied,
    text: 'Denied: read the reason. What can be mended goes as a replacement with the payer’s number of the first claim.',
    teaches: benefits('denied-what-now'),
  },
];

const final: Hint = {
  text: 'The payer has paid. Put the claim away; the answer goes on to the posting desk.',
  teaches: teaches('rejected-denied-paid'),
};

export const hintLines: readonly Hint[] = [
  ...lines.map(({ text, teaches: section }) => ({ text, teaches: section })),
  final,
];

export function hintOf(context: ClaimContext): Hint {
  const { text, teaches: section } = firstHint(lines, context, final);
  return { text, teaches: section };
}
