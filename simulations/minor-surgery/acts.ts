/** What talking and working change, as pure functions of the context: the machine says when, this says what. */
import { once } from '../core/acts.ts';
import { greeted, touched, type EncounterEvent } from '../core/encounter.ts';
import { said } from './acts-field.ts';
import type { Did, SurgeryContext } from './context.ts';
import type { Help, SurgeryLearnerEvent, Telling } from './events.ts';
import { isSharp } from './items.ts';
import { isPaleNow, needsPackGauze, removalOf, requestNow, sharpsOnField, stillIn, visibleStitch } from './findings.ts';
import { broken, unsafeNow } from './sterility.ts';

type Event<K extends SurgeryLearnerEvent['type']> = Extract<SurgeryLearnerEvent, { readonly type: K }>;

/** Antiseptic has dried after this long: the label's time decides, this is an assumption, ms. */
export const dryAfterMs = 30_000;

export function did(context: SurgeryContext, change: Partial<Did>): SurgeryContext {
  return { ...context, did: { ...context.did, ...change } };
}
const kept = <T>(list: readonly T[], item: T): readonly T[] => [...list, item].slice(-40);

export function greet(context: SurgeryContext, event: EncounterEvent): SurgeryContext {
  const next = { ...context, encounter: greeted(context.encounter, event, context.nowMs) };
  return event.type === 'identity.checked'
    ? { ...next, happened: { atMs: context.nowMs, what: 'confirmed-identity', words: null } }
    : next;
}

function touching(context: SurgeryContext): SurgeryContext {
  return { ...context, encounter: touched(context.encounter, context.nowMs) };
}

/** The wound meets what lies on field and hands. */
function used(context: SurgeryContext, item: Parameters<typeof unsafeNow>[1]): SurgeryContext {
  const cause = unsafeNow(context, item);
  const isLatex = context.case.allergy === 'latex' && context.gloves.kind === 'latex';
  const next = isLatex ? did(touching(context), { metAllergen: true }) : touching(context);
  return cause === null || context.risk !== null ? next : { ...next, risk: { atMs: context.nowMs, cause } };
}

export function askedAllergies(context: SurgeryContext, { about }: Event<'allergies.asked'>): SurgeryContext {
  const answers = about.map((one) => context.case.answers[one]).join(' ');
  return said(did(context, { asked: [...new Set([...context.did.asked, ...about])].sort() }), answers);
}

export function checkedConsent(context: SurgeryContext): SurgeryContext {
  const { task, person } = context.case;
  const next = did(context, { consentSeen: true });
  if (task.kind !== 'procedure')
    return said(next, 'No separate consent form belongs to this. The patient agrees by word.');
  return said(
    next,
    task.consent === 'signed'
      ? `Signed after the talk with the provider. ${person.name}: “Yes, we went through all of it.”`
      : task.consent === 'missing'
        ? 'The form in the folder is not signed. The provider has not been in yet.'
        : `The form is signed. ${person.name}: “To be honest, I don’t really know what will be done.”`,
  );
}

export function overstepped(context: SurgeryContext): SurgeryContext {
  return said(did(context, { overstepped: true }), `${context.case.person.name}: “If you say so.”`);
}

function answerOf(context: SurgeryContext, what: Telling): string {
  const { task } = context.case;
  switch (what) {
    case 'allergy':
      return context.case.allergy === null
        ? 'The provider: “Thank you. Nothing to change then.”'
        : context.case.allergy === 'antiseptic'
          ? 'The provider: “Good that you asked. Use chlorhexidine instead, well away from eyes and ears.”'
          : 'The provider: “Good that you asked. I will see to that.”';
    case 'consent':
      return task.kind === 'procedure' && task.consent !== 'signed'
        ? 'The provider sits down with the patient, explains, answers, and the form is signed.'
        : 'The provider: “We have talked about all of it. Thank you.”';
    case 'wrong-site':
      return task.kind === 'procedure' && !task.markAgrees
        ? 'The provider checks chart, consent and patient, wipes the mark away and marks the right side.'
        : 'The provider looks again: mark, consent and order agree.';
    case 'patient-pale':
      return 'The provider stops. You lower the head together; color comes back.';
    case 'count-off':
      return context.drawn.gauzeLost === 1
        ? 'The provider looks, and finds the piece under the drape.'
        : 'The provider looks: everything is there.';
    case 'wound-gapes':
    case 'wound-looks':
      return 'The provider comes to look. “Leave the rest in. Right to stop.”';
    case 'stitch-missing':
      return 'The provider: “Soften the scab and look again with the light.”';
  }
}

