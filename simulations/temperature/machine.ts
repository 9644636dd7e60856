/**
 * The statechart of taking a temperature. Pure: case, facts and seed come in as input, time is an event, nothing is random.
 * Mistakes are transitions with consequences; guards forbid only what hands cannot do (an ear thermometer in the mouth, a
 * second cover over the first). What each act changes: acts.ts; what an instrument reads: sensing.ts; assumptions: model.md.
 *
 * State value (views use the tags, not the names):
 *   visit.stage        preparing → measuring (something is placed) → deciding (a value is charted) …
 *   visit.instrument   resting | inHand | atSite.{settling,settled}
 *   finished
 */
import { assign, setup } from 'xstate';
import { did, greet } from '../core/acts.ts';
import type { CarriedEncounter } from '../core/encounter.ts';
import type { SimulationInput, TimePassed } from '../core/simulation.ts';
import {
  asked,
  chart,
  discarded,
  isKept,
  leave,
  letTimePass,
  madeReady,
  placed,
  removed,
  reported,
  returned,
  taken,
  told,
} from './acts.ts';
import { begin } from './begin.ts';
import type { Device, TemperatureCase } from './case.ts';
import type { TemperatureContext } from './context.ts';
import type { TemperatureLearnerEvent } from './events.ts';
import type { TemperatureFacts } from './facts.ts';
import { resultOf, type TemperatureResult } from './result.ts';

export type TemperatureEvent = TemperatureLearnerEvent | TimePassed;
export type TemperatureTag = 'preparing' | 'measuring' | 'deciding' | 'in-hand' | 'at-site' | 'settled' | 'finished';

/** In the hand and not yet at a site. */
const holds = (context: TemperatureContext, devices: readonly Device[]) =>
  context.device !== null && context.take === null && devices.includes(context.device);
const probes: readonly Device[] = ['oral-probe', 'rectal-probe', 'column'];

