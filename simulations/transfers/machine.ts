/**
 * The statechart of a transfer. Pure: case, facts and seed come in as input, time is an event, nothing is random, nothing leaves but
 * the output. Mistakes are transitions with consequences; guards forbid only what hands cannot do. What each act changes: acts.ts.
 *
 * State value (views use the tags, not the names):
 *   visit  resting → edge → standing → turned → landed
 *          edge, standing, turned → falling → down
 *   finished
 */
import { assign, setup } from 'xstate';
import { did, greet } from '../core/acts.ts';
import type { CarriedEncounter } from '../core/encounter.ts';
import type { SimulationInput, TimePassed } from '../core/simulation.ts';
import {
  asked,
  askedDizzy,
  calledHelper,
  lowered,
  metFall,
  movedOtherwise,
  onEdge,
  onFloor,
  otherwiseGoes,
  placed,
  putBelt,
  regained,
  reported,
  riseFails,
  rode,
  rose,
  seatRolls,
  told,
  turned,
  turnFails,
} from './acts.ts';
import { begin } from './begin.ts';
import type { TransfersCase } from './case.ts';
import type { TransfersContext } from './context.ts';
import type { TransfersLearnerEvent } from './events.ts';
import type { TransfersFacts } from './facts.ts';
import { resultOf, type TransfersResult } from './result.ts';
import { letTimePass } from './time.ts';

export type TransfersEvent = TransfersLearnerEvent | TimePassed;
export type TransfersTag = 'resting' | 'edge' | 'standing' | 'turned' | 'landed' | 'falling' | 'down' | 'finished';

