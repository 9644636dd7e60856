/**
 * The statechart of an irrigation. Pure: case, facts and seed come in as input, time is an event, nothing is random, nothing leaves
 * but the output. Mistakes are transitions with consequences; guards forbid only what hands cannot do. What each act changes: acts.ts.
 *
 * State value (views use the tags, not the names):
 *   visit  still ⇄ running (water flows until it is stopped or the syringe is empty)
 *   finished
 */
import { assign, setup } from 'xstate';
import { did, greet } from '../core/acts.ts';
import type { CarriedEncounter } from '../core/encounter.ts';
import type { SimulationInput, TimePassed } from '../core/simulation.ts';
import {
  asked,
  began,
  charted,
  comforted,
  dried,
  looked,
  pulled,
  readLabel,
  readPh,
  readThermometer,
  reported,
  saidSide,
  told,
  took,
} from './acts.ts';
import { begin } from './begin.ts';
import type { IrrigationCase } from './case.ts';
import type { IrrigationContext } from './context.ts';
import type { IrrigationLearnerEvent } from './events.ts';
import type { IrrigationFacts } from './facts.ts';
import { resultOf, type IrrigationResult } from './result.ts';
import { letTimePass, streamEnded } from './time.ts';

export type IrrigationEvent = IrrigationLearnerEvent | TimePassed;
export type IrrigationTag = 'running' | 'finished';

export const irrigationMachine = setup({
  types: {
    context: {} as IrrigationContext,
    events: {} as IrrigationEvent,
    input: {} as SimulationInput<IrrigationCase, IrrigationFacts, CarriedEncounter | null>,
    output: {} as IrrigationResult,
    tags: {} as IrrigationTag,
  },
  guards: {
    coached: ({ context }) => context.mode === 'coached',
    skipIsWhole: ({ event }) =>
      event.type === 'time.skipped' && Number.isInteger(event.ms) && event.ms > 0 && event.ms <= 3_600_000,
    flows: ({ context }) => context.stream !== null,
    stands: ({ context }) => context.stream === null,
    hasSolution: ({ context }) => context.solution !== null,
    /** A plumbed eyewash comes as it comes. */
    hasBasin: ({ context }) => context.solution !== null && context.solution !== 'eyewash-station',
    wears: ({ context }) => context.wearsStill,
    isEar: ({ context }) => context.case.organ === 'ear',
    isEye: ({ context }) => context.case.organ === 'eye',
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
    saySide: assign(({ context, event }) => (event.type === 'side.said' ? saidSide(context, event) : {})),
    callHelp: assign(({ context }) => did(context, { helpAtMs: context.did.helpAtMs ?? context.nowMs })),
    take: assign(({ context, event }) => (event.type === 'solution.taken' ? took(context, event) : {})),
    readLabel: assign(({ context }) => readLabel(context)),
    warm: assign(({ context, event }) =>
      event.type === 'warmth.set' ? { warmed: { celsius: event.celsius, atMs: context.nowMs }, readTenthsC: null } : {},
    ),
    readThermometer: assign(({ context }) => readThermometer(context)),
    putGear: assign(({ context, event }) =>
      event.type === 'gear.put' && !context.gear.includes(event.gear) ? { gear: [...context.gear, event.gear] } : {},
    ),
    tilt: assign(({ event }) => (event.type === 'head.tilted' ? { towardDeg: event.towardDeg } : {})),
    takeOut: assign({ wearsStill: false }),
    holdLids: assign(({ event }) => (event.type === 'lids.held' ? { lids: event.on } : {})),
    pull: assign(({ context, event }) => (event.type === 'ear.pulled' ? pulled(context, event) : {})),
    setTip: assign(({ event }) =>
      event.type === 'tip.set' ? { tip: { depthMm: event.depthMm, upDeg: event.upDeg, backDeg: event.backDeg } } : {},
    ),
    aimEye: assign(({ event }) =>
      event.type === 'eye.aimed' ? { eye: { atMm: event.atMm, heightMm: event.heightMm } } : {},
    ),
    setFlow: assign(({ event }) => (event.type === 'flow.set' ? { mlPerS: event.mlPerS } : {})),
    beginStream: assign(({ context, event }) => (event.type === 'stream.begun' ? began(context, event) : {})),
    stopStream: assign(({ context }) => streamEnded(context)),
    askComfort: assign(({ context }) => comforted(context)),
    look: assign(({ context }) => looked(context)),
    readPh: assign(({ context }) => readPh(context)),
    dry: assign(({ context, event }) => (event.type === 'place.dried' ? dried(context, event) : {})),
    askResult: assign(({ context }) => ({
      happened: { atMs: context.nowMs, what: 'result' as const, question: null, words: null },
      ...did(context, { resultAsked: true }),
    })),
    chart: assign(({ context, event }) => (event.type === 'wash.charted' ? charted(context, event) : {})),
    report: assign(({ context, event }) => (event.type === 'report.made' ? reported(context, event) : {})),
    tell: assign(({ context, event }) => (event.type === 'patient.told' ? told(context, event) : {})),
  },
}).createMachine({
  id: 'irrigation',
  context: ({ input }) => begin(input),
  initial: 'visit',
  on: { 'time.passed': { actions: 'letTimePass' } },
  output: ({ context }) => resultOf(context),
  states: {
    visit: {
      initial: 'still',
      on: {
        'time.skipped': { guard: 'skipIsWhole', actions: 'letTimeSkip' },
        'hint.asked': { guard: 'coached', actions: 'takeHint' },
        'hands.cleaned': { actions: 'greet' },
        'introduction.given': { actions: 'greet' },
        'identity.checked': { actions: 'greet' },
        'procedure.explained': { actions: 'greet' },
        'question.asked': { actions: 'ask' },
        'side.said': { actions: 'saySide' },
        'help.called': { actions: 'callHelp' },
        'gear.put': { actions: 'putGear' },
        'head.tilted': { actions: 'tilt' },
        'wear.removed': { guard: 'wears', actions: 'takeOut' },
        'lids.held': { guard: 'isEye', actions: 'holdLids' },
        'ear.pulled': { guard: 'isEar', actions: 'pull' },
        'tip.set': { guard: 'isEar', actions: 'setTip' },
        'eye.aimed': { guard: 'isEye', actions: 'aimEye' },
        'flow.set': { actions: 'setFlow' },
        'comfort.asked': { actions: 'askComfort' },
        'return.looked': { actions: 'look' },
        'result.asked': { actions: 'askResult' },
        'report.made': { actions: 'report' },
        'patient.told': { actions: 'tell' },
        'visit.finished': { target: 'finished' },
      },
      states: {
        still: {
          always: { guard: 'flows', target: 'running' },
          on: {
            'solution.taken': { actions: 'take' },
            'label.read': { guard: 'hasSolution', actions: 'readLabel' },
            'warmth.set': { guard: 'hasBasin', actions: 'warm' },
            'thermometer.read': { guard: 'hasBasin', actions: 'readThermometer' },
            'stream.begun': { guard: 'hasSolution', target: 'running', actions: 'beginStream' },
            'ph.read': { guard: 'isEye', actions: 'readPh' },
            'place.dried': { actions: 'dry' },
            'wash.charted': { actions: 'chart' },
          },
        },
        running: {
          tags: 'running',
          always: { guard: 'stands', target: 'still' },
          on: { 'stream.stopped': { target: 'still', actions: 'stopStream' } },
        },
      },
    },
    finished: { type: 'final', tags: 'finished' },
  },
});
