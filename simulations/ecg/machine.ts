/**
 * The statechart of recording an ECG. Pure: case, facts and seed come in as input, time is an event, nothing is random, nothing
 * leaves but the output. Mistakes are transitions with consequences; guards forbid only what hands cannot do. What each act
 * changes: acts.ts.
 *
 * State value (views use the tags, not the names):
 *   visit.patient  sitting → lying
 *   visit.device   waiting → recording → printed → recording …
 *   visit.help     alone → coming → here
 *   finished
 */
import { assign, setup } from 'xstate';
import { did, greet, happened, once } from '../core/acts.ts';
import type { CarriedEncounter } from '../core/encounter.ts';
import type { SimulationInput, TimePassed } from '../core/simulation.ts';
import {
  asked,
  calledHelp,
  charted,
  checkedPouch,
  clipped,
  countedRibs,
  foundLine,
  judged,
  labeled,
  laid,
  liftedBreast,
  lookedAt,
  noted,
  placed,
  prepared,
  removed,
  renewed,
  reported,
  startedRecord,
  told,
  tried,
} from './acts.ts';
import { begin } from './begin.ts';
import type { EcgCase } from './case.ts';
import type { EcgContext } from './context.ts';
import type { EcgLearnerEvent } from './events.ts';
import type { EcgFacts } from './facts.ts';
import { resultOf, type EcgResult } from './result.ts';
import { letTimePass } from './time.ts';

export type EcgEvent = EcgLearnerEvent | TimePassed;
export type EcgTag = 'sitting' | 'lying' | 'recording' | 'printed' | 'help-coming' | 'help-here' | 'finished';

