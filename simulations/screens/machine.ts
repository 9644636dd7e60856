/**
 * The statechart of screens by script. Pure: case, facts and seed come in as input, time is an event. Mistakes are transitions
 * with consequences; guards forbid only what cannot be done.
 *
 * State value: visit.stage preparing → screening → charting …, visit.person seated | lying | standing | walking | down, finished.
 */
import { assign, setup } from 'xstate';
import { did, once } from '../core/acts.ts';
import { greeted } from '../core/encounter.ts';
import type { SimulationInput, TimePassed } from '../core/simulation.ts';
import {
  answerChanged,
  happened,
  itemDeclined,
  laid,
  providerCalled,
  reportedTo,
  resourcesOffered,
  seated,
  stood,
  symptomsAsked,
  told,
  touch,
  walkStarted,
  walkStopped,
} from './acts.ts';
import { asked, handed, itemsOf, worded } from './asking.ts';
import { begin } from './begin.ts';
import type { ScCase } from './case.ts';
import { chartPosition, chartScore } from './charting.ts';
import type { ScContext } from './context.ts';
import type { ScLearnerEvent } from './events.ts';
import type { ScFacts } from './facts.ts';
import { questionnaires } from './instruments.ts';
import { resultOf, type ScResult } from './result.ts';
import { beside, cuffStarted, letTimePass } from './standing.ts';

export type ScEvent = ScLearnerEvent | TimePassed;
export type ScTag =
  'preparing' | 'screening' | 'charting' | 'seated' | 'lying' | 'standing' | 'walking' | 'down' | 'finished';

