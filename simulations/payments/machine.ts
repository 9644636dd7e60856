/**
 * The statechart of the billing desk. Pure: the scene comes from case and seed, time is an event, nothing is random.
 *
 * State value (views use the tags): desk.{quiet, asked} | closed
 */
import { assign, setup } from 'xstate';
import { once } from '../core/acts.ts';
import type { TimePassed } from '../core/simulation.ts';
import { readDollars } from '../practice/money.ts';
import { begin, type PaymentsInput } from './begin.ts';
import type { PaymentsContext } from './context.ts';
import type { PaymentsLearnerEvent } from './events.ts';
import { entryTrouble, postingOf, textTrouble } from './refuse.ts';
import { resultOf, type PaymentsResult } from './result.ts';

export type PaymentsEvent = PaymentsLearnerEvent | TimePassed;
export type PaymentsTag = 'quiet' | 'asked' | 'closed';

const hasAccount = ({ scene }: PaymentsContext, id: string): boolean =>
  scene.accounts.some((account) => account.id === id);

export const paymentsMachine = setup({
  types: {
    context: {} as PaymentsContext,
    events: {} as PaymentsEvent,
    input: {} as PaymentsInput,
    output: {} as PaymentsResult,
    tags: {} as PaymentsTag,
  },
  guards: {
    coached: ({ context }) => context.mode === 'coached',
    skipIsWhole: ({ event }) =>
      event.type === 'time.skipped' && Number.isInteger(event.ms) && event.ms > 0 && event.ms <= 3_600_000,
    accountExists: ({ context, event }) => 'account' in event && hasAccount(context, event.account),
    lineExists: ({ context, event }) =>
      event.type === 'denial.noted' &&
      context.scene.accounts.some(
        ({ id, lines }) => id === event.account && lines.some((line) => line.id === event.line),
      ),
    entryStands: ({ context, event }) =>
      event.type === 'entry.voided' && context.entries[event.index]?.isVoid === false,
    optionExists: ({ context, event }) =>
      event.type === 'choice.made' &&
      context.scene.questions.some(({ id, options }) => id === event.question && event.option < options.length),
    isNextTurn: ({ context, event }) =>
      event.type === 'turn.said' &&
      event.turn === context.said.length &&
      event.option < (context.scene.call?.turns[event.turn]?.options.length ?? 0),
    figureExists: ({ context, event }) =>
      event.type === 'figure.written' && context.scene.figures.some(({ id }) => id === event.figure),
    isRefused: ({ context }) => context.refused !== null,
    isTaken: ({ context }) => context.refused === null,
  },
  actions: {
    letTimePass: assign(({ context, event }) =>
      event.type === 'time.passed' ? { nowMs: context.nowMs + event.ms } : {},
    ),
    /** The driver lets the skipped time pass; the event itself changes nothing. */
    letTimeSkip: assign({}),
    takeHint: assign(({ context }) => ({ hints: Math.min(99, context.hints + 1) })),
    open: assign(({ event }) => (event.type === 'account.opened' ? { open: event.account, refused: null } : {})),
    match: assign(({ context, event }) =>
      event.type === 'account.matched' ? { matched: { ...context.matched, [event.account]: event.by } } : {},
    ),
    post: assign(({ context, event }) => {
      if (event.type !== 'entry.posted') return {};
      const trouble = entryTrouble(context, event);
      if (trouble !== null) return { refused: { where: 'entry', code: trouble } };
      const entry = { ...postingOf(event, context.scene.today), code: event.code, isVoid: false, isToday: true };
      const isBlind = (context.matched[event.account]?.length ?? 0) < 2;
      return {
        refused: null,
        entries: [...context.entries, entry],
        blind: isBlind ? once(context.blind, event.account) : context.blind,
      };
    }),
    takeOut: assign(({ context, event }) =>
      event.type === 'entry.voided'
        ? {
            refused: null,
            entries: context.entries.map((entry, index) =>
              index === event.index ? { ...entry, isVoid: true } : entry,
            ),
          }
        : {},
    ),
    note: assign(({ context, event }) => {
      if (event.type !== 'denial.noted') return {};
      const { account, line, code } = event;
      const others = context.noted.filter((one) => one.account !== account || one.line !== line);
      return { noted: [...others, { account, line, code }] };
    }),
    choose: assign(({ context, event }) =>
      event.type === 'choice.made' ? { choices: { ...context.choices, [event.question]: event.option } } : {},
    ),
    speak: assign(({ context, event }) =>
      event.type === 'turn.said' ? { said: [...context.said, event.option] } : {},
    ),
    write: assign(({ context, event }) => {
      if (event.type !== 'figure.written') return {};
      const trouble = textTrouble(event.text);
      if (trouble !== null) return { refused: { where: event.figure, code: trouble } };
      return { refused: null, figures: { ...context.figures, [event.figure]: readDollars(event.text) ?? 0 } };
    }),
    report: assign(({ event }) => {
      if (event.type !== 'difference.reported') return {};
      const trouble = textTrouble(event.text);
      if (trouble !== null) return { refused: { where: 'difference', code: trouble } };
      return { refused: null, reported: readDollars(event.text) ?? 0 };
    }),
  },
}).createMachine({
  id: 'payments',
  context: ({ input }) => begin(input),
  initial: 'desk',
  on: { 'time.passed': { actions: 'letTimePass' } },
  output: ({ context }) => resultOf(context),
  states: {
    desk: {
      initial: 'quiet',
      on: {
        'time.skipped': { guard: 'skipIsWhole', actions: 'letTimeSkip' },
        'hint.asked': { guard: 'coached', actions: 'takeHint' },
        'account.opened': { guard: 'accountExists', actions: 'open' },
        'account.matched': { guard: 'accountExists', actions: 'match' },
        'entry.posted': { guard: 'accountExists', actions: 'post' },
        'entry.voided': { guard: 'entryStands', actions: 'takeOut' },
        'denial.noted': { guard: 'lineExists', actions: 'note' },
        'choice.made': { guard: 'optionExists', actions: 'choose' },
        'turn.said': { guard: 'isNextTurn', actions: 'speak' },
        'figure.written': { guard: 'figureExists', actions: 'write' },
        'difference.reported': { actions: 'report' },
        'day.closed': { target: 'closed' },
      },
      states: {
        quiet: { tags: 'quiet', always: { guard: 'isRefused', target: 'asked' } },
        asked: { tags: 'asked', always: { guard: 'isTaken', target: 'quiet' } },
      },
    },
    closed: { type: 'final', tags: 'closed' },
  },
});
