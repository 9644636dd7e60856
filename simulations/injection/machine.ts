/**
 * The statechart of an injection. Pure: case, facts and seed come in as input, time is an event, nothing is random, nothing
 * leaves but the output. Mistakes are transitions with consequences; the guard forbids only what hands cannot do (possible.ts).
 * What each act changes: acts.ts (words and papers), handling.ts (shelf and syringe), giving.ts (patient).
 *
 * State value (views use the tags, not the names):
 *   visit.hands    empty | syringe | in-container | in-skin
 *   visit.patient  well → reacting → easing
 *   finished
 */
import { assign, setup } from 'xstate';
import { did } from '../core/acts.ts';
import type { CarriedEncounter } from '../core/encounter.ts';
import type { SimulationInput, TimePassed } from '../core/simulation.ts';
import * as words from './acts.ts';
import { begin } from './begin.ts';
import type { InjectionCase } from './case.ts';
import type { InjectionContext } from './context.ts';
import type { InjectionLearnerEvent } from './events.ts';
import type { InjectionFacts } from './facts.ts';
import * as give from './giving.ts';
import * as handle from './handling.ts';
import { possible } from './possible.ts';
import { resultOf, type InjectionResult } from './result.ts';
import { letTimePass } from './time.ts';

export type InjectionEvent = InjectionLearnerEvent | TimePassed;
export type InjectionTag = 'empty' | 'syringe' | 'in-container' | 'in-skin' | 'reacting' | 'easing' | 'finished';

const { happened } = words;

/** The change an act makes. */
function acted(context: InjectionContext, event: InjectionEvent): Partial<InjectionContext> {
  const now = context.nowMs;
  switch (event.type) {
    case 'hands.cleaned':
    case 'introduction.given':
    case 'identity.checked':
    case 'procedure.explained':
      return words.greet(context, event);
    case 'question.asked':
      return words.asked(context, event);
    case 'order.compared':
      return words.compared(context, event);
    case 'provider.asked':
      return words.askedProvider(context, event);
    case 'order.read-back':
      return {
        ...happened(context, 'read-back-confirmed'),
        ...did(context, { readBackAtMs: context.did.readBackAtMs ?? now }),
      };
    case 'statement.given':
      return words.gaveStatement(context, event);
    case 'log.read':
      return words.readLog(context);
    case 'log.written':
      return did(context, { logWrittenAtMs: context.did.logWrittenAtMs ?? now });
    case 'stock.set-apart':
      return did(context, { setApartAtMs: context.did.setApartAtMs ?? now });
    case 'item.taken':
      return handle.took(context, event);
    case 'item.returned':
      return handle.returned(context, event);
    case 'label.checked':
      return words.checkedLabel(context, event);
    case 'dose.worked':
      return words.workedDose(context, event);
    case 'second.checked':
      return { secondCheckedAtMs: context.secondCheckedAtMs ?? now, ...happened(context, 'second-agrees') };
    case 'syringe.taken':
      return handle.tookSyringe(event);
    case 'needle.attached':
      return handle.attached(context, event);
    case 'syringe.discarded':
      return handle.discarded(context);
    case 'stopper.wiped':
      return handle.changed(context, event.item, { wiped: true });
    case 'ampule.opened':
      return handle.opened(context, event);
    case 'vial.mixed':
      return handle.mixed(context, event);
    case 'needle.inserted':
      return handle.inserted(context, event);
    case 'container.turned':
      return handle.turned(context);
    case 'plunger.set':
      return handle.setPlunger(context, event);
    case 'barrel.tapped':
      return handle.tapped(context);
    case 'needle.withdrawn':
      return handle.withdrew(context);
    case 'gloves.put-on':
      return { gloved: true };
    case 'site.chosen':
      return give.chose(context, event);
    case 'site.marked':
      return give.marked(context, event);
    case 'skin.wiped':
      return give.wiped(context);
    case 'skin.held':
      return { ...words.touchedNow(context), hold: event.how };
    case 'skin.released':
      return give.released(context);
    case 'needle.entered':
      return give.entered(context, event);
    case 'plunger.pulled-back':
      return give.pulledBack(context);
    case 'dose.pushed':
      return give.pushedDose(context, event);
    case 'needle.out':
      return give.wentOut(context);
    case 'shield.activated':
      return give.shielded(context);
    case 'needle.recapped':
      return give.recapped(context);
    case 'sharps.dropped':
      return give.dropped(context);
    case 'site.cared-for':
      return give.caredFor(context, event);
    case 'wheal.measured':
      return { wheal: { atMs: now, mm: Math.max(0, Math.min(40, Math.round(event.mm))) } };
    case 'patient.looked-at':
      return {
        ...happened(context, 'looked-at'),
        ...did(context, { lookedAtMs: [...context.did.lookedAtMs, now].slice(-8) }),
      };
    case 'patient.laid':
      return give.laid(context, event);
    case 'finger.moved':
      return give.movedFinger(context, event);
    case 'edge.marked':
      return give.markedEdge(context, event);
    case 'induration.charted':
      return words.chartedInduration(context, event);
    case 'record.written':
      return words.wroteRecord(context, event);
    case 'report.made':
      return words.reported(context, event);
    case 'patient.told':
      return words.told(context, event);
    case 'help.called':
      return did(context, { helpCalledAtMs: context.did.helpCalledAtMs ?? now });
    default:
      return {};
  }
}

