/**
 * The statechart of counting breaths. Pure: case, facts and seed come in as input, time is an event, nothing is random, nothing
 * leaves but the output. Mistakes are transitions with consequences; guards forbid only what hands cannot do. What each act
 * changes: acts.ts.
 *
 * State value (views use the tags, not the names):
 *   visit.patient  standing | upright.{unsettled,calm} | lying
 *   visit.hand     free | holding (fingers on the wrist)
 *   visit.eye      elsewhere | watching
 *   visit.watch    idle → counting → counted (a number is owed) → idle
 *   finished
 */
import { assign, setup } from 'xstate';
import { did } from '../core/acts.ts';
import type { CarriedEncounter } from '../core/encounter.ts';
import type { SimulationInput, TimePassed } from '../core/simulation.ts';
import {
  announced,
  asked,
  charted,
  comforted,
  enteredCount,
  greet,
  held,
  laid,
  looked,
  loosenedClothes,
  released,
  reported,
  seated,
  startedCount,
  stoppedCount,
  told,
} from './acts.ts';
import { begin } from './begin.ts';
import type { BreathCase } from './case.ts';
import type { BreathContext } from './context.ts';
import type { BreathLearnerEvent } from './events.ts';
import type { BreathFacts } from './facts.ts';
import { raisedPerMin } from './lungs.ts';
import { resultOf, type BreathResult } from './result.ts';
import { letTimePass } from './time.ts';

export type BreathEvent = BreathLearnerEvent | TimePassed;
export type BreathTag =
  'standing' | 'upright' | 'lying' | 'unsettled' | 'holding' | 'watching' | 'counting' | 'counted' | 'finished';

/** Haste or crying shows as long as it adds this much, breaths a minute: an assumption. */
const showsFromPerMin = 2;

export const respirationMachine = setup({
  types: {
    context: {} as BreathContext,
    events: {} as BreathEvent,
    input: {} as SimulationInput<BreathCase, BreathFacts, CarriedEncounter | null>,
    output: {} as BreathResult,
    tags: {} as BreathTag,
  },
  guards: {
    coached: ({ context }) => context.mode === 'coached',
    skipIsWhole: ({ event }) =>
      event.type === 'time.skipped' && Number.isInteger(event.ms) && event.ms > 0 && event.ms <= 3_600_000,
    isUnsettled: ({ context }) => raisedPerMin(context, context.nowMs) >= showsFromPerMin,
    isCalm: ({ context }) => raisedPerMin(context, context.nowMs) < showsFromPerMin,
    windowIsOver: ({ context }) => context.count !== null && context.count.endedAtMs !== null,
    isUpright: ({ context }) => context.position === 'upright',
    isLying: ({ context }) => context.position === 'lying',
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
    announce: assign(({ context }) => announced(context)),
    seat: assign(({ context }) => seated(context)),
    lay: assign(({ context }) => laid(context)),
    comfort: assign(({ context }) => comforted(context)),
    loosen: assign(({ context }) => loosenedClothes(context)),
    hold: assign(({ context }) => held(context)),
    release: assign(({ context }) => released(context)),
    look: assign(({ context, event }) => (event.type === 'look.turned' ? looked(context, event) : {})),
    startCount: assign(({ context, event }) => (event.type === 'count.started' ? startedCount(context, event) : {})),
    stopCount: assign(({ context }) => stoppedCount(context)),
    enterCount: assign(({ context, event }) => (event.type === 'count.entered' ? enteredCount(context, event) : {})),
    chart: assign(({ context, event }) => (event.type === 'breathing.charted' ? charted(context, event) : {})),
    report: assign(({ context, event }) => (event.type === 'report.made' ? reported(context, event) : {})),
    tell: assign(({ context, event }) => (event.type === 'patient.told' ? told(context, event) : {})),
    callHelp: assign(({ context }) => did(context, { helpCalledAtMs: context.did.helpCalledAtMs ?? context.nowMs })),
  },
}).createMachine({
  id: 'respiration',
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
        'breathing.announced': { actions: 'announce' },
        'patient.comforted': { actions: 'comfort' },
        'clothes.loosened': { actions: 'loosen' },
        'breathing.charted': { actions: 'chart' },
        'report.made': { actions: 'report' },
        'patient.told': { actions: 'tell' },
        'help.called': { actions: 'callHelp' },
        'visit.finished': { target: 'finished' },
      },
      states: {
        patient: {
          initial: 'standing',
          states: {
            standing: {
              tags: 'standing',
              always: [
                { guard: 'isUpright', target: 'upright' },
                { guard: 'isLying', target: 'lying' },
              ],
              on: {
                'patient.seated': { target: 'upright', actions: 'seat' },
                'patient.laid': { target: 'lying', actions: 'lay' },
              },
            },
            upright: {
              tags: 'upright',
              initial: 'calm',
              on: { 'patient.laid': { target: 'lying', actions: 'lay' } },
              states: {
                unsettled: { tags: 'unsettled', always: { guard: 'isCalm', target: 'calm' } },
                calm: { always: { guard: 'isUnsettled', target: 'unsettled' } },
              },
            },
            lying: { tags: 'lying', on: { 'patient.seated': { target: 'upright', actions: 'seat' } } },
          },
        },
        hand: {
          initial: 'free',
          states: {
            free: { on: { 'wrist.held': { target: 'holding', actions: 'hold' } } },
            holding: { tags: 'holding', on: { 'wrist.released': { target: 'free', actions: 'release' } } },
          },
        },
        eye: {
          initial: 'elsewhere',
          on: { 'look.turned': { target: '.watching', actions: 'look' } },
          states: { elsewhere: {}, watching: { tags: 'watching' } },
        },
        watch: {
          initial: 'idle',
          states: {
            idle: { on: { 'count.started': { target: 'counting', actions: 'startCount' } } },
            counting: {
              tags: 'counting',
              always: { guard: 'windowIsOver', target: 'counted' },
              on: { 'count.stopped': { target: 'idle', actions: 'stopCount' } },
            },
            counted: {
              tags: 'counted',
              on: {
                'count.entered': { target: 'idle', actions: 'enterCount' },
                'count.started': { target: 'counting', actions: 'startCount' },
              },
            },
          },
        },
      },
    },
    finished: { type: 'final', tags: 'finished' },
  },
});
