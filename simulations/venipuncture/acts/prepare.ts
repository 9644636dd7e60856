/** Before the needle: words, the requisition, the chair, gloves, the tray, the arm, the band, the skin. */
import { did, happened } from '../../core/acts.ts';
import { greeted, touched, type EncounterEvent } from '../../core/encounter.ts';
import { noTrace } from '../begin.ts';
import { tieOn } from '../blood.ts';
import { safetyQuestions } from '../case.ts';
import { mostTubes, type BloodContext, type Tube } from '../context.ts';
import { sizeMm } from '../anatomy.ts';
import { clamp, kept, type Change, type Event } from './common.ts';

export function greet(context: BloodContext, event: EncounterEvent): Change {
  const encounter = greeted(context.encounter, event, context.nowMs);
  if (event.type === 'identity.checked') return { encounter, ...happened(context, 'confirmed-identity') };
  const after =
    event.type === 'hands.cleaned' && context.did.glovesOffAtMs !== null
      ? did(context, { handsAfterMs: context.nowMs })
      : {};
  return { encounter, ...after };
}

export function asked(context: BloodContext, { question }: Event<'question.asked'>): Change {
  return {
    ...did(context, { asked: [...new Set([...context.did.asked, question])] }),
    ...happened(context, 'answered', { question }),
  };
}

/** Somebody sat down or laid flat: who feels faint gets better lying. */
export function placed(context: BloodContext, { posture }: Event<'patient.placed'>): Change {
  const { faint, nowMs } = context;
  const inFaint = faint.stage === 'warned' || faint.stage === 'out';
  const flat = posture === 'lying' && inFaint;
  return {
    posture,
    faint: flat && context.posture !== 'lying' ? { ...faint, sinceMs: nowMs } : faint,
    ...did(context, flat ? { laidFlatAfterFaintAtMs: context.did.laidFlatAfterFaintAtMs ?? nowMs } : {}),
  };
}

export function laid(context: BloodContext, { color, size }: Event<'tube.laid'>): Change {
  if (context.tubes.length >= mostTubes) return {};
  // The first of its color in the drawer is the old one; the next one behind it is not.
  const expired = context.case.expiredFirst === color && !context.did.oldTubeTaken;
  const tube: Tube = {
    id: context.nextTubeId,
    color,
    size,
    expired,
    ul: 0,
    airUl: 0,
    firstAtMs: null,
    lastAtMs: null,
    removedAtMs: null,
    inversions: 0,
    mixedAtMs: null,
    shaken: false,
    carry: noTrace,
    bandMs: 0,
    hemolysis: 0,
    fist: false,
    label: null,
    handling: null,
    handledAtMs: null,
    tissueFluid: false,
    spunAtMs: null,
    spunUnbalanced: false,
  };
  return {
    tubes: [...context.tubes, tube],
    nextTubeId: Math.min(99, context.nextTubeId + 1),
    ...(expired ? { ...happened(context, 'expired-tube'), ...did(context, { oldTubeTaken: true }) } : {}),
  };
}

export function returned(context: BloodContext, { id }: Event<'tube.returned'>): Change {
  return { tubes: context.tubes.filter((tube) => tube.id !== id || tube.ul > 0 || id === context.inHolder) };
}

export function tied(context: BloodContext, { arm, inches }: Event<'band.tied'>): Change {
  const { asked: questions, askedBeforeBand } = context.did;
  return {
    encounter: touched(context.encounter, context.nowMs),
    ties: kept(context.ties, { atMs: context.nowMs, offAtMs: null, arm, inches: clamp(inches, 0, 10) }),
    ...did(context, {
      askedBeforeBand: askedBeforeBand ?? safetyQuestions.filter((one) => questions.includes(one)).length,
    }),
  };
}

export function released(context: BloodContext): Change {
  return tieOn(context.ties) === null
    ? {}
    : {
        ties: [
          ...context.ties.slice(0, -1),
          ...context.ties.slice(-1).map((tie) => ({ ...tie, offAtMs: context.nowMs })),
        ],
      };
}

export function fistAsked(context: BloodContext, { how }: Event<'fist.asked'>): Change {
  return { fist: how, ...did(context, { pumped: context.did.pumped || how === 'pumping' }) };
}

export function felt(context: BloodContext, event: Event<'finger.placed'>): Change {
  const { arm, at } = event;
  const { width, height } = sizeMm[at];
  const { cleaned } = context;
  const touch = { arm, at, x: clamp(Math.round(event.x), 0, width), y: clamp(Math.round(event.y), 0, height) };
  return {
    touch,
    mark: touch,
    encounter: touched(context.encounter, context.nowMs),
    // A finger on cleaned skin undoes the cleaning.
    cleaned: cleaned?.arm === arm && cleaned.at === at ? { ...cleaned, spoiled: true } : cleaned,
  };
}

export function cleanedSkin(context: BloodContext, { arm, at }: Event<'skin.cleaned'>): Change {
  return {
    cleaned: { arm, at, atMs: context.nowMs, spoiled: false },
    touch: null,
    encounter: touched(context.encounter, context.nowMs),
  };
}

export function fanned(context: BloodContext): Change {
  const { cleaned } = context;
  return {
    cleaned: cleaned === null ? null : { ...cleaned, spoiled: true },
    ...did(context, { fanned: true }),
  };
}
