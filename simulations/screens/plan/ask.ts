/** The steps of questionnaires, tobacco, needs and pain. */
import { answerOf } from '../asking.ts';
import { flaccParts } from '../case.ts';
import type { ScContext } from '../context.ts';
import { tobaccoSteps } from '../events.ts';
import { bandFor, dueNow, isComplete, isRed, missingItems, scoreOf, totalOf } from '../findings.ts';
import { questionnaires, type ScreenId } from '../instruments.ts';
import { flaccSeen } from '../perception.ts';
import { sections, type Step } from './step.ts';

/** The first screen that is due and not on the chart. */
export function screenNow(context: ScContext): ScreenId | null {
  return dueNow(context).find((screen) => scoreOf(context, screen) === null) ?? null;
}
const asksNow = (context: ScContext): ScreenId | null => {
  const screen = screenNow(context);
  return screen !== null && questionnaires[screen] !== undefined ? screen : null;
};
const canFillIn = (context: ScContext, screen: ScreenId) =>
  context.case.reads &&
  context.case.language === null &&
  (screen === 'phq-2' || screen === 'phq-9' || screen === 'gad-7') &&
  !context.answers.some((answer) => answer.screen === screen);
const tobaccoOwed = (context: ScContext) =>
  answerOf(context, 'tobacco', 1)?.value === 2
    ? (tobaccoSteps.find((step) => !context.did.tobacco.some((done) => done.step === step)) ?? null)
    : null;

export const redStep: Step = {
  id: 'red',
  still: (context) => isRed(context) && context.did.calls.length === 0,
  text: 'The ninth item was answered {sn-item-nine}: stay with the person and have a colleague get the provider now. The first answer stands.',
  teaches: sections.mood,
  act: () => ({ type: 'provider.called', calling: 'stay-and-call' }),
};

export const askingSteps: readonly Step[] = [
  {
    id: 'choose',
    still: (context) => screenNow(context) !== null && context.screen !== screenNow(context),
    text: 'Take the next screen that is due by age, reason and script; what follows from an answer comes next.',
    teaches: sections.give,
    act: (context) => ({ type: 'screen.chosen', screen: screenNow(context) ?? 'phq-2' }),
  },
  {
    id: 'wording',
    still: ({ asking }) => asking !== null,
    text: 'The wording stays: read it once more and say, “Whatever it means to you.”',
    teaches: sections.give,
    act: () => ({ type: 'wording.answered', reply: 'whatever-it-means-to-you' }),
  },
  {
    id: 'hand-form',
    still: (context) => {
      const screen = asksNow(context);
      return screen !== null && canFillIn(context, screen);
    },
    text: 'Let the person fill in the form alone.',
    teaches: sections.give,
    act: () => ({ type: 'form.handed' }),
  },
  {
    id: 'item',
    still: (context) => {
      const screen = asksNow(context);
      return screen !== null && missingItems(context, screen).length > 0;
    },
    text: 'Read the next item word for word; offer a skipped one once more.',
    teaches: sections.give,
    act: (context) => ({
      type: 'item.asked',
      item: missingItems(context, asksNow(context) ?? 'phq-2')[0] ?? 1,
      manner: 'as-printed',
    }),
  },
  {
    id: 'flacc',
    still: (context) => screenNow(context) === 'pain-flacc' && !isComplete(context, 'pain-flacc'),
    text: 'Watch the child and score each part: {vs-flacc}.',
    teaches: sections.pain,
    act: (context) => {
      const part = flaccParts.find((one) => context.flacc[one] === null) ?? 'face';
      return { type: 'flacc.scored', part, points: flaccSeen(context, part) };
    },
  },
  {
    id: 'tobacco-steps',
    still: (context) => tobaccoOwed(context) !== null,
    text: 'Go on through the {ex-five-as}, each by the clinic’s script: handout and quitline are yours, medicines the provider’s.',
    teaches: sections.tobacco,
    act: (context) => ({ type: 'tobacco.stepped', step: tobaccoOwed(context) ?? 'advise', manner: 'by-script' }),
  },
  {
    id: 'resources',
    still: (context) =>
      dueNow(context).includes('social-needs') &&
      (totalOf(context, 'social-needs') ?? 0) > 0 &&
      context.did.resources.length === 0,
    text: 'Ask whether help is wanted, and offer the clinic’s resource list. Promise nothing.',
    teaches: sections.needs,
    act: () => ({ type: 'resources.offered', permission: true }),
  },
];

/** Comes after the body's screens, which are added up as well. */
export const scoreStep: Step = {
  id: 'score',
  still: (context) => {
    const screen = screenNow(context);
    return screen !== null && totalOf(context, screen) !== null;
  },
  text: 'Add it up twice and chart total and band.',
  teaches: sections.give,
  act: (context) => {
    const screen = screenNow(context) ?? 'phq-2';
    const total = totalOf(context, screen) ?? 0;
    return { type: 'score.charted', screen, total, band: bandFor(context, screen, total), confirmed: true };
  },
};
