/**
 * The statechart of the bench. Pure: case, facts and seed come in as input, time is an event, nothing is random, nothing leaves
 * but the output. Mistakes are transitions with consequences; guards forbid only what hands cannot do. What each act changes:
 * acts.ts and acts-device.ts.
 *
 * State value (views use the tags, not the names):
 *   visit.specimen  none → away → here → labeled
 *   visit.device    none → open → running → due → late
 *   finished
 */
import { assign, setup } from 'xstate';
import { did, greet, happened, once } from '../core/acts.ts';
import type { CarriedEncounter } from '../core/encounter.ts';
import type { SimulationInput, TimePassed } from '../core/simulation.ts';
import {
  asked,
  awayMs,
  changedLot,
  changedSpecimen,
  charted,
  collected,
  handsOn,
  judgedLog,
  loggedControl,
  ranControl,
  reported,
  said,
  told,
} from './acts.ts';
import {
  addedFluid,
  changedDevice,
  dipped,
  filledPrism,
  filledWell,
  lookedAtPads,
  lookedAtWindow,
  matched,
  openedDevice,
  sampled,
  soaked,
  touchedZone,
  turnedPrism,
  turnedSwab,
} from './acts-device.ts';
import { begin } from './begin.ts';
import { methodOf, takesUrine, type PocCase } from './case.ts';
import type { PocContext } from './context.ts';
import type { PocLearnerEvent } from './events.ts';
import type { PocFacts } from './facts.ts';
import { lotInHand, phase } from './findings.ts';
import { resultOf, type PocResult } from './result.ts';

export type PocEvent = PocLearnerEvent | TimePassed;
export type PocTag = 'away' | 'specimen' | 'labeled' | 'device' | 'running' | 'due' | 'late' | 'finished';

/** Grid of the simulated clock, ms. */
export const tickMs = 100;

const isMethod = (context: PocContext, method: ReturnType<typeof methodOf>): boolean =>
  methodOf(context.case.test) === method;
const emptyDevice = ({ device }: PocContext): boolean => device?.startedAtMs === null;
const runningDevice = ({ device }: PocContext): boolean => device !== null && device.startedAtMs !== null;