export function toldProvider(context: SurgeryContext, { what }: Event<'provider.told'>): SurgeryContext {
  const next = did(context, { told: kept(context.did.told, { what, atMs: context.nowMs }) });
  const changes = what === 'allergy' && context.case.allergy === 'antiseptic';
  return said(changes ? { ...next, antiseptic: 'chlorhexidine' } : next, answerOf(context, what));
}

export function prepped(context: SurgeryContext, event: Event<'skin.prepped'>): SurgeryContext {
  const next = touching({ ...context, prep: { atMs: context.nowMs, with: event.with, way: event.way } });
  const reacts = context.case.allergy === 'antiseptic' && event.with === context.case.antiseptic;
  return reacts ? did(next, { metAllergen: true }) : next;
}

export function calledTimeOut(context: SurgeryContext, { parts }: Event<'time-out.called'>): SurgeryContext {
  // Too late is none at all.
  if (context.begunAtMs !== null) return said(context, 'The provider: “That comes before I begin.”');
  const { task, site } = context.case;
  const told = context.did.told.some(({ what }) => what === 'wrong-site');
  const isOff = task.kind === 'procedure' && !task.markAgrees && !told && parts.includes('site');
  return said(
    { ...context, timeOut: [...new Set(parts)].sort() },
    isOff
      ? `Everyone stops. Order and consent say ${site}. The mark is on the other side.`
      : 'Everyone stops and says it aloud. All of it agrees.',
  );
}

/** The next request is spoken; before one of them the patient turns pale. */
export function nextRequest(context: SurgeryContext): SurgeryContext {
  const request = requestNow(context);
  if (isPaleNow(context))
    return {
      ...context,
      happened: { atMs: context.nowMs, what: 'pale', words: `${context.case.person.name} is silent, pale and damp.` },
    };
  return {
    ...context,
    happened: { atMs: context.nowMs, what: 'request', words: request === null ? null : request.says },
  };
}

export function began(context: SurgeryContext): SurgeryContext {
  const isWet = context.prep !== null && context.nowMs - context.prep.atMs < dryAfterMs;
  const next = did(used({ ...context, begunAtMs: context.nowMs }, null), { beganWet: isWet });
  return nextRequest(next);
}

export function handedInstrument(context: SurgeryContext, { item, way }: Event<'instrument.handed'>): SurgeryContext {
  const request = requestNow(context);
  if (request === null || isPaleNow(context)) return context;
  const right = request.kind === 'instrument' && request.item === item;
  let next = did(used(context, item), { handed: kept(context.did.handed, { item, way, right }) });
  if (context.gloves.unsterile && context.gloves.steps.length === 3)
    next = broken(next, 'touched-contaminated', 'item', { item });
  if (!right) return said(next, 'The provider: “Not this one, please.”');
  if (way === 'point-first' && isSharp(item)) next = said(next, 'The point passes close to a finger.');
  return nextRequest({ ...next, asked: context.asked + 1 });
}

const rightHelp: Readonly<Record<'blot' | 'cut-suture' | 'specimen' | 'out-of-scope', Help>> = {
  blot: 'blot',
  'cut-suture': 'cut-as-told',
  specimen: 'hold-jar',
  'out-of-scope': 'not-mine',
};

