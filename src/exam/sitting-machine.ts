/**
 * The sitting as a statechart: segments with their clocks, optional breaks from a pool, flags, strike-outs, the review
 * screen, and no way back into a closed segment. Pure: time comes in with each event, nothing is stored or drawn here.
 * When time runs out the segment closes at its deadline and every answer given until then stays.
 */
import { and, assign, not, setup } from 'xstate';
import type { OptionId } from '#schema/item.ts';
import type { FormSegment, SittingMode } from './form.ts';
import type { Certainty, SittingEvent } from './sitting-event.ts';

/** Extra time as a factor on every segment; null means no time limit. */
export type TimeFactor = 1 | 1.25 | 1.5 | 2 | null;

/** What a sitting is held under. Decided at its start and never changed. */
export interface SittingPlan {
  readonly questions: number;
  readonly segments: readonly FormSegment[];
  readonly breakPoolMs: number;
  readonly mode: SittingMode;
  readonly timeFactor: TimeFactor;
}

export interface Answer {
  /** The option chosen; null while there is none. Unanswered counts as wrong, as in the exams. */
  readonly option: OptionId | null;
  readonly struck: readonly OptionId[];
  readonly flagged: boolean;
  readonly certainty: Certainty | null;
  /** Practice only: the answer is final and its explanation has been shown. */
  readonly checked: boolean;
  readonly visited: boolean;
  /** Time this question was on screen, in milliseconds. */
  readonly ms: number;
}

export interface SittingContext {
  readonly plan: SittingPlan;
  readonly answers: readonly Answer[];
  /** Index of the question on screen, over the whole form. */
  readonly current: number;
  /** Index of the open segment, or of the one just closed during a break. */
  readonly segment: number;
  /** The latest reading; never falls. */
  readonly nowMs: number;
  /** When the open segment's clock started; moved later by pauses. */
  readonly segmentStartMs: number;
  readonly breakStartMs: number;
  readonly breakLeftMs: number;
  /** Up to where time on screen has been booked to a question. */
  readonly bookedToMs: number;
  readonly endedAtMs: number | null;
}

const blank: Answer = {
  option: null,
  struck: [],
  flagged: false,
  certainty: null,
  checked: false,
  visited: false,
  ms: 0,
};

/** When the open segment closes; Infinity without a time limit. */
export function segmentDeadlineMs({ plan, segment, segmentStartMs }: SittingContext): number {
  const allowance = plan.segments[segment]?.allowanceMs ?? 0;
  return plan.timeFactor === null ? Infinity : segmentStartMs + allowance * plan.timeFactor;
}

/** When the break pool is used up; Infinity without a time limit. */
export function breakDeadlineMs({ plan, breakStartMs, breakLeftMs }: SittingContext): number {
  return plan.timeFactor === null ? Infinity : breakStartMs + breakLeftMs;
}

function isInSegment({ plan, segment }: SittingContext, index: number): boolean {
  const open = plan.segments[segment];
  return open !== undefined && index >= open.first && index < open.first + open.count;
}

/** The context with one answer changed. */
function withAnswer(context: SittingContext, index: number, change: Partial<Answer>): readonly Answer[] {
  return context.answers.map((answer, at) => (at === index ? { ...answer, ...change } : answer));
}

/** Books the time up to `untilMs` to the question on screen. */
function booked(context: SittingContext, untilMs: number): Pick<SittingContext, 'answers' | 'bookedToMs'> {
  const ms = Math.max(0, untilMs - context.bookedToMs);
  const so = context.answers[context.current]?.ms ?? 0;
  return {
    answers: withAnswer(context, context.current, { ms: so + ms }),
    bookedToMs: Math.max(untilMs, context.bookedToMs),
  };
}

/** The context with the next segment open since `startMs`. */
function opened(context: SittingContext, segment: number, startMs: number): Partial<SittingContext> {
  const current = context.plan.segments[segment]?.first ?? 0;
  return {
    segment,
    current,
    segmentStartMs: startMs,
    bookedToMs: startMs,
    answers: withAnswer(context, current, { visited: true }),
  };
}

