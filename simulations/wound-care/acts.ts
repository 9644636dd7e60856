/** What each act of the learner changes, as pure functions of the context. Mistakes have their consequence here. */
import { once } from '../core/acts.ts';
import { entryQuestion } from '../core/entry.ts';
import { greeted, touched, type EncounterEvent } from '../core/encounter.ts';
import { feelOf, isSqueezed, limbMm, mostPressure, nextTurn } from './bandage.ts';
import { mostTurns, type Did, type WoundContext } from './context.ts';
import type { WoundLearnerEvent } from './events.ts';
import { marksRead, sizeLimits } from './measure.ts';

type Event<K extends WoundLearnerEvent['type']> = Extract<WoundLearnerEvent, { readonly type: K }>;

export function did(context: WoundContext, change: Partial<Did>): WoundContext {
  return { ...context, did: { ...context.did, ...change } };
}
export function said(context: WoundContext, words: string): WoundContext {
  return { ...context, happened: { atMs: context.nowMs, what: 'words', words } };
}

export function greet(context: WoundContext, event: EncounterEvent): WoundContext {
  const next = { ...context, encounter: greeted(context.encounter, event, context.nowMs) };
  return event.type === 'identity.checked'
    ? { ...next, happened: { atMs: context.nowMs, what: 'confirmed-identity', words: null } }
    : next;
}

/** The patient is touched; bare where no gloves are on and there is an open wound. */
function touching(context: WoundContext): WoundContext {
  const next = { ...context, encounter: touched(context.encounter, context.nowMs) };
  const isBare = context.case.wound !== null && !context.gear.includes('gloves');
  return isBare ? did(next, { touchedBare: true }) : next;
}

/** What is clean meets gloves that were on the old dressing. */
function cleanly(context: WoundContext): WoundContext {
  const next = touching(context);
  return context.glovesDirty ? did(next, { dirtyGlovesOnClean: true }) : next;
}

export function asked(context: WoundContext, { question }: Event<'question.asked'>): WoundContext {
  const next = did(context, { asked: once(context.did.asked, question) });
  return said(next, `${context.case.person.name}: “${context.case.answers[question]}”`);
}

export function geared(context: WoundContext, { gear }: Event<'gear.put-on'>): WoundContext {
  return { ...context, gear: [...new Set([...context.gear, ...gear])].sort() };
}

export function changedGloves(context: WoundContext): WoundContext {
  return said(
    { ...context, glovesDirty: false, gear: once(context.gear, 'gloves') },
    'Gloves off, hands cleaned, new gloves on.',
  );
}

export function removedOld(context: WoundContext): WoundContext {
  const { wound } = context.case;
  const next = { ...touching(context), oldOff: true, glovesDirty: true };
  return said(next, wound === null ? 'There is none.' : 'The old dressing is off and in the bag.');
}

export function lookedAt(context: WoundContext): WoundContext {
  const isLate = context.did.wiped !== null || context.did.irrigated !== null || context.dressing !== null;
  const next = did({ ...context, looked: true }, { lookedLate: context.did.lookedLate || (isLate && !context.looked) });
  return said(next, 'You look: bed, drainage, edges, the skin around. You smell it once it is clean.');
}

export function laidRuler(context: WoundContext, { way, offsetMm }: Event<'ruler.laid'>): WoundContext {
  const next = did({ ...touching(context), ruler: { way, offsetMm } }, { measured: once(context.did.measured, way) });
  const marks = marksRead(next);
  return said(
    next,
    marks === null ? '' : `One edge lies at ${String(marks.from)}, the other at ${String(marks.to)} millimeters.`,
  );
}

export function dipped(context: WoundContext): WoundContext {
  const { depthMm } = context.drawn;
  return said(
    { ...cleanly(context), dipped: true },
    depthMm === 0
      ? 'The swab finds no bottom below the skin: it is flat.'
      : `The swab stands upright in the deepest place; your finger marks it ${String(depthMm)} millimeters above the tip.`,
  );
}

