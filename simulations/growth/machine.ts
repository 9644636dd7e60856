/**
 * The statechart of weighing and measuring. Pure: case, facts and seed come in as input, time is an event, nothing is random.
 * Mistakes are transitions with consequences; guards forbid only what hands cannot do. Chart and assumptions: model.md.
 *
 * State value (views use the tags): visit.{floor, scale, wall, board} | finished
 */
import { assign, setup } from 'xstate';
import { did } from '../core/acts.ts';
import type { CarriedEncounter } from '../core/encounter.ts';
import type { SimulationInput, TimePassed } from '../core/simulation.ts';
import {
  asked,
  entered,
  greet,
  left,
  leftMeasuring,
  leftScale,
  looked,
  mounted,
  movedPoise,
  plotted,
  readBand,
  reported,
  setHand,
  taped,
  told,
  touch,
  went,
  zeroed,
} from './acts.ts';
import { begin, hasItem } from './begin.ts';
import { letTimePass, shownG } from './body.ts';
import type { GrowthCase } from './case.ts';
import type { GrowthContext } from './context.ts';
import { curveOf } from './curves.ts';
import type { GrowthLearnerEvent } from './events.ts';
import type { GrowthFacts } from './facts.ts';
import { yearsOld } from './findings.ts';
import { resultOf, type GrowthResult } from './result.ts';

export type GrowthEvent = GrowthLearnerEvent | TimePassed;
export type GrowthTag = 'on-floor' | 'on-scale' | 'at-wall' | 'on-board' | 'finished';

/** How long a length board is, tenths of a centimeter. An assumption. */
const boardMm = 1100;

