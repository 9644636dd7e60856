/**
 * The statechart of a visit under precautions. Pure: case, facts and seed come in as input, time is an event, nothing is random.
 * Mistakes are transitions with consequences; the guard forbids only what hands cannot do. What each act changes: acts.ts.
 *
 * State value (views use the tags, not the names):
 *   visit.place  hall | room
 *   visit.door   shut | open
 *   visit.hands  free | rubbing (alcohol) | washing (water and soap)
 *   finished
 */
import { assign, setup } from 'xstate';
import type { CarriedEncounter } from '../core/encounter.ts';
import type { SimulationInput, TimePassed } from '../core/simulation.ts';
import { acted, isPossible, passed } from './acts.ts';
import { begin } from './begin.ts';
import type { HygieneCase } from './case.ts';
import { ended } from './cleaning.ts';
import type { HygieneContext } from './context.ts';
import type { HygieneLearnerEvent } from './events.ts';
import type { HygieneFacts } from './facts.ts';
import { resultOf, type HygieneResult } from './result.ts';

export type HygieneEvent = HygieneLearnerEvent | TimePassed;
export type HygieneTag = 'hall' | 'room' | 'door-open' | 'rubbing' | 'washing' | 'finished';

const act = { guard: 'isPossible', actions: 'act' } as const;

export const hygieneMachine = setup({
  types: {
    context: {} as HygieneContext,
    events: {} as HygieneEvent,
    input: {} as SimulationInput<HygieneCase, HygieneFacts, CarriedEncounter | null>,
    output: {} as HygieneResult,
    tags: {} as HygieneTag,
  },
  guards: {
    coached: ({ context }) => context.mode === 'coached',
    skipIsWhole: ({ event }) =>
      event.type === 'time.skipped' && Number.isInteger(event.ms) && event.ms > 0 && event.ms <= 3_600_000,
    isPossible: ({ context, event }) => event.type !== 'time.passed' && isPossible(context, event),
    isInside: ({ context }) => context.inside,
    isOutside: ({ context }) => !context.inside,
    isOpen: ({ context }) => context.doorOpen,
    isShut: ({ context }) => !context.doorOpen,
    isRubbing: ({ context }) => context.cleaning?.product === 'rub',
    isWashing: ({ context }) => context.cleaning !== null && context.cleaning.product !== 'rub',
    isFree: ({ context }) => context.cleaning === null,
  },
  actions: {
    act: assign(({ context, event }) => (event.type === 'time.passed' ? {} : acted(context, event))),
    letTimePass: assign(({ context, event }) => (event.type === 'time.passed' ? passed(context, event.ms) : {})),
    settle: assign(({ context }) => ended(context)),
  },
}).createMachine({
  id: 'hand-hygiene-and-ppe',
  context: ({ input }) => begin(input),
  initial: 'visit',
  on: { 'time.passed': { actions: 'letTimePass' } },
  output: ({ context }) => resultOf(context),
  states: {
    visit: {
      type: 'parallel',
      on: {
        'time.skipped': { guard: 'skipIsWhole', actions: 'act' },
        'hint.asked': { guard: 'coached', actions: 'act' },
        'introduction.given': act,
        'identity.checked': act,
        'procedure.explained': act,
        'hands.wetted': act,
        'product.taken': act,
        'stroke.begun': act,
        'hands.rinsed': act,
        'hands.dried': act,
        'tap.closed': act,
        'hands.stopped': act,
        'ppe.on': act,
        'seal.checked': act,
        'respirator.adjusted': act,
        'ppe.off': act,
        'room.entered': act,
        'room.left': act,
        'door.shut': act,
        'patient.masked': act,
        'care.done': act,
        'surface.touched': act,
        'patient.told': act,
        'surfaces.wiped': act,
        'room.handed-on': act,
        'task.handed-over': act,
        'visit.finished': { target: 'finished', actions: 'settle' },
      },
      states: {
        place: {
          initial: 'hall',
          states: {
            hall: { tags: 'hall', always: { guard: 'isInside', target: 'room' } },
            room: { tags: 'room', always: { guard: 'isOutside', target: 'hall' } },
          },
        },
        door: {
          initial: 'shut',
          states: {
            shut: { always: { guard: 'isOpen', target: 'open' } },
            open: { tags: 'door-open', always: { guard: 'isShut', target: 'shut' } },
          },
        },
        hands: {
          initial: 'free',
          states: {
            free: {
              always: [
                { guard: 'isRubbing', target: 'rubbing' },
                { guard: 'isWashing', target: 'washing' },
              ],
            },
            rubbing: {
              tags: 'rubbing',
              always: [
                { guard: 'isFree', target: 'free' },
                { guard: 'isWashing', target: 'washing' },
              ],
            },
            washing: {
              tags: 'washing',
              always: [
                { guard: 'isFree', target: 'free' },
                { guard: 'isRubbing', target: 'rubbing' },
              ],
            },
          },
        },
      },
    },
    finished: { type: 'final', tags: 'finished' },
  },
});
