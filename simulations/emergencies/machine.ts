/**
 * The statechart of an emergency. Pure: case, facts and seed come in as input, time is an event, nothing is random, nothing
 * leaves but the output. Mistakes are transitions with consequences; guards forbid only what hands cannot do. What each act
 * changes: do.ts; what goes on meanwhile: time.ts and worlds/.
 *
 * State value (views use the tags, not the names):
 *   scene.trouble  active ↔ worse, settled
 *   scene.help     alone → coming → here
 *   scene.hands    free ↔ compressing
 *   finished
 */
import { assign, setup } from 'xstate';
import type { SimulationInput, TimePassed } from '../core/simulation.ts';
import { begin } from './begin.ts';
import type { EmergencyCase } from './case.ts';
import { isCompressing } from './compress.ts';
import { isHere, type EmergencyContext } from './context.ts';
import {
  acted,
  canDo,
  canPut,
  canTell,
  charted,
  clamp,
  filed,
  handedOver,
  held,
  pressed,
  put,
  released,
  stopped,
} from './do.ts';
import type { EmergencyLearnerEvent } from './events.ts';
import type { EmergencyFacts } from './facts.ts';
import { resultOf, type EmergencyResult } from './result.ts';
import { letTimePass } from './time.ts';
import { courseOf } from './worlds/all.ts';

export type EmergencyEvent = EmergencyLearnerEvent | TimePassed;
export type EmergencyTag =
  'active' | 'worse' | 'settled' | 'alone' | 'help-coming' | 'help-here' | 'hands-free' | 'compressing' | 'finished';

export const emergencyMachine = setup({
  types: {
    context: {} as EmergencyContext,
    events: {} as EmergencyEvent,
    input: {} as SimulationInput<EmergencyCase, EmergencyFacts, null>,
    output: {} as EmergencyResult,
    tags: {} as EmergencyTag,
  },
  guards: {
    coached: ({ context }) => context.mode === 'coached',
    skipIsWhole: ({ event }) =>
      event.type === 'time.skipped' && Number.isInteger(event.ms) && event.ms > 0 && event.ms <= 3_600_000,
    handsCan: ({ context, event }) => event.type === 'act.done' && canDo(context, event.act),
    spotFits: ({ context, event }) => event.type === 'spot.chosen' && canPut(context, event),
    handIsUp: ({ context }) =>
      context.spots.hands !== undefined && context.cpr.downSinceMs === null && context.cpr.nextAutoMs === null,
    handIsDown: ({ context }) => context.cpr.downSinceMs !== null,
    rhythmRuns: ({ context }) => context.cpr.nextAutoMs !== null,
    pushes: ({ context }) => context.case.kind === 'arrest' || context.case.kind === 'choking',
    isFire: ({ context }) => context.case.kind === 'fire',
    listens: ({ context, event }) => event.type === 'handover.given' && canTell(context, event),
    isActive: ({ context }) => courseOf(context) === 'active',
    isWorse: ({ context }) => courseOf(context) === 'worse',
    isSettled: ({ context }) => courseOf(context) === 'settled',
    wasSentFor: ({ context }) => context.providerDueMs !== null,
    providerIsHere: ({ context }) => isHere(context, 'provider'),
    compresses: ({ context }) => isCompressing(context),
    rests: ({ context }) => !isCompressing(context),
  },
  actions: {
    letTimePass: assign(({ context, event }) => (event.type === 'time.passed' ? letTimePass(context, event.ms) : {})),
    /** The driver lets the skipped time pass; the event itself changes nothing. */
    letTimeSkip: assign({}),
    takeHint: assign(({ context }) => ({ hints: Math.min(99, context.hints + 1) })),
    act: assign(({ context, event }) => (event.type === 'act.done' ? acted(context, event) : {})),
    put: assign(({ context, event }) => (event.type === 'spot.chosen' ? put(context, event) : {})),
    press: assign(({ context }) => pressed(context)),
    release: assign(({ context }) => released(context)),
    hold: assign(({ context }) => held(context)),
    stop: assign(({ context }) => stopped(context)),
    setForce: assign(({ context, event }) =>
      event.type === 'force.set'
        ? { cpr: { ...context.cpr, forcePercent: clamp(Math.round(event.percent), 0, 100) } }
        : {},
    ),
    setDistance: assign(({ event }) =>
      event.type === 'distance.set' ? { feet: clamp(Math.round(event.feet), 1, 20) } : {},
    ),
    handOver: assign(({ context, event }) => (event.type === 'handover.given' ? handedOver(context, event) : {})),
    chart: assign(({ context, event }) => (event.type === 'chart.written' ? charted(context, event) : {})),
    file: assign(({ context, event }) => (event.type === 'incident.filed' ? filed(context, event) : {})),
  },
}).createMachine({
  id: 'emergencies',
  context: ({ input }) => begin(input),
  initial: 'scene',
  on: { 'time.passed': { actions: 'letTimePass' } },
  output: ({ context }) => resultOf(context),
  states: {
    scene: {
      type: 'parallel',
      on: {
        'time.skipped': { guard: 'skipIsWhole', actions: 'letTimeSkip' },
        'hint.asked': { guard: 'coached', actions: 'takeHint' },
        'act.done': { guard: 'handsCan', actions: 'act' },
        'spot.chosen': { guard: 'spotFits', actions: 'put' },
        'chest.pressed': { guard: 'handIsUp', actions: 'press' },
        'chest.released': { guard: 'handIsDown', actions: 'release' },
        'force.set': { guard: 'pushes', actions: 'setForce' },
        'rhythm.held': { guard: 'handIsUp', actions: 'hold' },
        'rhythm.stopped': { guard: 'rhythmRuns', actions: 'stop' },
        'distance.set': { guard: 'isFire', actions: 'setDistance' },
        'handover.given': { guard: 'listens', actions: 'handOver' },
        'chart.written': { actions: 'chart' },
        'incident.filed': { actions: 'file' },
        'scene.left': { target: 'finished' },
      },
      states: {
        trouble: {
          initial: 'active',
          states: {
            active: {
              tags: 'active',
              always: [
                { guard: 'isWorse', target: 'worse' },
                { guard: 'isSettled', target: 'settled' },
              ],
            },
            worse: {
              tags: 'worse',
              always: [
                { guard: 'isActive', target: 'active' },
                { guard: 'isSettled', target: 'settled' },
              ],
            },
            settled: {
              tags: 'settled',
              always: [
                { guard: 'isActive', target: 'active' },
                { guard: 'isWorse', target: 'worse' },
              ],
            },
          },
        },
        help: {
          initial: 'alone',
          states: {
            alone: { tags: 'alone', always: { guard: 'wasSentFor', target: 'coming' } },
            coming: { tags: 'help-coming', always: { guard: 'providerIsHere', target: 'here' } },
            here: { tags: 'help-here' },
          },
        },
        hands: {
          initial: 'free',
          states: {
            free: { tags: 'hands-free', always: { guard: 'compresses', target: 'compressing' } },
            compressing: { tags: 'compressing', always: { guard: 'rests', target: 'free' } },
          },
        },
      },
    },
    finished: { type: 'final', tags: 'finished' },
  },
});