export const growthMachine = setup({
  types: {
    context: {} as GrowthContext,
    events: {} as GrowthEvent,
    input: {} as SimulationInput<GrowthCase, GrowthFacts, CarriedEncounter | null>,
    output: {} as GrowthResult,
    tags: {} as GrowthTag,
  },
  guards: {
    coached: ({ context }) => context.mode === 'coached',
    skipIsWhole: ({ event }) =>
      event.type === 'time.skipped' && Number.isInteger(event.ms) && event.ms > 0 && event.ms <= 3_600_000,
    isWorn: ({ context, event }) => event.type === 'worn.set' && hasItem(context.case, event.item),
    wearsDiapers: ({ context }) => context.case.diaperG !== null,
    isInRoom: ({ context, event }) => event.type === 'scale.chosen' && context.case.scales.includes(event.scale),
    /** A baby cannot stand, and nobody else fits into the tray. */
    fits: ({ context }) => context.scale !== null && (context.scale === 'infant') === (context.case.stance === 'lies'),
    cannotStand: ({ context }) =>
      context.case.stance === 'wheelchair' && context.scale !== null && context.scale !== 'wheelchair',
    /** The screw of a beam scale moves an empty beam with its poises at zero; a display does whatever it is told. */
    canZero: ({ context }) =>
      context.scale !== null &&
      (context.scale !== 'beam' || (context.place !== 'scale' && context.bigPoise === 0 && context.smallPoise === 0)),
    hasDisplay: ({ context }) => context.scale !== null && context.scale !== 'beam',
    hasBeam: ({ context }) => context.scale === 'beam',
    isWheelchairScale: ({ context }) => context.scale === 'wheelchair',
    hasTray: ({ context }) => context.scale === 'infant',
    /** A baby of under a year does not stand at a wall. */
    canStandAtWall: ({ context }) =>
      context.truth.statureMm !== null &&
      context.case.stance !== 'wheelchair' &&
      (context.case.stance !== 'lies' || yearsOld(context) >= 1),
    /** A length board is made for small children. */
    canLie: ({ context: { truth } }) => truth.statureMm !== null && truth.statureMm < boardMm,
    hasHelper: ({ context }) => context.case.helper !== null,
    headIsMeasured: ({ context }) => context.truth.headMm !== null,
    tapeIsOn: ({ context }) => context.tape !== null,
    chartExists: ({ event }) => event.type === 'chart.opened' && curveOf(event) !== null,
    chartIsOpen: ({ context }) => context.openChart !== null,
    pointIsOn: ({ context: { openChart, plotted: points } }) =>
      points.some(
        ({ set, sex, measure }) => set === openChart?.set && sex === openChart.sex && measure === openChart.measure,
      ),
    isNumber: ({ event }) => event.type === 'entry.made' && Number.isFinite(event.value),
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
    setWorn: assign(({ context, event }) =>
      event.type === 'worn.set'
        ? {
            wears: { ...context.wears, [event.item]: event.on },
            ...looked({ ...context, wears: { ...context.wears, [event.item]: event.on } }),
          }
        : {},
    ),
    setDiaper: assign(({ context, event }) =>
      event.type === 'diaper.set' ? { diaper: event.to, ...touch(context) } : {},
    ),
    chooseScale: assign(({ event }) =>
      event.type === 'scale.chosen'
        ? { scale: event.scale, zeroG: 0, tareG: 0, heldG: null, paper: false, bigPoise: 0, smallPoise: 0 }
        : {},
    ),
    layPaper: assign({ paper: true }),
    zero: assign(({ context }) => zeroed(context)),
    switchUnit: assign(({ event }) => (event.type === 'unit.switched' ? { unit: event.to, heldG: null } : {})),
    enterTare: assign(({ event }) =>
      event.type === 'tare.entered' ? { tareG: Math.max(0, Math.min(1000, Math.round(event.tenthsKg))) * 100 } : {},
    ),
    mount: assign(({ context }) => mounted(context)),
    leaveScale: assign(({ context }) => leftScale(context)),
    setHand: assign(({ context, event }) => (event.type === 'hand.set' ? setHand(context, event) : {})),
    movePoise: assign(({ context, event }) => (event.type === 'poise.moved' ? movedPoise(context, event) : {})),
    hold: assign(({ context }) => {
      const held = { heldG: shownG(context) };
      return { ...held, ...looked({ ...context, ...held }) };
    }),
    goToWall: assign(({ context }) => went(context, 'wall')),
    goToBoard: assign(({ context }) => went(context, 'board')),
    leaveMeasuring: assign(({ context }) => leftMeasuring(context)),
    setPosture: assign(({ context, event }) =>
      event.type === 'posture.set'
        ? { posture: { ...context.posture, [event.point]: event.right }, ...touch(context) }
        : {},
    ),
    setHeadpiece: assign(({ event }) => (event.type === 'headpiece.set' ? { headpiece: event.to } : {})),
    placeHelper: assign(({ event }) => (event.type === 'helper.placed' ? { helperHolds: event.holding } : {})),
    setLegs: assign(({ context, event }) =>
      event.type === 'legs.set' ? { legsStraight: event.straight, ...touch(context) } : {},
    ),
    setFootboard: assign(({ event }) => (event.type === 'footboard.set' ? { footboard: event.to } : {})),
    placeTape: assign(({ context, event }) => (event.type === 'tape.placed' ? taped(context, event) : {})),
    removeTape: assign({ tape: null }),
    enter: assign(({ context, event }) => (event.type === 'entry.made' ? entered(context, event) : {})),
    openChart: assign(({ event }) =>
      event.type === 'chart.opened' ? { openChart: { set: event.set, sex: event.sex, measure: event.measure } } : {},
    ),
    plot: assign(({ context, event }) => (event.type === 'point.plotted' ? plotted(context, event) : {})),
    readBand: assign(({ context, event }) => (event.type === 'band.read' ? readBand(context, event) : {})),
    report: assign(({ context, event }) => (event.type === 'report.made' ? reported(context, event) : {})),
    tell: assign(({ context, event }) => (event.type === 'patient.told' ? told(context, event) : {})),
    leave: assign(({ context }) => left(context)),
  },
}).createMachine({
  id: 'growth',
  context: ({ input }) => begin(input),
  initial: 'visit',
  on: { 'time.passed': { actions: 'letTimePass' } },
  output: ({ context }) => resultOf(context),
  states: {
    visit: {
      initial: 'floor',
      on: {
        'time.skipped': { guard: 'skipIsWhole', actions: 'letTimeSkip' },
        'hint.asked': { guard: 'coached', actions: 'takeHint' },
        'hands.cleaned': { actions: 'greet' },
        'introduction.given': { actions: 'greet' },
        'identity.checked': { actions: 'greet' },
        'procedure.explained': { actions: 'greet' },
        'question.asked': { actions: 'ask' },
        'worn.set': { guard: 'isWorn', actions: 'setWorn' },
        'diaper.set': { guard: 'wearsDiapers', actions: 'setDiaper' },
        'scale.zeroed': { guard: 'canZero', actions: 'zero' },
        'unit.switched': { guard: 'hasDisplay', actions: 'switchUnit' },
        'tare.entered': { guard: 'isWheelchairScale', actions: 'enterTare' },
        'poise.moved': { guard: 'hasBeam', actions: 'movePoise' },
        'hand.set': { actions: 'setHand' },
        'helper.placed': { guard: 'hasHelper', actions: 'placeHelper' },
        'tape.placed': { guard: 'headIsMeasured', actions: 'placeTape' },
        'tape.removed': { guard: 'tapeIsOn', actions: 'removeTape' },
        'entry.made': { guard: 'isNumber', actions: 'enter' },
        'chart.opened': { guard: 'chartExists', actions: 'openChart' },
        'point.plotted': { guard: 'chartIsOpen', actions: 'plot' },
        'band.read': { guard: 'pointIsOn', actions: 'readBand' },
        'report.made': { actions: 'report' },
        'patient.told': { actions: 'tell' },
        'visit.finished': { target: 'finished', actions: 'leave' },
      },
      states: {
        floor: {
          tags: 'on-floor',
          on: {
            'scale.chosen': { guard: 'isInRoom', actions: 'chooseScale' },
            'paper.laid': { guard: 'hasTray', actions: 'layPaper' },
            'scale.mounted': [
              { guard: 'cannotStand', actions: 'mount' },
              { guard: 'fits', target: 'scale', actions: 'mount' },
            ],
            'wall.used': { guard: 'canStandAtWall', target: 'wall', actions: 'goToWall' },
            'board.used': { guard: 'canLie', target: 'board', actions: 'goToBoard' },
          },
        },
        scale: {
          tags: 'on-scale',
          on: {
            'reading.held': { guard: 'hasDisplay', actions: 'hold' },
            'scale.left': { target: 'floor', actions: 'leaveScale' },
          },
        },
        wall: {
          tags: 'at-wall',
          on: {
            'posture.set': { actions: 'setPosture' },
            'headpiece.set': { actions: 'setHeadpiece' },
            'measuring.left': { target: 'floor', actions: 'leaveMeasuring' },
          },
        },
        board: {
          tags: 'on-board',
          on: {
            'legs.set': { actions: 'setLegs' },
            'footboard.set': { actions: 'setFootboard' },
            'measuring.left': { target: 'floor', actions: 'leaveMeasuring' },
          },
        },
      },
    },
    finished: { type: 'final', tags: 'finished' },
  },
});