export function helped(context: SurgeryContext, { how }: Event<'helped'>): SurgeryContext {
  const request = requestNow(context);
  if (request === null || isPaleNow(context)) return context;
  if (request.kind === 'instrument') return said(context, 'The provider: “The instrument, please.”');
  const right = rightHelp[request.kind] === how;
  const next = did(how === 'not-mine' ? context : used(context, null), {
    helped: kept(context.did.helped, { request: context.asked, how, right }),
  });
  return nextRequest({ ...next, asked: context.asked + 1 });
}

export function saidCount(context: SurgeryContext, event: Event<'count.said'>): SurgeryContext {
  const { when, gauze, sharps } = event;
  const found = context.did.told.some(({ what }) => what === 'count-off');
  const missing = when === 'after' && !found ? context.drawn.gauzeLost : 0;
  const there = { gauze: needsPackGauze(context) - missing, sharps: sharpsOnField(context) };
  return did(context, {
    counts: { ...context.did.counts, [when]: { gauze, sharps } },
    seen: { ...context.did.seen, [when]: there },
  });
}

export function lookedAtWound(context: SurgeryContext): SurgeryContext {
  const task = removalOf(context);
  const next = did(
    { ...context, woundSeen: true },
    { lookedFirst: context.did.lookedFirst || context.stitches.length === 0 },
  );
  if (task === null) return said(next, 'You look at the wound: edges, color, drainage, skin around it.');
  return said(
    next,
    task.looks === 'closed'
      ? 'Edges together, thin pink line, dry, no swelling.'
      : 'Red and swollen around, yellow drops between the stitches when you look closely.',
  );
}

export function cleanedWound(context: SurgeryContext, { way }: Event<'wound.cleaned'>): SurgeryContext {
  return did(used(context, null), { cleaned: way });
}

export function removedStitch(context: SurgeryContext, { index, way }: Event<'stitch.removed'>): SurgeryContext {
  const task = removalOf(context);
  if (task === null || !visibleStitch(context, index)) return context;
  let next: SurgeryContext = {
    ...used(context, task.what === 'staple' ? 'staple-remover' : 'suture-scissors'),
    stitches: [...context.stitches, { index, way, atMs: context.nowMs }],
  };
  if (task.gapesAfter !== null && next.stitches.length >= task.gapesAfter && next.did.gapedAtMs === null) {
    next = did(next, { gapedAtMs: context.nowMs });
    return { ...next, happened: { atMs: context.nowMs, what: 'gapes', words: 'The edges part beside the last one.' } };
  }
  return said(
    next,
    `${task.what === 'suture' ? 'Suture' : 'Staple'} ${String(index + 1)} is out. ${String(stillIn(context) - 1)} to be seen.`,
  );
}

export function covered(context: SurgeryContext, event: Event<'wound.covered'>): SurgeryContext {
  return did(used(context, null), { covered: event.with });
}

export function dressingDone(context: SurgeryContext, { act }: Event<'dressing.done'>): SurgeryContext {
  let next = did(context, { acts: once(context.did.acts, act) });
  const isDirty = act === 'tape-toward-wound' || act === 'tape-ripped-off' || act === 'old-into-bag';
  if (isDirty && context.gloves.steps.length > 0) next = broken(next, 'dirty-gloves', 'gloves');
  if (act === 'laid-straight-down' || act === 'laid-and-slid') return used(next, 'dressing-pad');
  if (act === 'tape-toward-wound' || act === 'tape-ripped-off') {
    const { task } = context.case;
    return said(
      touching(next),
      task.kind === 'dressing' ? `On the old dressing: ${task.drainage}.` : 'The tape is off.',
    );
  }
  return next;
}

export function rubbed(context: SurgeryContext): SurgeryContext {
  const between = context.did.acts.includes('gloves-off');
  const next = { ...context, handsRubbedAtMs: context.nowMs };
  return between ? did(next, { rubbedBetween: true }) : next;
}

export const noted = { once, kept };
