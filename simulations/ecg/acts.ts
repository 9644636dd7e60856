/**
 * What each act of the learner changes, as pure functions of the context: the machine says when, this says what. Mistakes have
 * their consequence here and nothing is refused, except by the record.
 */
import { did, happened, once } from '../core/acts.ts';
import { entryQuestion } from '../core/entry.ts';
import { touched } from '../core/encounter.ts';
import { underBreast, withinReach } from './chest.ts';
import { mostKept, type Did, type EcgContext, type Electrode, type Tracing } from './context.ts';
import type { EcgLearnerEvent, Preparation, Zone } from './events.ts';
import { rateLimits } from './record.ts';
import { disturbanceNow } from './signal/disturb.ts';
import { isLimbWire, type Wire } from './wires.ts';

type Event<K extends EcgLearnerEvent['type']> = Extract<EcgLearnerEvent, { readonly type: K }>;
type Change = Partial<EcgContext>;

/** A blanket warms after this, help arrives after this, ms: assumptions. */
const warmsAfterMs = 60_000;
const helpComesAfterMs = 45_000;

const kept = <T>(list: readonly T[], item: T): readonly T[] => [...list, item].slice(-mostKept);

/** Hands on the patient: the beginning must have been made, and the chest covered until door and drape are. */
function handsOn(
  context: EcgContext,
  chest: boolean,
): Pick<EcgContext, 'encounter' | 'running'> & { readonly did: Did } {
  const bare = chest && !(context.did.privacy.includes('door') && context.did.privacy.includes('drape'));
  return {
    encounter: touched(context.encounter, context.nowMs),
    running: context.running === null ? null : { ...context.running, disturbed: true },
    did: { ...context.did, baredEarly: context.did.baredEarly || bare },
  };
}

export function asked(context: EcgContext, event: Event<'question.asked'>): Change {
  return {
    ...happened(context, 'answered', { question: event.question }),
    ...did(context, { asked: once(context.did.asked, event.question) }),
  };
}

export function laid(context: EcgContext, event: Event<'patient.laid'>): Change {
  const what = event.as === 'flat' && context.case.breathless ? 'not-comfortable' : 'lay-down';
  return { posture: event.as, ...happened(context, what) };
}

export function prepared(context: EcgContext, event: Event<'skin.prepared'>): Change {
  const { zone, how } = event;
  const touch = handsOn(context, zone === 'chest');
  const clipped = how === 'clip' || how === 'shave';
  const unasked = clipped && !context.did.asked.includes('hair-permission');
  // Washing makes wet again; drying counts after it.
  const before = how === 'wash' ? context.skin[zone].filter((one) => one !== 'dry') : context.skin[zone];
  return {
    ...touch,
    skin: { ...context.skin, [zone]: once(before, how) },
    did: { ...touch.did, clippedUnasked: touch.did.clippedUnasked || unasked },
  };
}

/** How well a new sticker holds on a zone now, 0 to 1: assumptions. */
export function contactNow(context: EcgContext, zone: Zone): number {
  const { case: patient, skin } = context;
  const has = (how: Preparation): boolean => skin[zone].includes(how);
  const dry = patient.pouch === 'dry' && !context.freshPouch;
  const hairy = zone === 'chest' && patient.chest.hair && !has('clip') && !has('shave');
  const lost =
    (patient.chest.lotion && !has('wash') ? 0.45 : 0) +
    (has('wash') && !has('dry') ? 0.2 : 0) +
    (has('rub') ? 0 : 0.16) +
    (hairy ? 0.4 : 0) +
    (dry ? 0.5 : 0);
  return Math.max(0.1, 0.98 - lost);
}

const zoneOf = (wire: Wire, electrode: Pick<Electrode, 'spot'>): Zone =>
  electrode.spot.on === 'chest' || !isLimbWire(wire) ? 'chest' : 'limbs';

export function placed(context: EcgContext, event: Event<'electrode.placed'>): Change {
  const { wire, on, x, y } = event;
  const spot = withinReach(context.case, { on, x, y });
  const onBreast = underBreast(context.case, spot) && context.breast === null;
  const electrode = { spot, contact: contactNow(context, zoneOf(wire, { spot })), off: false, onBreast };
  return {
    ...handsOn(context, on === 'chest'),
    electrodes: { ...context.electrodes, [wire]: electrode },
    removed: false,
  };
}

export function renewed(context: EcgContext, event: Event<'electrode.renewed'>): Change {
  const old = context.electrodes[event.wire];
  if (old === undefined) return {};
  const contact = contactNow(context, zoneOf(event.wire, old));
  const onBreast = underBreast(context.case, old.spot) && context.breast === null;
  return {
    ...handsOn(context, old.spot.on === 'chest'),
    electrodes: { ...context.electrodes, [event.wire]: { ...old, contact, off: false, onBreast } },
  };
}