export const screensMachine = setup({
  types: {
    context: {} as ScContext,
    events: {} as ScEvent,
    input: {} as SimulationInput<ScCase, ScFacts, null>,
    output: {} as ScResult,
    tags: {} as ScTag,
  },
  guards: {
    coached: ({ context }) => context.mode === 'coached',
    skipIsWhole: ({ event }) =>
      event.type === 'time.skipped' && Number.isInteger(event.ms) && event.ms > 0 && event.ms <= 3600000,
    companionIsHere: ({ context }) => context.companionHere,
    relativeIsHere: ({ context }) => context.companionHere && context.case.language !== null,
    formIsOpen: ({ context }) =>
      context.screen !== null && questionnaires[context.screen] !== undefined && context.asking === null,
    itemIsThere: ({ context, event }) =>
      context.screen !== null &&
      context.asking === null &&
      (event.type === 'item.asked' || event.type === 'answer.changed' || event.type === 'item.declined') &&
      event.item >= 1 &&
      event.item <= itemsOf(context.screen),
    isAsked: ({ context }) => context.asking !== null,
    cuffIsReady: ({ context }) => context.cuffOn && context.cuff === null,
    watchRuns: ({ context }) => context.walk !== null && context.stopwatchMs === null,
    isDown: ({ context }) => context.posture === 'down',
    isBack: ({ context }) => context.posture === 'seated',
  },
  actions: {
    letTimePass: assign(({ context, event }) => (event.type === 'time.passed' ? letTimePass(context, event.ms) : {})),
    letTimeSkip: assign({}),
    takeHint: assign(({ context }) => did(context, { hints: Math.min(99, context.did.hints + 1) })),
    greet: assign(({ context, event }) =>
      event.type === 'hands.cleaned' || event.type === 'introduction.given' || event.type === 'procedure.explained'
        ? { encounter: greeted(context.encounter, event, context.nowMs) }
        : event.type === 'identity.checked'
          ? { encounter: greeted(context.encounter, event, context.nowMs), ...happened(context, 'confirmed-identity') }
          : {},
    ),
    closeDoor: assign({ doorClosed: true }),
    sendCompanion: assign(({ context }) => ({ companionHere: false, ...happened(context, 'companion-goes') })),
    callInterpreter: assign(({ context }) => ({
      interpreter: 'interpreter' as const,
      ...happened(context, 'interpreter-comes'),
    })),
    letRelative: assign(({ context }) => ({
      interpreter: 'relative' as const,
      ...happened(context, 'relative-helps'),
    })),
    choose: assign(({ context, event }) =>
      event.type === 'screen.chosen'
        ? {
            screen: event.screen,
            asking: null,
            chosen: once(context.chosen, event.screen),
          }
        : {},
    ),
    hand: assign(({ context }) => handed(context)),
    ask: assign(({ context, event }) => (event.type === 'item.asked' ? asked(context, event) : {})),
    answerWording: assign(({ context, event }) => (event.type === 'wording.answered' ? worded(context, event) : {})),
    changeAnswer: assign(({ context, event }) =>
      event.type === 'answer.changed' ? answerChanged(context, event) : {},
    ),
    decline: assign(({ context, event }) => (event.type === 'item.declined' ? itemDeclined(context, event) : {})),
    scoreFlacc: assign(({ context, event }) =>
      event.type === 'flacc.scored' ? { flacc: { ...context.flacc, [event.part]: event.points } } : {},
    ),
    chartScore: assign(({ context, event }) => (event.type === 'score.charted' ? chartScore(context, event) : {})),
    chartPosition: assign(({ context, event }) =>
      event.type === 'position.charted' ? chartPosition(context, event) : {},
    ),
    stepTobacco: assign(({ context, event }) =>
      event.type === 'tobacco.stepped'
        ? {
            ...happened(context, event.manner === 'own-advice' ? 'worried' : 'nods'),
            ...did(context, {
              tobacco: [...context.did.tobacco, { step: event.step, manner: event.manner }].slice(-20),
            }),
          }
        : {},
    ),
    offerResources: assign(({ context, event }) =>
      event.type === 'resources.offered' ? resourcesOffered(context, event) : {},
    ),
    placeChair: assign({ chairPlaced: true }),
    putCuff: assign(({ context }) => ({ cuffOn: true, ...touch(context) })),
    lay: assign(({ context }) => laid(context)),
    stand: assign(({ context, event }) => (event.type === 'patient.stood' ? stood(context, event) : {})),
    seat: assign(({ context }) => seated(context)),
    startCuff: assign(({ context }) => cuffStarted(context)),
    countPulse: assign(({ context }) => ({ ...touch(context), ...beside(context, { pulseCounted: true }) })),
    askSymptoms: assign(({ context }) => symptomsAsked(context)),
    measureLine: assign(({ event }) =>
      event.type === 'line.measured' ? { lineFeet: Math.max(3, Math.min(40, Math.round(event.feet))) } : {},
    ),
    startWalk: assign(({ context, event }) => (event.type === 'walk.started' ? walkStarted(context, event) : {})),
    stopWalk: assign(({ context }) => walkStopped(context)),
    callProvider: assign(({ context, event }) =>
      event.type === 'provider.called' ? providerCalled(context, event) : {},
    ),
    report: assign(({ context, event }) => (event.type === 'report.made' ? reportedTo(context, event) : {})),
    tell: assign(({ context, event }) => (event.type === 'patient.told' ? told(context, event) : {})),
    leave: assign(({ context }) =>
      did(context, {
        leftAlone: context.did.leftAlone || (context.did.redAtMs !== null && context.did.calls.length === 0),
      }),
    ),
  },
}).createMachine({
  id: 'screens',
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
        'door.closed': { actions: 'closeDoor' },
        'companion.sent': { guard: 'companionIsHere', actions: 'sendCompanion' },
        'interpreter.called': { actions: 'callInterpreter' },
        'relative.translates': { guard: 'relativeIsHere', actions: 'letRelative' },
        'chair.placed': { actions: 'placeChair' },
        'cuff.put': { actions: 'putCuff' },
        'pulse.counted': { actions: 'countPulse' },
        'symptoms.asked': { actions: 'askSymptoms' },
        'line.measured': { actions: 'measureLine' },
        'walk.stopped': { guard: 'watchRuns', actions: 'stopWalk' },
        'tobacco.stepped': { actions: 'stepTobacco' },
        'resources.offered': { actions: 'offerResources' },
        'provider.called': { actions: 'callProvider' },
        'report.made': { actions: 'report' },
        'patient.told': { actions: 'tell' },
        'visit.finished': { target: 'finished', actions: 'leave' },
      },
      states: {
        stage: {
          initial: 'preparing',
          on: {
            'screen.chosen': { target: '.screening', actions: 'choose' },
            'form.handed': { guard: 'formIsOpen', target: '.screening', actions: 'hand' },
            'item.asked': { guard: 'itemIsThere', target: '.screening', actions: 'ask' },
            'wording.answered': { guard: 'isAsked', target: '.screening', actions: 'answerWording' },
            'answer.changed': { guard: 'itemIsThere', actions: 'changeAnswer' },
            'item.declined': { guard: 'itemIsThere', actions: 'decline' },
            'flacc.scored': { target: '.screening', actions: 'scoreFlacc' },
            'cuff.started': { guard: 'cuffIsReady', target: '.screening', actions: 'startCuff' },
            'score.charted': { target: '.charting', actions: 'chartScore' },
            'position.charted': { target: '.charting', actions: 'chartPosition' },
          },
          states: {
            preparing: { tags: 'preparing' },
            screening: { tags: 'screening' },
            charting: { tags: 'charting' },
          },
        },
        person: {
          initial: 'seated',
          states: {
            seated: {
              tags: 'seated',
              on: {
                'patient.laid': { target: 'lying', actions: 'lay' },
                'patient.stood': { target: 'standing', actions: 'stand' },
                'walk.started': { target: 'walking', actions: 'startWalk' },
              },
            },
            lying: {
              tags: 'lying',
              on: {
                'patient.stood': { target: 'standing', actions: 'stand' },
                'patient.seated': { target: 'seated', actions: 'seat' },
              },
            },
            standing: {
              tags: 'standing',
              on: {
                'patient.laid': { target: 'lying', actions: 'lay' },
                'patient.seated': { target: 'seated', actions: 'seat' },
              },
              always: { guard: 'isDown', target: 'down' },
            },
            walking: { tags: 'walking', always: { guard: 'isBack', target: 'seated' } },
            down: { tags: 'down', on: { 'patient.laid': { target: 'lying', actions: 'lay' } } },
          },
        },
      },
    },
    finished: { type: 'final', tags: 'finished' },
  },
});
