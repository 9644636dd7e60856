/** The coach: the first thing a careful assistant would still do. Looks only at what the learner could know. */
import { firstHint, type Hint, type HintLine } from '../core/hint.ts';
import type { TeachBackContext } from './context.ts';

const teaching = (section: string) => `people/teaching-and-coaching#${section}`;
const adapting = (section: string) => `people/adapting-to-the-patient#${section}`;

const untold = ({ points }: TeachBackContext) => points.some(({ told }) => told.length === 0);
const cameBackWrong = ({ points }: TeachBackContext) => points.some(({ shown, grasp }) => shown && grasp !== 'right');
const notSaidBack = ({ points }: TeachBackContext) => points.some(({ told, shown }) => told.length > 0 && !shown);

export const hintLines: readonly HintLine<TeachBackContext>[] = [
  {
    still: ({ encounter }) => encounter.introducedAs === null,
    text: 'Say who you are: your name and "medical assistant".',
    teaches: 'clinical-procedures/rooming-a-patient#call-and-identify',
  },
  {
    still: ({ encounter }) => encounter.identifiedAtMs === null,
    text: 'Ask for full name and birth date and compare both with the chart.',
    teaches: 'clinical-procedures/rooming-a-patient#call-and-identify',
  },
  {
    still: ({ asked }) => !asked.includes('needs'),
    text: 'Ask what this person needs to hear, see and follow you.',
    teaches: adapting('ask-first'),
  },
  {
    still: ({ asked }) => asked.length < 4,
    text: 'Ask what they know, what worries them and how they like to learn before you explain anything.',
    teaches: teaching('ready-to-learn'),
  },
  {
    still: ({ case: patient, measures }) => patient.need !== 'none' && measures.length === 0,
    text: 'They told you what they need. See to it before you explain.',
    teaches: adapting('ask-first'),
  },
  {
    still: ({ question }) => question === 'waiting',
    text: 'The patient has asked something. Is it yours to answer?',
    teaches: teaching('what-stays'),
  },
  {
    still: cameBackWrong,
    text: 'Something came back wrong. Say it another way: other words, a drawing, or the thing itself.',
    teaches: teaching('teach-back'),
  },
  {
    still: (context) => notSaidBack(context) && (context.sinceCheck >= 2 || !untold(context)),
    text: 'Stop here and let the patient say it back, or show it, before the next piece.',
    teaches: teaching('teach-back'),
  },
  {
    still: untold,
    text: 'Take the next point of the order. Which wording would somebody at the kitchen table still know?',
    teaches: teaching('a-plan-for-five-minutes'),
  },
  {
    still: ({ handouts }) => handouts.length === 0,
    text: 'Give the sheet that this patient can use.',
    teaches: teaching('a-plan-for-five-minutes'),
  },
  {
    still: ({ charted }) => charted.length === 0,
    text: 'Chart what was taught, how, what came back and what is left.',
    teaches: teaching('a-plan-for-five-minutes'),
  },
];

const last: Hint = {
  text: 'All of it was taught and came back right. Say goodbye.',
  teaches: teaching('a-plan-for-five-minutes'),
};

export const hints: readonly Hint[] = [...hintLines.map(({ text, teaches }) => ({ text, teaches })), last];

export function hintOf(context: TeachBackContext): Hint {
  return firstHint(hintLines, context, last);
}
