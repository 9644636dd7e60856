/** The coach: the first thing a careful assistant would still do. Speaks only of what can be heard and seen at the desk. */
import { firstHint, type Hint, type HintLine } from '../core/hint.ts';
import { deskAnswered, nurseIsHere } from './clock.ts';
import type { TelephoneContext } from './context.ts';
import { scriptWork } from './findings.ts';
import { kindOf } from './speech.ts';

const teaches = (section: string) => `front-office/telephone#${section}`;
const inTalk = ({ stage }: TelephoneContext) => stage === 'talking' || stage === 'emergency';
const danger = ({ known }: TelephoneContext) => known.includes('danger');
const urgent = ({ known }: TelephoneContext) => known.includes('urgent') || known.includes('danger');
/** The page that fits still has questions, and nothing sends the call to 911. */
const pageIsOpen = (context: TelephoneContext): boolean => {
  const { due, asked } = scriptWork(context);
  return !danger(context) && asked < due && (context.known.includes('refill') || context.known.includes('symptom'));
};
/** A case has answers of its own, for what its caller wants: none of them was given. */
const unanswered = ({ case: call, said }: TelephoneContext): boolean =>
  !call.sayings.some(({ id, needs }) => needs.length > 0 && said.includes(id));
const isUpset = (context: TelephoneContext): boolean =>
  context.case.sayings.some(({ id }) => kindOf(context, id) === 'kind' && !context.said.includes(id));
const machineAnswers = ({ case: call, variant, dialed, voicemail }: TelephoneContext): boolean =>
  variant.answeredBy === 'machine' && dialed !== null && call.numbers[dialed]?.isRight === true && voicemail === null;
const incoming = ({ case: call }: TelephoneContext) => call.direction === 'in';

