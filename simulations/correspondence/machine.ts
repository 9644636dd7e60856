/**
 * The statechart of the letter desk. Pure: the task and the seed come in as input, time is an event; it only assigns.
 *
 *   desk   blank → drafting ⇄ signed → sent; any of the first three → handed (told to the nurse)
 *   finished
 */
import { assign, setup } from 'xstate';
import type { SimulationInput, TimePassed } from '../core/simulation.ts';
import * as acts from './acts.ts';
import { begin } from './begin.ts';
import type { CorrespondenceCase } from './case.ts';
import type { CorrespondenceContext } from './context.ts';
import type { CorrespondenceLearnerEvent } from './events.ts';
import type { CorrespondenceFacts } from './facts.ts';
import { resultOf, type CorrespondenceResult } from './result.ts';

export type CorrespondenceEvent = CorrespondenceLearnerEvent | TimePassed;

function changed(context: CorrespondenceContext, event: CorrespondenceEvent): Partial<CorrespondenceContext> {
  switch (event.type) {
    case 'request.read':
      return { requestRead: true };
    case 'chart.opened':
      return { chartOpened: true };
    case 'channel.chosen':
      return { channel: event.channel };
    case 'date.written':
      return acts.datedLetter(context, event);
    case 'part.chosen':
      return acts.chosePart(context, event);
    case 'paragraph.written':
      return acts.wroteParagraph(context, event);
    case 'mark.set':
      return acts.marked(context, event);
    case 'mark.cleared':
      return acts.unmarked(context, event);
    case 'draft.checked':
      return { draftChecked: true };
    case 'recipient.chosen':
      return { recipient: event.recipient };
    case 'outside.chosen':
      return { outside: event.option };
    case 'enclosure.moved':
      return acts.movedEnclosure(context, event);
    case 'provider.signed':
      return { stage: 'signed', everSigned: true };
    case 'letter.sent':
      return acts.sent(context);
    case 'nurse.told':
      return {
        stage: 'handed',
        told: [...new Set(event.parts)].sort(),
        toldAfterReading: context.requestRead && context.chartOpened,
      };
    case 'log.written':
      return { log: [...new Set(event.parts)].sort() };
    case 'hint.asked':
      return { hints: Math.min(99, context.hints + 1) };
    case 'time.passed':
      return { nowMs: context.nowMs + event.ms };
    case 'time.skipped':
    case 'desk.cleared':
      return {};
  }
}

export const correspondenceMachine = setup({
  types: {
    context: {} as CorrespondenceContext,
    events: {} as CorrespondenceEvent,
    input: {} as SimulationInput<CorrespondenceCase, CorrespondenceFacts, null>,
    output: {} as CorrespondenceResult,
    tags: {} as 'blank' | 'drafting' | 'signed' | 'sent' | 'handed' | 'finished',
  },
  guards: {
    coached: ({ context }) => context.mode === 'coached',
    skipIsWhole: ({ event }) =>
      event.type === 'time.skipped' && Number.isInteger(event.ms) && event.ms > 0 && event.ms <= 3_600_000,
    partExists: ({ context, event }) =>
      event.type === 'part.chosen' && context.case.slots[event.slot]?.options[event.option] !== undefined,
    lineExists: ({ context, event }) => event.type === 'mark.set' && context.shown.some(({ id }) => id === event.line),
    isMarked: ({ context, event }) =>
      event.type === 'mark.cleared' && context.marks.some(({ line }) => line === event.line),
    recipientExists: ({ context, event }) =>
      event.type === 'recipient.chosen' && context.case.recipients[event.recipient] !== undefined,
    outsideExists: ({ context, event }) =>
      event.type === 'outside.chosen' && context.case.outside[event.option] !== undefined,
    enclosureExists: ({ context, event }) =>
      event.type === 'enclosure.moved' && context.case.enclosures[event.enclosure] !== undefined,
    /** Nobody can carry a letter without knowing which way and to whom. */
    canGo: ({ context }) => context.channel !== null && context.channel !== 'nurse' && context.recipient !== null,
  },
  actions: {
    act: assign(({ context, event }) => changed(context, event)),
  },
}).createMachine({
  id: 'correspondence',
  context: ({ input }) => begin(input),
  initial: 'desk',
  on: { 'time.passed': { actions: 'act' } },
  output: ({ context }) => resultOf(context),
  states: {
    desk: {
      initial: 'open',
      on: {
        'time.skipped': { guard: 'skipIsWhole' },
        'hint.asked': { guard: 'coached', actions: 'act' },
        'request.read': { actions: 'act' },
        'chart.opened': { actions: 'act' },
        'log.written': { actions: 'act' },
        'desk.cleared': { target: 'finished' },
      },
      states: {
        open: {
          initial: 'blank',
          on: {
            'channel.chosen': { actions: 'act' },
            'date.written': { target: '.drafting', actions: 'act' },
            'part.chosen': { guard: 'partExists', target: '.drafting', actions: 'act' },
            'paragraph.written': { target: '.drafting', actions: 'act' },
            'mark.set': { guard: 'lineExists', actions: 'act' },
            'mark.cleared': { guard: 'isMarked', actions: 'act' },
            'draft.checked': { actions: 'act' },
            'recipient.chosen': { guard: 'recipientExists', actions: 'act' },
            'outside.chosen': { guard: 'outsideExists', actions: 'act' },
            'enclosure.moved': { guard: 'enclosureExists', actions: 'act' },
            'letter.sent': { guard: 'canGo', target: 'sent', actions: 'act' },
            'nurse.told': { target: 'handed', actions: 'act' },
          },
          states: {
            blank: { tags: 'blank' },
            drafting: { tags: 'drafting', on: { 'provider.signed': { target: 'signed', actions: 'act' } } },
            signed: { tags: 'signed' },
          },
        },
        sent: { tags: 'sent' },
        handed: { tags: 'handed' },
      },
    },
    finished: { type: 'final', tags: 'finished' },
  },
});
