/**
 * The statechart of taking a blood pressure by ear. Pure: case, facts and seed come in as input, time is an event, nothing
 * is random, nothing leaves but the output. Mistakes are transitions with consequences; guards forbid only what hands
 * cannot do. Chart and assumptions: model.md; what each act changes: acts.ts. One chart, kept in one file to be read as one.
 *
 * State value (views use the tags, not the names):
 *   visit.stage    preparing → measuring (cuff on an arm) → deciding (a reading is charted) …
 *   visit.patient  standing | seated.{quiet,talking} | away
 *   visit.cuff     off | on.{empty,inflated}
 *   visit.hand     free | feeling | listening
 *   finished
 */
import { assign, setup } from 'xstate';
import { did } from '../core/acts.ts';
import type { CarriedEncounter } from '../core/encounter.ts';
import type { SimulationInput, TimePassed } from '../core/simulation.ts';
import {
  asked,
  choseArm,
  clamp,
  greet,
  happened,
  marked,
  offeredRestroom,
  recorded,
  reported,
  seated,
  squeezed,
  told,
  touch,
} from './acts.ts';
import { begin } from './begin.ts';
import { letTimePass, ventAll } from './body.ts';
import type { BpCase } from './case.ts';
import { burstMmHg, emptyBelowMmHg, mostKept, type BpContext } from './context.ts';
import type { BpLearnerEvent } from './events.ts';
import type { BpFacts } from './facts.ts';
import { resultOf, type BpResult } from './result.ts';

export type BpEvent = BpLearnerEvent | TimePassed;
export type BpTag =
  | 'preparing'
  | 'measuring'
  | 'deciding'
  | 'finished'
  | 'standing'
  | 'seated'
  | 'talking'
  | 'away'
  | 'cuff-on'
  | 'inflated'
  | 'feeling'
  | 'listening';

