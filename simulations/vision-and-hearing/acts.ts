/** What each act of the learner changes, as pure functions of the context. Mistakes have their consequence here. */
import { did, once } from '../core/acts.ts';
import { touched } from '../core/encounter.ts';
import { mostKept, type Happening, type ShContext } from './context.ts';
import type { ShLearnerEvent } from './events.ts';
import { blurMs, readCard, readLine, seePlate } from './sight.ts';

type Event<K extends ShLearnerEvent['type']> = Extract<ShLearnerEvent, { readonly type: K }>;
type Change = Partial<ShContext>;

export function happened(
  context: ShContext,
  what: Happening['what'],
  question: Happening['question'] = null,
): Pick<ShContext, 'happened'> {
  return { happened: { atMs: context.nowMs, what, question } };
}

export function touch(context: ShContext): Pick<ShContext, 'encounter'> {
  return { encounter: touched(context.encounter, context.nowMs) };
}

export function asked(context: ShContext, event: Event<'question.asked'>): Change {
  return {
    ...happened(context, 'answered', event.question),
    ...did(context, { asked: once(context.did.asked, event.question) }),
  };
}

export function wore(context: ShContext, event: Event<'correction.worn'>): Change {
  const { correction } = context.case;
  if (event.on && (correction === 'at-home' || correction === 'none')) return happened(context, 'has-no-glasses-here');
  return { worn: event.on, ...happened(context, event.on ? 'put-glasses-on' : 'took-glasses-off') };
}

/** An eye that was pressed is blurred from the moment the hand goes away. */
function uncovered(context: ShContext): Pick<ShContext, 'blurredUntilMs'> {
  const { cover, blurredUntilMs, nowMs } = context;
  return cover?.with === 'palm'
    ? { blurredUntilMs: { ...blurredUntilMs, [cover.eye]: nowMs + blurMs } }
    : { blurredUntilMs };
}

export function covered(context: ShContext, event: Event<'eye.covered'>): Change {
  return {
    ...uncovered(context),
    ...touch(context),
    cover: { eye: event.eye, with: event.with, bothOpen: event.bothOpen },
  };
}

export function uncover(context: ShContext): Change {
  return { ...uncovered(context), cover: null };
}

export function lineAsked(context: ShContext, event: Event<'line.asked'>): Change {
  const ignorant = context.hung?.kind === 'letters' && !context.case.readsLetters;
  return {
    readings: [...context.readings, readLine(context, event.line, event.order)].slice(-mostKept),
    ...happened(context, ignorant ? 'knows-no-letters' : 'read'),
  };
}

export function nearAsked(context: ShContext, event: Event<'near.asked'>): Change {
  return {
    readings: [...context.readings, readCard(context, event.line)].slice(-mostKept),
    ...happened(context, context.case.readsLetters ? 'read' : 'knows-no-letters'),
  };
}

export function plateShown(context: ShContext, event: Event<'plate.shown'>): Change {
  return {
    plateReadings: [...context.plateReadings, seePlate(context, event.plate)].slice(-mostKept),
    ...happened(context, 'saw-plate'),
  };
}

export function earsLooked(context: ShContext): Change {
  return {
    ...touch(context),
    ...happened(context, context.case.earFinding === null ? 'ears-clear' : 'ear-finding'),
    ...did(context, { earsLookedAtMs: context.did.earsLookedAtMs ?? context.nowMs }),
  };
}

export function phonesPut(context: ShContext, event: Event<'headphones.put'>): Change {
  return {
    ...touch(context),
    phones: { red: event.red, cleared: event.cleared },
    hand: null,
    guessAtMs: null,
    ...did(context, { phonesOnAtMs: context.did.phonesOnAtMs ?? context.nowMs }),
  };
}

export function reported(context: ShContext, event: Event<'report.made'>): Change {
  const able = event.to === 'provider' || event.to === 'nurse';
  const report = { atMs: context.nowMs, to: event.to, content: event.content };
  return {
    ...happened(context, able && event.content === 'ear-finding' ? 'provider-says-go-on' : 'reported'),
    ...did(context, { reports: [...context.did.reports, report].slice(-mostKept) }),
  };
}

export function told(context: ShContext, event: Event<'patient.told'>): Change {
  return {
    ...happened(context, event.line === 'written-down-provider-explains' ? 'thanked' : 'worried'),
    ...did(context, { told: [...context.did.told, event.line].slice(-mostKept) }),
  };
}
