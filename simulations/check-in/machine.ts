/**
 * The statechart of a check-in. Pure: case and seed come in as input, time is an event, nothing is random.
 *
 * State value (views use the tags): desk.{unknown, known, covered} | arrived
 */
import { assign, setup } from 'xstate';
import type { TimePassed } from '../core/simulation.ts';
import type { Registration } from '../practice/types.ts';
import * as acts from './acts.ts';
import { begin, type CheckInInput } from './begin.ts';
import type { CheckInContext } from './context.ts';
import type { CheckInEvent } from './events.ts';
import { resultOf } from './result.ts';

export type CheckInMachineEvent = CheckInEvent | TimePassed;
export type CheckInTag = 'unknown' | 'known' | 'covered' | 'finished';

/** Lets an act see only its own event. */
const on =
  <K extends CheckInEvent['type']>(
    type: K,
    act: (context: CheckInContext, event: Extract<CheckInEvent, { readonly type: K }>) => Partial<CheckInContext>,
  ) =>
  (args: { readonly context: CheckInContext; readonly event: CheckInMachineEvent }): Partial<CheckInContext> =>
    // The comparison has just shown that the event is of this type.
    args.event.type === type ? act(args.context, args.event as Extract<CheckInEvent, { readonly type: K }>) : {};

export const checkInMachine = setup({
  types: {
    context: {} as CheckInContext,
    events: {} as CheckInMachineEvent,
    input: {} as CheckInInput,
    output: {} as Registration,
    tags: {} as CheckInTag,
  },
  guards: {
    coached: ({ context }) => context.mode === 'coached',
    skipIsWhole: ({ event }) =>
      event.type === 'time.skipped' && Number.isInteger(event.ms) && event.ms > 0 && event.ms <= 3_600_000,
    cardIsThere: ({ context, event }) => 'plan' in event && context.plans[event.plan]?.visible === true,
    lineExists: ({ context, event }) => 'line' in event && context.lines.some(({ id }) => id === event.line),
    fieldExists: ({ context, event }) => event.type === 'field.entered' && Object.hasOwn(context.fields, event.field),
    answerIsThere: ({ context, event }) => 'plan' in event && context.plans[event.plan]?.check === 'answered',
    isOneOfTwo: ({ context, event }) =>
      event.type === 'order.set' && context.plans.length > 1 && context.plans[event.first]?.visible === true,
    matterIsOpen: ({ context, event }) =>
      event.type === 'matter.answered' &&
      context.matters.some(({ id, open }) => id === event.matter && open) &&
      acts.optionKind(context, event.matter, event.option) !== null,
    somethingPaid: ({ context }) => context.payment !== null,
    identified: ({ context }) => context.asked.includes('name-and-birth'),
    anyAnswer: ({ context }) => context.plans.some(({ check }) => check === 'answered'),
  },
  actions: {
    letTimePass: assign(({ context, event }) =>
      event.type === 'time.passed' ? { nowMs: context.nowMs + event.ms } : {},
    ),
    /** The driver lets the skipped time pass; the event itself changes nothing. */
    letTimeSkip: assign({}),
    takeHint: assign(({ context }) => ({ hints: Math.min(99, context.hints + 1) })),
    ask: assign(on('question.asked', acts.asked)),
    doAtDesk: assign(on('desk.done', acts.done)),
    takeId: assign(on('id.taken', acts.tookId)),
    scan: assign(on('card.scanned', acts.scanned)),
    askLine: assign(on('line.asked', acts.askedLine)),
    fillLine: assign(on('line.filled', acts.filledLine)),
    enter: assign(on('field.entered', acts.entered)),
    check: assign(on('eligibility.checked', acts.checked)),
    note: assign(on('reading.entered', acts.noted)),
    order: assign(on('order.set', (_context, { first }) => ({ first }))),
    answer: assign(on('matter.answered', acts.answered)),
    paper: assign(on('paper.done', acts.papered)),
    sayDue: assign(on('due.said', acts.saidDue)),
    take: assign(on('payment.taken', acts.paid)),
    receipt: assign(on('receipt.given', () => ({ receipt: true }))),
  },
}).createMachine({
  id: 'check-in',
  context: ({ input }) => begin(input),
  initial: 'desk',
  on: { 'time.passed': { actions: 'letTimePass' } },
  output: ({ context }) => resultOf(context),
  states: {
    desk: {
      initial: 'unknown',
      on: {
        'time.skipped': { guard: 'skipIsWhole', actions: 'letTimeSkip' },
        'hint.asked': { guard: 'coached', actions: 'takeHint' },
        'question.asked': { actions: 'ask' },
        'desk.done': { actions: 'doAtDesk' },
        'id.taken': { actions: 'takeId' },
        'card.scanned': { guard: 'cardIsThere', actions: 'scan' },
        'line.asked': { guard: 'lineExists', actions: 'askLine' },
        'line.filled': { guard: 'lineExists', actions: 'fillLine' },
        'field.entered': { guard: 'fieldExists', actions: 'enter' },
        'eligibility.checked': { guard: 'cardIsThere', actions: 'check' },
        'reading.entered': { guard: 'answerIsThere', actions: 'note' },
        'order.set': { guard: 'isOneOfTwo', actions: 'order' },
        'matter.answered': { guard: 'matterIsOpen', actions: 'answer' },
        'paper.done': { actions: 'paper' },
        'due.said': { actions: 'sayDue' },
        'payment.taken': { actions: 'take' },
        'receipt.given': { guard: 'somethingPaid', actions: 'receipt' },
        'arrival.marked': { target: 'arrived' },
      },
      states: {
        unknown: { tags: 'unknown', always: { guard: 'identified', target: 'known' } },
        known: { tags: 'known', always: { guard: 'anyAnswer', target: 'covered' } },
        covered: { tags: 'covered' },
      },
    },
    arrived: { type: 'final', tags: 'finished' },
  },
});