export const pocMachine = setup({
  types: {
    context: {} as PocContext,
    events: {} as PocEvent,
    input: {} as SimulationInput<PocCase, PocFacts, CarriedEncounter | null>,
    output: {} as PocResult,
    tags: {} as PocTag,
  },
  guards: {
    coached: ({ context }) => context.mode === 'coached',
    skipIsWhole: ({ event }) =>
      event.type === 'time.skipped' && Number.isInteger(event.ms) && event.ms > 0 && event.ms <= 3_600_000,
    hasSpecimen: ({ context }) => context.specimen !== null,
    isBack: ({ context }) => context.backAtMs !== null && context.backAtMs <= context.nowMs,
    /** One is only sent where urine is wanted and none is there. */
    canSend: ({ context }) => takesUrine(context.case.test) && context.specimen === null && context.backAtMs === null,
    isRunning: ({ context }) => phase(context) === 'running',
    isDue: ({ context }) => phase(context) === 'due',
    isLate: ({ context }) => phase(context) === 'late',
    canDip: ({ context }) => isMethod(context, 'strip') && emptyDevice(context) && context.specimen !== null,
    wetStrip: ({ context }) => isMethod(context, 'strip') && runningDevice(context),
    canSample: ({ context }) => isMethod(context, 'meter') && emptyDevice(context) && context.finger.lanced !== null,
    isMeter: ({ context }) => isMethod(context, 'meter'),
    lanced: ({ context }) => context.finger.lanced !== null,
    isSwabbed: ({ context }) => context.case.test === 'strep' || context.case.test === 'respiratory',
    hasSwab: ({ context }) => context.swab !== null,
    canSoak: ({ context }) => context.swab !== null && emptyDevice(context) && context.device?.soakedAtMs === null,
    isSoaking: ({ context }) =>
      context.device !== null && context.device.soakedAtMs !== null && context.device.squeezedAtMs === null,
    canFill: ({ context }) => isMethod(context, 'cassette') && emptyDevice(context),
    canAdd: ({ context }) => context.device !== null && (context.case.test === 'guaiac' || emptyDevice(context)),
    hasDevice: ({ context }) => context.device !== null,
    hasRunning: ({ context }) => runningDevice(context),
    isGuaiacRunning: ({ context }) => context.case.test === 'guaiac' && runningDevice(context),
    hasPrism: ({ context }) => context.case.order.refractometer,
    canFillPrism: ({ context, event }) =>
      context.case.order.refractometer &&
      event.type === 'prism.filled' &&
      (event.with === 'water' || context.specimen !== null),
    prismWet: ({ context }) => context.prism.on !== 'dry',
    hasControls: ({ context, event }) =>
      event.type === 'control.run' && context.case.controls.levels.some(({ id }) => id === event.level),
  },
  actions: {
    letTimePass: assign(({ context, event }) =>
      event.type === 'time.passed' ? { nowMs: context.nowMs + event.ms } : {},
    ),
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
    readLabel: assign(({ context }) => ({
      labelsRead: once(context.labelsRead, context.lot),
      ...happened(context, 'label'),
    })),
    readInsert: assign(({ context }) => ({ insertRead: true, ...happened(context, 'insert') })),
    readLog: assign(({ context }) => ({ logRead: true, ...happened(context, 'log') })),
    changeLot: assign(({ context }) => changedLot(context)),
    setLotOut: assign(({ context }) => ({ lotSetOutAtMs: context.lotSetOutAtMs ?? context.nowMs })),
    putGlovesOn: assign({ gloves: true }),
    lightLamp: assign({ lamp: true }),
    setCode: assign(({ context }) => ({ meterCode: lotInHand(context).code })),
    runControl: assign(({ context, event }) => (event.type === 'control.run' ? ranControl(context, event) : {})),
    logControl: assign(({ context, event }) => (event.type === 'control.logged' ? loggedControl(context, event) : {})),
    judgeLog: assign(({ context, event }) => (event.type === 'log.judged' ? judgedLog(context, event.pattern) : {})),
    say: assign(({ context, event }) => (event.type === 'instruction.said' ? said(context, event) : {})),
    send: assign(({ context }) => ({ backAtMs: context.nowMs + awayMs, ...happened(context, 'went') })),
    comeBack: assign(({ context }) => ({
      specimen: collected(context, context.backAtMs ?? context.nowMs),
      backAtMs: null,
      // The moment they came, however the time was cut.
      happened: { atMs: context.backAtMs ?? context.nowMs, what: 'came-back' as const, question: null, words: null },
    })),
    label: assign(({ context, event }) =>
      event.type === 'specimen.labeled'
        ? changedSpecimen(context, { wasLabeledOn: event.on, labelHasTime: event.withTime })
        : {},
    ),
    refuse: assign(({ context }) => ({ specimen: null, backAtMs: null, ...did(context, { refused: true }) })),
    setOut: assign(({ context }) =>
      changedSpecimen(context, { setOutAtMs: context.specimen?.setOutAtMs ?? context.nowMs }),
    ),
    chill: assign(({ context }) => changedSpecimen(context, { chilledAtMs: context.nowMs, setOutAtMs: null })),
    swirl: assign(({ context }) => ({
      ...handsOn(context),
      ...changedSpecimen(context, { swirledAtMs: context.nowMs }),
    })),
    pourCulture: assign(({ context }) => ({
      ...handsOn(context),
      ...changedSpecimen(context, { culturePouredAtMs: context.nowMs }),
    })),
    chartUrine: assign(({ event }) =>
      event.type === 'urine.charted' ? { look: { color: event.color, clarity: event.clarity } } : {},
    ),
    cleanFinger: assign(({ context, event }) =>
      event.type === 'finger.cleaned'
        ? {
            ...(event.how === 'soap' ? {} : handsOn(context)),
            // An alcohol pad after soap and water takes nothing away; it has to dry too.
            finger: {
              ...context.finger,
              cleaned: context.finger.cleaned === 'soap' ? ('soap' as const) : event.how,
              dry: event.how === 'nothing',
            },
          }
        : {},
    ),
    dryFinger: assign(({ context }) => ({ finger: { ...context.finger, dry: true } })),
    lance: assign(({ context, event }) =>
      event.type === 'finger.lanced'
        ? {
            ...handsOn(context),
            finger: { ...context.finger, lanced: event.site, wiped: 0 },
            ...happened(context, 'winced'),
          }
        : {},
    ),
    wipeDrop: assign(({ context }) => ({
      finger: { ...context.finger, wiped: Math.min(9, context.finger.wiped + 1) },
    })),
    takeSample: assign(({ context, event }) => (event.type === 'sample.taken' ? sampled(context, event) : {})),
    takeSwab: assign(({ context }) => ({
      swab: { number: (context.swab?.number ?? 0) + 1, zones: [], turns: 0 },
    })),
    touchZone: assign(({ context, event }) => (event.type === 'swab.touched' ? touchedZone(context, event.zone) : {})),
    turnSwab: assign(({ context, event }) => (event.type === 'swab.turned' ? turnedSwab(context, event.turns) : {})),
    soak: assign(({ context }) => soaked(context)),
    squeeze: assign(({ context }) => changedDevice(context, { squeezedAtMs: context.nowMs })),
    openDevice: assign(({ context }) => openedDevice(context)),
    closeBottle: assign({ capOpen: false }),
    addFluid: assign(({ context, event }) => (event.type === 'fluid.added' ? addedFluid(context, event) : {})),
    fillWell: assign(({ context, event }) => (event.type === 'well.filled' ? filledWell(context, event) : {})),
    dip: assign(({ context, event }) => (event.type === 'strip.dipped' ? dipped(context, event) : {})),
    edge: assign(({ context }) => changedDevice(context, { edged: true })),
    blot: assign(({ context }) => changedDevice(context, { blotted: true })),
    lay: assign(({ context, event }) =>
      event.type === 'strip.laid' ? changedDevice(context, { laid: event.how }) : {},
    ),
    startTimer: assign(({ context }) => changedDevice(context, { timerAtMs: context.nowMs })),
    lookAtPads: assign(({ context, event }) => (event.type === 'pads.looked' ? lookedAtPads(context, event.at) : {})),
    match: assign(({ context, event }) => (event.type === 'pad.matched' ? matched(context, event) : {})),
    lookAtWindow: assign(({ context }) => lookedAtWindow(context)),
    developMonitor: assign(({ context }) =>
      changedDevice(context, { monitorAtMs: context.device?.monitorAtMs ?? context.nowMs }),
    ),
    fillPrism: assign(({ context, event }) => (event.type === 'prism.filled' ? filledPrism(context, event) : {})),
    wipePrism: assign(({ context }) => ({ prism: { ...context.prism, on: 'dry' as const, diluted: false } })),
    turnPrism: assign(({ context, event }) =>
      event.type === 'prism.turned' ? turnedPrism(context, event.thousandths) : {},
    ),
    chartGravity: assign(({ context, event }) =>
      event.type === 'gravity.charted' ? { prism: { ...context.prism, charted: event.thousandths } } : {},
    ),
    chart: assign(({ context, event }) => (event.type === 'result.charted' ? charted(context, event) : {})),
    report: assign(({ context, event }) => (event.type === 'report.made' ? reported(context, event) : {})),
    decline: assign(({ context }) => ({ ...did(context, { declined: true }), ...happened(context, 'declined') })),
    sendBackup: assign(({ context }) => did(context, { backupSent: true })),
    tell: assign(({ context, event }) => (event.type === 'patient.told' ? told(context, event) : {})),
    discard: assign(({ context, event }) =>
      event.type === 'waste.discarded' ? did(context, { wastes: once(context.did.wastes, event.into) }) : {},
    ),
    cleanBench: assign(({ context }) => did(context, { benchCleaned: true })),
  },
}).createMachine({
  id: 'point-of-care',
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
        'label.read': { actions: 'readLabel' },
        'insert.read': { actions: 'readInsert' },
        'log.read': { actions: 'readLog' },
        'lot.changed': { actions: 'changeLot' },
        'lot.set-out': { actions: 'setLotOut' },
        'gloves.on': { actions: 'putGlovesOn' },
        'lamp.on': { actions: 'lightLamp' },
        'code.set': { guard: 'isMeter', actions: 'setCode' },
        'control.run': { guard: 'hasControls', actions: 'runControl' },
        'control.logged': { actions: 'logControl' },
        'log.judged': { actions: 'judgeLog' },
        'instruction.said': { actions: 'say' },
        'specimen.set-out': { guard: 'hasSpecimen', actions: 'setOut' },
        'specimen.chilled': { guard: 'hasSpecimen', actions: 'chill' },
        'specimen.swirled': { guard: 'hasSpecimen', actions: 'swirl' },
        'culture.poured': { guard: 'hasSpecimen', actions: 'pourCulture' },
        'urine.charted': { guard: 'hasSpecimen', actions: 'chartUrine' },
        'finger.cleaned': { guard: 'isMeter', actions: 'cleanFinger' },
        'finger.dried': { guard: 'isMeter', actions: 'dryFinger' },
        'finger.lanced': { guard: 'isMeter', actions: 'lance' },
        'drop.wiped': { guard: 'lanced', actions: 'wipeDrop' },
        'swab.taken': { guard: 'isSwabbed', actions: 'takeSwab' },
        'swab.touched': { guard: 'hasSwab', actions: 'touchZone' },
        'swab.turned': { guard: 'hasSwab', actions: 'turnSwab' },
        'swab.soaked': { guard: 'canSoak', actions: 'soak' },
        'swab.squeezed': { guard: 'isSoaking', actions: 'squeeze' },
        'bottle.closed': { actions: 'closeBottle' },
        'strip.edged': { guard: 'wetStrip', actions: 'edge' },
        'strip.blotted': { guard: 'wetStrip', actions: 'blot' },
        'strip.laid': { guard: 'wetStrip', actions: 'lay' },
        'timer.started': { guard: 'hasDevice', actions: 'startTimer' },
        'pads.looked': { guard: 'wetStrip', actions: 'lookAtPads' },
        'pad.matched': { actions: 'match' },
        'window.looked': { guard: 'hasRunning', actions: 'lookAtWindow' },
        'monitor.developed': { guard: 'isGuaiacRunning', actions: 'developMonitor' },
        'prism.filled': { guard: 'canFillPrism', actions: 'fillPrism' },
        'prism.wiped': { guard: 'hasPrism', actions: 'wipePrism' },
        'prism.turned': { guard: 'prismWet', actions: 'turnPrism' },
        'gravity.charted': { guard: 'hasPrism', actions: 'chartGravity' },
        'result.charted': { actions: 'chart' },
        'report.made': { actions: 'report' },
        'order.declined': { actions: 'decline' },
        'backup.sent': { guard: 'hasSwab', actions: 'sendBackup' },
        'patient.told': { actions: 'tell' },
        'waste.discarded': { actions: 'discard' },
        'bench.cleaned': { actions: 'cleanBench' },
        'visit.finished': { target: 'finished' },
      },
      states: {
        specimen: {
          initial: 'none',
          states: {
            none: {
              always: { guard: 'hasSpecimen', target: 'here' },
              on: { 'patient.sent': { guard: 'canSend', target: 'away', actions: 'send' } },
            },
            away: { tags: 'away', always: { guard: 'isBack', target: 'here', actions: 'comeBack' } },
            here: {
              tags: 'specimen',
              on: {
                'specimen.labeled': { target: 'labeled', actions: 'label' },
                'specimen.refused': { target: 'none', actions: 'refuse' },
              },
            },
            labeled: {
              tags: ['specimen', 'labeled'],
              on: {
                'specimen.labeled': { actions: 'label' },
                'specimen.refused': { target: 'none', actions: 'refuse' },
              },
            },
          },
        },
        device: {
          initial: 'none',
          on: {
            'device.opened': { target: '.open', actions: 'openDevice' },
            'strip.dipped': { guard: 'canDip', target: '.running', actions: 'dip' },
            'sample.taken': { guard: 'canSample', target: '.running', actions: 'takeSample' },
            'well.filled': { guard: 'canFill', target: '.running', actions: 'fillWell' },
            'fluid.added': { guard: 'canAdd', actions: 'addFluid' },
          },
          states: {
            none: {},
            open: {
              tags: 'device',
              // A card begins to run with its developer.
              always: { guard: 'isRunning', target: 'running' },
            },
            running: {
              tags: ['device', 'running'],
              always: [
                { guard: 'isLate', target: 'late' },
                { guard: 'isDue', target: 'due' },
              ],
            },
            due: { tags: ['device', 'due'], always: { guard: 'isLate', target: 'late' } },
            late: { tags: ['device', 'late'] },
          },
        },
      },
    },
    finished: { type: 'final', tags: 'finished' },
  },
});