export const transfersMachine = setup({
  types: {
    context: {} as TransfersContext,
    events: {} as TransfersEvent,
    input: {} as SimulationInput<TransfersCase, TransfersFacts, CarriedEncounter | null>,
    output: {} as TransfersResult,
    tags: {} as TransfersTag,
  },
  guards: {
    coached: ({ context }) => context.mode === 'coached',
    skipIsWhole: ({ event }) =>
      event.type === 'time.skipped' && Number.isInteger(event.ms) && event.ms > 0 && event.ms <= 3_600_000,
    startsOnTable: ({ context }) => context.case.kind === 'table-to-chair',
    startsInChair: ({ context }) => context.case.kind === 'chair-to-table',
    isRide: ({ context }) => context.case.kind === 'ride',
    noHelperYet: ({ context }) => context.helper === null,
    riseStays: ({ context }) => riseFails(context) === 'not-that-way' || riseFails(context) === 'too-heavy',
    riseRolls: ({ context }) => riseFails(context) === 'rolled',
    turnFalls: ({ context }) => turnFails(context) !== null,
    seatRolls: ({ context }) => seatRolls(context),
    otherwiseMoves: ({ context, event }) =>
      event.type === 'moved.otherwise' && otherwiseGoes(context, event.by) === 'moved',
    otherwiseFalls: ({ context, event }) =>
      event.type === 'moved.otherwise' && otherwiseGoes(context, event.by) === 'falls',
    reachedFloor: ({ context }) => context.fall !== null && context.fall.onFloorAtMs !== null,
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
    askDizzySitting: assign(({ context }) => askedDizzy(context, false)),
    askDizzyStanding: assign(({ context }) => askedDizzy(context, true)),
    putShoes: assign({ shoes: true }),
    clearPath: assign({ path: true }),
    readyTable: assign({ table: true }),
    place: assign(({ event }) => (event.type === 'chair.placed' ? placed(event) : {})),
    setBrake: assign(({ context, event }) =>
      event.type === 'brake.set' ? { brakes: { ...context.brakes, [event.wheel]: event.on } } : {},
    ),
    setFootrests: assign(({ event }) => (event.type === 'footrests.set' ? { footrestsUp: event.up } : {})),
    putBelt: assign(({ context, event }) => (event.type === 'belt.put' ? putBelt(context, event) : {})),
    removeBelt: assign({ belt: null }),
    callHelper: assign(({ context, event }) => (event.type === 'helper.called' ? calledHelper(context, event) : {})),
    toEdge: assign(({ context }) => onEdge(context)),
    takeStance: assign(({ event }) =>
      event.type === 'stance.taken' ? { stance: { feetCm: event.feetCm, bent: event.bent, block: event.block } } : {},
    ),
    takeGrip: assign(({ event }) => (event.type === 'grip.taken' ? { grip: event.grip } : {})),
    count: assign({ counted: true }),
    rise: assign(({ context }) => rose(context)),
    turn: assign(({ context }) => turned(context)),
    lower: assign(({ context, event }) => (event.type === 'seat.lowered' ? lowered(context, event) : {})),
    regain: assign(({ context }) => regained(context)),
    meetFall: assign(({ context, event }) => (event.type === 'fall.met' ? metFall(context, event) : {})),
    actOnFloor: assign(({ context, event }) => (event.type === 'floor.acted' ? onFloor(context, event) : {})),
    moveOtherwise: assign(({ context, event }) =>
      event.type === 'moved.otherwise' ? movedOtherwise(context, event) : {},
    ),
    ride: assign(({ context, event }) => (event.type === 'ride.made' ? rode(context, event) : {})),
    chart: assign(({ event }) => (event.type === 'move.charted' ? { charted: [...new Set(event.notes)].sort() } : {})),
    writeIncident: assign(({ context, event }) =>
      event.type === 'incident.written' ? did(context, { incident: event.inChart ? 'in-chart' : 'own' }) : {},
    ),
    report: assign(({ context, event }) => (event.type === 'report.made' ? reported(context, event) : {})),
    tell: assign(({ context, event }) => (event.type === 'patient.told' ? told(context, event) : {})),
  },
}).createMachine({
  id: 'transfers',
  context: ({ input }) => begin(input),
  initial: 'visit',
  on: { 'time.passed': { actions: 'letTimePass' } },
  output: ({ context }) => resultOf(context),
  states: {
    visit: {
      initial: 'resting',
      on: {
        'time.skipped': { guard: 'skipIsWhole', actions: 'letTimeSkip' },
        'hint.asked': { guard: 'coached', actions: 'takeHint' },
        'hands.cleaned': { actions: 'greet' },
        'introduction.given': { actions: 'greet' },
        'identity.checked': { actions: 'greet' },
        'procedure.explained': { actions: 'greet' },
        'question.asked': { actions: 'ask' },
        'shoes.put': { actions: 'putShoes' },
        'path.cleared': { actions: 'clearPath' },
        'helper.called': { guard: 'noHelperYet', actions: 'callHelper' },
        'belt.removed': { actions: 'removeBelt' },
        'footrests.set': { actions: 'setFootrests' },
        'brake.set': { actions: 'setBrake' },
        'move.charted': { actions: 'chart' },
        'incident.written': { actions: 'writeIncident' },
        'report.made': { actions: 'report' },
        'patient.told': { actions: 'tell' },
        'visit.finished': { target: 'finished' },
      },
      states: {
        resting: {
          tags: 'resting',
          on: {
            'table.readied': { actions: 'readyTable' },
            'chair.placed': { actions: 'place' },
            'belt.put': { actions: 'putBelt' },
            'patient.satup': { guard: 'startsOnTable', target: 'edge', actions: 'toEdge' },
            'patient.edged': { guard: 'startsInChair', target: 'edge', actions: 'toEdge' },
            'ride.made': { guard: 'isRide', actions: 'ride' },
            'moved.otherwise': [
              { guard: 'otherwiseMoves', target: 'landed', actions: 'moveOtherwise' },
              { guard: 'otherwiseFalls', target: 'falling', actions: 'moveOtherwise' },
              { actions: 'moveOtherwise' },
            ],
          },
        },
        edge: {
          tags: 'edge',
          on: {
            'table.readied': { actions: 'readyTable' },
            'chair.placed': { guard: 'startsOnTable', actions: 'place' },
            'belt.put': { actions: 'putBelt' },
            'dizzy.asked': { actions: 'askDizzySitting' },
            'stance.taken': { actions: 'takeStance' },
            'grip.taken': { actions: 'takeGrip' },
            'count.said': { actions: 'count' },
            'rise.made': [
              { guard: 'riseStays', actions: 'rise' },
              { guard: 'riseRolls', target: 'falling', actions: 'rise' },
              { target: 'standing', actions: 'rise' },
            ],
            'seat.regained': { target: 'resting' },
            'moved.otherwise': [
              { guard: 'otherwiseMoves', target: 'landed', actions: 'moveOtherwise' },
              { guard: 'otherwiseFalls', target: 'falling', actions: 'moveOtherwise' },
              { actions: 'moveOtherwise' },
            ],
          },
        },
        standing: {
          tags: 'standing',
          on: {
            'dizzy.asked': { actions: 'askDizzyStanding' },
            'turn.made': [
              { guard: 'turnFalls', target: 'falling', actions: 'turn' },
              { target: 'turned', actions: 'turn' },
            ],
            'seat.regained': { target: 'edge', actions: 'regain' },
          },
        },
        turned: {
          tags: 'turned',
          on: {
            'seat.lowered': [
              { guard: 'seatRolls', target: 'falling', actions: 'lower' },
              { target: 'landed', actions: 'lower' },
            ],
          },
        },
        landed: { tags: 'landed' },
        falling: {
          tags: 'falling',
          always: { guard: 'reachedFloor', target: 'down' },
          on: { 'fall.met': { target: 'down', actions: 'meetFall' } },
        },
        down: { tags: 'down', on: { 'floor.acted': { actions: 'actOnFloor' } } },
      },
    },
    finished: { type: 'final', tags: 'finished' },
  },
});