const act = { guard: 'handsCan', actions: 'act' } as const;

export const injectionMachine = setup({
  types: {
    context: {} as InjectionContext,
    events: {} as InjectionEvent,
    input: {} as SimulationInput<InjectionCase, InjectionFacts, CarriedEncounter | null>,
    output: {} as InjectionResult,
    tags: {} as InjectionTag,
  },
  guards: {
    coached: ({ context }) => context.mode === 'coached',
    skipIsWhole: ({ event }) =>
      event.type === 'time.skipped' && Number.isInteger(event.ms) && event.ms > 0 && event.ms <= 3_600_000,
    handsCan: ({ context, event }) => event.type !== 'time.passed' && possible(context, event),
    handsEmpty: ({ context }) => context.syringe === null,
    handsFree: ({ context }) => context.syringe?.at === null && !context.inSkin,
    inContainer: ({ context }) => context.syringe !== null && context.syringe.at !== null,
    inSkin: ({ context }) => context.inSkin,
    reacts: ({ context }) => context.reactionAtMs !== null,
    eases: ({ context }) => context.easedAtMs !== null,
  },
  actions: {
    letTimePass: assign(({ context, event }) => (event.type === 'time.passed' ? letTimePass(context, event.ms) : {})),
    /** The driver lets the skipped time pass; the event itself changes nothing. */
    letTimeSkip: assign({}),
    takeHint: assign(({ context }) => did(context, { hints: Math.min(99, context.did.hints + 1) })),
    act: assign(({ context, event }) => acted(context, event)),
  },
}).createMachine({
  id: 'injection',
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
        'hands.cleaned': act,
        'introduction.given': act,
        'identity.checked': act,
        'procedure.explained': act,
        'question.asked': act,
        'order.compared': act,
        'provider.asked': act,
        'order.read-back': act,
        'statement.given': act,
        'log.read': act,
        'log.written': act,
        'stock.set-apart': act,
        'item.taken': act,
        'item.returned': act,
        'label.checked': act,
        'dose.worked': act,
        'second.checked': act,
        'syringe.taken': act,
        'needle.attached': act,
        'syringe.discarded': act,
        'stopper.wiped': act,
        'ampule.opened': act,
        'vial.mixed': act,
        'needle.inserted': act,
        'container.turned': act,
        'plunger.set': act,
        'barrel.tapped': act,
        'needle.withdrawn': act,
        'gloves.put-on': act,
        'site.chosen': act,
        'site.marked': act,
        'skin.wiped': act,
        'skin.held': act,
        'skin.released': act,
        'needle.entered': act,
        'plunger.pulled-back': act,
        'dose.pushed': act,
        'needle.out': act,
        'shield.activated': act,
        'needle.recapped': act,
        'sharps.dropped': act,
        'site.cared-for': act,
        'wheal.measured': act,
        'patient.looked-at': act,
        'patient.laid': act,
        'finger.moved': act,
        'edge.marked': act,
        'induration.charted': act,
        'record.written': act,
        'report.made': act,
        'patient.told': act,
        'help.called': act,
        'visit.finished': { target: 'finished' },
      },
      states: {
        hands: {
          initial: 'empty',
          states: {
            empty: {
              tags: 'empty',
              always: [
                { guard: 'inContainer', target: 'container' },
                { guard: 'handsFree', target: 'syringe' },
              ],
            },
            syringe: {
              tags: 'syringe',
              always: [
                { guard: 'inSkin', target: 'skin' },
                { guard: 'inContainer', target: 'container' },
                { guard: 'handsEmpty', target: 'empty' },
              ],
            },
            container: {
              tags: 'in-container',
              always: [
                { guard: 'handsFree', target: 'syringe' },
                { guard: 'handsEmpty', target: 'empty' },
              ],
            },
            skin: { tags: 'in-skin', always: { guard: 'handsFree', target: 'syringe' } },
          },
        },
        patient: {
          initial: 'well',
          states: {
            well: { always: { guard: 'reacts', target: 'reacting' } },
            reacting: { tags: 'reacting', always: { guard: 'eases', target: 'easing' } },
            easing: { tags: 'easing' },
          },
        },
      },
    },
    finished: { type: 'final', tags: 'finished' },
  },
});
