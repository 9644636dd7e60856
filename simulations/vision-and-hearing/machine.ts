/**
 * The statechart of a vision and hearing screening. Pure: case, facts and seed come in as input, time is an event, nothing
 * leaves but the output. Mistakes are transitions with consequences; guards forbid only what hands cannot do.
 *
 * State value: visit.stage preparing → testing → charting …, visit.cover open | covered, visit.phones off | on, finished.
 */
import { assign, setup } from 'xstate';
import { did, once } from '../core/acts.ts';
import { greeted } from '../core/encounter.ts';
import type { SimulationInput, TimePassed } from '../core/simulation.ts';
import {
  asked,
  covered,
  earsLooked,
  happened,
  lineAsked,
  nearAsked,
  phonesPut,
  plateShown,
  reported,
  told,
  touch,
  uncover,
  wore,
} from './acts.ts';
import { begin } from './begin.ts';
import type { ShCase } from './case.ts';
import { dial, lineNumbers } from './chart.ts';
import { chartAcuity, chartEar, chartNote, chartPlate, chartTone } from './charting.ts';
import type { ShContext } from './context.ts';
import type { ShLearnerEvent } from './events.ts';
import type { ShFacts } from './facts.ts';
import { giveTone, letTimePass } from './hearing.ts';
import { resultOf, type ShResult } from './result.ts';

export type ShEvent = ShLearnerEvent | TimePassed;
export type ShTag = 'preparing' | 'testing' | 'charting' | 'covered' | 'phones-on' | 'finished';

