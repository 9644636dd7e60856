/**
 * The statechart of an audit. Pure: the chart and the seed come in as input, time is an event, nothing is random.
 *
 * State value (views use the tags): audit.{reading, marking} | finished
 */
import { assign, setup } from 'xstate';
import { once } from '../core/acts.ts';
import type { SimulationInput, TimePassed } from '../core/simulation.ts';
import { begin } from './begin.ts';
import type { AuditCase } from './case.ts';
import type { AuditContext } from './context.ts';
import type { AuditLearnerEvent } from './events.ts';
import { resultOf, type AuditResult } from './result.ts';

export type AuditEvent = AuditLearnerEvent | TimePassed;
export type AuditTag = 'reading' | 'marking' | 'finished';

export const auditMachine = setup({
  types: {
    context: {} as AuditContext,
    events: {} as AuditEvent,
    input: {} as SimulationInput<AuditCase, null, null>,
    output: {} as AuditResult,
    tags: {} as AuditTag,
  },
  guards: {
    coached: ({ context }) => context.mode === 'coached',
    skipIsWhole: ({ event }) =>
      event.type === 'time.skipped' && Number.isInteger(event.ms) && event.ms > 0 && event.ms <= 3_600_000,
    partExists: ({ context, event }) => 'part' in event && context.shown.some(({ id }) => id === event.part),
    isMarked: ({ context, event }) => 'part' in event && context.marks.some(({ part }) => part === event.part),
    isStanding: ({ context, event }) =>
      'part' in event && context.shown.some(({ id }) => id === event.part) && !context.deleted.includes(event.part),
    anyMark: ({ context }) => context.marks.length > 0,
    noMark: ({ context }) => context.marks.length === 0,
  },
  actions: {
    letTimePass: assign(({ context, event }) =>
      event.type === 'time.passed' ? { nowMs: context.nowMs + event.ms } : {},
    ),
    /** The driver lets the skipped time pass; the event itself changes nothing. */
    letTimeSkip: assign({}),
    takeHint: assign(({ context }) => ({ hints: Math.min(99, context.hints + 1) })),
    open: assign(({ context, event }) =>
      event.type === 'part.opened' ? { open: event.part, opened: once(context.opened, event.part) } : {},
    ),
    mark: assign(({ context, event }) => {
      if (event.type !== 'mark.set') return {};
      const { part, kind } = event;
      const before = context.marks.find((one) => one.part === part);
      return {
        marks: [...context.marks.filter((one) => one.part !== part), { part, kind, mend: before?.mend ?? null }],
      };
    }),
    clear: assign(({ context, event }) =>
      event.type === 'mark.cleared' ? { marks: context.marks.filter(({ part }) => part !== event.part) } : {},
    ),
    mend: assign(({ context, event }) =>
      event.type === 'mend.set'
        ? { marks: context.marks.map((one) => (one.part === event.part ? { ...one, mend: event.mend } : one)) }
        : {},
    ),
    remove: assign(({ context, event }) =>
      event.type === 'entry.deleted' ? { deleted: once(context.deleted, event.part) } : {},
    ),
    close: assign(({ event }) => (event.type === 'audit.closed' ? { verdict: event.verdict } : {})),
  },
}).createMachine({
  id: 'chart-audit',
  context: ({ input }) => begin(input),
  initial: 'audit',
  on: { 'time.passed': { actions: 'letTimePass' } },
  output: ({ context }) => resultOf(context),
  states: {
    audit: {
      initial: 'reading',
      on: {
        'time.skipped': { guard: 'skipIsWhole', actions: 'letTimeSkip' },
        'hint.asked': { guard: 'coached', actions: 'takeHint' },
        'part.opened': { guard: 'partExists', actions: 'open' },
        'mark.set': { guard: 'partExists', actions: 'mark' },
        'mark.cleared': { guard: 'isMarked', actions: 'clear' },
        'mend.set': { guard: 'isMarked', actions: 'mend' },
        'entry.deleted': { guard: 'isStanding', actions: 'remove' },
        'audit.closed': { target: 'finished', actions: 'close' },
      },
      states: {
        reading: { tags: 'reading', always: { guard: 'anyMark', target: 'marking' } },
        marking: { tags: 'marking', always: { guard: 'noMark', target: 'reading' } },
      },
    },
    finished: { type: 'final', tags: 'finished' },
  },
});
