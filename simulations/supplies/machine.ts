/**
 * The statechart of a day in the storeroom. Pure: day, facts and seed come in as input. What each act changes: acts.ts.
 *
 * State value (views use the tags): room.{morning, evening} | finished
 */
import { assign, setup } from 'xstate';
import type { SimulationInput, TimePassed } from '../core/simulation.ts';
import * as acts from './acts.ts';
import { begin } from './begin.ts';
import type { StoreCase } from './case.ts';
import type { StoreContext } from './context.ts';
import type { StoreLearnerEvent } from './events.ts';
import type { StoreFacts } from './facts.ts';
import { resultOf, type StoreResult } from './result.ts';

export type StoreEvent = StoreLearnerEvent | TimePassed;

export const storeMachine = setup({
  types: {
    context: {} as StoreContext,
    events: {} as StoreEvent,
    input: {} as SimulationInput<StoreCase, StoreFacts, null>,
    output: {} as StoreResult,
    tags: {} as 'morning' | 'evening' | 'finished',
  },
  guards: {
    coached: ({ context }) => context.mode === 'coached',
    skipIsWhole: ({ event }) =>
      event.type === 'time.skipped' && Number.isInteger(event.ms) && event.ms > 0 && event.ms <= 3_600_000,
    lotStands: ({ context, event }) =>
      'lot' in event &&
      context.items.some(
        ({ id, lots }) => id === event.item && lots.some(({ lot, isRemoved }) => lot === event.lot && !isRemoved),
      ),
    lotIsOut: ({ context, event }) =>
      'lot' in event &&
      context.items.some(
        ({ id, lots }) => id === event.item && lots.some(({ lot, isRemoved }) => lot === event.lot && isRemoved),
      ),
    itemExists: ({ context, event }) => 'item' in event && context.items.some(({ id }) => id === event.item),
    lineExists: ({ context, event }) => 'line' in event && context.lines.some(({ id }) => id === event.line),
    lineIsOpen: ({ context, event }) =>
      'line' in event && context.lines.some(({ id, isOpened }) => id === event.line && isOpened),
    hasDelivery: ({ context }) => context.case.delivery !== null,
    hasFridge: ({ context }) => context.display !== null,
    hasVaccine: ({ context }) =>
      context.display !== null || context.case.delivery?.lines.some(({ isCold }) => isCold) === true,
    notSent: ({ context }) => !context.orderSent,
  },
  actions: {
    pass: assign(({ context, event }) => (event.type === 'time.passed' ? { nowMs: context.nowMs + event.ms } : {})),
    /** The driver lets the skipped time pass; the event itself changes nothing. */
    skip: assign({}),
    takeHint: assign(({ context }) => ({ hints: Math.min(99, context.hints + 1) })),
    act: assign(({ context, event }) => {
      switch (event.type) {
        case 'lot.turned':
          return acts.turned(context, event);
        case 'lot.removed':
          return acts.removed(context, event);
        case 'lot.put.back':
          return acts.putBack(context, event);
        case 'lot.fronted':
          return acts.fronted(context, event);
        case 'count.entered':
          return acts.counted(context, event);
        case 'order.entered':
          return acts.ordered(context, event);
        case 'order.sent':
          return { orderSent: true };
        case 'line.opened':
          return acts.opened(context, event);
        case 'line.judged':
          return acts.judged(context, event);
        case 'line.put':
          return acts.put(context, event);
        case 'paper.done':
          return acts.paperDone(context, event);
        case 'log.entered':
          return acts.logged(context, event);
        case 'display.reset':
          return acts.reset(context);
        case 'cold.acted':
          return acts.coldActed(context, event);
        case 'hours.passed':
          return acts.hoursPassed(context);
        case 'time.passed':
        case 'time.skipped':
        case 'hint.asked':
        case 'day.closed':
          return {};
      }
    }),
  },
}).createMachine({
  id: 'supplies',
  context: ({ input }) => begin(input),
  initial: 'room',
  on: { 'time.passed': { actions: 'pass' } },
  output: ({ context }) => resultOf(context),
  states: {
    room: {
      initial: 'morning',
      on: {
        'time.skipped': { guard: 'skipIsWhole', actions: 'skip' },
        'hint.asked': { guard: 'coached', actions: 'takeHint' },
        'lot.turned': { guard: 'lotStands', actions: 'act' },
        'lot.removed': { guard: 'lotStands', actions: 'act' },
        'lot.put.back': { guard: 'lotIsOut', actions: 'act' },
        'lot.fronted': { guard: 'lotStands', actions: 'act' },
        'count.entered': { guard: 'itemExists', actions: 'act' },
        'order.entered': { guard: 'itemExists', actions: 'act' },
        'order.sent': { guard: 'notSent', actions: 'act' },
        'line.opened': { guard: 'lineExists', actions: 'act' },
        'line.judged': { guard: 'lineIsOpen', actions: 'act' },
        'line.put': { guard: 'lineExists', actions: 'act' },
        'paper.done': { guard: 'hasDelivery', actions: 'act' },
        'log.entered': { guard: 'hasFridge', actions: 'act' },
        'display.reset': { guard: 'hasFridge', actions: 'act' },
        'cold.acted': { guard: 'hasVaccine', actions: 'act' },
        'day.closed': { target: 'finished' },
      },
      states: {
        morning: { tags: 'morning', on: { 'hours.passed': { target: 'evening', actions: 'act' } } },
        evening: { tags: 'evening' },
      },
    },
    finished: { type: 'final', tags: 'finished' },
  },
});
