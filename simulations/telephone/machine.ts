/**
 * The statechart of a call. Pure: the call and the seed come in as input, time is an event; it only assigns. What each act
 * changes stands in acts.ts, what time changes in clock.ts; the states follow the stage they keep.
 *
 *   desk.first   before → talking ⇄ asking → held → talking; talking → handing | emergency → gone
 *   desk.second  quiet → ringing → waiting → gone
 *   finished
 */
import { assign, setup } from 'xstate';
import type { SimulationInput, TimePassed } from '../core/simulation.ts';
import * as acts from './acts.ts';
import { begin } from './begin.ts';
import type { TelephoneCase } from './case.ts';
import { timePassed } from './clock.ts';
import type { SecondStage, Stage, TelephoneContext } from './context.ts';
import type { TelephoneLearnerEvent } from './events.ts';
import { quoted, sentForm, written } from './form.ts';
import { resultOf, type TelephoneResult } from './result.ts';
import { sayingOf } from './sayings.ts';
import { pageOf } from './script.ts';

export type TelephoneEvent = TelephoneLearnerEvent | TimePassed;

const stageIs =
  (stage: Stage) =>
  ({ context }: { readonly context: TelephoneContext }) =>
    context.stage === stage;
const secondIs =
  (stage: SecondStage) =>
  ({ context }: { readonly context: TelephoneContext }) =>
    context.second.stage === stage;

const machineSetup = setup({
  types: {
    context: {} as TelephoneContext,
    events: {} as TelephoneEvent,
    input: {} as SimulationInput<TelephoneCase, null, null>,
    output: {} as TelephoneResult,
    tags: {} as Stage | 'finished',
  },
  guards: {
    coached: ({ context }) => context.mode === 'coached',
    skipIsWhole: ({ event }) =>
      event.type === 'time.skipped' && Number.isInteger(event.ms) && event.ms > 0 && event.ms <= 3_600_000,
    rings: ({ context }) => context.case.direction === 'in',
    numberExists: ({ context, event }) =>
      event.type === 'call.dialed' &&
      context.case.direction === 'out' &&
      context.case.numbers[event.number] !== undefined,
    sayingExists: ({ context, event }) => {
      const saying = event.type === 'said' ? sayingOf(context.case.sayings, event.saying) : undefined;
      return saying?.needs.every((flag) => context.known.includes(flag)) === true;
    },
    pageExists: ({ event }) => event.type === 'script.opened' && pageOf(event.page) !== undefined,
    itemExists: ({ event }) =>
      event.type === 'script.asked' && pageOf(event.page)?.items.some(({ id }) => id === event.item) === true,
    lineWasHeard: ({ context, event }) => event.type === 'words.quoted' && context.heard[event.line]?.by === 'caller',
    canAnnounce: ({ context }) => acts.canAnnounce(context),
    machineAnswered: ({ context }) =>
      context.variant.answeredBy === 'machine' &&
      context.dialed !== null &&
      context.case.numbers[context.dialed]?.isRight === true,
    before: stageIs('before'),
    talking: stageIs('talking'),
    asking: stageIs('asking'),
    held: stageIs('held'),
    handing: stageIs('handing'),
    emergency: stageIs('emergency'),
    gone: stageIs('gone'),
    quiet: secondIs('quiet'),
    ringing: secondIs('ringing'),
    waiting: secondIs('waiting'),
    secondGone: secondIs('gone'),
  },
  actions: {
    pass: assign(({ context, event }) => (event.type === 'time.passed' ? timePassed(context, event.ms) : {})),
    /** The driver lets the skipped time pass; the event itself changes nothing. */
    skip: assign({}),
    takeHint: assign(({ context }) => ({ hints: Math.min(99, context.hints + 1) })),
    act: assign(({ context, event }) => changed(context, event)),
  },
});

/** The context after an act of the learner. */
function changed(context: TelephoneContext, event: TelephoneEvent): Partial<TelephoneContext> {
  switch (event.type) {
    case 'call.answered':
      return acts.answered(context, event);
    case 'call.dialed':
      return acts.dialed(context, event);
    case 'said':
      return acts.spoke(context, event);
    case 'listened':
      return acts.listened(context);
    case 'script.opened':
      return { pages: [...new Set([...context.pages, event.page])] };
    case 'script.asked':
      return acts.asked(context, event);
    case 'chart.opened':
      return acts.chartOpened(context);
    case 'hold.asked':
      return acts.askedToHold(context);
    case 'hold.pressed':
      return acts.pressedHold(context);
    case 'hold.ended':
      return acts.cameBack(context);
    case 'transfer.begun':
      return acts.transferred(context, event);
    case 'transfer.announced':
      return acts.announced(context, event);
    case 'emergency.called':
      return acts.emergencyCalled(context, event);
    case 'nurse.fetched':
      return acts.nurseFetched(context);
    case 'interpreter.called':
      return acts.interpreted(context, event);
    case 'second.picked':
      return acts.pickedSecond(context, event);
    case 'second.sent':
      return acts.sentSecond(context, event);
    case 'voicemail.left':
      return acts.leftVoicemail(context, event);
    case 'call.ended':
      return acts.hungUp(context);
    case 'form.written':
      return written(context, event);
    case 'words.quoted':
      return quoted(context, event);
    case 'form.sent':
      return sentForm(context, event.to);
    case 'log.written':
      return { log: event.outcome };
    case 'hint.asked':
    case 'time.skipped':
    case 'time.passed':
    case 'desk.closed':
      return {};
  }
}

