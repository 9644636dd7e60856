/** The coach: what to look at next. It never says what the papers are worth. */
import { firstHint, type Hint, type HintLine } from '../core/hint.ts';
import { variantOf } from './begin.ts';
import { elements } from './case.ts';
import type { RecordsContext } from './context.ts';

const hipaa = (section: string) => `law-and-ethics/hipaa#${section}`;
const chart = (section: string) => `front-office/records-and-the-ehr#${section}`;

const isAsked = ({ case: matter }: RecordsContext): boolean => matter.kind === 'request' || matter.kind === 'amendment';

/** Without these nothing is mended. */
const mending = ['stop-it', 'write-down'] as const;

const lines: readonly HintLine<RecordsContext>[] = [
  {
    still: ({ read, papers }) => read.length < papers.length,
    text: 'Open each paper. Who asks, for what, by what right, from when to when?',
    teaches: hipaa('release-with-a-signature'),
  },
  {
    still: ({ case: matter, replies }) => matter.talk !== null && replies.length === 0,
    text: 'Somebody waits for an answer. Neither confirm nor deny, and say kindly what can be done.',
    teaches: hipaa('family-and-phone'),
  },
  {
    still: (context) => isAsked(context) && context.identity.length === 0,
    text: 'Find out who it really is, in a way that proves it.',
    teaches: hipaa('release-with-a-signature'),
  },
  {
    still: (context) => variantOf(context).form !== null && Object.keys(context.judged).length < elements.length,
    text: 'Judge the authorization line by line: is it filled in, is it still valid on this day, does it fit the request?',
    teaches: hipaa('release-with-a-signature'),
  },
  {
    still: (context) => isAsked(context) && context.authority === null,
    text: 'Name what gives this person the right, or that nothing does.',
    teaches: hipaa('sharing-without-a-signature'),
  },
  {
    still: (context) => isAsked(context) && context.decision === null,
    text: 'Decide: send, send nothing and say why, hand it to the one who decides, or write to the patient.',
    teaches: hipaa('sharing-without-a-signature'),
  },
  {
    still: ({ decision, reason }) => decision === 'return' && reason === null,
    text: 'Say what is missing, so that it can be mended.',
    teaches: hipaa('release-with-a-signature'),
  },
  {
    still: ({ decision, due }) => decision === 'extend' && due.value === null,
    text: 'Count the new date for the letter: {hipaa-access-days} from the day it came in, plus {hipaa-access-extension-days}.',
    teaches: hipaa('the-patients-own-rights'),
  },
  {
    still: ({ decision, pile }) => decision !== null && decision !== 'release' && pile.length > 0,
    text: 'Nothing goes out now. Take every page off the pile again.',
    teaches: hipaa('no-more-than-needed'),
  },
  {
    still: ({ decision, pile }) => decision === 'release' && pile.length === 0,
    text: 'Go through the pages: whose name stands on each, which does the purpose need, which has a rule of its own? Put on the pile what may leave, and nothing else.',
    teaches: hipaa('no-more-than-needed'),
  },
  {
    still: ({ decision, fee }) => decision === 'release' && fee.value === null,
    text: 'Enter the fee: what the policy asks of this reader for the pages on the pile, or nothing.',
    teaches: hipaa('the-patients-own-rights'),
  },
  {
    still: (context) =>
      context.decision === 'release' && variantOf(context).due === 'access' && context.due.value === null,
    text: 'This person has a right of access, and the law sets a time: {hipaa-access-days} from the day it came in. Count the last day.',
    teaches: hipaa('the-patients-own-rights'),
  },
  {
    still: ({ decision, channel }) => decision === 'release' && channel === null,
    text: 'Choose a safe way. Does a page on the pile need a written statement along with it?',
    teaches: hipaa('release-with-a-signature'),
  },
  {
    still: ({ decision, logged }) => decision === 'release' && logged === null,
    text: 'Log it. Does it also belong in the accounting of disclosures?',
    teaches: hipaa('the-patients-own-rights'),
  },
  {
    still: ({ case: matter, due }) => matter.kind === 'amendment' && due.value === null,
    text: 'Count the day by which the office must answer: {hipaa-amendment-days} from the day it came in.',
    teaches: hipaa('the-patients-own-rights'),
  },
  {
    still: ({ case: matter, officerTold }) => matter.kind === 'breach' && !officerTold,
    text: 'Who has to know of this now, whatever the receiver says?',
    teaches: hipaa('screens-paper-and-breaches'),
  },
  {
    still: ({ case: matter, steps }) => matter.kind === 'breach' && mending.some((step) => !steps.includes(step)),
    text: 'Stop it where it went, and write down what happened. Leave every log as it is.',
    teaches: hipaa('screens-paper-and-breaches'),
  },
  {
    still: ({ sheets, filed, aside }) => filed.length + aside.length < sheets.length,
    text: 'Take the next sheet: turn it upright, compare name and birth date, look for initials and for what is inside. Then file it, or set it aside with the reason.',
    teaches: chart('scan-index-and-track'),
  },
];

const last: Hint = {
  text: 'Look over what you have done once more against the papers. Then close the matter.',
  teaches: chart('release-and-transfer'),
};

export const hintLines: readonly Hint[] = [...lines.map(({ text, teaches }) => ({ text, teaches })), last];

export function hintOf(context: RecordsContext): Hint {
  const { text, teaches } = firstHint(lines, context, last);
  return { text, teaches };
}