export const sittingMachine = setup({
  types: {
    context: {} as SittingContext,
    events: {} as SittingEvent,
    input: {} as SittingPlan,
  },
  guards: {
    isInTime: ({ context, event }) => event.atMs < segmentDeadlineMs(context),
    isBreakInTime: ({ context, event }) => event.atMs < breakDeadlineMs(context),
    isTimeUp: ({ context }) => context.nowMs >= segmentDeadlineMs(context),
    isBreakOver: ({ context }) => context.nowMs >= breakDeadlineMs(context),
    isLastSegment: ({ context }) => context.segment === context.plan.segments.length - 1,
    isOpenQuestion: ({ context, event }) => event.type === 'question.opened' && isInSegment(context, event.index),
    isOnScreen: ({ context, event }) => 'index' in event && event.index === context.current,
    isPractice: ({ context }) => context.plan.mode === 'practice',
    isChecked: ({ context }) => context.answers[context.current]?.checked === true,
    isAnswered: ({ context }) => (context.answers[context.current]?.option ?? null) !== null,
    isChosen: ({ context, event }) =>
      event.type === 'option.struck' && context.answers[context.current]?.option === event.option,
  },
  actions: {
    readClock: assign(({ context, event }) => ({ nowMs: Math.max(context.nowMs, event.atMs) })),
    bookTime: assign(({ context, event }) => booked(context, Math.min(event.atMs, segmentDeadlineMs(context)))),
    skipTime: assign(({ context, event }) => ({ bookedToMs: Math.max(context.bookedToMs, event.atMs) })),
    openQuestion: assign(({ context, event }) =>
      event.type === 'question.opened'
        ? { current: event.index, answers: withAnswer(context, event.index, { visited: true }) }
        : {},
    ),
    chooseOption: assign(({ context, event }) => {
      if (event.type !== 'option.chosen') return {};
      const struck = (context.answers[context.current]?.struck ?? []).filter((option) => option !== event.option);
      return { answers: withAnswer(context, context.current, { option: event.option, struck }) };
    }),
    turnStrike: assign(({ context, event }) => {
      if (event.type !== 'option.struck') return {};
      const before = context.answers[context.current]?.struck ?? [];
      const struck = before.includes(event.option)
        ? before.filter((option) => option !== event.option)
        : [...before, event.option];
      return { answers: withAnswer(context, context.current, { struck }) };
    }),
    turnFlag: assign(({ context }) => {
      const flagged = context.answers[context.current]?.flagged === true;
      return { answers: withAnswer(context, context.current, { flagged: !flagged }) };
    }),
    sayCertainty: assign(({ context, event }) =>
      event.type === 'certainty.said'
        ? { answers: withAnswer(context, context.current, { certainty: event.certainty }) }
        : {},
    ),
    checkAnswer: assign(({ context }) => ({ answers: withAnswer(context, context.current, { checked: true }) })),
    beginBreakNow: assign(({ event }) => ({ breakStartMs: event.atMs })),
    bookToDeadline: assign(({ context }) => booked(context, segmentDeadlineMs(context))),
    beginBreakAtDeadline: assign(({ context }) => ({ breakStartMs: segmentDeadlineMs(context) })),
    endBreakNow: assign(({ context, event }) => ({
      breakLeftMs: Math.max(0, context.breakLeftMs - Math.max(0, event.atMs - context.breakStartMs)),
    })),
    openNextSegmentNow: assign(({ context, event }) => opened(context, context.segment + 1, event.atMs)),
    openNextSegmentAfterPool: assign(({ context }) => ({
      ...opened(context, context.segment + 1, breakDeadlineMs(context)),
      breakLeftMs: 0,
    })),
    // A pause moves the start of the segment later by its length, so the time left is the same before and after.
    shiftPastPause: assign(({ context, event }) => {
      const pausedMs = Math.max(0, event.atMs - context.bookedToMs);
      return { segmentStartMs: context.segmentStartMs + pausedMs, bookedToMs: context.bookedToMs + pausedMs };
    }),
    endNow: assign(({ event }) => ({ endedAtMs: event.atMs })),
    endAtDeadline: assign(({ context }) => ({ endedAtMs: segmentDeadlineMs(context) })),
  },
}).createMachine({
  id: 'sitting',
  context: ({ input }) => ({
    plan: input,
    answers: Array.from({ length: input.questions }, (_, index) => (index === 0 ? { ...blank, visited: true } : blank)),
    current: 0,
    segment: 0,
    nowMs: 0,
    segmentStartMs: 0,
    breakStartMs: 0,
    breakLeftMs: input.breakPoolMs,
    bookedToMs: 0,
    endedAtMs: null,
  }),
  initial: 'segmentOpen',
  states: {
    segmentOpen: {
      initial: 'answering',
      // Reached when no inner transition was taken: an act that came too late, or that makes no sense here.
      on: { '*': { actions: 'readClock' } },
      states: {
        answering: {
          always: [
            {
              guard: and(['isTimeUp', 'isLastSegment']),
              target: '#sitting.finished',
              actions: ['bookToDeadline', 'endAtDeadline'],
            },
            { guard: 'isTimeUp', target: '#sitting.onBreak', actions: ['bookToDeadline', 'beginBreakAtDeadline'] },
          ],
          on: {
            'question.opened': {
              guard: and(['isInTime', 'isOpenQuestion']),
              actions: ['readClock', 'bookTime', 'openQuestion'],
            },
            'option.chosen': {
              guard: and(['isInTime', 'isOnScreen', not('isChecked')]),
              actions: ['readClock', 'bookTime', 'chooseOption'],
            },
            'option.struck': {
              guard: and(['isInTime', 'isOnScreen', not('isChecked'), not('isChosen')]),
              actions: ['readClock', 'bookTime', 'turnStrike'],
            },
            'flag.turned': { guard: and(['isInTime', 'isOnScreen']), actions: ['readClock', 'bookTime', 'turnFlag'] },
            'certainty.said': {
              guard: and(['isInTime', 'isOnScreen', 'isPractice', not('isChecked')]),
              actions: ['readClock', 'bookTime', 'sayCertainty'],
            },
            'answer.checked': {
              guard: and(['isInTime', 'isOnScreen', 'isPractice', 'isAnswered', not('isChecked')]),
              actions: ['readClock', 'bookTime', 'checkAnswer'],
            },
            'review.opened': { guard: 'isInTime', target: 'reviewing', actions: ['readClock', 'bookTime'] },
            'segment.ended': [
              {
                guard: and(['isInTime', 'isLastSegment']),
                target: '#sitting.finished',
                actions: ['readClock', 'bookTime', 'endNow'],
              },
              { guard: 'isInTime', target: '#sitting.onBreak', actions: ['readClock', 'bookTime', 'beginBreakNow'] },
            ],
            'sitting.paused': {
              guard: and(['isInTime', 'isPractice']),
              target: '#sitting.paused',
              actions: ['readClock', 'bookTime'],
            },
          },
        },
        reviewing: {
          always: [
            { guard: and(['isTimeUp', 'isLastSegment']), target: '#sitting.finished', actions: 'endAtDeadline' },
            { guard: 'isTimeUp', target: '#sitting.onBreak', actions: 'beginBreakAtDeadline' },
          ],
          on: {
            'question.opened': {
              guard: and(['isInTime', 'isOpenQuestion']),
              target: 'answering',
              actions: ['readClock', 'skipTime', 'openQuestion'],
            },
            'segment.ended': [
              {
                guard: and(['isInTime', 'isLastSegment']),
                target: '#sitting.finished',
                actions: ['readClock', 'skipTime', 'endNow'],
              },
              { guard: 'isInTime', target: '#sitting.onBreak', actions: ['readClock', 'skipTime', 'beginBreakNow'] },
            ],
            'sitting.paused': {
              guard: and(['isInTime', 'isPractice']),
              target: '#sitting.paused',
              actions: ['readClock', 'skipTime'],
            },
          },
        },
      },
    },
    onBreak: {
      always: { guard: 'isBreakOver', target: 'segmentOpen', actions: 'openNextSegmentAfterPool' },
      on: {
        'segment.started': {
          guard: 'isBreakInTime',
          target: 'segmentOpen',
          actions: ['readClock', 'endBreakNow', 'openNextSegmentNow'],
        },
        '*': { actions: 'readClock' },
      },
    },
    paused: {
      on: {
        'sitting.resumed': { target: 'segmentOpen', actions: ['readClock', 'shiftPastPause'] },
        '*': { actions: 'readClock' },
      },
    },
    finished: { type: 'final' },
  },
});
