/**
 * The statechart of taking an oxygen saturation. Pure: case, facts and seed come in as input, time is an event, nothing is
 * random. Guards forbid only what hands cannot do. What each act changes: acts.ts; the signal: signal.ts; model.md.
 *
 * State value (views use the tags, not the names):
 *   visit.stage   preparing → measuring (a clip is on) → deciding (a value is charted) …
 *   visit.sensor  resting | inHand | on
 *   visit.wrist   free | felt
 *   finished
 */
import { assign, setup } from 'xstate';
import { did, greet, happened } from '../core/acts.ts';
import type { CarriedEncounter } from '../core/encounter.ts';
import type { SimulationInput, TimePassed } from '../core/simulation.ts';
import {
  asked,
  chart,
  counted,
  felt,
  helped,
  isKept,
  letGo,
  letTimePass,
  placed,
  polishRemoved,
  removed,
  reported,
  told,
} from './acts.ts';
import { begin } from './begin.ts';
import type { OximetryCase } from './case.ts';
import type { OximetryContext } from './context.ts';
import type { OximetryLearnerEvent } from './events.ts';
import type { OximetryFacts } from './facts.ts';
import { resultOf, type OximetryResult } from './result.ts';

export type OximetryEvent = OximetryLearnerEvent | TimePassed;
export type OximetryTag = 'preparing' | 'measuring' | 'deciding' | 'in-hand' | 'on' | 'feeling' | 'finished';

export const oximetryMachine = setup({
  types: {
    context: {} as OximetryContext,
    events: {} as OximetryEvent,
    input: {} as SimulationInput<OximetryCase, OximetryFacts, CarriedEncounter | null>,
    output: {} as OximetryResult,
    tags: {} as OximetryTag,
  },
  guards: {
    coached: ({ context }) => context.mode === 'coached',
    skipIsWhole: ({ event }) =>
      event.type === 'time.skipped' && Number.isInteger(event.ms) && event.ms > 0 && event.ms <= 3_600_000,
    hasPolish: ({ context, event }) => event.type === 'polish.removed' && context.case.nails[event.finger] !== 'bare',
    isOther: ({ context, event }) => event.type === 'sensor.taken' && event.sensor !== context.sensor,
    hasOxygen: ({ context }) => context.case.oxygenTenthsL !== null,
    isKept: ({ event }) => event.type === 'saturation.charted' && isKept(event),
    sensorInHand: ({ context }) => context.sensor !== null,
  },
  actions: {
    letTimePass: assign(({ context, event }) => (event.type === 'time.passed' ? letTimePass(context, event.ms) : {})),
    /** The driver lets the skipped time pass; the event itself changes nothing. */
    letTimeSkip: assign({}),
    takeHint: assign(({ context }) => did(context, { hints: Math.min(99, context.did.hints + 1) })),
    meet: assign(({ context, event }) =>
      event.type === 'hands.cleaned' ||
      event.type === 'introduction.given' ||
      event.type === 'identity.checked' ||
      event.type === 'procedure.explained'
        ? greet(context, event)
        : {},
    ),
    ask: assign(({ context, event }) => (event.type === 'question.asked' ? asked(context, event) : {})),
    look: assign(({ context }) => ({
      looked: true,
      ...did(context, { lookedAtMs: context.did.lookedAtMs ?? context.nowMs }),
      ...happened(context, 'looked'),
    })),
    examine: assign(({ context }) => ({
      examined: true,
      encounter: { ...context.encounter, firstTouchAtMs: context.encounter.firstTouchAtMs ?? context.nowMs },
      ...happened(context, 'hands-examined'),
    })),
    removePolish: assign(({ context, event }) =>
      event.type === 'polish.removed' ? polishRemoved(context, event) : {},
    ),
    help: assign(({ context, event }) => (event.type === 'help.given' ? helped(context, event) : {})),
    takeSensor: assign(({ event }) => (event.type === 'sensor.taken' ? { sensor: event.sensor } : {})),
    cleanSensor: assign({ sensorCleaned: true }),
    place: assign(({ context, event }) => (event.type === 'clip.placed' ? placed(context, event) : {})),
    remove: assign(({ context }) => removed(context)),
    feel: assign(({ context }) => felt(context)),
    letGo: assign(({ context }) => letGo(context)),
    count: assign(({ context, event }) => (event.type === 'pulse.counted' ? counted(context, event) : {})),
    turnOxygen: assign(({ context }) => ({
      ...did(context, { oxygenTurned: true }),
      ...happened(context, 'oxygen-turned'),
    })),
    chart: assign(({ context, event }) => (event.type === 'saturation.charted' ? chart(context, event) : {})),
    report: assign(({ context, event }) => (event.type === 'report.made' ? reported(context, event) : {})),
    tell: assign(({ context, event }) => (event.type === 'patient.told' ? told(context, event) : {})),
    callHelp: assign(({ context }) => did(context, { helpCalledAtMs: context.did.helpCalledAtMs ?? context.nowMs })),
    leave: assign(({ context }) => did(context, { clipLeftOn: context.clip !== null })),
  },
}).createMachine({
  id: 'oximetry',
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
        'hands.cleaned': { actions: 'meet' },
        'introduction.given': { actions: 'meet' },
        'identity.checked': { actions: 'meet' },
        'procedure.explained': { actions: 'meet' },
        'question.asked': { actions: 'ask' },
        'person.looked-at': { actions: 'look' },
        'hands.examined': { actions: 'examine' },
        'polish.removed': { guard: 'hasPolish', actions: 'removePolish' },
        'help.given': { actions: 'help' },
        'pulse.counted': { actions: 'count' },
        'oxygen.turned-up': { guard: 'hasOxygen', actions: 'turnOxygen' },
        'report.made': { actions: 'report' },
        'patient.told': { actions: 'tell' },
        'help.called': { actions: 'callHelp' },
        'visit.finished': { target: 'finished', actions: 'leave' },
      },
      states: {
        stage: {
          initial: 'preparing',
          on: {
            'saturation.charted': [{ guard: 'isKept', target: '.deciding', actions: 'chart' }, { actions: 'chart' }],
            'clip.placed': { guard: 'sensorInHand', target: '.measuring' },
          },
          states: {
            preparing: { tags: 'preparing' },
            measuring: { tags: 'measuring' },
            deciding: { tags: 'deciding' },
          },
        },
        sensor: {
          initial: 'resting',
          states: {
            resting: { on: { 'sensor.taken': { target: 'inHand', actions: 'takeSensor' } } },
            inHand: {
              tags: 'in-hand',
              on: {
                'sensor.taken': { guard: 'isOther', actions: 'takeSensor' },
                'sensor.cleaned': { actions: 'cleanSensor' },
                'clip.placed': { target: 'on', actions: 'place' },
              },
            },
            on: {
              tags: 'on',
              on: {
                'clip.removed': { target: 'inHand', actions: 'remove' },
                // Moved from one site to another in one go.
                'clip.placed': { actions: 'place' },
              },
            },
          },
        },
        wrist: {
          initial: 'free',
          states: {
            free: { on: { 'wrist.felt': { target: 'felt', actions: 'feel' } } },
            felt: { tags: 'feeling', on: { 'wrist.let-go': { target: 'free', actions: 'letGo' } } },
          },
        },
      },
    },
    finished: { type: 'final', tags: 'finished' },
  },
});
