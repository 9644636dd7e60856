/**
 * The statechart of taking a pulse. Pure: case, facts and seed come in as input, time is an event, nothing is random, nothing
 * leaves but the output. Mistakes are transitions with consequences; guards forbid only what hands cannot do. What each act
 * changes: acts.ts.
 *
 * State value (views use the tags, not the names):
 *   visit.patient  standing → seated.{unsettled,calm}
 *   visit.hand     free | feeling | listening
 *   visit.watch    idle → counting → counted (a number is owed) → idle
 *   visit.helper   absent → coming → here
 *   finished
 */
import { assign, setup } from 'xstate';
import { did, greet, happened } from '../core/acts.ts';
import type { CarriedEncounter } from '../core/encounter.ts';
import type { SimulationInput, TimePassed } from '../core/simulation.ts';
import {
  asked,
  charted,
  clamp,
  comforted,
  enteredCount,
  lifted,
  placed,
  pressed,
  reported,
  sentForHelper,
  startedCount,
  stoppedCount,
  told,
} from './acts.ts';
import { begin } from './begin.ts';
import type { PulseCase } from './case.ts';
import type { PulseContext } from './context.ts';
import type { PulseLearnerEvent } from './events.ts';
import type { PulseFacts } from './facts.ts';
import { raisedPerMin } from './heart.ts';
import { resultOf, type PulseResult } from './result.ts';
import { letTimePass } from './time.ts';

export type PulseEvent = PulseLearnerEvent | TimePassed;
export type PulseTag =
  | 'standing'
  | 'seated'
  | 'unsettled'
  | 'feeling'
  | 'listening'
  | 'counting'
  | 'counted'
  | 'helper-coming'
  | 'helper-here'
  | 'finished';

/** Haste or crying shows as long as it adds this much, beats a minute: an assumption. */
const showsFromPerMin = 4;

