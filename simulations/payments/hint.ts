/** The coach: how to go on at the desk. It never says an amount. */
import { firstHint, type Hint, type HintLine } from '../core/hint.ts';
import type { PaymentsContext } from './context.ts';
import { difference, lineSums, standing } from './ledger.ts';

const accounts = (section: string) => `insurance-coding-and-billing/patient-accounts#${section}`;
const claim = (section: string) => `insurance-coding-and-billing/claim-from-visit-to-payment#${section}`;

/** A line that no payer's answer is posted to yet and that is not on the work list. */
function isUnworked(context: PaymentsContext): boolean {
  return context.scene.accounts.some(({ id }) =>
    lineSums(context, id).some(
      (line) => line.open !== 0 && !context.noted.some((one) => one.account === id && one.line === line.id),
    ),
  );
}

/** A payer's answer lies on the desk; a report of a claim turned back is none. */
const hasRemittance = ({ scene }: PaymentsContext) => scene.papers.some(({ id }) => id.startsWith('remittance'));
/** A receipt lies on the desk, and the ledger knows no payment of the patient. */
const hasReceiptOnly = (context: PaymentsContext) =>
  context.scene.papers.some(({ id }) => id === 'receipt') &&
  !standing(context).some(({ kind }) => kind === 'patient-payment');
const isPosted = ({ entries }: PaymentsContext) => entries.some(({ isToday }) => isToday);
const isOff = (context: PaymentsContext) => difference(context) !== 0 && context.reported === null;

const lines: readonly HintLine<PaymentsContext>[] = [
  {
    still: ({ scene, matched }) => scene.accounts.some(({ id }) => (matched[id]?.length ?? 0) < 2),
    text: 'Compare paper and account first, for each account on the desk: full name, and date of birth or account number.',
    teaches: accounts('post-payments-and-adjustments'),
  },
  {
    still: ({ scene, said }) => scene.call !== null && said.length < scene.call.turns.length,
    text: 'Go on with the call: be sure who speaks, say why, listen, offer what policy allows.',
    teaches: accounts('collect-with-tact-and-law'),
  },
  {
    still: (context) => context.scene.call !== null && !isPosted(context) && Object.keys(context.choices).length === 0,
    text: 'Was something paid during the call? Post it, with the way it was paid. Then go on to what is still to decide.',
    teaches: accounts('post-payments-and-adjustments'),
  },
  {
    still: (context) => hasRemittance(context) && isUnworked(context),
    text: 'Take the remittance line by line: what was paid, each adjustment, then what is the patient’s. A line that is not paid goes on the work list.',
    teaches: accounts('post-payments-and-adjustments'),
  },
  {
    still: hasReceiptOnly,
    text: 'A receipt lies here. Is its payment on the ledger? If not, post it, with the way it was paid.',
    teaches: accounts('post-payments-and-adjustments'),
  },
  {
    still: (context) => context.scene.arrived !== null && context.scene.inDrawer === null && isOff(context),
    text: 'What arrived and what you posted from payers differ. Compare line by line, take a wrong entry out and post the right one. What cannot be found is told to the manager.',
    teaches: accounts('balance-the-day'),
  },
  {
    still: (context) => context.scene.inDrawer !== null && isOff(context),
    text: 'Compare each receipt with the ledger: one may be missing, one may have its digits turned around. What cannot be found is told to the manager.',
    teaches: accounts('balance-the-day'),
  },
  {
    still: (context) => {
      const { arrived, inDrawer, accounts: all, call } = context.scene;
      return arrived === null && inDrawer === null && all.length > 0 && call === null && !isPosted(context);
    },
    text: 'Post what the papers tell, each thing with the kind of entry that fits it.',
    teaches: accounts('special-adjustments'),
  },
  {
    still: ({ scene, choices }) => scene.questions.some(({ id }) => choices[id] === undefined),
    text: 'Decide what happens next. Ask whose it is to decide, and who would learn of it.',
    teaches: claim('collect-fairly'),
  },
  {
    still: ({ scene, figures }) => scene.figures.some(({ id }) => figures[id] === undefined),
    text: 'Write the amounts: add them up from the papers and from the ledger, twice.',
    teaches: accounts('balance-the-day'),
  },
  {
    still: ({ figures, reported }) =>
      figures['should'] !== undefined && figures['cash'] !== figures['should'] && reported === null,
    text: 'What you counted is not what should be there. Tell the manager by how much.',
    teaches: accounts('balance-the-day'),
  },
];

const last: Hint = {
  text: 'Look at the sums once more. If they come out, or the manager knows the difference, close.',
  teaches: accounts('balance-the-day'),
};

export const hintLines: readonly Hint[] = [
  ...lines.map(({ text, teaches: section }) => ({ text, teaches: section })),
  last,
];

export function hintOf(context: PaymentsContext): Hint {
  const { text, teaches: section } = firstHint(lines, context, last);
  return { text, teaches: section };
}
