/**
 * The statechart of an authorization. Pure: case and seed come in as input, days pass by an event, nothing is random.
 *
 * State value (views use the tags), by what one knows of the plan: work.{preparing, waiting, pended, approved, denied} | closed
 */
import { assign, setup } from 'xstate';
import type { TimePassed } from '../core/simulation.ts';
import * as acts from './acts.ts';
import { begin, type AuthorizationInput } from './begin.ts';
import type { AuthorizationContext, PlanStatus } from './context.ts';
import type { AuthorizationEvent } from './events.ts';
import { resultOf } from './result.ts';

export type AuthorizationMachineEvent = AuthorizationEvent | TimePassed;
export type AuthorizationTag = 'preparing' | 'waiting' | 'pended' | 'approved' | 'denied' | 'finished';

/** Lets an act see only its own event. */
const on =
  <K extends AuthorizationEvent['type']>(
    type: K,
    act: (
      context: AuthorizationContext,
      event: Extract<AuthorizationEvent, { readonly type: K }>,
    ) => Partial<AuthorizationContext>,
  ) =>
  (args: { readonly context: AuthorizationContext; readonly event: AuthorizationMachineEvent }) =>
    // The comparison has just shown that the event is of this type.
    args.event.type === type ? act(args.context, args.event as Extract<AuthorizationEvent, { readonly type: K }>) : {};

const knows =
  (status: PlanStatus) =>
  ({ context }: { readonly context: AuthorizationContext }): boolean =>
    context.seen.status === status;

const toWhatIsSeen = [
  { guard: 'seesReview', target: 'waiting' },
  { guard: 'seesPended', target: 'pended' },
  { guard: 'seesApproved', target: 'approved' },
  { guard: 'seesDenied', target: 'denied' },
] as const;
const except = (target: string) => toWhatIsSeen.filter((one) => one.target !== target);

export const authorizationMachine = setup({
  types: {
    context: {} as AuthorizationContext,
    events: {} as AuthorizationMachineEvent,
    input: {} as AuthorizationInput,
    output: {} as ReturnType<typeof resultOf>,
    tags: {} as AuthorizationTag,
  },
  guards: {
    coached: ({ context }) => context.mode === 'coached',
    skipIsWhole: ({ event }) =>
      event.type === 'time.skipped' && Number.isInteger(event.ms) && event.ms > 0 && event.ms <= 3_600_000,
    entryExists: ({ context, event }) =>
      'entry' in event && (event.entry === null || context.case.chart.some(({ id }) => id === event.entry)),
    matchExists: ({ context, event }) =>
      event.type === 'criterion.matched' &&
      context.case.page.criteria.some(({ id }) => id === event.criterion) &&
      (event.entry === null || context.case.chart.some(({ id }) => id === event.entry)),
    criterionExists: ({ context, event }) =>
      'criterion' in event && context.case.page.criteria.some(({ id }) => id === event.criterion),
    /** One request at a time; a new one only when none runs. */
    nothingRuns: ({ context }) =>
      context.plan.status === 'none' || (context.plan.status === 'denied' && context.plan.missed),
    daysAreWhole: ({ context, event }) =>
      event.type === 'days.passed' &&
      Number.isInteger(event.days) &&
      event.days > 0 &&
      event.days <= 7 &&
      context.day < 60,
    wasSubmitted: ({ context }) => context.submitted !== null,
    seesDenial: knows('denied'),
    weekAfterBooking: ({ context, event }) =>
      event.type === 'loop.closed' &&
      context.case.loop !== null &&
      context.booked !== null &&
      (event.step === 'details-given' || context.day >= context.booked.day + 7),
    seesReview: knows('review'),
    seesPended: knows('pended'),
    seesApproved: knows('approved'),
    seesDenied: knows('denied'),
  },
  actions: {
    letTimePass: assign(({ context, event }) =>
      event.type === 'time.passed' ? { nowMs: context.nowMs + event.ms } : {},
    ),
    /** The driver lets the skipped time pass; the event itself changes nothing. */
    letTimeSkip: assign({}),
    takeHint: assign(({ context }) => ({ hints: Math.min(99, context.hints + 1) })),
    readEntry: assign(on('entry.read', acts.readEntry)),
    match: assign(on('criterion.matched', acts.matched)),
    invent: assign(on('criterion.invented', acts.invented)),
    alter: assign(on('chart.altered', acts.altered)),
    enter: assign(on('field.entered', acts.entered)),
    setSpeed: assign(on('speed.set', (_context, { speed }) => ({ speed }))),
    toggle: assign(on('attachment.toggled', acts.toggled)),
    submit: assign(on('request.submitted', acts.submitted)),
    pass: assign(on('days.passed', acts.passed)),
    look: assign(on('status.checked', acts.looked)),
    send: assign(on('papers.sent', acts.sent)),
    tellProvider: assign(on('provider.told', acts.toldProvider)),
    arrange: assign(on('talk.arranged', acts.arranged)),
    holdOneself: assign(on('talk.held-oneself', acts.heldOneself)),
    appeal: assign(on('appeal.sent', acts.appealed)),
    tellPatient: assign(on('patient.told', acts.toldPatient)),
    noteForClaim: assign(on('claim.noted', () => ({ claimNoted: true }))),
    book: assign(on('service.booked', acts.booked)),
    closeLoop: assign(on('loop.closed', acts.closedLoop)),
  },
}).createMachine({
  id: 'prior-authorization',
  context: ({ input }) => begin(input),
  initial: 'work',
  on: { 'time.passed': { actions: 'letTimePass' } },
  output: ({ context }) => resultOf(context),
  states: {
    work: {
      initial: 'preparing',
      on: {
        'time.skipped': { guard: 'skipIsWhole', actions: 'letTimeSkip' },
        'hint.asked': { guard: 'coached', actions: 'takeHint' },
        'entry.read': { guard: 'entryExists', actions: 'readEntry' },
        'criterion.matched': { guard: 'matchExists', actions: 'match' },
        'criterion.invented': { guard: 'criterionExists', actions: 'invent' },
        'chart.altered': { guard: 'entryExists', actions: 'alter' },
        'field.entered': { actions: 'enter' },
        'speed.set': { actions: 'setSpeed' },
        'attachment.toggled': { guard: 'entryExists', actions: 'toggle' },
        'request.submitted': { guard: 'nothingRuns', actions: 'submit' },
        'days.passed': { guard: 'daysAreWhole', actions: 'pass' },
        'status.checked': { actions: 'look' },
        'papers.sent': { guard: 'entryExists', actions: 'send' },
        'provider.told': { actions: 'tellProvider' },
        'talk.arranged': { guard: 'seesDenial', actions: 'arrange' },
        'talk.held-oneself': { guard: 'seesDenial', actions: 'holdOneself' },
        'appeal.sent': { guard: 'seesDenial', actions: 'appeal' },
        'patient.told': { actions: 'tellPatient' },
        'claim.noted': { actions: 'noteForClaim' },
        'service.booked': { actions: 'book' },
        'loop.closed': { guard: 'weekAfterBooking', actions: 'closeLoop' },
        'case.closed': { target: 'closed' },
      },
      states: {
        preparing: { tags: 'preparing', always: [...toWhatIsSeen] },
        waiting: { tags: 'waiting', always: except('waiting') },
        pended: { tags: 'pended', always: except('pended') },
        approved: { tags: 'approved', always: except('approved') },
        denied: { tags: 'denied', always: except('denied') },
      },
    },
    closed: { type: 'final', tags: 'finished' },
  },
});