export function clipped(context: EcgContext, event: Event<'wire.clipped'>): Change {
  const old = context.electrodes[event.wire];
  if (old === undefined) return {};
  return {
    ...handsOn(context, old.spot.on === 'chest'),
    electrodes: { ...context.electrodes, [event.wire]: { ...old, off: false } },
  };
}

export function checkedPouch(context: EcgContext): Change {
  return { ...happened(context, 'pouch'), ...did(context, { pouchChecked: true }) };
}

export function countedRibs(context: EcgContext, event: Event<'ribs.counted'>): Change {
  return { ...handsOn(context, true), counted: event.from, ...happened(context, 'ribs') };
}

export function foundLine(context: EcgContext, event: Event<'line.found'>): Change {
  return { ...handsOn(context, true), lines: once(context.lines, event.line) };
}

export function liftedBreast(context: EcgContext, event: Event<'breast.lifted'>): Change {
  return { ...handsOn(context, true), breast: event.by };
}

export function tried(context: EcgContext, event: Event<'cure.tried'>): Change {
  const { cure } = event;
  const running = context.running === null ? null : { ...context.running, disturbed: true };
  const warm = cure === 'blanket' ? { warmAtMs: context.warmAtMs ?? context.nowMs + warmsAfterMs } : {};
  return { cures: once(context.cures, cure), running, ...warm };
}

export function labeled(context: EcgContext, event: Event<'label.entered'>): Change {
  return { label: once(context.label, event.part) };
}

export function startedRecord(context: EcgContext): Change {
  const tracing: Tracing = {
    number: (context.tracings.at(-1)?.number ?? 0) + 1,
    atMs: context.nowMs,
    speed: context.speed,
    gain: context.gain,
    label: context.label,
    electrodes: context.electrodes,
    disturbance: disturbanceNow(context),
    filtered: context.cures.includes('filter'),
    disturbed: false,
  };
  return { recordingSinceMs: context.nowMs, running: tracing };
}

export function lookedAt(context: EcgContext): Change {
  return {
    ...happened(context, context.case.urgency === 'now' ? 'patient-ill' : 'patient-well'),
    ...did(context, { lookedAtMs: context.did.lookedAtMs ?? context.nowMs }),
  };
}

export function judged(context: EcgContext, event: Event<'tracing.judged'>): Change {
  const tracing = context.tracings.at(-1)?.number;
  if (tracing === undefined) return {};
  return did(context, {
    judged: kept(context.did.judged, { atMs: context.nowMs, tracing, looks: event.looks }),
  });
}

/** A rate on the chart, if the record takes it: what cannot be is refused, what is unusual is asked about once. */
export function charted(context: EcgContext, event: Event<'rate.charted'>): Change {
  const { ratePerMin, confirmed, method, rhythm } = event;
  const question = entryQuestion('A rate', ratePerMin, rateLimits, confirmed);
  if (question !== null) return happened(context, 'record-asks', { words: question });
  const tracing = context.tracings.at(-1)?.number ?? null;
  return { rates: kept(context.rates, { atMs: context.nowMs, method, ratePerMin, rhythm, tracing }) };
}

export function noted(context: EcgContext, event: Event<'note.written'>): Change {
  return did(context, { notes: once(context.did.notes, event.note) });
}

export function reported(context: EcgContext, event: Event<'report.made'>): Change {
  const { to, content } = event;
  const report = {
    atMs: context.nowMs,
    to,
    content,
    tracing: context.tracings.at(-1)?.number ?? null,
    electrodes: Object.keys(context.electrodes).length,
  };
  return {
    ...happened(context, 'report-taken'),
    ...did(context, { reports: kept(context.did.reports, report) }),
  };
}

export function calledHelp(context: EcgContext): Change {
  return {
    helpAtMs: context.helpAtMs ?? context.nowMs + helpComesAfterMs,
    ...did(context, { helpCalledAtMs: context.did.helpCalledAtMs ?? context.nowMs }),
  };
}

export function told(context: EcgContext, event: Event<'patient.told'>): Change {
  const calm = event.line === 'provider-reads-it' || event.line === 'provider-comes-now';
  return {
    ...happened(context, calm || event.line === 'looks-normal' ? 'thanked' : 'worried'),
    ...did(context, { told: kept(context.did.told, event.line) }),
  };
}

export function removed(context: EcgContext): Change {
  const last = context.tracings.at(-1);
  const unseen =
    context.case.order !== 'holter' &&
    (last === undefined || !context.did.judged.some(({ tracing }) => tracing === last.number));
  return {
    ...handsOn(context, true),
    electrodes: {},
    removed: true,
    did: { ...context.did, removedUnseen: context.did.removedUnseen || unseen },
  };
}