export const temperatureMachine = setup({
  types: {
    context: {} as TemperatureContext,
    events: {} as TemperatureEvent,
    input: {} as SimulationInput<TemperatureCase, TemperatureFacts, CarriedEncounter | null>,
    output: {} as TemperatureResult,
    tags: {} as TemperatureTag,
  },
  guards: {
    coached: ({ context }) => context.mode === 'coached',
    skipIsWhole: ({ event }) =>
      event.type === 'time.skipped' && Number.isInteger(event.ms) && event.ms > 0 && event.ms <= 3_600_000,
    onTray: ({ context, event }) =>
      event.type === 'thermometer.taken' && context.case.tray.includes(event.device) && context.device !== event.device,
    barehanded: ({ context }) => !context.gloves,
    gloved: ({ context }) => context.gloves,
    uncovered: ({ context }) => context.coverOn === null,
    covered: ({ context }) => context.coverOn !== null,
    canBeMade: ({ context, event }) => {
      if (event.type !== 'made.ready') return false;
      if (event.what === 'column-shaken') return context.device === 'column';
      if (event.what === 'lubricated') return holds(context, probes);
      return event.what !== 'hat-off' || context.case.conditions.includes('hat');
    },
    canBeMadeWithoutHand: ({ context, event }) =>
      event.type === 'made.ready' &&
      event.what !== 'column-shaken' &&
      event.what !== 'lubricated' &&
      (event.what !== 'hat-off' || context.case.conditions.includes('hat')),
    holdsProbe: ({ context }) => holds(context, probes),
    holdsEar: ({ context }) => holds(context, ['ear']),
    holdsForehead: ({ context }) => holds(context, ['forehead']),
    isKept: ({ event }) => event.type === 'temperature.charted' && isKept(event),
    isWhole: ({ context }) => context.take?.complete === true,
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
    putGlovesOn: assign({ gloves: true }),
    takeGlovesOff: assign({ gloves: false }),
    take: assign(({ context, event }) => (event.type === 'thermometer.taken' ? taken(context, event) : {})),
    putBack: assign(({ context }) => returned(context)),
    cover: assign(({ event }) =>
      event.type === 'cover.put-on' ? { coverOn: { cover: event.cover, state: 'new' as const } } : {},
    ),
    discard: assign(({ context, event }) => (event.type === 'cover.discarded' ? discarded(context, event) : {})),
    makeReady: assign(({ context, event }) => (event.type === 'made.ready' ? madeReady(context, event) : {})),
    place: assign(({ context, event }) =>
      event.type === 'mouth.placed' ||
      event.type === 'armpit.placed' ||
      event.type === 'ear.placed' ||
      event.type === 'forehead.swept' ||
      event.type === 'rectum.placed'
        ? placed(context, event)
        : {},
    ),
    remove: assign(({ context }) => removed(context)),
    chart: assign(({ context, event }) => (event.type === 'temperature.charted' ? chart(context, event) : {})),
    report: assign(({ context, event }) => (event.type === 'report.made' ? reported(context, event) : {})),
    tell: assign(({ context, event }) => (event.type === 'patient.told' ? told(context, event) : {})),
    callHelp: assign(({ context }) => did(context, { helpCalledAtMs: context.did.helpCalledAtMs ?? context.nowMs })),
    leave: assign(({ context }) => leave(context)),
  },
}).createMachine({
  id: 'temperature',
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
        'gloves.put-on': { guard: 'barehanded', actions: 'putGlovesOn' },
        'gloves.taken-off': { guard: 'gloved', actions: 'takeGlovesOff' },
        'report.made': { actions: 'report' },
        'patient.told': { actions: 'tell' },
        'help.called': { actions: 'callHelp' },
        'visit.finished': { target: 'finished', actions: 'leave' },
      },
      states: {
        stage: {
          initial: 'preparing',
          on: {
            'temperature.charted': [{ guard: 'isKept', target: '.deciding', actions: 'chart' }, { actions: 'chart' }],
            'mouth.placed': { guard: 'holdsProbe', target: '.measuring' },
            'armpit.placed': { guard: 'holdsProbe', target: '.measuring' },
            'rectum.placed': { guard: 'holdsProbe', target: '.measuring' },
            'ear.placed': { guard: 'holdsEar', target: '.measuring' },
            'forehead.swept': { guard: 'holdsForehead', target: '.measuring' },
          },
          states: {
            preparing: { tags: 'preparing' },
            measuring: { tags: 'measuring' },
            deciding: { tags: 'deciding' },
          },
        },
        instrument: {
          initial: 'resting',
          states: {
            resting: {
              on: {
                'thermometer.taken': { guard: 'onTray', target: 'inHand', actions: 'take' },
                'made.ready': { guard: 'canBeMadeWithoutHand', actions: 'makeReady' },
              },
            },
            inHand: {
              tags: 'in-hand',
              on: {
                'thermometer.taken': { guard: 'onTray', actions: 'take' },
                'thermometer.returned': { target: 'resting', actions: 'putBack' },
                'cover.put-on': { guard: 'uncovered', actions: 'cover' },
                'cover.discarded': { guard: 'covered', actions: 'discard' },
                'made.ready': { guard: 'canBeMade', actions: 'makeReady' },
                'mouth.placed': { guard: 'holdsProbe', target: 'atSite', actions: 'place' },
                'armpit.placed': { guard: 'holdsProbe', target: 'atSite', actions: 'place' },
                'rectum.placed': { guard: 'holdsProbe', target: 'atSite', actions: 'place' },
                'ear.placed': { guard: 'holdsEar', target: 'atSite', actions: 'place' },
                'forehead.swept': { guard: 'holdsForehead', target: 'atSite', actions: 'place' },
              },
            },
            atSite: {
              tags: 'at-site',
              initial: 'settling',
              on: { 'probe.removed': { target: 'inHand', actions: 'remove' } },
              states: {
                settling: { always: { guard: 'isWhole', target: 'settled' } },
                settled: { tags: 'settled' },
              },
            },
          },
        },
      },
    },
    finished: { type: 'final', tags: 'finished' },
  },
});
