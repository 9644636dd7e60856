/**
 * The work in the order a careful assistant does it: what is still to do, said as a coach says it, and how it is done. Looks
 * only at what a learner can see and hear. The coach speaks from it (hint.ts); the people of the tests walk along it.
 */
import type { ScContext } from './context.ts';
import { positives, reported } from './findings.ts';
import { askingSteps, redStep, scoreStep, screenNow } from './plan/ask.ts';
import { faintSteps, movingSteps } from './plan/move.ts';
import { sections, type Step } from './plan/step.ts';

const asksAnything = (context: ScContext) => screenNow(context) !== null;

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
    id: 'interpreter',
    still: (context) =>
      asksAnything(context) && context.case.language !== null && context.interpreter !== 'interpreter',
    text: 'The language is not yours: call a qualified interpreter, never a relative.',
    teaches: sections.give,
    act: () => ({ type: 'interpreter.called' }),
  },
  {
    id: 'companion',
    still: (context) => asksAnything(context) && context.companionHere && !context.case.companionStays,
    text: 'Ask whoever came along to wait outside, politely and as routine.',
    teaches: sections.give,
    act: () => ({ type: 'companion.sent' }),
  },
  {
    id: 'door',
    still: (context) => asksAnything(context) && !context.doorClosed,
    text: 'Shut the door before the first question.',
    teaches: sections.give,
    act: () => ({ type: 'door.closed' }),
  },
  {
    id: 'explanation',
    still: ({ encounter }) => encounter.explainedAtMs === null,
    text: 'Say why: everybody is asked, and the provider sees the answers.',
    teaches: sections.give,
    act: () => ({ type: 'procedure.explained' }),
  },
];

const ending: readonly Step[] = [
  {
    id: 'report',
    still: (context) => positives(context).length > 0 && !reported(context),
    text: 'Tell the provider before the visit goes on: screen, total, and the person’s own words.',
    teaches: sections.give,
    act: () => ({ type: 'report.made', to: 'provider', content: 'scores-and-words' }),
  },
  {
    id: 'tell',
    still: ({ did }) => did.told.length === 0,
    text: 'Thank them, and say who goes over the answers.',
    teaches: sections.not,
    act: () => ({ type: 'patient.told', line: 'provider-sees-answers' }),
  },
];

export const steps: readonly Step[] = [
  ...faintSteps,
  redStep,
  ...greeting,
  ...askingSteps,
  ...movingSteps,
  scoreStep,
  ...ending,
];

/** What is still to do first; null when all is done. */
export function nextStep(context: ScContext, skip: ReadonlySet<string> = new Set()): Step | null {
  return steps.find((step) => !skip.has(step.id) && step.still(context)) ?? null;
}
