/**
 * What each act of the learner changes, as pure functions of the context: the machine says when, this says what. Mistakes have
 * their consequence here and nothing is refused.
 */
import { did, happened, once } from '../core/acts.ts';
import { touched } from '../core/encounter.ts';
import { entryVerdict } from '../core/entry.ts';
import type { Device } from './case.ts';
import {
  mostKept,
  type CoverOn,
  type Did,
  type Happening,
  type Placement,
  type Take,
  type TemperatureContext,
} from './context.ts';
import type { TemperatureLearnerEvent } from './events.ts';
import { entryLimits, recordSays } from './limits.ts';
import { rightDepthIn, routeVerdict } from './route-rules.ts';
import {
  coverFor,
  fullAtMs,
  inUnit,
  mouthOffTenths,
  probeStartTenths,
  reachedTenths,
  shakenTenths,
} from './sensing.ts';

type Event<K extends TemperatureLearnerEvent['type']> = Extract<TemperatureLearnerEvent, { readonly type: K }>;
type Change = Partial<TemperatureContext>;

function touch(context: TemperatureContext): Change {
  return { encounter: touched(context.encounter, context.nowMs) };
}

function hurt(context: TemperatureContext, harm: Did['harms'][number], what: Happening['what']): Change {
  return { ...did(context, { harms: once(context.did.harms, harm) }), ...happened(context, what) };
}

/** Time goes by: the signal sounds when a reading becomes whole. */
export function letTimePass(context: TemperatureContext, ms: number): Change {
  const nowMs = context.nowMs + ms;
  const { take } = context;
  if (take === null || take.complete || nowMs < take.fullAtMs) return { nowMs };
  const signal: Happening = { atMs: take.fullAtMs, what: 'signal', question: null, words: null };
  return {
    nowMs,
    take: { ...take, complete: true },
    // A glass column gives no sign when its time is over.
    ...(take.device === 'column' ? {} : { happened: signal }),
  };
}

export function asked(context: TemperatureContext, event: Event<'question.asked'>): Change {
  return {
    asked: once(context.asked, event.question),
    ...happened(context, 'answered', { question: event.question }),
  };
}

/** Puts down what is in the hand: a used cover left on it waits for the next patient. */
function putDown(context: TemperatureContext): Change {
  const left = context.coverOn?.state === 'this-patient';
  return {
    device: null,
    coverOn: null,
    ...did(context, { coverLeftOn: context.did.coverLeftOn || left }),
  };
}

export function returned(context: TemperatureContext): Change {
  return putDown(context);
}

function oldCover(context: TemperatureContext, device: Device): CoverOn | null {
  return context.case.oldCoverOn.includes(device) && !context.cleared.includes(device)
    ? { cover: coverFor[device], state: 'someone-else' }
    : null;
}

export function taken(context: TemperatureContext, event: Event<'thermometer.taken'>): Change {
  if (event.device === context.device) return {};
  const before = context.device === null ? {} : putDown(context);
  return { ...before, device: event.device, coverOn: oldCover(context, event.device) };
}

export function discarded(context: TemperatureContext, event: Event<'cover.discarded'>): Change {
  const { coverOn, device } = context;
  const mine = coverOn?.state === 'this-patient';
  return {
    coverOn: null,
    cleared: device === null ? context.cleared : once(context.cleared, device),
    ...did(context, { discardedTo: mine ? event.to : context.did.discardedTo }),
  };
}

export function madeReady(context: TemperatureContext, event: Event<'made.ready'>): Change {
  const { what } = event;
  return {
    ready: once(context.ready, what),
    ...(what === 'column-shaken' ? { columnTenthsF: shakenTenths } : what === 'lubricated' ? {} : touch(context)),
  };
}

type PlacingEvent = Event<'mouth.placed' | 'armpit.placed' | 'ear.placed' | 'forehead.swept' | 'rectum.placed'>;

function placementOf(context: TemperatureContext, event: PlacingEvent): Placement {
  const { conditions } = context.case;
  switch (event.type) {
    case 'mouth.placed': {
      const cannot =
        conditions.includes('mouth-breathing') || conditions.includes('fidgety') || conditions.includes('shivering');
      const lips = event.lips === 'asked-to-close' && !cannot ? 'closed' : 'open';
      return { route: 'oral', at: event.at, lips };
    }
    case 'armpit.placed':
      return { route: 'axillary', at: event.at, arm: event.arm };
    case 'ear.placed':
      return { route: 'tympanic', pull: event.pull, seal: event.seal };
    case 'forehead.swept':
      return { route: 'temporal', path: event.path, pace: event.pace };
    case 'rectum.placed':
      return { route: 'rectal', depthHundredthsIn: event.depthHundredthsIn, hold: event.hold };
  }
}