const toStage = [
  { guard: 'talking', target: 'talking' },
  { guard: 'asking', target: 'asking' },
  { guard: 'held', target: 'held' },
  { guard: 'handing', target: 'handing' },
  { guard: 'emergency', target: 'emergency' },
  { guard: 'gone', target: 'gone' },
] as const;
const others = (stage: Stage) => toStage.filter(({ target }) => target !== stage);

/** What can be done while somebody is on the line and hears it. */
const onTheLine = {
  said: { guard: 'sayingExists', actions: 'act' },
  listened: { actions: 'act' },
  'script.asked': { guard: 'itemExists', actions: 'act' },
  'emergency.called': { actions: 'act' },
  'interpreter.called': { actions: 'act' },
  'transfer.announced': { guard: 'canAnnounce', actions: 'act' },
  'call.ended': { actions: 'act' },
} as const;

export const telephoneMachine = machineSetup.createMachine({
  id: 'telephone',
  context: ({ input }) => begin(input),
  initial: 'desk',
  on: { 'time.passed': { actions: 'pass' } },
  output: ({ context }) => resultOf(context),
  states: {
    desk: {
      type: 'parallel',
      on: {
        'time.skipped': { guard: 'skipIsWhole', actions: 'skip' },
        'hint.asked': { guard: 'coached', actions: 'takeHint' },
        'script.opened': { guard: 'pageExists', actions: 'act' },
        'chart.opened': { actions: 'act' },
        'nurse.fetched': { actions: 'act' },
        'form.written': { actions: 'act' },
        'words.quoted': { guard: 'lineWasHeard', actions: 'act' },
        'form.sent': { actions: 'act' },
        'log.written': { actions: 'act' },
        'desk.closed': { target: 'finished' },
      },
      states: {
        first: {
          initial: 'before',
          states: {
            before: {
              tags: 'before',
              always: [...others('before')],
              on: {
                'call.answered': { guard: 'rings', actions: 'act' },
                'call.dialed': { guard: 'numberExists', actions: 'act' },
              },
            },
            talking: {
              tags: 'talking',
              always: [...others('talking')],
              on: {
                ...onTheLine,
                'hold.asked': { actions: 'act' },
                'hold.pressed': { actions: 'act' },
                'transfer.begun': { actions: 'act' },
                'voicemail.left': { guard: 'machineAnswered', actions: 'act' },
              },
            },
            asking: {
              tags: 'asking',
              always: [...others('asking')],
              on: {
                'hold.pressed': { actions: 'act' },
                'emergency.called': { actions: 'act' },
                'call.ended': { actions: 'act' },
              },
            },
            held: {
              tags: 'held',
              always: [...others('held')],
              on: {
                'hold.ended': { actions: 'act' },
                'transfer.begun': { actions: 'act' },
                'call.ended': { actions: 'act' },
              },
            },
            handing: {
              tags: 'handing',
              always: [...others('handing')],
              on: {
                'transfer.announced': { guard: 'canAnnounce', actions: 'act' },
                'hold.ended': { actions: 'act' },
                'call.ended': { actions: 'act' },
              },
            },
            emergency: {
              tags: 'emergency',
              always: [...others('emergency')],
              on: { ...onTheLine, 'hold.pressed': { actions: 'act' } },
            },
            gone: { tags: 'gone' },
          },
        },
        second: {
          initial: 'quiet',
          states: {
            quiet: {
              always: [
                { guard: 'ringing', target: 'ringing' },
                { guard: 'secondGone', target: 'gone' },
              ],
            },
            ringing: {
              always: [
                { guard: 'waiting', target: 'waiting' },
                { guard: 'secondGone', target: 'gone' },
              ],
              on: { 'second.picked': { actions: 'act' }, 'second.sent': { actions: 'act' } },
            },
            waiting: {
              always: { guard: 'secondGone', target: 'gone' },
              on: { 'second.sent': { actions: 'act' } },
            },
            gone: {},
          },
        },
      },
    },
    finished: { type: 'final', tags: 'finished' },
  },
});
