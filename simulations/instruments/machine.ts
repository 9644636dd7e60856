/**
 * The statechart of a day with instruments. Pure: case, facts and seed come in as input, time is an event. Mistakes are transitions with
 * consequences; the guard forbids only what hands and a locked door make impossible. What each act changes: acts.ts.
 *
 * State value (views use the tags, not the names):
 *   work.sterilizer  empty → loaded → running → over → unloaded
 *   work.soak        free | soaking
 *   work.day         today → tomorrow
 *   finished
 */
import { assign, setup } from 'xstate';
import type { SimulationInput, TimePassed } from '../core/simulation.ts';
import { acted, isPossible } from './acts.ts';
import { begin } from './begin.ts';
import type { InstrumentCase } from './case.ts';
import type { InstrumentContext } from './context.ts';
import type { InstrumentLearnerEvent } from './events.ts';
import type { InstrumentFacts } from './facts.ts';
import { isOver } from './load.ts';
import { resultOf, type InstrumentResult } from './result.ts';

export type InstrumentEvent = InstrumentLearnerEvent | TimePassed;
export type InstrumentTag = 'empty' | 'loaded' | 'running' | 'over' | 'unloaded' | 'soaking' | 'tomorrow' | 'finished';

const act = { guard: 'isPossible', actions: 'act' } as const;

export const instrumentMachine = setup({
  types: {
    context: {} as InstrumentContext,
    events: {} as InstrumentEvent,
    input: {} as SimulationInput<InstrumentCase, InstrumentFacts, null>,
    output: {} as InstrumentResult,
    tags: {} as InstrumentTag,
  },
  guards: {
    coached: ({ context }) => context.mode === 'coached',
    skipIsWhole: ({ event }) =>
      event.type === 'time.skipped' && Number.isInteger(event.ms) && event.ms > 0 && event.ms <= 3_600_000,
    isPossible: ({ context, event }) => event.type !== 'time.passed' && isPossible(context, event),
    hasPacks: ({ context }) => context.placed.length > 0,
    isStarted: ({ context }) => context.run !== null,
    isOver: ({ context }) => isOver(context),
    isUnloaded: ({ context }) => context.out.length > 0,
    isSoaking: ({ context }) => context.soak.beganAtMs !== null,
    isLifted: ({ context }) => context.soak.beganAtMs === null,
    isTomorrow: ({ context }) => context.day === 'tomorrow',
  },
  actions: {
    act: assign(({ context, event }) => (event.type === 'time.passed' ? {} : acted(context, event))),
    letTimePass: assign(({ context, event }) =>
      event.type === 'time.passed' ? { nowMs: context.nowMs + event.ms } : {},
    ),
  },
}).createMachine({
  id: 'instruments',
  context: ({ input }) => begin(input),
  initial: 'work',
  on: { 'time.passed': { actions: 'letTimePass' } },
  output: ({ context }) => resultOf(context),
  states: {
    work: {
      type: 'parallel',
      on: {
        'time.skipped': { guard: 'skipIsWhole', actions: 'act' },
        'hint.asked': { guard: 'coached', actions: 'act' },
        'outfit.put-on': act,
        'soil.kept-moist': act,
        'tray.carried': act,
        'item.sorted': act,
        'batch.rinsed': act,
        'batch.soaked': act,
        'batch.brushed': act,
        'batch.shaken': act,
        'batch.rinsed-clear': act,
        'batch.dried': act,
        'batch.oiled': act,
        'item.inspected': act,
        'item.tagged': act,
        'pack.wrapped': act,
        'water.filled': act,
        'pack.placed': act,
        'spores.placed': act,
        'cycle.started': act,
        'cycle.stopped': act,
        'load.unloaded': act,
        'printout.recorded': act,
        'pack.judged': act,
        'load.logged': act,
        'spores.incubated': act,
        'night.passed': act,
        'spores.read': act,
        'load.decided': act,
        'sterilizer.tagged-out': act,
        'sterilizer.put-back': act,
        'supervisor.told': act,
        'soak.tested': act,
        'soak.replaced': act,
        'soak.begun': act,
        'soak.lifted': act,
        'cabinet.judged': act,
        'request.answered': act,
        'day.finished': { target: 'finished' },
      },
      states: {
        sterilizer: {
          initial: 'empty',
          states: {
            empty: { tags: 'empty', always: { guard: 'hasPacks', target: 'loaded' } },
            loaded: { tags: 'loaded', always: { guard: 'isStarted', target: 'running' } },
            running: {
              tags: 'running',
              always: [
                { guard: 'isUnloaded', target: 'unloaded' },
                { guard: 'isOver', target: 'over' },
              ],
            },
            over: { tags: 'over', always: { guard: 'isUnloaded', target: 'unloaded' } },
            unloaded: { tags: 'unloaded' },
          },
        },
        soak: {
          initial: 'free',
          states: {
            free: { always: { guard: 'isSoaking', target: 'soaking' } },
            soaking: { tags: 'soaking', always: { guard: 'isLifted', target: 'free' } },
          },
        },
        day: {
          initial: 'today',
          states: {
            today: { always: { guard: 'isTomorrow', target: 'tomorrow' } },
            tomorrow: { tags: 'tomorrow' },
          },
        },
      },
    },
    finished: { type: 'final', tags: 'finished' },
  },
});
