/**
 * The work in the order a careful assistant does it: what is still to do, said as a coach says it, and how it is done. Looks
 * only at what a learner can see and hear. The coach speaks from it (hint.ts); the people of the tests walk along it
 * (personas.ts), so a hint can be followed to a pass by construction.
 */
import type { QuestionId } from './case.ts';
import type { ShContext } from './context.ts';
import { ordered, outOfRange, resultsReported } from './findings.ts';
import { hearingSteps } from './plan/hear.ts';
import { nearSteps } from './plan/near-and-color.ts';
import { distanceSteps } from './plan/see.ts';
import { sections, type Step } from './plan/step.ts';

const questionsFor = (context: ShContext): readonly QuestionId[] => [
  ...(context.case.ordered.some((task) => task !== 'hearing') ? (['eyes-today', 'glasses', 'letters'] as const) : []),
  ...(ordered(context, 'hearing') ? (['ears-today'] as const) : []),
];
const questionOwed = (context: ShContext) => questionsFor(context).find((one) => !context.did.asked.includes(one));
const greeting: readonly Step[] = [
  {
    id: 'hands',
    still: ({ encounter }) => encounter.handsCleanedAtMs === null,
    text: 'Clean your hands where the person can see it.',
    teaches: sections.hands,
    act: () => ({ type: 'hands.cleaned' }),
  },
  {
    id: 'introduction',
    still: ({ encounter }) => encounter.introducedAs === null,
    text: 'Say who you are: your name and "medical assistant".',
    teaches: sections.rooming,
    act: () => ({ type: 'introduction.given', as: 'medical-assistant' }),
  },
  {
    id: 'identity',
    still: ({ encounter }) => encounter.identifiedAtMs === null,
    text: 'Ask for full name and birth date and compare with the chart.',
    teaches: sections.rooming,
    act: () => ({ type: 'identity.checked', by: ['full-name', 'birth-date'] }),
  },
  {
    id: 'explanation',
    still: ({ encounter }) => encounter.explainedAtMs === null,
    text: 'Say in a sentence what you are going to do.',
    teaches: sections.distance,
    act: () => ({ type: 'procedure.explained' }),
  },
  {
    id: 'questions',
    still: (context) => questionOwed(context) !== undefined,
    text: 'Ask how eyes and ears are today, and about glasses and letters, as far as today’s tests need it.',
    teaches: sections.first,
    act: (context) => ({ type: 'question.asked', question: questionOwed(context) ?? 'eyes-today' }),
  },
  {
    id: 'light',
    still: ({ light, case: patient }) => !light && patient.ordered.some((task) => task !== 'hearing'),
    text: 'It is dim in here: turn the light on.',
    teaches: sections.distance,
    act: () => ({ type: 'light.turned', on: true }),
  },
];
const ending: readonly Step[] = [
  {
    id: 'report',
    still: (context) => outOfRange(context).length > 0 && !resultsReported(context),
    text: 'Something is out of range: tell the provider before the person leaves.',
    teaches: sections.distance,
    act: () => ({ type: 'report.made', to: 'provider', content: 'results' }),
  },
  {
    id: 'tell',
    still: ({ did }) => did.told.length === 0,
    text: 'Say what you wrote down and who will explain it.',
    teaches: sections.people,
    act: () => ({ type: 'patient.told', line: 'written-down-provider-explains' }),
  },
];
export const steps: readonly Step[] = [...greeting, ...distanceSteps, ...nearSteps, ...hearingSteps, ...ending];

/** What is still to do first; null when all is done. */
export function nextStep(context: ShContext, skip: ReadonlySet<string> = new Set()): Step | null {
  return steps.find((step) => !skip.has(step.id) && step.still(context)) ?? null;
}
