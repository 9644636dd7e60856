/**
 * The statechart of a spirometry. Pure: case, facts and seed come in as input, time is an event, nothing is random, nothing leaves
 * but the output. Mistakes are transitions with consequences; guards forbid only what hands cannot do. What each act changes: acts.ts.
 *
 * State value (views use the tags, not the names):
 *   visit  free → inhaling → blowing → over (a verdict is owed) → free
 *   finished
 */
import { assign, setup } from 'xstate';
import { did, greet } from '../core/acts.ts';
import type { CarriedEncounter } from '../core/encounter.ts';
import type { SimulationInput, TimePassed } from '../core/simulation.ts';
import {
  asked,
  begunEffort,
  calledCue,
  charted,
  corrected,
  emptiedSyringe,
  endedEffort,
  enteredDevice,
  gaveReliever,
  judged,
  loggedCheck,
  measuredHeight,
  reported,
  swapped,
  told,
} from './acts.ts';
import { begin } from './begin.ts';
import type { SpirometryCase } from './case.ts';
import type { SpirometryContext } from './context.ts';
import type { SpirometryLearnerEvent } from './events.ts';
import type { SpirometryFacts } from './facts.ts';
import { resultOf, type SpirometryResult } from './result.ts';
import { letTimePass } from './time.ts';

export type SpirometryEvent = SpirometryLearnerEvent | TimePassed;
export type SpirometryTag = 'inhaling' | 'blowing' | 'over' | 'finished';

export const spirometryMachine = setup({
  types: {
    context: {} as SpirometryContext,
    events: {} as SpirometryEvent,
    input: {} as SimulationInput<SpirometryCase, SpirometryFacts, CarriedEncounter | null>,
    output: {} as SpirometryResult,
    tags: {} as SpirometryTag,
  },
  guards: {
    coached: ({ context }) => context.mode === 'coached',
    skipIsWhole: ({ event }) =>
      event.type === 'time.skipped' && Number.isInteger(event.ms) && event.ms > 0 && event.ms <= 3_600_000,
    hasBurst: ({ context }) => context.blow !== null && context.blow.blastAtMs !== null,
    isOver: ({ context }) => context.blow !== null && context.blow.endedAtMs !== null,
    hasSpare: ({ context }) => context.device === 0,
  },
  actions: {
    letTimePass: assign(({ context, event }) => (event.type === 'time.passed' ? letTimePass(context, event.ms) : {})),
    /** The driver lets the skipped time pass; the event itself changes nothing. */
    letTimeSkip: assign({}),
    takeHint: assign(({ context }) => did(context, { hints: Math.min(99, context.did.hints + 1) })),
    greet: assign(({ context, event }) =>
      event.type === 'hands.cleaned' ||
      event.type === 'introduction.given' ||
      event.type === 'identity.checked' ||
      event.type === 'procedure.explained'
        ? greet(context, event)
        : {},
    ),
    ask: assign(({ context, event }) => (event.type === 'question.asked' ? asked(context, event) : {})),
    measureHeight: assign(({ context, event }) =>
      event.type === 'height.measured' ? measuredHeight(context, event) : {},
    ),
    enter: assign(({ context, event }) => (event.type === 'device.entered' ? enteredDevice(context, event) : {})),
    push: assign(({ context, event }) => (event.type === 'syringe.emptied' ? emptiedSyringe(context, event) : {})),
    logCheck: assign(({ context, event }) => (event.type === 'check.logged' ? loggedCheck(context, event) : {})),
    swap: assign(() => swapped()),
    fitFilter: assign({ filter: true }),
    sit: assign(({ event }) => (event.type === 'posture.set' ? { posture: event.posture } : {})),
    putClip: assign({ clip: true }),
    show: assign({ shown: true }),
    beginEffort: assign(({ context }) => begunEffort(context)),
    cue: assign(({ context, event }) => (event.type === 'cue.called' ? calledCue(context, event.cue) : {})),
    endEffort: assign(({ context }) => endedEffort(context)),
    judge: assign(({ context, event }) => (event.type === 'effort.judged' ? judged(context, event.verdict) : {})),
    correct: assign(({ context, event }) => (event.type === 'correction.made' ? corrected(context, event) : {})),
    giveReliever: assign(({ context }) => gaveReliever(context)),
    stop: assign(({ context }) => ({ stoppedAtMs: context.stoppedAtMs ?? context.nowMs })),
    chart: assign(({ context, event }) => (event.type === 'set.charted' ? charted(context, event) : {})),
    report: assign(({ context, event }) => (event.type === 'report.made' ? reported(context, event) : {})),
    tell: assign(({ context, event }) => (event.type === 'patient.told' ? told(context, event) : {})),
  },
}).createMachine({
  id: 'spirometry',
  context: ({ input }) => begin(input),
  initial: 'visit',
  on: { 'time.passed': { actions: 'letTimePass' } },
  output: ({ context }) => resultOf(context),
  states: {
    visit: {
      initial: 'free',
      on: {
        'time.skipped': { guard: 'skipIsWhole', actions: 'letTimeSkip' },
        'hint.asked': { guard: 'coached', actions: 'takeHint' },
        'hands.cleaned': { actions: 'greet' },
        'introduction.given': { actions: 'greet' },
        'identity.checked': { actions: 'greet' },
        'procedure.explained': { actions: 'greet' },
        'question.asked': { actions: 'ask' },
        'height.measured': { actions: 'measureHeight' },
        'device.entered': { actions: 'enter' },
        'posture.set': { actions: 'sit' },
        'clip.put': { actions: 'putClip' },
        'set.charted': { actions: 'chart' },
        'report.made': { actions: 'report' },
        'patient.told': { actions: 'tell' },
        'test.stopped': { actions: 'stop' },
        'visit.finished': { target: 'finished' },
      },
      states: {
        free: {
          on: {
            'effort.begun': { target: 'inhaling', actions: 'beginEffort' },
            'syringe.emptied': { actions: 'push' },
            'check.logged': { actions: 'logCheck' },
            'device.swapped': { guard: 'hasSpare', actions: 'swap' },
            'filter.fitted': { actions: 'fitFilter' },
            'maneuver.shown': { actions: 'show' },
            'correction.made': { actions: 'correct' },
            'reliever.given': { actions: 'giveReliever' },
          },
        },
        inhaling: {
          tags: 'inhaling',
          always: [
            { guard: 'isOver', target: 'over' },
            { guard: 'hasBurst', target: 'blowing' },
          ],
          on: { 'cue.called': { actions: 'cue' }, 'effort.ended': { target: 'free', actions: 'endEffort' } },
        },
        blowing: {
          tags: 'blowing',
          always: { guard: 'isOver', target: 'over' },
          on: { 'cue.called': { actions: 'cue' }, 'effort.ended': { target: 'over', actions: 'endEffort' } },
        },
        over: {
          tags: 'over',
          on: {
            'effort.judged': { target: 'free', actions: 'judge' },
            'effort.begun': { target: 'inhaling', actions: 'beginEffort' },
            'correction.made': { actions: 'correct' },
          },
        },
      },
    },
    finished: { type: 'final', tags: 'finished' },
  },
});
