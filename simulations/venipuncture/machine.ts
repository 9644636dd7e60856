/**
 * The statechart of a blood draw. Pure: case, facts and seed come in as input, time is an event, nothing is random, nothing
 * leaves but the output. Mistakes are transitions with consequences; guards forbid only what hands cannot do. What each act
 * changes: acts/.
 *
 * State value (views use the tags, not the names):
 *   visit.patient  waiting → sitting ↔ lying → gone
 *   visit.band     off ↔ on
 *   visit.sharp    none → ready → inside → bare → covered → none; none → lancet → used → none
 *   visit.faint    well → warned → out → over
 *   finished
 */
import { assign, setup } from 'xstate';
import { did, happened } from '../core/acts.ts';
import type { CarriedEncounter } from '../core/encounter.ts';
import type { SimulationInput, TimePassed } from '../core/simulation.ts';
import * as after from './acts/after.ts';
import type { Change, Event } from './acts/common.ts';
import * as needle from './acts/needle.ts';
import * as prepare from './acts/prepare.ts';
import * as skin from './acts/skin.ts';
import * as tubes from './acts/tubes.ts';
import { begin } from './begin.ts';
import type { BloodCase } from './case.ts';
import type { BloodContext } from './context.ts';
import type { BloodLearnerEvent } from './events.ts';
import type { BloodFacts } from './facts.ts';
import { resultOf, type BloodResult } from './result.ts';
import { letTimePass } from './time.ts';

export type BloodEvent = BloodLearnerEvent | TimePassed;
export type BloodTag =
  | 'waiting'
  | 'sitting'
  | 'lying'
  | 'gone'
  | 'band-on'
  | 'needle-ready'
  | 'needle-in'
  | 'needle-bare'
  | 'needle-covered'
  | 'lancet-ready'
  | 'lancet-used'
  | 'warned'
  | 'fainted'
  | 'came-to'
  | 'finished';

interface Args {
  readonly context: BloodContext;
  readonly event: BloodEvent;
}

/** An assign that runs `act` on events of one type and leaves the context alone on any other. */
function on<K extends BloodLearnerEvent['type']>(
  type: K,
  act: (context: BloodContext, event: Event<K>) => Change,
): (args: Args) => Change {
  // The type is checked on the line itself; the union cannot be narrowed by a type parameter.
  return ({ context, event }) => (event.type === type ? act(context, event as Event<K>) : {});
}

const hasTube = (context: BloodContext, id: number): boolean => context.tubes.some((tube) => tube.id === id);

