/** The coach: the next thing at the letter desk. It never says which part is right or where a slip is. */
import { firstHint, type Hint, type HintLine } from '../core/hint.ts';
import type { CorrespondenceContext } from './context.ts';

const teaches = (section: string) => `front-office/letters-mail-and-messages#${section}`;
const isOpen = ({ stage }: CorrespondenceContext) => stage !== 'sent' && stage !== 'handed';

const lines: readonly HintLine<CorrespondenceContext>[] = [
  {
    still: ({ requestRead }) => !requestRead,
    text: 'Read what came in, to its last word. Is there danger in it?',
    teaches: teaches('choose-the-channel'),
  },
  {
    still: ({ chartOpened }) => !chartOpened,
    text: 'Open the chart: who may know what, and by which way does this person want to be reached?',
    teaches: teaches('choose-the-channel'),
  },
  {
    still: (context) => isOpen(context) && context.channel === null,
    text: 'What must this message carry: a voice, proof, a record, a page? Choose the way.',
    teaches: teaches('choose-the-channel'),
  },
  {
    still: (context) => isOpen(context) && context.channel === 'nurse',
    text: 'You want the nurse. Walk over with it now and tell her.',
    teaches: teaches('the-patient-portal'),
  },
  {
    still: (context) => isOpen(context) && context.date.kept === null && context.case.draft.length > 0,
    text: 'Type today’s date, with the month written out.',
    teaches: teaches('parts-of-a-business-letter'),
  },
  {
    still: (context) => isOpen(context) && context.picks.includes(null),
    text: 'Go down the letter and choose the next part. Compare each with request and chart.',
    teaches: teaches('parts-of-a-business-letter'),
  },
  {
    still: (context) => isOpen(context) && context.case.own !== null && context.paragraph.trim() === '',
    text: 'Write your own sentence: short, with what the reader has to do.',
    teaches: teaches('write-so-it-is-understood'),
  },
  {
    still: (context) => isOpen(context) && context.case.draft.length > 0 && !context.draftChecked,
    text: 'Proofread the typed draft: once for meaning, once backward for names, numbers and units. Then say that it is read.',
    teaches: teaches('proofread'),
  },
  {
    still: (context) => isOpen(context) && context.recipient === null,
    text: 'Who gets it? Compare name and address with the chart, not with the first suggestion.',
    teaches: teaches('e-mail-text-and-fax'),
  },
  {
    still: (context) => isOpen(context) && context.outside === null,
    text: 'Look at the outside: what will a stranger read on it?',
    teaches: teaches('outgoing-mail'),
  },
  {
    still: (context) => context.stage === 'drafting' && context.case.signer === 'provider',
    text: 'Whose letter is it? Take it to whoever has to read and sign it.',
    teaches: teaches('parts-of-a-business-letter'),
  },
  {
    still: isOpen,
    text: 'Enclose what belongs with it, and nothing else. Look once more at the reader and the outside. Then send it.',
    teaches: teaches('outgoing-mail'),
  },
  {
    still: ({ log }) => log.length === 0,
    text: 'Write in the chart what went where, how and when, with the copy and whatever proves that it went.',
    teaches: teaches('outgoing-mail'),
  },
];

const last: Hint = { text: 'It is on its way and written down. Clear the desk.', teaches: teaches('outgoing-mail') };

export const hintLines: readonly Hint[] = [
  ...lines.map(({ text, teaches: section }) => ({ text, teaches: section })),
  last,
];

export function hintOf(context: CorrespondenceContext): Hint {
  const { text, teaches: section } = firstHint(lines, context, last);
  return { text, teaches: section };
}
