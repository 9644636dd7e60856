/**
 * The statechart of the records desk. Pure: matter and seed come in as input, time is an event, nothing is random.
 *
 * State value (views use the tags): desk.{reading, settling} | finished
 */
import { assign, setup } from 'xstate';
import { once } from '../core/acts.ts';
import type { SimulationInput, TimePassed } from '../core/simulation.ts';
import { begin, variantOf } from './begin.ts';
import type { RecordsCase } from './case.ts';
import type { RecordsContext } from './context.ts';
import { dueEntry, feeEntry } from './entries.ts';
import type { RecordsLearnerEvent } from './events.ts';
import type { RecordsFacts } from './facts.ts';
import { resultOf, type RecordsResult } from './result.ts';

export type RecordsEvent = RecordsLearnerEvent | TimePassed;
export type RecordsTag = 'reading' | 'settling' | 'finished';

const toggled = <T>(list: readonly T[], one: T): readonly T[] =>
  list.includes(one) ? list.filter((other) => other !== one) : [...list, one];

/** Replies kept: nobody is answered more often. An assumption. */
const mostReplies = 8;

export const recordsMachine = setup({
  types: {
    context: {} as RecordsContext,
    events: {} as RecordsEvent,
    input: {} as SimulationInput<RecordsCase, RecordsFacts, null>,
    output: {} as RecordsResult,
    tags: {} as RecordsTag,
  },
  guards: {
    coached: ({ context }) => context.mode === 'coached',
    skipIsWhole: ({ event }) =>
      event.type === 'time.skipped' && Number.isInteger(event.ms) && event.ms > 0 && event.ms <= 3_600_000,
    paperExists: ({ context, event }) =>
      event.type === 'paper.read' && context.papers.some(({ id }) => id === event.paper),
    hasForm: ({ context }) => variantOf(context).form !== null,
    pageExists: ({ context, event }) =>
      event.type === 'page.toggled' && context.case.pages.some(({ id }) => id === event.page),
    replyExists: ({ context, event }) =>
      event.type === 'reply.given' &&
      context.replies.length < mostReplies &&
      context.case.talk?.replies[event.reply] !== undefined,
    isBreach: ({ context }) => context.case.kind === 'breach',
    sheetExists: ({ context, event }) => 'sheet' in event && context.sheets.some(({ id }) => id === event.sheet),
    chartExists: ({ context, event }) =>
      event.type === 'sheet.filed' &&
      context.sheets.some(({ id }) => id === event.sheet) &&
      context.case.charts.some(({ id }) => id === event.chart),
    isSettling: ({ context }) =>
      context.decision !== null ||
      context.officerTold ||
      context.steps.length > 0 ||
      context.filed.length > 0 ||
      context.aside.length > 0,
  },
  actions: {
    letTimePass: assign(({ context, event }) =>
      event.type === 'time.passed' ? { nowMs: context.nowMs + event.ms } : {},
    ),
    /** The driver lets the skipped time pass; the event itself changes nothing. */
    letTimeSkip: assign({}),
    takeHint: assign(({ context }) => ({ hints: Math.min(99, context.hints + 1) })),
    read: assign(({ context, event }) =>
      event.type === 'paper.read' ? { read: once(context.read, event.paper) } : {},
    ),
    identify: assign(({ context, event }) =>
      event.type === 'identity.checked' ? { identity: once(context.identity, event.how) } : {},
    ),
    name: assign(({ event }) => (event.type === 'authority.named' ? { authority: event.authority } : {})),
    judge: assign(({ context, event }) =>
      event.type === 'element.judged' ? { judged: { ...context.judged, [event.element]: event.isGood } } : {},
    ),
    pile: assign(({ context, event }) =>
      event.type === 'page.toggled' ? { pile: toggled(context.pile, event.page) } : {},
    ),
    decide: assign(({ event }) => (event.type === 'decision.taken' ? { decision: event.decision } : {})),
    say: assign(({ event }) => (event.type === 'reason.given' ? { reason: event.reason } : {})),
    typeFee: assign(({ context, event }) =>
      event.type === 'fee.typed' ? { fee: feeEntry(event.text, context.fee) } : {},
    ),
    typeDue: assign(({ context, event }) =>
      event.type === 'due.typed' ? { due: dueEntry(event.text, context.due, context.case.today) } : {},
    ),
    send: assign(({ event }) => (event.type === 'channel.chosen' ? { channel: event.channel } : {})),
    note: assign(({ context }) => ({ hasNotice: !context.hasNotice })),
    reply: assign(({ context, event }) => {
      const said = event.type === 'reply.given' ? context.case.talk?.replies[event.reply] : undefined;
      return event.type !== 'reply.given' || said === undefined
        ? {}
        : { replies: [...context.replies, { kind: said.kind, index: event.reply }] };
    }),
    log: assign(({ event }) => (event.type === 'log.written' ? { logged: event.inAccounting } : {})),
    tell: assign({ officerTold: true }),
    step: assign(({ context, event }) =>
      event.type === 'step.taken' ? { steps: once(context.steps, event.step) } : {},
    ),
    turn: assign(({ context, event }) =>
      event.type === 'sheet.turned' ? { turned: toggled(context.turned, event.sheet) } : {},
    ),
    file: assign(({ context, event }) => {
      if (event.type !== 'sheet.filed') return {};
      const { sheet, chart, section } = event;
      const isDown = context.sheets.find(({ id }) => id === sheet)?.isUpsideDown ?? false;
      const isUpright = isDown === context.turned.includes(sheet);
      return {
        filed: [...context.filed.filter((one) => one.sheet !== sheet), { sheet, chart, section, isUpright }],
        aside: context.aside.filter((one) => one.sheet !== sheet),
      };
    }),
    setAside: assign(({ context, event }) =>
      event.type === 'sheet.set-aside'
        ? {
            aside: [
              ...context.aside.filter((one) => one.sheet !== event.sheet),
              { sheet: event.sheet, why: event.why },
            ],
            filed: context.filed.filter((one) => one.sheet !== event.sheet),
          }
        : {},
    ),
  },
}).createMachine({
  id: 'records',
  context: ({ input }) => begin(input),
  initial: 'desk',
  on: { 'time.passed': { actions: 'letTimePass' } },
  output: ({ context }) => resultOf(context),
  states: {
    desk: {
      initial: 'reading',
      on: {
        'time.skipped': { guard: 'skipIsWhole', actions: 'letTimeSkip' },
        'hint.asked': { guard: 'coached', actions: 'takeHint' },
        'paper.read': { guard: 'paperExists', actions: 'read' },
        'identity.checked': { actions: 'identify' },
        'authority.named': { actions: 'name' },
        'element.judged': { guard: 'hasForm', actions: 'judge' },
        'page.toggled': { guard: 'pageExists', actions: 'pile' },
        'decision.taken': { actions: 'decide' },
        'reason.given': { actions: 'say' },
        'fee.typed': { actions: 'typeFee' },
        'due.typed': { actions: 'typeDue' },
        'channel.chosen': { actions: 'send' },
        'notice.toggled': { actions: 'note' },
        'reply.given': { guard: 'replyExists', actions: 'reply' },
        'log.written': { actions: 'log' },
        'officer.told': { actions: 'tell' },
        'step.taken': { guard: 'isBreach', actions: 'step' },
        'sheet.turned': { guard: 'sheetExists', actions: 'turn' },
        'sheet.filed': { guard: 'chartExists', actions: 'file' },
        'sheet.set-aside': { guard: 'sheetExists', actions: 'setAside' },
        'matter.closed': { target: 'finished' },
      },
      states: {
        reading: { tags: 'reading', always: { guard: 'isSettling', target: 'settling' } },
        settling: { tags: 'settling' },
      },
    },
    finished: { type: 'final', tags: 'finished' },
  },
});