export const bloodPressureMachine = setup({
  types: {
    context: {} as BpContext,
    events: {} as BpEvent,
    input: {} as SimulationInput<BpCase, BpFacts, CarriedEncounter | null>,
    output: {} as BpResult,
    tags: {} as BpTag,
  },
  guards: {
    coached: ({ context }) => context.mode === 'coached',
    skipIsWhole: ({ event }) =>
      event.type === 'time.skipped' && Number.isInteger(event.ms) && event.ms > 0 && event.ms <= 3600000,
    isHere: ({ context }) => context.backAtMs === null,
    cuffAtHand: ({ context }) => context.arm !== null && context.cuffChosen !== null && context.backAtMs === null,
    cuffIsOn: ({ context }) => context.cuffPlaced !== null,
    cuffIsOff: ({ context }) => context.cuffPlaced === null,
    armIsFree: ({ context }) => context.arm !== null && context.backAtMs === null,
    attemptRuns: ({ context }) => context.attempt !== null,
    isTalking: ({ context }) => context.talkUntilMs !== null,
    isQuiet: ({ context }) => context.talkUntilMs === null,
    isBack: ({ context }) => context.backAtMs === null,
    needsRestroom: ({ context }) => context.cuffPlaced === null && context.bladderFull,
    needsNoRestroom: ({ context }) => context.cuffPlaced === null && !context.bladderFull,
    cuffHasEmptied: ({ context }) => context.cuffMmHg < emptyBelowMmHg && context.incomingMmHg === 0,
    placeExists: ({ context, event }) =>
      event.type === 'stethoscope.placed' &&
      context.backAtMs === null &&
      (event.at !== 'under-cuff' || context.cuffPlaced !== null),
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
    hush: assign(({ context }) => ({
      hushed: true,
      talkUntilMs: null,
      nextTalkAtMs: null,
      quietMs: 0,
      ...happened(context, 'agreed-to-be-quiet'),
    })),
    offerRestroom: assign(({ context }) => offeredRestroom(context)),
    closeDoor: assign({ doorClosed: true }),
    seat: assign(({ context, event }) => (event.type === 'patient.seated' ? seated(context, event) : {})),
    setBack: assign(({ context, event }) =>
      event.type === 'back.set' ? { backSupported: event.supported && context.onChair !== 'exam-table' } : {},
    ),
    setFeet: assign(({ context, event }) =>
      event.type === 'feet.set' ? { feetFlat: event.flat && context.onChair !== 'exam-table' } : {},
    ),
    setLegs: assign(({ event }) => (event.type === 'legs.set' ? { legsCrossed: event.crossed } : {})),
    restArm: assign(({ context, event }) =>
      event.type === 'arm.rested'
        ? {
            armOn: event.on,
            armHeightCm: event.on === 'desk' ? clamp(Math.round(event.heightCm), -20, 20) : 0,
            ...touch(context),
          }
        : {},
    ),
    setSleeve: assign(({ context, event }) =>
      event.type === 'sleeve.set' ? { sleeve: event.to, ...touch(context) } : {},
    ),
    chooseArm: assign(({ context, event }) => (event.type === 'arm.chosen' ? choseArm(context, event) : {})),
    measureArm: assign(({ context }) => {
      const { did: touched } = touch(context);
      return { measuredCm: context.drawn.armCm, did: { ...touched, armMeasured: true } };
    }),
    chooseCuff: assign(({ event }) => (event.type === 'cuff.chosen' ? { cuffChosen: event.size } : {})),
    placeCuff: assign(({ context, event }) =>
      event.type === 'cuff.placed'
        ? { cuffPlaced: { edgeCm: clamp(event.edgeCm, 0, 8), mark: event.mark, fit: event.fit }, ...touch(context) }
        : {},
    ),
    removeCuff: assign(({ context }) => ({
      ...ventAll(context),
      cuffPlaced: null,
      stethoscope: context.stethoscope === 'under-cuff' ? 'beside-artery' : context.stethoscope,
    })),
    feel: assign(({ context, event }) => {
      if (event.type !== 'fingers.placed') return {};
      const { did: touched } = touch(context);
      return {
        fingers: event.on,
        stethoscope: null,
        did: { ...touched, brachialFelt: touched.brachialFelt || event.on === 'brachial' },
      };
    }),
    listen: assign(({ context, event }) =>
      event.type === 'stethoscope.placed' ? { stethoscope: event.at, fingers: null, ...touch(context) } : {},
    ),
    liftHand: assign({ fingers: null, stethoscope: null }),
    squeezeBulb: assign(({ context }) => squeezed(context)),
    setValve: assign(({ event }) =>
      event.type === 'valve.set' ? { openPercent: clamp(Math.round(event.openPercent), 0, 100) } : {},
    ),
    noteEstimate: assign(({ context, event }) =>
      event.type === 'estimate.noted'
        ? {
            estimates: [
              ...context.estimates,
              {
                atMs: context.nowMs,
                mmHg: clamp(event.mmHg, 0, burstMmHg),
                attempt: context.attempt?.number ?? context.attempts.at(-1)?.number ?? null,
              },
            ].slice(-mostKept),
          }
        : {},
    ),
    markSound: assign(({ context, event }) => (event.type === 'sound.marked' ? marked(context, event) : {})),
    record: assign(({ context, event }) => (event.type === 'reading.recorded' ? recorded(context, event) : {})),
    recordAverage: assign(({ event }) =>
      event.type === 'average.recorded'
        ? {
            average: { systolic: clamp(event.systolic, 0, burstMmHg), diastolic: clamp(event.diastolic, 0, burstMmHg) },
          }
        : {},
    ),
    report: assign(({ context, event }) => (event.type === 'report.made' ? reported(context, event) : {})),
    tell: assign(({ context, event }) => (event.type === 'patient.told' ? told(context, event) : {})),
    callHelp: assign(({ context }) => did(context, { helpCalledAtMs: context.did.helpCalledAtMs ?? context.nowMs })),
    leave: assign(({ context }) => did(context, { cuffLeftInflated: context.cuffMmHg >= 20 })),
  },
}).createMachine({
  id: 'blood-pressure',
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
        'door.closed': { actions: 'closeDoor' },
        'cuff.chosen': { guard: 'cuffIsOff', actions: 'chooseCuff' },
        'valve.set': { actions: 'setValve' },
        'estimate.noted': { actions: 'noteEstimate' },
        'average.recorded': { actions: 'recordAverage' },
        'report.made': { actions: 'report' },
        'help.called': { actions: 'callHelp' },
        'visit.finished': { target: 'finished', actions: 'leave' },
      },
      states: {
        stage: {
          initial: 'preparing',
          on: { 'reading.recorded': { target: '.deciding', actions: 'record' } },
          states: {
            preparing: { tags: 'preparing', on: { 'cuff.placed': { guard: 'cuffAtHand', target: 'measuring' } } },
            measuring: { tags: 'measuring', on: { 'cuff.removed': { guard: 'cuffIsOn', target: 'preparing' } } },
            deciding: {
              tags: 'deciding',
              on: {
                'bulb.squeezed': { guard: 'cuffIsOn', target: 'measuring' },
                'cuff.placed': { guard: 'cuffAtHand', target: 'measuring' },
              },
            },
          },
        },
        patient: {
          initial: 'standing',
          states: {
            standing: {
              tags: 'standing',
              on: {
                'patient.seated': { target: 'seated', actions: 'seat' },
                'introduction.given': { actions: 'meet' },
                'identity.checked': { actions: 'meet' },
                'procedure.explained': { actions: 'meet' },
                'question.asked': { actions: 'ask' },
                'patient.hushed': { actions: 'hush' },
                'patient.told': { actions: 'tell' },
                'restroom.offered': [
                  { guard: 'needsRestroom', target: 'away', actions: 'offerRestroom' },
                  { guard: 'needsNoRestroom', actions: 'offerRestroom' },
                ],
              },
            },
            seated: {
              tags: 'seated',
              initial: 'quiet',
              on: {
                'introduction.given': { actions: 'meet' },
                'identity.checked': { actions: 'meet' },
                'procedure.explained': { actions: 'meet' },
                'question.asked': { actions: 'ask' },
                'patient.hushed': { actions: 'hush' },
                'patient.told': { actions: 'tell' },
                'back.set': { actions: 'setBack' },
                'feet.set': { actions: 'setFeet' },
                'legs.set': { actions: 'setLegs' },
                'restroom.offered': [
                  { guard: 'needsRestroom', target: 'away', actions: 'offerRestroom' },
                  { guard: 'needsNoRestroom', actions: 'offerRestroom' },
                ],
              },
              states: {
                quiet: { always: { guard: 'isTalking', target: 'talking' } },
                talking: { tags: 'talking', always: { guard: 'isQuiet', target: 'quiet' } },
              },
            },
            away: { tags: 'away', always: { guard: 'isBack', target: 'standing' } },
          },
        },
        cuff: {
          initial: 'off',
          states: {
            off: {
              on: {
                'cuff.placed': { guard: 'cuffAtHand', target: 'on', actions: 'placeCuff' },
                'arm.chosen': { actions: 'chooseArm' },
                'arm.measured': { guard: 'armIsFree', actions: 'measureArm' },
                'sleeve.set': { guard: 'isHere', actions: 'setSleeve' },
              },
            },
            on: {
              tags: 'cuff-on',
              initial: 'empty',
              on: {
                'cuff.removed': { target: 'off', actions: 'removeCuff' },
                'bulb.squeezed': { target: '.inflated', actions: 'squeezeBulb' },
              },
              states: {
                empty: {},
                inflated: {
                  tags: 'inflated',
                  on: { 'sound.marked': { guard: 'attemptRuns', actions: 'markSound' } },
                  always: { guard: 'cuffHasEmptied', target: 'empty' },
                },
              },
            },
          },
        },
        hand: {
          initial: 'free',
          on: {
            'fingers.placed': { guard: 'isHere', target: '.feeling', actions: 'feel' },
            'stethoscope.placed': { guard: 'placeExists', target: '.listening', actions: 'listen' },
            'arm.rested': { guard: 'isHere', actions: 'restArm' },
            'restroom.offered': { guard: 'needsRestroom', target: '.free', actions: 'liftHand' },
          },
          states: {
            free: {},
            feeling: { tags: 'feeling', on: { 'hand.lifted': { target: 'free', actions: 'liftHand' } } },
            listening: { tags: 'listening', on: { 'hand.lifted': { target: 'free', actions: 'liftHand' } } },
          },
        },
      },
    },
    finished: { type: 'final', tags: 'finished' },
  },
});