/** A size on the chart, if the record takes it: what cannot be is refused, what is unusual is asked about once. */
export function chartedSize(context: WoundContext, event: Event<'size.charted'>): WoundContext {
  const { lengthMm, widthMm, depthMm, confirmed } = event;
  const ask = (words: string): WoundContext => ({
    ...context,
    happened: { atMs: context.nowMs, what: 'record-asks', words },
  });
  const question =
    entryQuestion('A length', lengthMm / 10, sizeLimits, confirmed) ??
    (widthMm > sizeLimits.possible.high * 10 || depthMm > sizeLimits.possible.high * 10
      ? 'That cannot be: the record takes up to 30 cm. Nothing was kept.'
      : null);
  if (question !== null) return ask(question);
  if (widthMm > lengthMm && !confirmed)
    return ask('The length is the long way: yours is shorter than the width. Is it right?');
  return said({ ...context, size: { lengthMm, widthMm, depthMm } }, 'The size is on the chart.');
}

export function wiped(context: WoundContext, { way }: Event<'wound.wiped'>): WoundContext {
  return did(cleanly(context), { wiped: way });
}

export function irrigated(context: WoundContext, event: Event<'wound.irrigated'>): WoundContext {
  const { distanceMm, gentle, toDirtyEnd } = event;
  const isGeared = context.gear.includes('mask-and-eyes') && context.gear.includes('gown');
  const next = did(cleanly(context), { irrigated: { distanceMm, gentle, toDirtyEnd, geared: isGeared } });
  return said(next, isGeared ? 'It runs into the basin until it is clear.' : 'It runs clear. Drops hit your face.');
}

export function laidDressing(context: WoundContext, { kind, way }: Event<'dressing.laid'>): WoundContext {
  if (!isOnShelf(context, kind)) return said(context, 'The box of it on the shelf is empty.');
  return { ...cleanly(context), dressing: { kind, way, taped: null } };
}

/** What is not in stock is not there: until the provider was told, and then another is ordered. */
export function isOnShelf({ case: patient }: WoundContext, kind: string): boolean {
  return patient.inStock || kind !== patient.dressing;
}

export function checkedCms(context: WoundContext): WoundContext {
  const squeezed = isSqueezed(context);
  const { bandage, bandages, nowMs } = context;
  const check = {
    atMs: nowMs,
    squeezed,
    bandage: bandage === null ? 0 : bandages,
    secured: (bandage?.secured ?? null) !== null,
  };
  const next = did(touching(context), { checks: [...context.did.checks, check].slice(-30) });
  return said(
    squeezed ? did(next, { squeezedEver: true }) : next,
    squeezed
      ? 'Cool and pale. The pressed nail stays white for a long time. “It tingles, and I can hardly move them.”'
      : `Warm and pink. The pressed nail is pink again after ${String(context.drawn.refillTenths / 10)} seconds. All of them move, touch is felt.`,
  );
}

export function begunBandage(context: WoundContext, event: Event<'bandage.begun'>): WoundContext {
  const { widthIn, start, tipsOut } = event;
  return {
    ...touching(context),
    bandage: { widthIn, start, tipsOut, turns: [], secured: null, securedAtMs: null },
    bandages: context.bandages + 1,
    tightSinceMs: null,
  };
}

export function laidTurn(context: WoundContext, { kind, advanceMm, pull }: Event<'turn.laid'>): WoundContext {
  const { bandage, case: patient } = context;
  if (bandage === null || patient.limb === null) return context;
  const turn = nextTurn(bandage, patient.limb, kind, Math.min(limbMm, advanceMm), pull);
  const feels = feelOf(turn.pressure);
  const next: WoundContext = {
    ...context,
    bandage: { ...bandage, turns: [...bandage.turns, turn].slice(-mostTurns) },
    tightSinceMs: feels === 'tight' ? (context.tightSinceMs ?? context.nowMs) : context.tightSinceMs,
  };
  return said(
    next,
    {
      slips: 'The turn slips under your hand.',
      snug: 'A finger slides under it.',
      firm: 'A finger goes under it only with force.',
      tight: 'No finger goes under it.',
    }[feels],
  );
}

export function securedBandage(context: WoundContext, { way }: Event<'bandage.secured'>): WoundContext {
  const { bandage } = context;
  if (bandage === null) return context;
  return { ...context, bandage: { ...bandage, secured: way, securedAtMs: context.nowMs } };
}

export function loosened(context: WoundContext): WoundContext {
  const next = did({ ...context, bandage: null, tightSinceMs: null }, { loosenedAtMs: context.nowMs });
  return said(
    next,
    mostPressure(context) === 0 && !context.case.comesTight ? 'It is off.' : 'It is off. Color comes back slowly.',
  );
}
