/**
 * The statechart of a day at the appointment book. Pure: day, facts and seed come in as input, time is an event. What each
 * act changes: acts.ts, booking.ts.
 *
 * State value (views use the tags): desk.{free, serving} | finished
 */
import { assign, setup } from 'xstate';
import type { SimulationInput, TimePassed } from '../core/simulation.ts';
import type { VisitFolder } from '../practice/types.ts';
import * as acts from './acts.ts';
import { begin } from './begin.ts';
import { blockCleared, blockSet, booked, personEntered, readBack, removed } from './booking.ts';
import type { BookCase } from './case.ts';
import type { BookContext } from './context.ts';
import type { BookLearnerEvent } from './events.ts';
import type { BookFacts } from './facts.ts';
import { gridMinutes, longestMinutes } from './office.ts';
import { resultOf } from './result.ts';

export type BookEvent = BookLearnerEvent | TimePassed;
export type BookTag = 'free' | 'serving' | 'finished';

const reachable = ['waiting', 'held', 'voicemail', 'gone', 'done'] as const;

export const bookMachine = setup({
  types: {
    context: {} as BookContext,
    events: {} as BookEvent,
    input: {} as SimulationInput<BookCase, BookFacts, VisitFolder | null>,
    output: {} as VisitFolder,
    tags: {} as BookTag,
  },
  guards: {
    coached: ({ context }) => context.mode === 'coached',
    skipIsWhole: ({ event }) =>
      event.type === 'time.skipped' && Number.isInteger(event.ms) && event.ms > 0 && event.ms <= 3_600_000,
    someoneIsOpen: ({ context }) => context.open !== null,
    nobodyIsOpen: ({ context }) => context.open === null,
    isThere: ({ context, event }) =>
      event.type === 'request.taken' &&
      reachable.some((stage) => acts.stateOf(context, event.request)?.stage === stage),
    isOnTheLine: ({ context }) => acts.requestOf(context, context.open)?.by === 'call',
    isScreening: ({ context, event }) =>
      event.type === 'screening.asked' &&
      acts.requestOf(context, context.open)?.outside?.screening.some(({ id }) => id === event.question) === true,
    isInIndex: ({ context, event }) =>
      event.type === 'chart.chosen' && context.case.index.some(({ chart }) => chart === event.chart),
    isOnTheGrid: ({ event }) =>
      event.type === 'visit.booked' &&
      event.at % gridMinutes === 0 &&
      event.minutes % gridMinutes === 0 &&
      event.minutes > 0 &&
      event.minutes <= longestMinutes,
    isOwn: ({ context }) => acts.ownOf(context, context.open) !== undefined,
    blockStands: ({ context, event }) =>
      event.type === 'block.cleared' && context.blocks.some(({ id }) => id === event.block),
  },
  actions: {
    pass: assign(({ context, event }) => (event.type === 'time.passed' ? acts.passed(context, event.ms) : {})),
    /** The driver lets the skipped time pass; the event itself changes nothing. */
    skip: assign({}),
    takeHint: assign(({ context }) => ({ hints: Math.min(99, context.hints + 1) })),
    act: assign(({ context, event }) => {
      switch (event.type) {
        case 'block.set':
          return blockSet(context, event);
        case 'block.cleared':
          return blockCleared(context, event);
        case 'request.taken':
          return acts.taken(context, event);
        case 'request.held':
          return acts.held(context, event);
        case 'request.closed':
          return acts.closed(context);
        case 'topic.asked':
          return acts.asked(context, event);
        case 'screening.asked':
          return acts.screeningAsked(context, event);
        case 'chart.chosen':
          return acts.chartChosen(context, event);
        case 'person.entered':
          return personEntered(context, event);
        case 'passed.on':
          return acts.passedOn(context, event);
        case 'visit.booked':
          return booked(context, event);
        case 'visit.removed':
          return removed(context);
        case 'need.arranged':
          return acts.needArranged(context, event);
        case 'instruction.given':
          return acts.instructionGiven(context, event);
        case 'read.back':
          return readBack(context);
        case 'reminder.set':
          return acts.reminderSet(context, event);
        case 'step.taken':
          return acts.stepTaken(context, event);
        case 'time.passed':
        case 'time.skipped':
        case 'hint.asked':
        case 'book.closed':
          return {};
      }
    }),
  },
}).createMachine({
  id: 'appointments',
  context: ({ input }) => begin(input),
  initial: 'desk',
  on: { 'time.passed': { actions: 'pass' } },
  output: ({ context }) => resultOf(context),
  states: {
    desk: {
      initial: 'free',
      on: {
        'time.skipped': { guard: 'skipIsWhole', actions: 'skip' },
        'hint.asked': { guard: 'coached', actions: 'takeHint' },
        'block.set': { actions: 'act' },
        'block.cleared': { guard: 'blockStands', actions: 'act' },
        'request.taken': { guard: 'isThere', actions: 'act' },
        'book.closed': { target: 'finished' },
      },
      states: {
        free: { tags: 'free', always: { guard: 'someoneIsOpen', target: 'serving' } },
        serving: {
          tags: 'serving',
          always: { guard: 'nobodyIsOpen', target: 'free' },
          on: {
            'request.held': { guard: 'isOnTheLine', actions: 'act' },
            'request.closed': { actions: 'act' },
            'topic.asked': { actions: 'act' },
            'screening.asked': { guard: 'isScreening', actions: 'act' },
            'chart.chosen': { guard: 'isInIndex', actions: 'act' },
            'person.entered': { actions: 'act' },
            'passed.on': { actions: 'act' },
            'visit.booked': { guard: 'isOnTheGrid', actions: 'act' },
            'visit.removed': { guard: 'isOwn', actions: 'act' },
            'need.arranged': { actions: 'act' },
            'instruction.given': { actions: 'act' },
            'read.back': { guard: 'isOwn', actions: 'act' },
            'reminder.set': { actions: 'act' },
            'step.taken': { actions: 'act' },
          },
        },
      },
    },
    finished: { type: 'final', tags: 'finished' },
  },
});
