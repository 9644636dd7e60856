/**
 * The statechart of coding a visit. Pure: note, prices and seed come in as input, time is an event, nothing is random.
 *
 * State value (views use the tags): desk.{reading, coding, linking} | finished
 */
import { assign, setup } from 'xstate';
import type { SimulationInput, TimePassed } from '../core/simulation.ts';
import type { ChargeSlip, VisitFolder } from '../practice/types.ts';
import {
  added,
  evidenceGiven,
  modifierToggled,
  moved,
  opened,
  phraseToggled,
  pointerToggled,
  querySent,
  removed,
  requestAnswered,
  searched,
  serviceCoded,
  unitsTyped,
} from './acts.ts';
import { begin, variantOf } from './begin.ts';
import { bookOf } from './codes.ts';
import type { CodingCase } from './case.ts';
import type { CodingContext } from './context.ts';
import type { CodingLearnerEvent } from './events.ts';
import type { CodingFacts } from './facts.ts';
import { chargeSlipOf } from './result.ts';

export type CodingEvent = CodingLearnerEvent | TimePassed;
export type CodingTag = 'reading' | 'coding' | 'linking' | 'finished';

/** Queries and replies kept: a provider is not asked more often. An assumption. */
const mostTalk = 12;

export const codingMachine = setup({
  types: {
    context: {} as CodingContext,
    events: {} as CodingEvent,
    input: {} as SimulationInput<CodingCase, CodingFacts, VisitFolder | null>,
    output: {} as ChargeSlip,
    tags: {} as CodingTag,
  },
  guards: {
    coached: ({ context }) => context.mode === 'coached',
    skipIsWhole: ({ event }) =>
      event.type === 'time.skipped' && Number.isInteger(event.ms) && event.ms > 0 && event.ms <= 3_600_000,
    phraseExists: ({ context, event }) =>
      event.type === 'phrase.toggled' && context.note.some(({ id }) => id === event.phrase),
    mayAdd: ({ context, event }) =>
      event.type === 'diagnosis.added' &&
      bookOf(event.code) === 'icd-10-cm' &&
      context.diagnoses.length < context.limits.diagnoses &&
      !context.diagnoses.some(({ code }) => code === event.code),
    isCoded: ({ context, event }) => 'code' in event && context.diagnoses.some(({ code }) => code === event.code),
    placeExists: ({ context, event }) =>
      event.type === 'diagnosis.moved' &&
      Number.isInteger(event.to) &&
      event.to >= 0 &&
      event.to < context.diagnoses.length &&
      context.diagnoses.some(({ code }) => code === event.code),
    wordsForIt: ({ context, event }) =>
      event.type === 'evidence.given' &&
      context.marked.length > 0 &&
      context.diagnoses.some(({ code }) => code === event.code),
    lineExists: ({ context, event }) => 'line' in event && context.lines.some(({ id }) => id === event.line),
    isServiceCode: ({ context, event }) =>
      event.type === 'service.coded' &&
      bookOf(event.code) !== 'icd-10-cm' &&
      context.lines.some(({ id }) => id === event.line),
    mayPoint: ({ context, event }) => {
      if (event.type !== 'pointer.toggled' || !context.diagnoses.some(({ code }) => code === event.code)) return false;
      const line = context.lines.find(({ id }) => id === event.line);
      return (
        line !== undefined && (line.pointers.includes(event.code) || line.pointers.length < context.limits.pointers)
      );
    },
    mayAsk: ({ context }) => context.queries.length < mostTalk,
    replyExists: ({ context, event }) =>
      event.type === 'request.answered' &&
      context.replies.length < mostTalk &&
      variantOf(context).request?.replies[event.reply] !== undefined,
    isEmpty: ({ context }) => context.diagnoses.length === 0,
    isFilled: ({ context }) => context.diagnoses.length > 0,
    isLinked: ({ context }) => context.lines.some(({ pointers }) => pointers.length > 0),
    isUnlinked: ({ context }) => context.lines.every(({ pointers }) => pointers.length === 0),
  },
  actions: {
    letTimePass: assign(({ context, event }) =>
      event.type === 'time.passed' ? { nowMs: context.nowMs + event.ms } : {},
    ),
    /** The driver lets the skipped time pass; the event itself changes nothing. */
    letTimeSkip: assign({}),
    takeHint: assign(({ context }) => ({ hints: Math.min(99, context.hints + 1) })),
    mark: assign(({ context, event }) => (event.type === 'phrase.toggled' ? phraseToggled(context, event) : {})),
    search: assign(({ context, event }) => (event.type === 'index.searched' ? searched(context, event) : {})),
    open: assign(({ context, event }) => (event.type === 'list.opened' ? opened(context, event) : {})),
    add: assign(({ context, event }) => (event.type === 'diagnosis.added' ? added(context, event) : {})),
    remove: assign(({ context, event }) => (event.type === 'diagnosis.removed' ? removed(context, event) : {})),
    move: assign(({ context, event }) => (event.type === 'diagnosis.moved' ? moved(context, event) : {})),
    give: assign(({ context, event }) => (event.type === 'evidence.given' ? evidenceGiven(context, event) : {})),
    codeLine: assign(({ context, event }) => (event.type === 'service.coded' ? serviceCoded(context, event) : {})),
    typeUnits: assign(({ context, event }) => (event.type === 'units.typed' ? unitsTyped(context, event) : {})),
    modify: assign(({ context, event }) => (event.type === 'modifier.toggled' ? modifierToggled(context, event) : {})),
    point: assign(({ context, event }) => (event.type === 'pointer.toggled' ? pointerToggled(context, event) : {})),
    ask: assign(({ context, event }) => (event.type === 'query.sent' ? querySent(context, event) : {})),
    reply: assign(({ context, event }) => (event.type === 'request.answered' ? requestAnswered(context, event) : {})),
  },
}).createMachine({
  id: 'coding',
  context: ({ input }) => begin(input),
  initial: 'desk',
  on: { 'time.passed': { actions: 'letTimePass' } },
  output: ({ context }) => chargeSlipOf(context),
  states: {
    desk: {
      initial: 'reading',
      on: {
        'time.skipped': { guard: 'skipIsWhole', actions: 'letTimeSkip' },
        'hint.asked': { guard: 'coached', actions: 'takeHint' },
        'phrase.toggled': { guard: 'phraseExists', actions: 'mark' },
        'index.searched': { actions: 'search' },
        'list.opened': { actions: 'open' },
        'diagnosis.added': { guard: 'mayAdd', actions: 'add' },
        'diagnosis.removed': { guard: 'isCoded', actions: 'remove' },
        'diagnosis.moved': { guard: 'placeExists', actions: 'move' },
        'evidence.given': { guard: 'wordsForIt', actions: 'give' },
        'service.coded': { guard: 'isServiceCode', actions: 'codeLine' },
        'units.typed': { guard: 'lineExists', actions: 'typeUnits' },
        'modifier.toggled': { guard: 'lineExists', actions: 'modify' },
        'pointer.toggled': { guard: 'mayPoint', actions: 'point' },
        'query.sent': { guard: 'mayAsk', actions: 'ask' },
        'request.answered': { guard: 'replyExists', actions: 'reply' },
        'slip.handed-on': { target: 'finished' },
      },
      states: {
        reading: { tags: 'reading', always: { guard: 'isFilled', target: 'coding' } },
        coding: {
          tags: 'coding',
          always: [
            { guard: 'isEmpty', target: 'reading' },
            { guard: 'isLinked', target: 'linking' },
          ],
        },
        linking: { tags: 'linking', always: { guard: 'isUnlinked', target: 'coding' } },
      },
    },
    finished: { type: 'final', tags: 'finished' },
  },
});