export const bloodMachine = setup({
  types: {
    context: {} as BloodContext,
    events: {} as BloodEvent,
    input: {} as SimulationInput<BloodCase, BloodFacts, CarriedEncounter | null>,
    output: {} as BloodResult,
    tags: {} as BloodTag,
  },
  guards: {
    coached: ({ context }) => context.mode === 'coached',
    skipIsWhole: ({ event }) =>
      event.type === 'time.skipped' && Number.isInteger(event.ms) && event.ms > 0 && event.ms <= 3_600_000,
    isHere: ({ context }) => !context.patientGone,
    isSeated: ({ context }) => !context.patientGone && context.posture !== null,
    needleIsOut: ({ context }) => context.needle?.aim == null && context.posture !== null,
    tubeIsThere: ({ context, event }) => 'id' in event && hasTube(context, event.id),
    bothTubes: ({ context, event }) =>
      event.type === 'tube.poured' && hasTube(context, event.from) && hasTube(context, event.to),
    holderTakes: ({ context, event }) =>
      event.type === 'tube.pushed' &&
      context.inHolder === null &&
      context.tubes.some(({ id, removedAtMs }) => id === event.id && removedAtMs === null),
    holderIsFull: ({ context }) => context.inHolder !== null,
    dropHangs: ({ context, event }) =>
      event.type === 'drop.taken' && context.dropUl >= 1 && hasTube(context, event.id) && !context.patientGone,
    isPunctured: ({ context }) => context.lancings.length > 0 && !context.patientGone,
    isPressing: ({ context }) => context.pressing !== null,
    warned: ({ context }) => context.faint.stage === 'warned',
    fainted: ({ context }) => context.faint.stage === 'out',
    cameTo: ({ context }) => context.faint.stage === 'over',
    isLying: ({ context }) => context.posture === 'lying',
    isSitting: ({ event }) => event.type === 'patient.placed' && event.posture === 'sitting',
    isToLie: ({ event }) => event.type === 'patient.placed' && event.posture === 'lying',
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
        ? prepare.greet(context, event)
        : {},
    ),
    ask: assign(on('question.asked', prepare.asked)),
    read: assign(
      on('requisition.read', (context) => ({
        ...did(context, { requisitionRead: true }),
        ...happened(context, 'read-requisition'),
      })),
    ),
    place: assign(on('patient.placed', prepare.placed)),
    glove: assign(
      on('gloves.put', (context, { kind }) => ({
        gloves: kind,
        ...did(context, { latexTouched: context.did.latexTouched || kind === 'latex' }),
      })),
    ),
    unglove: assign(on('gloves.removed', after.glovesRemoved)),
    lay: assign(on('tube.laid', prepare.laid)),
    putBack: assign(on('tube.returned', prepare.returned)),
    pick: assign(on('needle.picked', needle.picked)),
    warmArm: assign(on('arm.warmed', (context, { arm }) => ({ warmed: [...new Set([...context.warmed, arm])] }))),
    tie: assign(on('band.tied', prepare.tied)),
    release: assign(on('band.released', prepare.released)),
    fist: assign(on('fist.asked', prepare.fistAsked)),
    feel: assign(on('finger.placed', prepare.felt)),
    lift: assign(on('finger.lifted', () => ({ touch: null }))),
    clean: assign(on('skin.cleaned', prepare.cleanedSkin)),
    fan: assign(on('skin.fanned', prepare.fanned)),
    anchor: assign(on('vein.anchored', (_context, { how }) => ({ anchored: how }))),
    enter: assign(on('needle.entered', needle.entered)),
    advance: assign(on('needle.advanced', needle.advanced)),
    redirect: assign(on('needle.redirected', needle.redirected)),
    withdraw: assign(on('needle.withdrawn', needle.withdrawn)),
    makeSafe: assign(on('safety.activated', needle.madeSafe)),
    drop: assign(on('sharps.dropped', needle.dropped)),
    push: assign(on('tube.pushed', tubes.pushed)),
    pull: assign(on('tube.removed', tubes.removed)),
    invert: assign(on('tube.inverted', tubes.inverted)),
    shake: assign(on('tube.shaken', tubes.shaken)),
    pour: assign(on('tube.poured', tubes.poured)),
    press: assign(on('pressure.begun', after.pressureBegun)),
    stopPressing: assign(on('pressure.ended', after.pressureEnded)),
    checkSite: assign(on('site.checked', after.siteChecked)),
    bandage: assign(on('bandage.put', (context) => did(context, { bandage: true }))),
    label: assign(on('tube.labeled', tubes.labeled)),
    showLabels: assign(on('labels.shown', tubes.labelsShown)),
    warmLimb: assign(on('limb.warmed', skin.warmed)),
    pickLancet: assign(on('lancet.picked', skin.lancetPicked)),
    cleanPad: assign(on('pad.cleaned', skin.padCleaned)),
    fire: assign(on('lancet.fired', skin.fired)),
    wipe: assign(on('drop.wiped', skin.wiped)),
    pressDrop: assign(on('drop.pressed', skin.pressed)),
    takeDrop: assign(on('drop.taken', skin.taken)),
    raiseLegs: assign(on('legs.raised', (context) => did(context, { legsRaised: true }))),
    callHelp: assign(
      on('help.called', (context) => did(context, { helpCalledAtMs: context.did.helpCalledAtMs ?? context.nowMs })),
    ),
    takePulse: assign(on('pulse.taken', (context) => did(context, { pulseTaken: true }))),
    callColleague: assign(
      on('colleague.called', (context) => ({
        ...did(context, { colleague: true }),
        ...happened(context, 'colleague-comes'),
      })),
    ),
    handle: assign(on('tube.handled', tubes.handled)),
    spin: assign(on('centrifuge.run', tubes.spun)),
    send: assign(on('specimens.sent', (context) => did(context, { sentAtMs: context.did.sentAtMs ?? context.nowMs }))),
    report: assign(on('report.made', after.reported)),
    tell: assign(on('patient.told', after.told)),
    chart: assign(on('draw.charted', after.charted)),
    letGo: assign(on('patient.released', after.letGo)),
  },
}).createMachine({
  id: 'venipuncture',
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
        'introduction.given': { guard: 'isHere', actions: 'greet' },
        'identity.checked': { guard: 'isHere', actions: 'greet' },
        'procedure.explained': { guard: 'isHere', actions: 'greet' },
        'question.asked': { guard: 'isHere', actions: 'ask' },
        'requisition.read': { actions: 'read' },
        'gloves.put': { actions: 'glove' },
        'gloves.removed': { actions: 'unglove' },
        'tube.laid': { actions: 'lay' },
        'tube.returned': { guard: 'tubeIsThere', actions: 'putBack' },
        'arm.warmed': { guard: 'isSeated', actions: 'warmArm' },
        'fist.asked': { guard: 'isSeated', actions: 'fist' },
        'finger.placed': { guard: 'isSeated', actions: 'feel' },
        'finger.lifted': { actions: 'lift' },
        'skin.cleaned': { guard: 'isSeated', actions: 'clean' },
        'skin.fanned': { guard: 'isSeated', actions: 'fan' },
        'vein.anchored': { guard: 'isSeated', actions: 'anchor' },
        'tube.inverted': { guard: 'tubeIsThere', actions: 'invert' },
        'tube.shaken': { guard: 'tubeIsThere', actions: 'shake' },
        'tube.poured': { guard: 'bothTubes', actions: 'pour' },
        'pressure.begun': { guard: 'isSeated', actions: 'press' },
        'pressure.ended': { guard: 'isPressing', actions: 'stopPressing' },
        'site.checked': { guard: 'isSeated', actions: 'checkSite' },
        'bandage.put': { guard: 'isSeated', actions: 'bandage' },
        'tube.labeled': { guard: 'tubeIsThere', actions: 'label' },
        'labels.shown': { guard: 'isHere', actions: 'showLabels' },
        'limb.warmed': { guard: 'isSeated', actions: 'warmLimb' },
        'pad.cleaned': { guard: 'isSeated', actions: 'cleanPad' },
        'drop.wiped': { guard: 'isPunctured', actions: 'wipe' },
        'drop.pressed': { guard: 'isPunctured', actions: 'pressDrop' },
        'drop.taken': { guard: 'dropHangs', actions: 'takeDrop' },
        'legs.raised': { guard: 'isLying', actions: 'raiseLegs' },
        'help.called': { actions: 'callHelp' },
        'pulse.taken': { guard: 'isSeated', actions: 'takePulse' },
        'colleague.called': { actions: 'callColleague' },
        'tube.handled': { guard: 'tubeIsThere', actions: 'handle' },
        'centrifuge.run': { actions: 'spin' },
        'specimens.sent': { actions: 'send' },
        'report.made': { actions: 'report' },
        'patient.told': { guard: 'isHere', actions: 'tell' },
        'draw.charted': { actions: 'chart' },
        'visit.finished': { target: 'finished' },
      },
      states: {
        patient: {
          initial: 'waiting',
          states: {
            waiting: {
              tags: 'waiting',
              on: {
                'patient.placed': [
                  { guard: 'isSitting', target: 'sitting', actions: 'place' },
                  { guard: 'isToLie', target: 'lying', actions: 'place' },
                ],
                'patient.released': { target: 'gone', actions: 'letGo' },
              },
            },
            sitting: {
              tags: 'sitting',
              on: {
                'patient.placed': { guard: 'isToLie', target: 'lying', actions: 'place' },
                'patient.released': { guard: 'needleIsOut', target: 'gone', actions: 'letGo' },
              },
            },
            lying: {
              tags: 'lying',
              on: {
                'patient.placed': { guard: 'isSitting', target: 'sitting', actions: 'place' },
                'patient.released': { guard: 'needleIsOut', target: 'gone', actions: 'letGo' },
              },
            },
            gone: { tags: 'gone' },
          },
        },
        band: {
          initial: 'off',
          states: {
            off: { on: { 'band.tied': { guard: 'isSeated', target: 'on', actions: 'tie' } } },
            on: { tags: 'band-on', on: { 'band.released': { target: 'off', actions: 'release' } } },
          },
        },
        sharp: {
          initial: 'none',
          states: {
            none: {
              on: {
                'needle.picked': { target: 'ready', actions: 'pick' },
                'lancet.picked': { target: 'lancet', actions: 'pickLancet' },
              },
            },
            ready: {
              tags: 'needle-ready',
              on: {
                'needle.picked': { actions: 'pick' },
                'lancet.picked': { target: 'lancet', actions: 'pickLancet' },
                'needle.entered': { guard: 'isSeated', target: 'inside', actions: 'enter' },
                'sharps.dropped': { target: 'none', actions: 'drop' },
              },
            },
            inside: {
              tags: 'needle-in',
              on: {
                'needle.advanced': { actions: 'advance' },
                'needle.redirected': { actions: 'redirect' },
                'tube.pushed': { guard: 'holderTakes', actions: 'push' },
                'tube.removed': { guard: 'holderIsFull', actions: 'pull' },
                'needle.withdrawn': { target: 'bare', actions: 'withdraw' },
              },
            },
            bare: {
              tags: 'needle-bare',
              on: {
                'safety.activated': { target: 'covered', actions: 'makeSafe' },
                'sharps.dropped': { target: 'none', actions: 'drop' },
              },
            },
            covered: {
              tags: 'needle-covered',
              on: { 'sharps.dropped': { target: 'none', actions: 'drop' } },
            },
            lancet: {
              tags: 'lancet-ready',
              on: {
                'lancet.picked': { actions: 'pickLancet' },
                'needle.picked': { target: 'ready', actions: 'pick' },
                'lancet.fired': { guard: 'isSeated', target: 'used', actions: 'fire' },
                'sharps.dropped': { target: 'none', actions: 'drop' },
              },
            },
            used: { tags: 'lancet-used', on: { 'sharps.dropped': { target: 'none', actions: 'drop' } } },
          },
        },
        faint: {
          initial: 'well',
          states: {
            well: {
              // A long stretch of time may hold more than one of these.
              always: [
                { guard: 'warned', target: 'warned' },
                { guard: 'fainted', target: 'out' },
                { guard: 'cameTo', target: 'over' },
              ],
            },
            warned: {
              tags: 'warned',
              always: [
                { guard: 'fainted', target: 'out' },
                { guard: 'cameTo', target: 'over' },
              ],
            },
            out: { tags: 'fainted', always: { guard: 'cameTo', target: 'over' } },
            over: { tags: 'came-to' },
          },
        },
      },
    },
    finished: { type: 'final', tags: 'finished' },
  },
});