export const ecgMachine = setup({
  types: {
    context: {} as EcgContext,
    events: {} as EcgEvent,
    input: {} as SimulationInput<EcgCase, EcgFacts, CarriedEncounter | null>,
    output: {} as EcgResult,
    tags: {} as EcgTag,
  },
  guards: {
    coached: ({ context }) => context.mode === 'coached',
    skipIsWhole: ({ event }) =>
      event.type === 'time.skipped' && Number.isInteger(event.ms) && event.ms > 0 && event.ms <= 3_600_000,
    isLying: ({ context }) => context.posture !== null,
    isOut: ({ context }) => context.recordingSinceMs === null,
    hasSticker: ({ context, event }) =>
      (event.type === 'electrode.renewed' || event.type === 'wire.clipped') &&
      context.electrodes[event.wire] !== undefined,
    hasAny: ({ context }) => Object.keys(context.electrodes).length > 0,
    hasBreasts: ({ context }) => context.case.chest.breasts,
    isHolter: ({ context }) => context.case.order === 'holter',
    helpIsHere: ({ context }) => context.helpAtMs !== null && context.helpAtMs <= context.nowMs,
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
    arrange: assign(({ context, event }) =>
      event.type === 'privacy.arranged' ? did(context, { privacy: once(context.did.privacy, event.how) }) : {},
    ),
    lay: assign(({ context, event }) => (event.type === 'patient.laid' ? laid(context, event) : {})),
    settle: assign({ limbsSettled: true }),
    prepare: assign(({ context, event }) => (event.type === 'skin.prepared' ? prepared(context, event) : {})),
    checkPouch: assign(({ context }) => checkedPouch(context)),
    openPouch: assign({ freshPouch: true }),
    countRibs: assign(({ context, event }) => (event.type === 'ribs.counted' ? countedRibs(context, event) : {})),
    findLine: assign(({ context, event }) => (event.type === 'line.found' ? foundLine(context, event) : {})),
    lift: assign(({ context, event }) => (event.type === 'breast.lifted' ? liftedBreast(context, event) : {})),
    place: assign(({ context, event }) => (event.type === 'electrode.placed' ? placed(context, event) : {})),
    renew: assign(({ context, event }) => (event.type === 'electrode.renewed' ? renewed(context, event) : {})),
    clip: assign(({ context, event }) => (event.type === 'wire.clipped' ? clipped(context, event) : {})),
    cure: assign(({ context, event }) => (event.type === 'cure.tried' ? tried(context, event) : {})),
    set: assign(({ event }) => (event.type === 'machine.set' ? { speed: event.speed, gain: event.gain } : {})),
    label: assign(({ context, event }) => (event.type === 'label.entered' ? labeled(context, event) : {})),
    record: assign(({ context }) => startedRecord(context)),
    look: assign(({ context }) => lookedAt(context)),
    judge: assign(({ context, event }) => (event.type === 'tracing.judged' ? judged(context, event) : {})),
    chart: assign(({ context, event }) => (event.type === 'rate.charted' ? charted(context, event) : {})),
    note: assign(({ context, event }) => (event.type === 'note.written' ? noted(context, event) : {})),
    report: assign(({ context, event }) => (event.type === 'report.made' ? reported(context, event) : {})),
    callHelp: assign(({ context }) => calledHelp(context)),
    fetchCart: assign(({ context }) => did(context, { cart: true })),
    compress: assign(({ context }) => ({
      ...happened(context, 'compressions'),
      ...did(context, { compressions: true }),
    })),
    tell: assign(({ context, event }) => (event.type === 'patient.told' ? told(context, event) : {})),
    prepareRecorder: assign(({ context, event }) =>
      event.type === 'recorder.prepared' ? did(context, { recorder: once(context.did.recorder, event.part) }) : {},
    ),
    teach: assign(({ context, event }) =>
      event.type === 'holter.taught' ? did(context, { taught: once(context.did.taught, event.line) }) : {},
    ),
    practice: assign(({ context }) => did(context, { diary: true })),
    remove: assign(({ context }) => removed(context)),
    clean: assign(({ context }) => did(context, { cleaned: true })),
  },
}).createMachine({
  id: 'ecg',
  context: ({ input }) => begin(input),
  initial: 'visit',
  on: { 'time.passed': { actions: 'letTimePass' } },
  output: ({ context }) => resultOf(context),
  states: {
    visit: {
      type: 'parallel',
      on: {
        'time.skipped': { guard: 'skipIsWhole', actions: 'letTimeSkip' },
        'hint.asked': { guard: 'coached', actions: 'takeHint' },
        'hands.cleaned': { actions: 'greet' },
        'introduction.given': { actions: 'greet' },
        'identity.checked': { actions: 'greet' },
        'procedure.explained': { actions: 'greet' },
        'question.asked': { actions: 'ask' },
        'privacy.arranged': { actions: 'arrange' },
        'skin.prepared': { actions: 'prepare' },
        'pouch.checked': { actions: 'checkPouch' },
        'pouch.opened': { actions: 'openPouch' },
        'ribs.counted': { actions: 'countRibs' },
        'line.found': { actions: 'findLine' },
        'breast.lifted': { guard: 'hasBreasts', actions: 'lift' },
        'electrode.placed': { actions: 'place' },
        'electrode.renewed': { guard: 'hasSticker', actions: 'renew' },
        'wire.clipped': { guard: 'hasSticker', actions: 'clip' },
        'cure.tried': { actions: 'cure' },
        'machine.set': { actions: 'set' },
        'label.entered': { actions: 'label' },
        'patient.looked-at': { actions: 'look' },
        'rate.charted': { actions: 'chart' },
        'note.written': { actions: 'note' },
        'report.made': { actions: 'report' },
        'cart.fetched': { actions: 'fetchCart' },
        'compressions.started': { actions: 'compress' },
        'patient.told': { actions: 'tell' },
        'recorder.prepared': { guard: 'isHolter', actions: 'prepareRecorder' },
        'holter.taught': { guard: 'isHolter', actions: 'teach' },
        'diary.practiced': { guard: 'isHolter', actions: 'practice' },
        'stickers.removed': { guard: 'hasAny', actions: 'remove' },
        'machine.cleaned': { actions: 'clean' },
        'visit.finished': { target: 'finished' },
      },
      states: {
        patient: {
          initial: 'sitting',
          states: {
            sitting: {
              tags: 'sitting',
              always: { guard: 'isLying', target: 'lying' },
              on: { 'patient.laid': { target: 'lying', actions: 'lay' } },
            },
            lying: {
              tags: 'lying',
              on: { 'patient.laid': { actions: 'lay' }, 'limbs.settled': { actions: 'settle' } },
            },
          },
        },
        device: {
          initial: 'waiting',
          states: {
            waiting: { on: { 'record.started': { guard: 'hasAny', target: 'recording', actions: 'record' } } },
            recording: { tags: 'recording', always: { guard: 'isOut', target: 'printed' } },
            printed: {
              tags: 'printed',
              on: {
                'record.started': { guard: 'hasAny', target: 'recording', actions: 'record' },
                'tracing.judged': { actions: 'judge' },
              },
            },
          },
        },
        help: {
          initial: 'alone',
          states: {
            alone: { on: { 'help.called': { target: 'coming', actions: 'callHelp' } } },
            coming: { tags: 'help-coming', always: { guard: 'helpIsHere', target: 'here' } },
            here: { tags: 'help-here' },
          },
        },
      },
    },
    finished: { type: 'final', tags: 'finished' },
  },
});
