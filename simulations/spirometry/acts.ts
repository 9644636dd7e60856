/**
 * What each act of the learner changes, as pure functions of the context: the machine says when, this says what. Mistakes have
 * their consequence here and nothing is refused, except by device and record.
 */
import { did, happened, once } from '../core/acts.ts';
import { drawInt } from '../core/draw.ts';
import { entryQuestion } from '../core/entry.ts';
import { touched } from '../core/encounter.ts';
import { begunBlow, cued, deviceFactor, takenAway } from './blow.ts';
import { mostKept, type SpirometryContext } from './context.ts';
import type { Cue, SpirometryLearnerEvent, Verdict } from './events.ts';
import { fev1Limits, fvcLimits, heightLimits } from './record.ts';
import { blowEnded } from './time.ts';

type Event<K extends SpirometryLearnerEvent['type']> = Extract<SpirometryLearnerEvent, { readonly type: K }>;
type Change = Partial<SpirometryContext>;

/** What shoes add, cm. */
const shoesCm = 3;

const kept = <T>(list: readonly T[], item: T): readonly T[] => [...list, item].slice(-mostKept);

export function asked(context: SpirometryContext, { question }: Event<'question.asked'>): Change {
  const before = context.made.length === 0 && context.blow === null;
  return {
    ...happened(context, 'answered', { question }),
    ...did(context, {
      asked: once(context.did.asked, question),
      askedBefore: before ? once(context.did.askedBefore, question) : context.did.askedBefore,
    }),
  };
}

export function measuredHeight(context: SpirometryContext, { shoes }: Event<'height.measured'>): Change {
  const cm = context.case.person.heightCm + (shoes ? shoesCm : 0);
  return {
    height: { cm, shoes },
    encounter: touched(context.encounter, context.nowMs),
    ...happened(context, 'height-read'),
  };
}

export function enteredDevice(context: SpirometryContext, event: Event<'device.entered'>): Change {
  const question = entryQuestion('A height', event.heightCm, heightLimits, event.confirmed);
  if (question !== null) return happened(context, 'device-asks', { words: question });
  const { heightCm, ageYears, sex } = event;
  return { entered: { heightCm, ageYears, sex }, ...happened(context, 'device-set') };
}

export function emptiedSyringe(context: SpirometryContext, { speed }: Event<'syringe.emptied'>): Change {
  const noise = drawInt(context.seed, `push-${speed}`, context.pushes.length, -12, 12) / 1000;
  const readL = Math.round(context.facts.syringeL * (deviceFactor(context) + noise) * 100) / 100;
  return {
    pushes: kept(context.pushes, { device: context.device, speed, readL }),
    ...happened(context, 'syringe-read'),
  };
}

export function loggedCheck(context: SpirometryContext, { passed }: Event<'check.logged'>): Change {
  return { checks: kept(context.checks, { device: context.device, passed }) };
}

export function swapped(): Change {
  return { device: 1, entered: null, filter: false };
}

export function begunEffort(context: SpirometryContext): Change {
  const { case: patient, did: done } = context;
  const checked = context.checks.some(({ device, passed }) => device === context.device && passed);
  const unasked = patient.hold !== null && context.providerSays === null;
  return {
    blow: begunBlow(context),
    encounter: touched(context.encounter, context.nowMs),
    happened: null,
    ...did(context, {
      blewDizzy: done.blewDizzy || context.dizzyAtMs !== null,
      blewAgainstWord: done.blewAgainstWord || (patient.hold?.answer === 'not-today' && !unasked),
      blewUnasked: done.blewUnasked || unasked,
      blewWithoutFilter: done.blewWithoutFilter || !context.filter,
      blewUnchecked: done.blewUnchecked || !checked,
    }),
  };
}

export function calledCue(context: SpirometryContext, cue: Cue): Change {
  return context.blow === null ? {} : { blow: cued(context, context.blow, cue) };
}

