/**
 * The statechart of rooming a patient. Pure: case, facts and seed come in as input, time is an event, nothing is random. Where
 * one is decides what hands and mouth can do; everything else is the learner's choice, with its consequence. What each act
 * changes: talk.ts, acts.ts, record.ts. Chart and assumptions: model.md.
 *
 * State value (views use the tags, not the names):
 *   visit.desk → visit.hall → visit.room.{working, stopped} → visit.turning → finished
 */
import { assign, setup } from 'xstate';
import type { SimulationInput, TimePassed } from '../core/simulation.ts';
import {
  askedNeed,
  askedTaking,
  broughtInterpreter,
  called,
  explainedExam,
  flagged,
  greetedWith,
  meddled,
  placedCompanion,
  placedStatement,
  raisedAlarm,
  readLabel,
  setItem,
  shutDoor,
  tookVital,
  tookByHand,
  walked,
  watched,
} from './acts.ts';
import { begin, type CarriedReadings } from './begin.ts';
import { isKnown, isOnTable } from './called.ts';
import type { RoomingCase } from './case.ts';
import type { RoomingContext } from './context.ts';
import type { ReadingBrought, RoomingLearnerEvent } from './events.ts';
import type { RoomingFacts } from './facts.ts';
import { chartedComplaint, chartedEntry, chartedRefusal, chartedVital, mendedEntry, wroteNote } from './record.ts';
import { resultOf, type RoomingResult } from './result.ts';
import { answered, asked, heardUntil, keptSilent, showedEmpathy, summedUp } from './talk.ts';
import { canAsk } from './topics.ts';

export type RoomingEvent = RoomingLearnerEvent | ReadingBrought | TimePassed;
export type RoomingTag = 'desk' | 'hall' | 'room' | 'stopped' | 'turning' | 'finished';

const longestSkipMs = 3_600_000;