/** What placing it there does to this patient, beside the reading. */
function consequence(context: TemperatureContext, placement: Placement): Change {
  const { fit, because } = routeVerdict(context.case, context.facts, placement.route);
  if (placement.route === 'oral') {
    if (fit === 'harmful') return hurt(context, 'bit', 'bit-the-probe');
    return fit === 'unsuitable' ? happened(context, 'mouth-fell-open') : {};
  }
  if (placement.route === 'tympanic') return because === 'ear-drainage' ? hurt(context, 'ear', 'ear-hurt') : {};
  if (placement.route !== 'rectal') return {};
  if (fit === 'harmful') return hurt(context, 'bled', 'bled');
  const { high } = rightDepthIn(context.case, context.facts);
  if (placement.depthHundredthsIn > Math.round(high * 100)) return hurt(context, 'too-deep', 'cried-out');
  if (placement.hold === 'let-go') return hurt(context, 'let-go', 'slipped-out');
  if (because === 'rectal-not-ordered') return happened(context, 'protested-route');
  return context.ready.includes('lubricated') ? {} : happened(context, 'cried-out');
}

/** The instrument goes to the site: a take begins. */
export function placed(context: TemperatureContext, event: PlacingEvent): Change {
  const { device } = context;
  if (device === null) return {};
  const placement = placementOf(context, event);
  const take: Take = {
    number: (context.takes.at(-1)?.number ?? 0) + 1,
    device,
    placement,
    cover: context.coverOn,
    gloved: context.gloves,
    ready: context.ready,
    startedAtMs: context.nowMs,
    startTenthsF: device === 'column' ? context.columnTenthsF : probeStartTenths,
    fullAtMs: fullAtMs(device, placement, context.nowMs),
    removedAtMs: null,
    complete: false,
    shownTenths: null,
    mouthOffTenthsF: 0,
  };
  return { take, ...touch(context), ...consequence(context, placement) };
}

/** Out again: the display keeps what it had. */
export function removed(context: TemperatureContext): Change {
  const { take, case: patient, coverOn } = context;
  if (take === null) return {};
  const reached = reachedTenths(context, take, context.nowMs);
  const moment = Math.min(context.nowMs, take.fullAtMs);
  const whole: Take = {
    ...take,
    removedAtMs: context.nowMs,
    // The glass column is read by eye and keeps its height unrounded.
    shownTenths: take.device === 'column' ? Math.round(reached * 10) / 10 : inUnit(reached, patient.unit),
    mouthOffTenthsF: take.placement.route === 'oral' ? Math.round(mouthOffTenths(context, moment)) : 0,
  };
  return {
    take: null,
    takes: [...context.takes, whole].slice(-mostKept),
    coverOn: coverOn === null || coverOn.state === 'someone-else' ? coverOn : { ...coverOn, state: 'this-patient' },
    columnTenthsF: take.device === 'column' ? Math.round(reached * 10) / 10 : context.columnTenthsF,
  };
}

/** Whether the record would keep this entry. */
export function isKept(event: Event<'temperature.charted'>): boolean {
  return entryVerdict(event.value, entryLimits[event.unit], event.confirmed) === 'kept';
}

export function chart(context: TemperatureContext, event: Event<'temperature.charted'>): Change {
  const { value, unit, route, confirmed } = event;
  const words = recordSays(value, unit, confirmed);
  if (words !== null) {
    const refused = entryVerdict(value, entryLimits[unit], confirmed) === 'refused';
    return {
      questioned: Math.min(99, context.questioned + 1),
      ...happened(context, refused ? 'entry-refused' : 'entry-questioned', { words }),
    };
  }
  const entry = { atMs: context.nowMs, value, unit, route, take: context.takes.at(-1)?.number ?? null };
  return { charted: [...context.charted, entry].slice(-mostKept), ...happened(context, 'entry-kept') };
}

export function reported(context: TemperatureContext, event: Event<'report.made'>): Change {
  const report = { atMs: context.nowMs, to: event.to, content: event.content, takes: context.takes.length };
  return did(context, { reports: [...context.did.reports, report].slice(-mostKept) });
}

export function told(context: TemperatureContext, event: Event<'patient.told'>): Change {
  const kind = event.line === 'number-provider-explains' || event.line === 'provider-told-now';
  return {
    ...did(context, { told: [...context.did.told, event.line].slice(-mostKept) }),
    ...happened(context, kind || event.line === 'nothing-to-worry-about' ? 'thanked' : 'worried'),
  };
}

export function leave(context: TemperatureContext): Change {
  return did(context, {
    leftInPlace: context.take !== null,
    coverLeftOn: context.did.coverLeftOn || context.coverOn?.state === 'this-patient',
  });
}