export function endedEffort(context: SpirometryContext): Change {
  const { blow } = context;
  if (blow === null) return {};
  if (blow.blastAtMs === null) return { blow: null };
  const { made, dizzyAtMs, happened: what, blow: ended } = blowEnded({ ...context, blow: takenAway(context, blow) });
  return { made, dizzyAtMs, happened: what, blow: ended };
}

export function judged(context: SpirometryContext, verdict: Verdict): Change {
  const made = context.made.map((one, index) => (index === context.made.length - 1 ? { ...one, verdict } : one));
  return { made, blow: null };
}

export function corrected(context: SpirometryContext, { correction }: Event<'correction.made'>): Change {
  const made = context.made.map((one, index) =>
    index === context.made.length - 1 && !one.corrections.includes(correction)
      ? { ...one, corrections: [...one.corrections, correction] }
      : one,
  );
  return {
    made,
    ...happened(context, 'corrected', { words: correction }),
    ...did(context, { corrections: once(context.did.corrections, correction) }),
  };
}

export function gaveReliever(context: SpirometryContext): Change {
  if (context.case.reliever === null) return did(context, { relieverWithoutOrder: true });
  return { relieverAtMs: context.relieverAtMs ?? context.nowMs, ...happened(context, 'reliever-in') };
}

export function charted(context: SpirometryContext, event: Event<'set.charted'>): Change {
  const words =
    entryQuestion('An FVC', event.fvcL, fvcLimits, event.confirmed) ??
    entryQuestion('An FEV1', event.fev1L, fev1Limits, event.confirmed) ??
    (event.fev1L > event.fvcL ? 'An FEV1 above the FVC cannot be: it is a part of it. Nothing was kept.' : null);
  if (words !== null) return happened(context, 'device-asks', { words });
  const { phase, fvcL, fev1L, repeatable } = event;
  const notes = [...new Set(event.notes)].sort();
  return {
    sets: kept(context.sets, { atMs: context.nowMs, phase, fvcL, fev1L, repeatable, notes }),
    happened: null,
  };
}

function answerTo(context: SpirometryContext, event: Event<'report.made'>): string {
  const { hold, person } = context.case;
  if (event.to === 'front-desk') return 'The front desk: “Is that something for us?”';
  if (event.content === 'own-diagnosis') return 'The answer: “Tell me what you saw, and leave the name to me.”';
  if (event.content === 'dizzy-now')
    return context.dizzyAtMs === null
      ? 'The answer: “Good to know. How is the patient now?”'
      : `The answer: “No more blowing today. Let ${person.name} sit, I am on my way.”`;
  if (event.content === 'results-and-quality') return 'The answer: “Thank you. I will read it.”';
  if (event.to === 'nurse') return 'Joan Kim, RN: “That is for the provider to say. Ask before anybody blows.”';
  return hold === null ? 'The provider: “Thank you. Go on as ordered.”' : `The provider: “${hold.words}”`;
}

export function reported(context: SpirometryContext, event: Event<'report.made'>): Change {
  const asksFirst =
    event.to === 'provider' &&
    event.content === 'answers-before' &&
    context.case.hold !== null &&
    context.did.asked.includes(context.case.hold.question);
  return {
    providerSays: asksFirst ? context.case.hold.answer : context.providerSays,
    ...happened(context, 'someone-answers', {
      words:
        event.content === 'answers-before' && event.to === 'provider' && context.case.hold !== null && !asksFirst
          ? 'The provider: “What did the patient answer? You have not asked everything yet.”'
          : answerTo(context, event),
    }),
    ...did(context, {
      reports: kept(context.did.reports, { atMs: context.nowMs, to: event.to, content: event.content }),
    }),
  };
}

export function told(context: SpirometryContext, { line }: Event<'patient.told'>): Change {
  const calm = line === 'provider-explains' || line === 'new-date' || line === 'looks-normal';
  return {
    ...happened(context, calm ? 'thanked' : 'worried'),
    ...did(context, { told: kept(context.did.told, line) }),
  };
}