export const pulseMachine = setup({
  types: {
    context: {} as PulseContext,
    events: {} as PulseEvent,
    input: {} as SimulationInput<PulseCase, PulseFacts, CarriedEncounter | null>,
    output: {} as PulseResult,
    tags: {} as PulseTag,
  },
  guards: {
    coached: ({ context }) => context.mode === 'coached',
    skipIsWhole: ({ event }) =>
      event.type === 'time.skipped' && Number.isInteger(event.ms) && event.ms > 0 && event.ms <= 3_600_000,
    isUnsettled: ({ context }) => raisedPerMin(context, context.nowMs) >= showsFromPerMin,
    isCalm: ({ context }) => raisedPerMin(context, context.nowMs) < showsFromPerMin,
    windowIsOver: ({ context }) => context.count !== null && context.count.endedAtMs !== null,
    helperIsHere: ({ context }) => context.helperAtMs !== null && context.helperAtMs <= context.nowMs,
    /** Nobody counts together with somebody who is not there. */
    companyFits: ({ context, event }) =>
      event.type === 'count.started' &&
      (!event.together || (context.helperAtMs !== null && context.helperAtMs <= context.nowMs)),
    helperIsAbsent: ({ context }) => context.helperAtMs === null,
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
    seat: assign(({ context }) => ({ seatedAtMs: context.nowMs, ...happened(context, 'sat-down') })),
    comfort: assign(({ context }) => comforted(context)),
    supportArm: assign({ armSupported: true }),
    openGown: assign({ gownOpen: true }),
    closeGown: assign({ gownOpen: false }),
    cleanStethoscope: assign({ stethoscopeClean: true }),
    feel: assign(({ context, event }) =>
      event.type === 'fingers.placed'
        ? placed(context, { on: event.on, with: event.with, x: event.x, y: event.y })
        : {},
    ),
    listen: assign(({ context, event }) =>
      event.type === 'stethoscope.placed'
        ? placed(context, { on: 'chest', with: 'stethoscope', x: event.x, y: event.y })
        : {},
    ),
    press: assign(({ context, event }) => (event.type === 'pressure.set' ? pressed(context, event.percent) : {})),
    lift: assign(({ context }) => lifted(context)),
    sendForHelper: assign(({ context }) => sentForHelper(context)),
    startCount: assign(({ context, event }) => (event.type === 'count.started' ? startedCount(context, event) : {})),
    stopCount: assign(({ context }) => stoppedCount(context)),
    enterCount: assign(({ context, event }) => (event.type === 'count.entered' ? enteredCount(context, event) : {})),
    chart: assign(({ context, event }) => (event.type === 'pulse.charted' ? charted(context, event) : {})),
    chartDeficit: assign(({ context, event }) =>
      event.type === 'deficit.charted'
        ? { deficit: { atMs: context.nowMs, beats: clamp(Math.round(event.beats), -300, 300) } }
        : {},
    ),
    report: assign(({ context, event }) => (event.type === 'report.made' ? reported(context, event) : {})),
    tell: assign(({ context, event }) => (event.type === 'patient.told' ? told(context, event) : {})),
    callHelp: assign(({ context }) => did(context, { helpCalledAtMs: context.did.helpCalledAtMs ?? context.nowMs })),
  },
}).createMachine({
  id: 'pulse',
  context: ({ input }) => begin(input),
  initial: 'visit',
  on: { 'time.passed': { actions: 'letTimePass' } },
  output: ({ context }) => resultOf(context),
  states: {
    visit: {
      type: 'parallel',
      on: {
        'time.skipped': { guard: 'skipIsWhole', actions: 'letTimeSkip' },
        'hint.asked': { guard: 'coached', actions: 'takeHint' },
        'hands.cleaned': { actions: 'greet' },
        'introduction.given': { actions: 'greet' },
        'identity.checked': { actions: 'greet' },
        'procedure.explained': { actions: 'greet' },
        'question.asked': { actions: 'ask' },
        'patient.comforted': { actions: 'comfort' },
        'arm.supported': { actions: 'supportArm' },
        'gown.opened': { actions: 'openGown' },
        'gown.closed': { actions: 'closeGown' },
        'stethoscope.cleaned': { actions: 'cleanStethoscope' },
        'pulse.charted': { actions: 'chart' },
        'deficit.charted': { actions: 'chartDeficit' },
        'report.made': { actions: 'report' },
        'patient.told': { actions: 'tell' },
        'help.called': { actions: 'callHelp' },
        'visit.finished': { target: 'finished' },
      },
      states: {
        patient: {
          initial: 'standing',
          states: {
            standing: { tags: 'standing', on: { 'patient.seated': { target: 'seated', actions: 'seat' } } },
            seated: {
              tags: 'seated',
              initial: 'calm',
              states: {
                unsettled: { tags: 'unsettled', always: { guard: 'isCalm', target: 'calm' } },
                calm: { always: { guard: 'isUnsettled', target: 'unsettled' } },
              },
            },
          },
        },
        hand: {
          initial: 'free',
          on: {
            'fingers.placed': { target: '.feeling', actions: 'feel' },
            'stethoscope.placed': { target: '.listening', actions: 'listen' },
          },
          states: {
            free: {},
            feeling: {
              tags: 'feeling',
              on: { 'hand.lifted': { target: 'free', actions: 'lift' }, 'pressure.set': { actions: 'press' } },
            },
            listening: { tags: 'listening', on: { 'hand.lifted': { target: 'free', actions: 'lift' } } },
          },
        },
        watch: {
          initial: 'idle',
          states: {
            idle: { on: { 'count.started': { guard: 'companyFits', target: 'counting', actions: 'startCount' } } },
            counting: {
              tags: 'counting',
              always: { guard: 'windowIsOver', target: 'counted' },
              on: { 'count.stopped': { target: 'idle', actions: 'stopCount' } },
            },
            counted: {
              tags: 'counted',
              on: {
                'count.entered': { target: 'idle', actions: 'enterCount' },
                'count.started': { guard: 'companyFits', target: 'counting', actions: 'startCount' },
              },
            },
          },
        },
        helper: {
          initial: 'absent',
          states: {
            absent: {
              on: { 'helper.called': { guard: 'helperIsAbsent', target: 'coming', actions: 'sendForHelper' } },
            },
            coming: { tags: 'helper-coming', always: { guard: 'helperIsHere', target: 'here' } },
            here: { tags: 'helper-here' },
          },
        },
      },
    },
    finished: { type: 'final', tags: 'finished' },
  },
});
