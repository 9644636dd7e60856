/**
 * How the coach's hints are followed, for tests. They say what to do next and never an amount: what a paper asks for is the
 * expert's to know.
 */
import type { Runner } from '../core/driver.ts';
import { does, type Way } from '../core/follow.ts';
import { formAmount } from '../practice/claim-form.ts';
import type { PaymentsContext } from './context.ts';
import type { PaymentsLearnerEvent } from './events.ts';
import { posted } from './findings.ts';
import { difference } from './ledger.ts';
import type { Payments } from './simulation.ts';
import { entryOf, matchAccount, noteDenied, optionWorth, takeOutMistakes } from './steps.ts';

type Steps = readonly PaymentsLearnerEvent[];

function follows(steps: (context: PaymentsContext) => Steps): (run: Runner<Payments>) => void {
  return (run) => {
    for (const event of steps(run.snapshot.context)) run.act(event);
  };
}

/** Everything the papers ask for that is not on the ledger yet. */
const postMissing = (context: PaymentsContext): Steps => posted(context).missing.map(entryOf);

/** The payers' part of it, and what they do not pay. */
const postRemittance = (context: PaymentsContext): Steps => [
  ...posted(context)
    .missing.filter(({ kind }) => kind !== 'patient-payment')
    .map(entryOf),
  ...noteDenied(context),
];

function sayNext({ scene, said }: PaymentsContext): Steps {
  const question = scene.call?.turns[said.length];
  return question === undefined ? [] : [{ type: 'turn.said', turn: said.length, option: optionWorth(question, 1) }];
}

const decideNext = ({ scene, choices }: PaymentsContext): Steps =>
  scene.questions
    .filter(({ id }) => choices[id] === undefined)
    .slice(0, 1)
    .map((question) => ({ type: 'choice.made', question: question.id, option: optionWorth(question, 1) }));

function postOrDecide(context: PaymentsContext): Steps {
  const missing = postMissing(context);
  return missing.length > 0 ? missing : decideNext(context);
}

/** Takes out what no paper asks for and posts what is missing. */
function compareLines(context: PaymentsContext): Steps {
  const { extra } = posted(context);
  const wrong = context.entries.flatMap((entry, index) => (extra.includes(entry) ? [index] : []));
  return [...wrong.map((index) => ({ type: 'entry.voided', index }) as const), ...postMissing(context)];
}

/** Posts what is missing, then takes out what is wrong; a difference that stays is told. */
function compareReceipts(context: PaymentsContext): Steps {
  const missing = postMissing(context);
  if (missing.length > 0) return missing;
  const wrong = takeOutMistakes(context).filter((event) => 'index' in event && !context.entries[event.index]?.isVoid);
  return wrong.length > 0 ? wrong : [{ type: 'difference.reported', text: formAmount(Math.abs(difference(context))) }];
}

const writeFigures = ({ scene }: PaymentsContext): Steps =>
  scene.figures.map(({ id: figure, amount }) => ({ type: 'figure.written', figure, text: formAmount(amount) }));

export const ways: readonly Way<Payments>[] = [
  ['Compare paper and account', follows(({ scene }) => scene.accounts.flatMap(({ id }) => matchAccount(id)))],
  ['Go on with the call', follows(sayNext)],
  ['paid during the call', follows(postOrDecide)],
  ['Take the remittance line by line', follows(postRemittance)],
  ['A receipt lies here', follows(postMissing)],
  ['What arrived and what you posted', follows(compareLines)],
  ['Compare each receipt with the ledger', follows(compareReceipts)],
  ['Post what the papers tell', follows(postMissing)],
  ['Decide what happens next', follows(decideNext)],
  ['Write the amounts', follows(writeFigures)],
  [
    'Tell the manager by how much',
    follows(({ scene }) => [{ type: 'difference.reported', text: formAmount(scene.overShort) }]),
  ],
  ['Look at the sums once more', does<Payments>({ type: 'day.closed' })],
];
