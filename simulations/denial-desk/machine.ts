/**
 * The statechart of the denial desk. Pure: queue and seed come in as input, time and days are events, nothing is random.
 *
 * State value (views use the tags): desk.{reading, deciding, cleared} | finished
 */
import { assign, setup } from 'xstate';
import type { SimulationInput, TimePassed } from '../core/simulation.ts';
import type { VisitFolder } from '../practice/types.ts';
import { ask, attach, canDecide, claimOf, decide, decidedToday, mark, mend, name, openPaper } from './acts.ts';
import { begin } from './begin.ts';
import type { DenialCase } from './case.ts';
import { claimsADay, mostWorkdays, type DenialContext } from './context.ts';
import type { DenialLearnerEvent } from './events.ts';
import type { DenialFacts } from './facts.ts';
import { papersOf } from './papers.ts';
import { resultOf, type DenialResult } from './result.ts';

export type DenialEvent = DenialLearnerEvent | TimePassed;
export type DenialTag = 'reading' | 'deciding' | 'cleared' | 'finished';

const isCleared = ({ queue, day }: DenialContext): boolean =>
  queue.every(({ tries }) => {
    const last = tries.at(-1);
    return last?.outcome === 'settled' && last.day < day;
  });

export const denialMachine = setup({
  types: {
    context: {} as DenialContext,
    events: {} as DenialEvent,
    input: {} as SimulationInput<DenialCase, DenialFacts, VisitFolder | null>,
    output: {} as DenialResult,
    tags: {} as DenialTag,
  },
  guards: {
    coached: ({ context }) => context.mode === 'coached',
    skipIsWhole: ({ event }) =>
      event.type === 'time.skipped' && Number.isInteger(event.ms) && event.ms > 0 && event.ms <= 3_600_000,
    claimExists: ({ context, event }) => 'claim' in event && claimOf(context, event.claim) !== undefined,
    paperExists: ({ context, event }) => {
      if (!('claim' in event && 'paper' in event)) return false;
      const claim = claimOf(context, event.claim);
      return claim !== undefined && papersOf(claim.file, context.facts.practice).some(({ id }) => id === event.paper);
    },
    lineExists: ({ context, event }) => {
      if (event.type !== 'line.marked') return false;
      const claim = claimOf(context, event.claim);
      const papers = claim === undefined ? [] : papersOf(claim.file, context.facts.practice);
      return papers.some(({ id, lines }) => id === event.paper && lines.some((line) => line.id === event.line));
    },
    canDecide: ({ context, event }) =>
      event.type === 'claim.decided' && decidedToday(context) < claimsADay && canDecide(context, event.claim),
    daysAreLeft: ({ context }) => context.day < mostWorkdays,
    anyTry: ({ context }) => context.queue.some(({ tries }) => tries.length > 0),
    isCleared: ({ context }) => isCleared(context),
  },
  actions: {
    letTimePass: assign(({ context, event }) =>
      event.type === 'time.passed' ? { nowMs: context.nowMs + event.ms } : {},
    ),
    /** The driver lets the skipped time pass; the event itself changes nothing. */
    letTimeSkip: assign({}),
    takeHint: assign(({ context }) => ({ hints: Math.min(99, context.hints + 1) })),
    take: assign(({ event }) => (event.type === 'claim.taken' ? { inHand: event.claim, objection: null } : {})),
    open: assign(({ context, event }) => (event.type === 'paper.opened' ? openPaper(context, event) : {})),
    mark: assign(({ context, event }) => (event.type === 'line.marked' ? mark(context, event) : {})),
    name: assign(({ context, event }) => (event.type === 'cause.named' ? name(context, event) : {})),
    mend: assign(({ context, event }) => (event.type === 'root.mended' ? mend(context, event) : {})),
    ask: assign(({ context, event }) => (event.type === 'colleague.asked' ? ask(context, event) : {})),
    attach: assign(({ context, event }) => (event.type === 'paper.attached' ? attach(context, event) : {})),
    decide: assign(({ context, event }) => (event.type === 'claim.decided' ? decide(context, event) : {})),
    endDay: assign(({ context }) => ({ day: context.day + 1, objection: null })),
  },
}).createMachine({
  id: 'denial-desk',
  context: ({ input }) => begin(input),
  initial: 'desk',
  on: { 'time.passed': { actions: 'letTimePass' } },
  output: ({ context }) => resultOf(context),
  states: {
    desk: {
      initial: 'reading',
      on: {
        'time.skipped': { guard: 'skipIsWhole', actions: 'letTimeSkip' },
        'hint.asked': { guard: 'coached', actions: 'takeHint' },
        'claim.taken': { guard: 'claimExists', actions: 'take' },
        'paper.opened': { guard: 'paperExists', actions: 'open' },
        'line.marked': { guard: 'lineExists', actions: 'mark' },
        'cause.named': { guard: 'claimExists', actions: 'name' },
        'root.mended': { guard: 'claimExists', actions: 'mend' },
        'colleague.asked': { guard: 'claimExists', actions: 'ask' },
        'paper.attached': { guard: 'paperExists', actions: 'attach' },
        'claim.decided': { guard: 'canDecide', actions: 'decide' },
        'day.ended': { guard: 'daysAreLeft', actions: 'endDay' },
        'desk.closed': { target: 'finished' },
      },
      states: {
        reading: { tags: 'reading', always: { guard: 'anyTry', target: 'deciding' } },
        deciding: { tags: 'deciding', always: { guard: 'isCleared', target: 'cleared' } },
        cleared: { tags: 'cleared' },
      },
    },
    finished: { type: 'final', tags: 'finished' },
  },
});
