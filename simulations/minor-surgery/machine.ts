/**
 * The statechart of the sterile field and minor surgery. Pure: case, facts and seed come in as input, time is an event, nothing
 * is random, nothing leaves but the output. Mistakes are transitions with consequences; guards forbid only what hands cannot
 * do. What each act changes: act.ts.
 *
 * State value (views use the tags, not the names):
 *   visit.pack     closed → opening → open, and closed again when the learner starts again
 *   visit.hands    bare → gloving → gloved, and bare again
 *   visit.work     preparing → operating → closing (the last two only where the provider operates)
 *   visit.patient  well | pale
 *   finished
 */
import { assign, setup } from 'xstate';
import type { CarriedEncounter } from '../core/encounter.ts';
import type { SimulationInput, TimePassed } from '../core/simulation.ts';
import { acted } from './act.ts';
import { begin } from './begin.ts';
import type { SurgeryCase } from './case.ts';
import type { SurgeryContext } from './context.ts';
import type { SurgeryLearnerEvent } from './events.ts';
import type { SurgeryFacts } from './facts.ts';
import { allHelped, isPaleNow } from './findings.ts';
import { handsCan } from './possible.ts';
import { resultOf, type SurgeryResult } from './result.ts';
import { isOpen } from './sterility.ts';

export type SurgeryEvent = SurgeryLearnerEvent | TimePassed;
export type SurgeryTag = 'opening' | 'open' | 'gloving' | 'gloved' | 'operating' | 'closing' | 'pale' | 'finished';

export const surgeryMachine = setup({
  types: {
    context: {} as SurgeryContext,
    events: {} as SurgeryEvent,
    input: {} as SimulationInput<SurgeryCase, SurgeryFacts, CarriedEncounter | null>,
    output: {} as SurgeryResult,
    tags: {} as SurgeryTag,
  },
  guards: {
    handsCan: ({ context, event }) => event.type !== 'time.passed' && handsCan(context, event),
    isClosed: ({ context }) => context.field.opened.length === 0,
    isOpening: ({ context }) => context.field.opened.length > 0 && !isOpen(context.field),
    isOpen: ({ context }) => isOpen(context.field),
    isBare: ({ context }) => context.gloves.kind === null,
    isGloving: ({ context }) => context.gloves.kind !== null && context.gloves.steps.length < 3,
    isGloved: ({ context }) => context.gloves.steps.length === 3,
    isPale: ({ context }) => isPaleNow(context),
    isWell: ({ context }) => !isPaleNow(context),
    hasBegun: ({ context }) => context.begunAtMs !== null,
    allHelped: ({ context }) => allHelped(context),
  },
  actions: {
    letTimePass: assign(({ context, event }) =>
      event.type === 'time.passed' ? { nowMs: context.nowMs + event.ms } : {},
    ),
    act: assign(({ context, event }) => (event.type === 'time.passed' ? {} : acted(context, event))),
  },
}).createMachine({
  id: 'minor-surgery',
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
        pack: {
          initial: 'closed',
          states: {
            closed: { always: { guard: 'isOpening', target: 'opening' } },
            opening: {
              tags: 'opening',
              always: [
                { guard: 'isOpen', target: 'open' },
                { guard: 'isClosed', target: 'closed' },
              ],
            },
            open: { tags: 'open', always: { guard: 'isClosed', target: 'closed' } },
          },
        },
        hands: {
          initial: 'bare',
          states: {
            bare: { always: { guard: 'isGloving', target: 'gloving' } },
            gloving: {
              tags: 'gloving',
              always: [
                { guard: 'isGloved', target: 'gloved' },
                { guard: 'isBare', target: 'bare' },
              ],
            },
            gloved: {
              tags: 'gloved',
              always: [
                { guard: 'isBare', target: 'bare' },
                { guard: 'isGloving', target: 'gloving' },
              ],
            },
          },
        },
        work: {
          initial: 'preparing',
          states: {
            preparing: { always: { guard: 'hasBegun', target: 'operating' } },
            operating: { tags: 'operating', always: { guard: 'allHelped', target: 'closing' } },
            closing: { tags: 'closing' },
          },
        },
        patient: {
          initial: 'well',
          states: {
            well: { always: { guard: 'isPale', target: 'pale' } },
            pale: { tags: 'pale', always: { guard: 'isWell', target: 'well' } },
          },
        },
      },
    },
    finished: { type: 'final', tags: 'finished' },
  },
});
