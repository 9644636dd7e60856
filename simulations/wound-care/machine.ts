/**
 * The statechart of wound care and bandaging. Pure: case, facts and seed come in as input, time is an event, nothing is random,
 * nothing leaves but the output. Mistakes are transitions with consequences; guards forbid only what hands cannot do. What each
 * act changes: act.ts.
 *
 * State value (views use the tags, not the names):
 *   visit.wound    covered → bare → dressed
 *   visit.limb     free → wrapping → wrapped, and free again when it is loosened
 *   visit.fingers  well | squeezed (by time under pressure)
 *   finished
 */
import { assign, setup } from 'xstate';
import type { CarriedEncounter } from '../core/encounter.ts';
import type { SimulationInput, TimePassed } from '../core/simulation.ts';
import { acted } from './act.ts';
import { isSqueezed } from './bandage.ts';
import { begin } from './begin.ts';
import type { WoundCase } from './case.ts';
import type { WoundContext } from './context.ts';
import type { WoundLearnerEvent } from './events.ts';
import type { WoundFacts } from './facts.ts';
import { handsCan } from './possible.ts';
import { resultOf, type WoundResult } from './result.ts';

export type WoundEvent = WoundLearnerEvent | TimePassed;
export type WoundTag = 'bare' | 'dressed' | 'wrapping' | 'wrapped' | 'squeezed' | 'finished';

export const woundMachine = setup({
  types: {
    context: {} as WoundContext,
    events: {} as WoundEvent,
    input: {} as SimulationInput<WoundCase, WoundFacts, CarriedEncounter | null>,
    output: {} as WoundResult,
    tags: {} as WoundTag,
  },
  guards: {
    handsCan: ({ context, event }) => event.type !== 'time.passed' && handsCan(context, event),
    isBare: ({ context }) => context.oldOff,
    isDressed: ({ context }) => context.dressing !== null,
    isFree: ({ context }) => context.bandage === null,
    isWrapping: ({ context }) => context.bandage !== null,
    isWrapped: ({ context }) => context.bandage !== null && context.bandage.secured !== null,
    isAnew: ({ context }) => context.bandage?.secured === null,
    isSqueezed: ({ context }) => isSqueezed(context),
    isWell: ({ context }) => !isSqueezed(context),
  },
  actions: {
    letTimePass: assign(({ context, event }) =>
      event.type === 'time.passed' ? { nowMs: context.nowMs + event.ms } : {},
    ),
    act: assign(({ context, event }) => (event.type === 'time.passed' ? {} : acted(context, event))),
  },
}).createMachine({
  id: 'wound-care',
  context: ({ input }) => begin(input),
  initial: 'visit',
  on: { 'time.passed': { actions: 'letTimePass' } },
  output: ({ context }) => resultOf(context),
  states: {
    visit: {
      type: 'parallel',
      on: {
        'visit.finished': { target: 'finished' },
        '*': { guard: 'handsCan', actions: 'act' },
      },
      states: {
        wound: {
          initial: 'covered',
          states: {
            covered: {
              always: [
                { guard: 'isDressed', target: 'dressed' },
                { guard: 'isBare', target: 'bare' },
              ],
            },
            bare: { tags: 'bare', always: { guard: 'isDressed', target: 'dressed' } },
            dressed: { tags: 'dressed' },
          },
        },
        limb: {
          initial: 'free',
          states: {
            free: { always: { guard: 'isWrapping', target: 'wrapping' } },
            wrapping: {
              tags: 'wrapping',
              always: [
                { guard: 'isFree', target: 'free' },
                { guard: 'isWrapped', target: 'wrapped' },
              ],
            },
            wrapped: {
              tags: 'wrapped',
              always: [
                { guard: 'isFree', target: 'free' },
                { guard: 'isAnew', target: 'wrapping' },
              ],
            },
          },
        },
        fingers: {
          initial: 'well',
          states: {
            well: { always: { guard: 'isSqueezed', target: 'squeezed' } },
            squeezed: { tags: 'squeezed', always: { guard: 'isWell', target: 'well' } },
          },
        },
      },
    },
    finished: { type: 'final', tags: 'finished' },
  },
});