export const roomingMachine = setup({
  types: {
    context: {} as RoomingContext,
    events: {} as RoomingEvent,
    input: {} as SimulationInput<RoomingCase, RoomingFacts, CarriedReadings | null>,
    output: {} as RoomingResult,
    tags: {} as RoomingTag,
  },
  guards: {
    coached: ({ context }) => context.mode === 'coached',
    skipIsWhole: ({ event }) =>
      event.type === 'time.skipped' && Number.isInteger(event.ms) && event.ms > 0 && event.ms <= longestSkipMs,
    canBeSaid: ({ event }) => event.type === 'question.asked' && canAsk(event.topic, event.manner),
    notWalkedYet: ({ context }) => context.walkedHow === null,
    hasCompanion: ({ context }) => context.companionAt !== null,
    isWaiting: ({ context, event }) =>
      event.type === 'moment.answered' &&
      context.moments.some(({ id, reply }) => id === event.moment && reply === null) &&
      context.case.moments.some(
        ({ id, replies }) => id === event.moment && replies.some((reply) => reply.id === event.reply),
      ),
    /** By an instrument; a patient who refuses is offered it all the same. */
    byInstrument: ({ context, event }) =>
      event.type === 'vital.taken' &&
      (!context.byHand.includes(event.what) || context.case.vitals.refuses?.what === event.what),
    byHand: ({ context, event }) => event.type === 'reading.brought' && context.byHand.includes(event.what),
    hasLabel: ({ context, event }) =>
      event.type === 'label.read' &&
      context.case.medicines.some(({ id, brought }) => id === event.medicine && brought !== null),
    onTable: ({ context, event }) => 'medicine' in event && isOnTable(context, event.medicine),
    onRecord: ({ context, event }) =>
      event.type === 'gap.marked' && context.case.record.some(({ gap }) => gap === event.gap),
    takesOver: ({ context, event }) =>
      event.type === 'alarm.raised' &&
      (event.to === 'provider' || event.to === 'nurse') &&
      context.case.alarms.some(({ id, takesOver }) => takesOver && context.alarms.some((alarm) => alarm.id === id)),
    complaintExists: ({ context, event }) =>
      event.type === 'complaint.charted' &&
      context.case.complaint.words.some(
        ({ id, needs }) => id === event.words && (needs === null || isKnown(context, needs)),
      ) &&
      context.case.complaint.since.some(({ id }) => id === event.since),
    entryExists: ({ context, event }) =>
      event.type === 'entry.charted' &&
      (context.case.stray.some(({ id }) => id === event.entry) || isKnown(context, event.entry)),
    wasRefused: ({ context, event }) => event.type === 'refusal.charted' && context.refused.includes(event.what),
    canBeMended: ({ context, event }) =>
      event.type === 'entry.mended' &&
      context.entries.some(({ number, mended }) => number === event.number && mended === null),
    statementExists: ({ context, event }) =>
      event.type === 'statement.placed' && context.case.sbar.some(({ id }) => id === event.statement),
    notYetDone: ({ context, event }) =>
      event.type === 'room.turned' &&
      !context.turned.some(({ step }) => step === event.step && step !== 'surfaces-wiped'),
  },
  actions: {
    letTimePass: assign(({ context, event }) =>
      event.type !== 'time.passed'
        ? {}
        : context.coming.length === 0
          ? { nowMs: context.nowMs + event.ms }
          : heardUntil(context, context.nowMs + event.ms),
    ),
    /** The driver lets the skipped time pass; the event itself changes nothing. */
    letTimeSkip: assign({}),
    takeHint: assign(({ context }) => ({ hints: Math.min(99, context.hints + 1) })),
    greet: assign(({ context, event }) =>
      event.type === 'hands.cleaned' ||
      event.type === 'introduction.given' ||
      event.type === 'identity.checked' ||
      event.type === 'procedure.explained'
        ? greetedWith(context, event)
        : {},
    ),
    readChart: assign(({ context }) => ({ chartReadAtMs: context.chartReadAtMs ?? context.nowMs })),
    call: assign(({ context, event }) => (event.type === 'patient.called' ? called(context, event) : {})),
    walk: assign(({ context, event }) => (event.type === 'patient.walked' ? walked(context, event) : {})),
    watch: assign(({ context, event }) => (event.type === 'patient.watched' ? watched(context, event) : {})),
    shutDoor: assign(({ context }) => shutDoor(context)),
    placeCompanion: assign(({ context, event }) =>
      event.type === 'companion.placed' ? placedCompanion(context, event) : {},
    ),
    askNeed: assign(({ context }) => askedNeed(context)),
    bringInterpreter: assign(({ context, event }) =>
      event.type === 'interpreter.brought' ? broughtInterpreter(context, event) : {},
    ),
    ask: assign(({ context, event }) =>
      event.type === 'question.asked' ? asked(context, event.topic, event.manner) : {},
    ),
    keepSilent: assign(({ context }) => keptSilent(context)),
    showEmpathy: assign(({ context }) => showedEmpathy(context)),
    sumUp: assign(({ context }) => summedUp(context)),
    answer: assign(({ context, event }) =>
      event.type === 'moment.answered' ? answered(context, event.moment, event.reply) : {},
    ),
    readLabel: assign(({ context, event }) => (event.type === 'label.read' ? readLabel(context, event) : {})),
    askTaking: assign(({ context, event }) => (event.type === 'taking.asked' ? askedTaking(context, event) : {})),
    flag: assign(({ context, event }) => (event.type === 'medicine.flagged' ? flagged(context, event) : {})),
    meddle: assign(({ context, event }) => (event.type === 'medicine.meddled' ? meddled(context, event) : {})),
    markGap: assign(({ context, event }) =>
      event.type === 'gap.marked' ? { gaps: { ...context.gaps, [event.gap]: event.due } } : {},
    ),
    takeVital: assign(({ context, event }) => (event.type === 'vital.taken' ? tookVital(context, event) : {})),
    takeByHand: assign(({ context, event }) => (event.type === 'reading.brought' ? tookByHand(context, event) : {})),
    raiseAlarm: assign(({ context, event }) => (event.type === 'alarm.raised' ? raisedAlarm(context, event) : {})),
    explainExam: assign(({ context }) => explainedExam(context)),
    giveGown: assign(({ event }) => (event.type === 'gown.given' ? { gown: event.gown } : {})),
    drape: assign({ draped: true }),
    helpIntoPosition: assign(({ event }) => (event.type === 'position.helped' ? { position: event.position } : {})),
    setItem: assign(({ context, event }) => (event.type === 'item.set' ? setItem(context, event) : {})),
    settle: assign(({ event }) => (event.type === 'patient.settled' ? { settled: event.where } : {})),
    chartComplaint: assign(({ context, event }) =>
      event.type === 'complaint.charted' ? chartedComplaint(context, event) : {},
    ),
    chartEntry: assign(({ context, event }) => (event.type === 'entry.charted' ? chartedEntry(context, event) : {})),
    chartVital: assign(({ context, event }) => (event.type === 'vital.charted' ? chartedVital(context, event) : {})),
    chartRefusal: assign(({ context, event }) =>
      event.type === 'refusal.charted' ? chartedRefusal(context, event) : {},
    ),
    mend: assign(({ context, event }) => (event.type === 'entry.mended' ? mendedEntry(context, event) : {})),
    writeNote: assign(({ context, event }) => (event.type === 'note.written' ? wroteNote(context, event) : {})),
    lockScreen: assign({ locked: true }),
    placeStatement: assign(({ context, event }) =>
      event.type === 'statement.placed' ? placedStatement(context, event) : {},
    ),
    handOff: assign(({ context, event }) =>
      event.type === 'handoff.given' ? { handoff: { atMs: context.nowMs, how: event.how }, coming: [] } : {},
    ),
    turnRoom: assign(({ context, event }) =>
      event.type === 'room.turned'
        ? { turned: [...context.turned, { step: event.step, atMs: context.nowMs }].slice(-30) }
        : {},
    ),
  },
}).createMachine({
  id: 'rooming',
  context: ({ input }) => begin(input),
  initial: 'visit',
  on: { 'time.passed': { actions: 'letTimePass' } },
  output: ({ context }) => resultOf(context),
  states: {
    visit: {
      initial: 'desk',
      on: {
        'time.skipped': { guard: 'skipIsWhole', actions: 'letTimeSkip' },
        'hint.asked': { guard: 'coached', actions: 'takeHint' },
        'hands.cleaned': { actions: 'greet' },
        'chart.read': { actions: 'readChart' },
        'screen.locked': { actions: 'lockScreen' },
        'note.written': { actions: 'writeNote' },
        'gap.marked': { guard: 'onRecord', actions: 'markGap' },
        'entry.charted': { guard: 'entryExists', actions: 'chartEntry' },
        'complaint.charted': { guard: 'complaintExists', actions: 'chartComplaint' },
        'vital.charted': { actions: 'chartVital' },
        'refusal.charted': { guard: 'wasRefused', actions: 'chartRefusal' },
        'entry.mended': { guard: 'canBeMended', actions: 'mend' },
        'medicine.flagged': { guard: 'onTable', actions: 'flag' },
        'item.set': { actions: 'setItem' },
        'visit.finished': { target: 'finished' },
      },
      states: {
        desk: {
          tags: 'desk',
          on: { 'patient.called': { target: 'hall', actions: 'call' } },
        },
        hall: {
          tags: 'hall',
          on: {
            'patient.walked': { target: 'room', actions: 'walk' },
            'patient.watched': { actions: 'watch' },
            'introduction.given': { actions: 'greet' },
            'identity.checked': { actions: 'greet' },
            'procedure.explained': { actions: 'greet' },
            'question.asked': { guard: 'canBeSaid', actions: 'ask' },
            'silence.kept': { actions: 'keepSilent' },
            'empathy.shown': { actions: 'showEmpathy' },
            'need.asked': { actions: 'askNeed' },
            'interpreter.brought': { actions: 'bringInterpreter' },
            'moment.answered': { guard: 'isWaiting', actions: 'answer' },
            'alarm.raised': [
              { guard: 'takesOver', target: 'room.stopped', actions: 'raiseAlarm' },
              { actions: 'raiseAlarm' },
            ],
          },
        },
        room: {
          tags: 'room',
          initial: 'working',
          on: {
            // Whoever had to be reported in the hall is brought in afterwards.
            'patient.walked': { guard: 'notWalkedYet', actions: 'walk' },
            'patient.watched': { actions: 'watch' },
            'introduction.given': { actions: 'greet' },
            'identity.checked': { actions: 'greet' },
            'procedure.explained': { actions: 'greet' },
            'door.closed': { actions: 'shutDoor' },
            'companion.placed': { guard: 'hasCompanion', actions: 'placeCompanion' },
            'need.asked': { actions: 'askNeed' },
            'interpreter.brought': { actions: 'bringInterpreter' },
            'question.asked': { guard: 'canBeSaid', actions: 'ask' },
            'silence.kept': { actions: 'keepSilent' },
            'empathy.shown': { actions: 'showEmpathy' },
            'summary.given': { actions: 'sumUp' },
            'moment.answered': { guard: 'isWaiting', actions: 'answer' },
            'label.read': { guard: 'hasLabel', actions: 'readLabel' },
            'taking.asked': { guard: 'onTable', actions: 'askTaking' },
            'medicine.meddled': { guard: 'onTable', actions: 'meddle' },
            'vital.taken': { guard: 'byInstrument', actions: 'takeVital' },
            'reading.brought': { guard: 'byHand', actions: 'takeByHand' },
            'exam.explained': { actions: 'explainExam' },
            'gown.given': { actions: 'giveGown' },
            'drape.given': { actions: 'drape' },
            'position.helped': { actions: 'helpIntoPosition' },
            'patient.settled': { actions: 'settle' },
            'statement.placed': { guard: 'statementExists', actions: 'placeStatement' },
            'handoff.given': { target: 'turning', actions: 'handOff' },
          },
          states: {
            working: {
              on: {
                'alarm.raised': [
                  { guard: 'takesOver', target: 'stopped', actions: 'raiseAlarm' },
                  { actions: 'raiseAlarm' },
                ],
              },
            },
            stopped: { tags: 'stopped', on: { 'alarm.raised': { actions: 'raiseAlarm' } } },
          },
        },
        turning: {
          tags: 'turning',
          on: { 'room.turned': { guard: 'notYetDone', actions: 'turnRoom' } },
        },
      },
    },
    finished: { type: 'final', tags: 'finished' },
  },
});