export const visionAndHearingMachine = setup({
  types: {
    context: {} as ShContext,
    events: {} as ShEvent,
    input: {} as SimulationInput<ShCase, ShFacts, null>,
    output: {} as ShResult,
    tags: {} as ShTag,
  },
  guards: {
    coached: ({ context }) => context.mode === 'coached',
    skipIsWhole: ({ event }) =>
      event.type === 'time.skipped' && Number.isInteger(event.ms) && event.ms > 0 && event.ms <= 3600000,
    chartHangs: ({ context, event }) =>
      event.type === 'line.asked' &&
      context.hung !== null &&
      context.placed !== null &&
      lineNumbers[event.line] !== undefined,
    cardIsHeld: ({ context, event }) =>
      context.cardInches !== null && (event.type !== 'near.asked' || lineNumbers[event.line] !== undefined),
    plateExists: ({ context, event }) =>
      context.cardInches !== null && event.type === 'plate.shown' && context.plates[event.plate - 1] !== undefined,
    plateIsThere: ({ context, event }) =>
      event.type === 'plate.charted' && context.plates[event.plate - 1] !== undefined,
    dialGoes: ({ event }) =>
      event.type === 'audiometer.set' &&
      event.level >= dial.low &&
      event.level <= dial.high &&
      event.level % dial.step === 0,
  },
  actions: {
    letTimePass: assign(({ context, event }) => (event.type === 'time.passed' ? letTimePass(context, event.ms) : {})),
    letTimeSkip: assign({}),
    takeHint: assign(({ context }) => did(context, { hints: Math.min(99, context.did.hints + 1) })),
    greet: assign(({ context, event }) =>
      event.type === 'hands.cleaned' || event.type === 'introduction.given' || event.type === 'procedure.explained'
        ? { encounter: greeted(context.encounter, event, context.nowMs) }
        : event.type === 'identity.checked'
          ? {
              encounter: greeted(context.encounter, event, context.nowMs),
              ...happened(context, 'confirmed-identity'),
            }
          : {},
    ),
    ask: assign(({ context, event }) => (event.type === 'question.asked' ? asked(context, event) : {})),
    closeDoor: assign({ doorClosed: true }),
    turnLight: assign(({ event }) => (event.type === 'light.turned' ? { light: event.on } : {})),
    hang: assign(({ event }) => (event.type === 'chart.hung' ? { hung: { kind: event.kind, face: event.face } } : {})),
    place: assign(({ context, event }) =>
      event.type === 'patient.placed'
        ? {
            placed: { feet: event.feet === null ? null : Math.max(3, Math.min(25, Math.round(event.feet))) },
            ...happened(context, 'agreed'),
          }
        : {},
    ),
    wear: assign(({ context, event }) => (event.type === 'correction.worn' ? wore(context, event) : {})),
    cleanOccluder: assign({ occluderClean: true }),
    cover: assign(({ context, event }) => (event.type === 'eye.covered' ? covered(context, event) : {})),
    uncover: assign(({ context }) => uncover(context)),
    remind: assign(({ context, event }) =>
      event.type === 'patient.reminded'
        ? {
            reminded: once(context.reminded, event.of),
            ...happened(context, 'agreed'),
          }
        : {},
    ),
    readLine: assign(({ context, event }) => (event.type === 'line.asked' ? lineAsked(context, event) : {})),
    holdCard: assign(({ event }) =>
      event.type === 'card.held' ? { cardInches: Math.max(4, Math.min(60, Math.round(event.inches))) } : {},
    ),
    readCard: assign(({ context, event }) => (event.type === 'near.asked' ? nearAsked(context, event) : {})),
    showPlate: assign(({ context, event }) => (event.type === 'plate.shown' ? plateShown(context, event) : {})),
    lookAtEars: assign(({ context }) => earsLooked(context)),
    wipePhones: assign({ phonesClean: true }),
    putPhones: assign(({ context, event }) => (event.type === 'headphones.put' ? phonesPut(context, event) : {})),
    takePhonesOff: assign({ phones: null, hand: null, guessAtMs: null }),
    tellTask: assign(({ context }) => ({ taskTold: true, ...happened(context, 'agreed') })),
    turn: assign(({ context, event }) =>
      event.type === 'patient.turned' ? { facesAway: event.away, ...touch(context) } : {},
    ),
    setDials: assign(({ event }) =>
      event.type === 'audiometer.set' ? { set: { ear: event.ear, pitch: event.pitch, level: event.level } } : {},
    ),
    giveTone: assign(({ context }) => giveTone(context)),
    chartAcuity: assign(({ context, event }) => (event.type === 'acuity.charted' ? chartAcuity(context, event) : {})),
    chartPlate: assign(({ context, event }) => (event.type === 'plate.charted' ? chartPlate(context, event) : {})),
    chartTone: assign(({ context, event }) => (event.type === 'tone.charted' ? chartTone(context, event) : {})),
    chartEar: assign(({ context, event }) => (event.type === 'ear.charted' ? chartEar(context, event) : {})),
    chartNote: assign(({ context, event }) => (event.type === 'note.charted' ? chartNote(context, event) : {})),
    report: assign(({ context, event }) => (event.type === 'report.made' ? reported(context, event) : {})),
    tell: assign(({ context, event }) => (event.type === 'patient.told' ? told(context, event) : {})),
  },
}).createMachine({
  id: 'vision-and-hearing',
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
        'door.closed': { actions: 'closeDoor' },
        'light.turned': { actions: 'turnLight' },
        'chart.hung': { actions: 'hang' },
        'patient.placed': { actions: 'place' },
        'correction.worn': { actions: 'wear' },
        'occluder.cleaned': { actions: 'cleanOccluder' },
        'patient.reminded': { actions: 'remind' },
        'card.held': { actions: 'holdCard' },
        'ears.looked': { actions: 'lookAtEars' },
        'headphones.wiped': { actions: 'wipePhones' },
        'task.told': { actions: 'tellTask' },
        'patient.turned': { actions: 'turn' },
        'audiometer.set': { guard: 'dialGoes', actions: 'setDials' },
        'report.made': { actions: 'report' },
        'patient.told': { actions: 'tell' },
        'visit.finished': { target: 'finished' },
      },
      states: {
        stage: {
          initial: 'preparing',
          on: {
            'line.asked': { guard: 'chartHangs', target: '.testing', actions: 'readLine' },
            'near.asked': { guard: 'cardIsHeld', target: '.testing', actions: 'readCard' },
            'plate.shown': { guard: 'plateExists', target: '.testing', actions: 'showPlate' },
            'acuity.charted': { target: '.charting', actions: 'chartAcuity' },
            'plate.charted': { guard: 'plateIsThere', target: '.charting', actions: 'chartPlate' },
            'tone.charted': { target: '.charting', actions: 'chartTone' },
            'ear.charted': { target: '.charting', actions: 'chartEar' },
            'note.charted': { target: '.charting', actions: 'chartNote' },
          },
          states: {
            preparing: { tags: 'preparing' },
            testing: { tags: 'testing' },
            charting: { tags: 'charting' },
          },
        },
        cover: {
          initial: 'open',
          states: {
            open: { on: { 'eye.covered': { target: 'covered', actions: 'cover' } } },
            covered: {
              tags: 'covered',
              on: {
                'eye.covered': { actions: 'cover' },
                'eye.uncovered': { target: 'open', actions: 'uncover' },
              },
            },
          },
        },
        phones: {
          initial: 'off',
          states: {
            off: { on: { 'headphones.put': { target: 'on', actions: 'putPhones' } } },
            on: {
              tags: 'phones-on',
              on: {
                'headphones.off': { target: 'off', actions: 'takePhonesOff' },
                'tone.given': { actions: 'giveTone' },
              },
            },
          },
        },
      },
    },
    finished: { type: 'final', tags: 'finished' },
  },
});
