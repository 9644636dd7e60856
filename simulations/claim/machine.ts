/**
 * The statechart of a claim. Pure: papers and seed come in as input, time and days are events, nothing is random.
 *
 * State value (views use the tags): work.{filling, waiting, rejected, decided} | finished
 */
import { assign, setup } from 'xstate';
import type { VisitFolder } from '../practice/types.ts';
import type { SimulationInput, TimePassed } from '../core/simulation.ts';
import { closeDay, copyLine, openPaper, readAnswer, writeField } from './acts.ts';
import { begin } from './begin.ts';
import { fields } from './boxes.ts';
import type { ClaimCase, ClaimFacts } from './case.ts';
import { mostDays, mostSendings, type ClaimContext } from './context.ts';
import type { ClaimLearnerEvent } from './events.ts';
import { papersOf } from './papers/papers.ts';
import { resultOf, type ClaimResult } from './result.ts';
import { scrub, send } from './sending.ts';

export type ClaimEvent = ClaimLearnerEvent | TimePassed;
export type ClaimTag = 'filling' | 'waiting' | 'rejected' | 'decided' | 'finished';

const unread = ({ sendings }: ClaimContext) => sendings.find(({ isRead }) => !isRead);
/** What the last form came back as, once every answer is read. */
const lastKind = (context: ClaimContext) =>
  unread(context) === undefined ? (context.sendings.at(-1)?.answer.kind ?? null) : null;

export const claimMachine = setup({
  types: {
    context: {} as ClaimContext,
    events: {} as ClaimEvent,
    input: {} as SimulationInput<ClaimCase, ClaimFacts, VisitFolder | null>,
    output: {} as ClaimResult,
    tags: {} as ClaimTag,
  },
  guards: {
    coached: ({ context }) => context.mode === 'coached',
    skipIsWhole: ({ event }) =>
      event.type === 'time.skipped' && Number.isInteger(event.ms) && event.ms > 0 && event.ms <= 3_600_000,
    paperExists: ({ context: { case: one, facts, folder }, event }) =>
      'paper' in event && papersOf(one, facts.practice, folder).some(({ id }) => id === event.paper),
    fieldExists: ({ event }) => event.type === 'field.written' && fields.has(event.field),
    canSend: ({ context }) => context.sendings.length < mostSendings,
    daysAreLeft: ({ context, event }) => event.type === 'days.passed' && context.day + event.days <= mostDays,
    answerIsHere: ({ context }) => {
      const next = unread(context);
      return next !== undefined && next.dueDay <= context.day;
    },
    isUnderway: ({ context }) => unread(context) !== undefined,
    isRejected: ({ context }) => lastKind(context) === 'rejected',
    isDecided: ({ context }) => lastKind(context) === 'processed',
  },
  actions: {
    letTimePass: assign(({ context, event }) =>
      event.type === 'time.passed' ? { nowMs: context.nowMs + event.ms } : {},
    ),
    /** The driver lets the skipped time pass; the event itself changes nothing. */
    letTimeSkip: assign({}),
    takeHint: assign(({ context }) => ({ hints: Math.min(99, context.hints + 1) })),
    open: assign(({ context, event }) => (event.type === 'paper.opened' ? openPaper(context, event.paper) : {})),
    copy: assign(({ context, event }) => (event.type === 'line.copied' ? copyLine(context, event) : {})),
    write: assign(({ context, event }) => (event.type === 'field.written' ? writeField(context, event) : {})),
    scrub: assign(({ context }) => ({ findings: scrub(context), scrubs: Math.min(99, context.scrubs + 1) })),
    send: assign(({ context }) => ({ sendings: [...context.sendings, send(context)] })),
    passDays: assign(({ context, event }) => (event.type === 'days.passed' ? closeDay(context, event.days) : {})),
    readAnswer: assign(({ context }) => readAnswer(context)),
  },
}).createMachine({
  id: 'claim',
  context: ({ input }) => begin(input),
  initial: 'work',
  on: { 'time.passed': { actions: 'letTimePass' } },
  output: ({ context }) => resultOf(context),
  states: {
    work: {
      initial: 'filling',
      on: {
        'time.skipped': { guard: 'skipIsWhole', actions: 'letTimeSkip' },
        'hint.asked': { guard: 'coached', actions: 'takeHint' },
        'paper.opened': { guard: 'paperExists', actions: 'open' },
        'line.copied': { guard: 'paperExists', actions: 'copy' },
        'field.written': { guard: 'fieldExists', actions: 'write' },
        'claim.scrubbed': { actions: 'scrub' },
        'claim.sent': { guard: 'canSend', actions: 'send' },
        'days.passed': { guard: 'daysAreLeft', actions: 'passDays' },
        'answer.read': { guard: 'answerIsHere', actions: 'readAnswer' },
        'claim.closed': { target: 'finished' },
      },
      states: {
        filling: { tags: 'filling', always: { guard: 'isUnderway', target: 'waiting' } },
        waiting: {
          tags: 'waiting',
          always: [
            { guard: 'isRejected', target: 'rejected' },
            { guard: 'isDecided', target: 'decided' },
          ],
        },
        rejected: { tags: 'rejected', always: { guard: 'isUnderway', target: 'waiting' } },
        decided: { tags: 'decided', always: { guard: 'isUnderway', target: 'waiting' } },
      },
    },
    finished: { type: 'final', tags: 'finished' },
  },
});