const lines: readonly HintLine<TelephoneContext>[] = [
  {
    still: (context) => context.stage === 'before' && incoming(context),
    text: 'The line rings. Pick it up within three rings: the office, your name, and the question the script begins with.',
    teaches: teaches('answer-hold-transfer'),
  },
  {
    still: (context) => context.stage === 'before' && context.chartAtMs === null,
    text: 'Open the chart before you dial: which number does the patient want to be called on?',
    teaches: teaches('voicemail-and-calling-out'),
  },
  {
    still: ({ stage }) => stage === 'before',
    text: 'Read the number aloud and dial the one the chart allows.',
    teaches: teaches('voicemail-and-calling-out'),
  },
  {
    still: (context) => inTalk(context) && context.case.language !== null && context.interpreter !== 'line',
    text: 'You do not share a language. Bring the interpreter line in before you ask anything else.',
    teaches: teaches('who-is-calling'),
  },
  {
    still: (context) => danger(context) && context.emergency === null && context.stage !== 'gone',
    text: 'The script’s first words have been said. 911 now, and you stay on the line.',
    teaches: teaches('the-decision-ladder'),
  },
  {
    still: (context) => context.stage === 'emergency' && !context.said.includes('address'),
    text: 'Ask where the caller is, so that help can find the door.',
    teaches: teaches('the-decision-ladder'),
  },
  {
    still: (context) => urgent(context) && inTalk(context) && context.nurseFetchedAtMs === null,
    text: 'Wave the nurse over. This call does not end before she has heard it.',
    teaches: teaches('the-decision-ladder'),
  },
  {
    still: (context) => urgent(context) && inTalk(context) && unanswered(context),
    text: 'Tell the caller that help is coming and that you are staying on the line. If they spoke of dying, name the crisis line, too.',
    teaches: teaches('the-decision-ladder'),
  },
  {
    still: (context) => inTalk(context) && nurseIsHere(context) && !pageIsOpen(context),
    text: 'The nurse is here. Tell her who, why, the page and the number, and give her the call.',
    teaches: teaches('answer-hold-transfer'),
  },
  {
    still: ({ second }) => second.stage === 'ringing',
    text: 'A second line rings. Wave to a colleague to take it; never leave a caller in danger for it.',
    teaches: teaches('answer-hold-transfer'),
  },
  {
    still: ({ second }) => second.stage === 'waiting' && second.sentTo === null,
    text: 'Somebody waits on the second line. Give it to a person who can take it now.',
    teaches: teaches('answer-hold-transfer'),
  },
  {
    still: ({ stage }) => stage === 'held',
    text: 'Nobody likes to hold. Come back and say how much longer.',
    teaches: teaches('answer-hold-transfer'),
  },
  {
    still: ({ stage, holdAsked }) => stage === 'asking' && holdAsked === 'yes',
    text: 'The caller agrees. Press hold now, and be back soon.',
    teaches: teaches('answer-hold-transfer'),
  },
  {
    still: ({ stage }) => stage === 'asking',
    text: 'You asked. Wait for the answer.',
    teaches: teaches('answer-hold-transfer'),
  },
  {
    still: (context) => context.stage === 'handing' && !deskAnswered(context),
    text: 'Stay on the line until the other desk answers.',
    teaches: teaches('answer-hold-transfer'),
  },
  {
    still: ({ stage }) => stage === 'handing',
    text: 'Say who is calling and why, and only then let go.',
    teaches: teaches('answer-hold-transfer'),
  },
  {
    still: (context) => inTalk(context) && context.pending.length > 0,
    text: 'The caller is still speaking. Listen, and write.',
    teaches: teaches('a-voice-instead-of-a-face'),
  },
  {
    still: (context) => inTalk(context) && machineAnswers(context),
    text: 'A machine. After the tone: your name and the office, whom the message is for, the number twice, and please call. No reason, no result.',
    teaches: teaches('voicemail-and-calling-out'),
  },
  {
    still: (context) => inTalk(context) && !incoming(context) && unanswered(context),
    text: 'Ask for the patient by name. Anybody else hears only the office, the number and “please call”: no reason.',
    teaches: teaches('voicemail-and-calling-out'),
  },
  {
    still: (context) => inTalk(context) && !incoming(context),
    text: 'That is all this listener may hear. Say goodbye.',
    teaches: teaches('voicemail-and-calling-out'),
  },
  {
    still: (context) => inTalk(context) && isUpset(context),
    text: 'The caller is upset. Name the trouble and say that you are sorry, before you ask for anything.',
    teaches: teaches('the-angry-caller'),
  },
  {
    still: (context) => inTalk(context) && context.identifiedAtMs === null && context.case.needsIdentity,
    text: 'Who is it? Ask for the full name and the date of birth; do not read them out.',
    teaches: teaches('who-is-calling'),
  },
  {
    still: (context) => inTalk(context) && !context.said.includes('number'),
    text: 'Ask for a number, in case the line drops.',
    teaches: teaches('take-a-message'),
  },
  {
    still: (context) => inTalk(context) && context.known.length === 0 && !context.said.includes('what-for'),
    text: 'Ask what you can do for the caller.',
    teaches: teaches('a-voice-instead-of-a-face'),
  },
  {
    still: (context) => inTalk(context) && !context.said.includes('anything-else'),
    text: 'Ask openly whether anything else is going on.',
    teaches: teaches('the-decision-ladder'),
  },
  {
    still: (context) => inTalk(context) && context.chartAtMs === null && context.identifiedAtMs !== null,
    text: 'You know who it is. Open the chart: what does it allow you to say?',
    teaches: teaches('who-is-calling'),
  },
  {
    still: (context) => inTalk(context) && pageIsOpen(context),
    text: 'Take the page of the script that fits (after a symptom, the first page comes before it) and ask its questions in order until one decides. The script decides, not you.',
    teaches: teaches('the-decision-ladder'),
  },
  {
    still: (context) => inTalk(context) && urgent(context),
    text: 'Stay on the line with the caller until the nurse is here.',
    teaches: teaches('the-decision-ladder'),
  },
  {
    still: (context) => inTalk(context) && unanswered(context),
    text: 'Answer what the caller wants, as far as the script and the chart let you: the script says who gets the call, the chart who may hear what.',
    teaches: teaches('refills-results-and-other-calls'),
  },
  {
    still: (context) => inTalk(context) && !context.said.includes('read-back'),
    text: 'Go on until you have what the next person needs, then read it back.',
    teaches: teaches('take-a-message'),
  },
  {
    still: inTalk,
    text: 'Give the call to whom it belongs, or say when somebody will call back, and end it.',
    teaches: teaches('take-a-message'),
  },
  {
    still: ({ sent, case: call }) => sent === null && call.direction === 'in',
    text: 'Fill in the form, with the caller’s words in quotation marks, and send it to whom it belongs.',
    teaches: teaches('take-a-message'),
  },
  {
    still: ({ log }) => log === null,
    text: 'Write in the log how the call ended.',
    teaches: teaches('take-a-message'),
  },
];

const last: Hint = { text: 'The call is written down. Close the file.', teaches: teaches('take-a-message') };

export const hintLines: readonly Hint[] = [
  ...lines.map(({ text, teaches: section }) => ({ text, teaches: section })),
  last,
];

export function hintOf(context: TelephoneContext): Hint {
  const { text, teaches: section } = firstHint(lines, context, last);
  return { text, teaches: section };
}
