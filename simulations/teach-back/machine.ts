/**
 * The statechart of teaching a patient what the provider ordered. Pure; only assigns. What each act changes: acts.ts.
 *
 *   visit.stage     meeting → telling (a point was told) → checked (said or shown back) → telling …
 *   visit.question  none → waiting (the patient asks something out of scope) → answered
 *   finished
 */
import { assign, setup } from 'xstate';
import { greeted } from '../core/encounter.ts';
import type { SimulationInput, TimePassed } from '../core/simulation.ts';
import { answered, checked, explained, handedOut, helped, measured, opened } from './acts.ts';
import type { TeachBackCase } from './case.ts';
import { begin, type TeachBackContext } from './context.ts';
import type { TeachBackEvent } from './events.ts';
import type { TeachBackFacts } from './facts.ts';
import { resultOf, type TeachBackResult } from './result.ts';

export const teachBackMachine = setup({
  types: {
    context: {} as TeachBackContext,
    events: {} as TeachBackEvent | TimePassed,
    input: {} as SimulationInput<TeachBackCase, TeachBackFacts, null>,
    output: {} as TeachBackResult,
    tags: {} as 'meeting' | 'telling' | 'checked' | 'asked' | 'finished',
  },
  guards: {
    coached: ({ context }) => context.mode === 'coached',
    pointExists: ({ context, event }) =>
      event.type === 'point.explained' && context.case.points[event.point]?.wordings[event.wording] !== undefined,
    saysOpen: ({ event }) =>
      event.type === 'understanding.checked' && (event.how === 'teach-back' || event.how === 'show-me'),
    replyExists: ({ context, event }) =>
      event.type === 'question.answered' && context.case.replies[event.reply] !== undefined,
    handoutExists: ({ context, event }) =>
      event.type === 'handout.given' && context.case.handouts[event.handout] !== undefined,
    isWaiting: ({ context }) => context.question === 'waiting',
  },
  actions: {
    pass: assign(({ context, event }) => (event.type === 'time.passed' ? { nowMs: context.nowMs + event.ms } : {})),
    /** The driver lets the skipped time pass; the event itself changes nothing. */
    skip: assign({}),
    takeHint: assign(({ context }) => ({ hints: Math.min(99, context.hints + 1) })),
    greet: assign(({ context, event }) =>
      event.type === 'hands.cleaned' ||
      event.type === 'introduction.given' ||
      event.type === 'identity.checked' ||
      event.type === 'procedure.explained'
        ? {
            encounter: greeted(context.encounter, event, context.nowMs),
            ...(event.type === 'identity.checked'
              ? { heard: { atMs: context.nowMs, of: { what: 'identity' as const } } }
              : {}),
          }
        : {},
    ),
    open: assign(({ context, event }) => (event.type === 'opener.asked' ? opened(context, event) : {})),
    measure: assign(({ context, event }) => (event.type === 'measure.taken' ? measured(context, event) : {})),
    explain: assign(({ context, event }) => (event.type === 'point.explained' ? explained(context, event) : {})),
    check: assign(({ context, event }) => (event.type === 'understanding.checked' ? checked(context, event) : {})),
    answer: assign(({ context, event }) => (event.type === 'question.answered' ? answered(context, event) : {})),
    fetchHelp: assign(({ context }) => helped(context)),
    giveHandout: assign(({ context, event }) => (event.type === 'handout.given' ? handedOut(context, event) : {})),
    chart: assign(({ event }) =>
      event.type === 'teaching.charted' ? { charted: [...new Set(event.parts)].sort() } : {},
    ),
  },
}).createMachine({
  id: 'teach-back',
  context: ({ input }) => begin(input),
  initial: 'visit',
  on: { 'time.passed': { actions: 'pass' } },
  output: ({ context }) => resultOf(context),
  states: {
    visit: {
      type: 'parallel',
      on: {
        'time.skipped': { actions: 'skip' },
        'hint.asked': { guard: 'coached', actions: 'takeHint' },
        'hands.cleaned': { actions: 'greet' },
        'introduction.given': { actions: 'greet' },
        'identity.checked': { actions: 'greet' },
        'procedure.explained': { actions: 'greet' },
        'opener.asked': { actions: 'open' },
        'measure.taken': { actions: 'measure' },
        'help.fetched': { actions: 'fetchHelp' },
        'handout.given': { guard: 'handoutExists', actions: 'giveHandout' },
        'teaching.charted': { actions: 'chart' },
        'visit.finished': { target: 'finished' },
      },
      states: {
        stage: {
          initial: 'meeting',
          on: { 'point.explained': { guard: 'pointExists', target: '.telling', actions: 'explain' } },
          states: {
            meeting: { tags: 'meeting' },
            telling: {
              tags: 'telling',
              on: {
                'understanding.checked': [
                  { guard: 'saysOpen', target: 'checked', actions: 'check' },
                  { actions: 'check' },
                ],
              },
            },
            checked: { tags: 'checked', on: { 'understanding.checked': { actions: 'check' } } },
          },
        },
        question: {
          initial: 'none',
          states: {
            none: { always: { guard: 'isWaiting', target: 'waiting' } },
            waiting: {
              tags: 'asked',
              on: { 'question.answered': { guard: 'replyExists', target: 'answered', actions: 'answer' } },
            },
            answered: {},
          },
        },
      },
    },
    finished: { type: 'final', tags: 'finished' },
  },
});
