/**
 * What each act of the learner changes, as pure functions of the context: the machine says when, this says what. Mistakes have
 * their consequence here and nothing is refused, except by the record.
 */
import { did, happened, once } from '../core/acts.ts';
import { entryQuestion } from '../core/entry.ts';
import { touched } from '../core/encounter.ts';
import { mostKept, type IrrigationContext } from './context.ts';
import type { IrrigationLearnerEvent } from './events.ts';
import { atEyewash, orderedSide, phHalves, warmthNow } from './perception.ts';
import { amountMlLimits, celsiusLimits, minutesLimits } from './record.ts';
import { pulledTooFar } from './stream.ts';

type Event<K extends IrrigationLearnerEvent['type']> = Extract<IrrigationLearnerEvent, { readonly type: K }>;
type Change = Partial<IrrigationContext>;

/** What one filling of the ear syringe and one bottle hold, in tenths of a milliliter. Assumptions. */
const syringeTenths = 600;
const bottleTenths = 1500;

const kept = <T>(list: readonly T[], item: T): readonly T[] => [...list, item].slice(-mostKept);
const touch = (context: IrrigationContext) => ({ encounter: touched(context.encounter, context.nowMs) });

export function asked(context: IrrigationContext, { question }: Event<'question.asked'>): Change {
  const { asked: before, askedBefore, firstWaterAtMs } = context.did;
  return {
    ...happened(context, 'answered', { question }),
    ...did(context, {
      asked: once(before, question),
      askedBefore: firstWaterAtMs === null ? once(askedBefore, question) : askedBefore,
    }),
  };
}

export function saidSide(context: IrrigationContext, { side }: Event<'side.said'>): Change {
  const { saidSides, saidBefore, firstWaterAtMs } = context.did;
  return {
    ...happened(context, 'side-answered', { words: side }),
    ...did(context, {
      saidSides: kept(saidSides, side),
      saidBefore: saidBefore || (firstWaterAtMs === null && side === orderedSide(context)),
    }),
  };
}

export function took(context: IrrigationContext, { solution }: Event<'solution.taken'>): Change {
  return solution === context.solution ? {} : { solution, warmed: null, readTenthsC: null };
}

export function readLabel(context: IrrigationContext): Change {
  return {
    ...happened(context, 'label', { words: context.solution }),
    ...did(context, { labelRead: context.solution }),
  };
}

export function readThermometer(context: IrrigationContext): Change {
  const readTenthsC = Math.round(warmthNow(context) * 10);
  return { readTenthsC, ...happened(context, 'thermometer', { words: (readTenthsC / 10).toFixed(1) }) };
}

export function pulled(context: IrrigationContext, { upMm, backMm }: Event<'ear.pulled'>): Change {
  const pull = { upMm, backMm };
  return { pull, ...touch(context), ...(pulledTooFar(pull) ? happened(context, 'sore') : {}) };
}

export function began(context: IrrigationContext, { side }: Event<'stream.begun'>): Change {
  const { case: patient, facts, did: done, gear, solution, providerSays, symptom } = context;
  const station = atEyewash(context);
  const warm = warmthNow(context);
  return {
    stream: {
      side,
      startedAtMs: context.nowMs,
      leftTenths: station ? null : patient.organ === 'ear' ? syringeTenths : bottleTenths,
      givenTenths: 0,
    },
    happened: null,
    ...touch(context),
    ...did(context, {
      firstWaterAtMs: done.firstWaterAtMs ?? context.nowMs,
      // Said before the order was changed, it still was the right side.
      saidBefore: done.saidBefore || (done.firstWaterAtMs === null && done.saidSides.includes(orderedSide(context))),
      worstOffC: station ? done.worstOffC : Math.max(done.worstOffC, Math.abs(warm - facts.warmC)),
      unmeasured: done.unmeasured || (!station && context.readTenthsC === null),
      washedUnasked: done.washedUnasked || (patient.hold !== null && providerSays === null),
      washedAgainst: done.washedAgainst || providerSays === 'no-water',
      wrongSide: done.wrongSide || side !== orderedSide(context),
      wrongSolution: done.wrongSolution || solution !== patient.solution,
      lettersUnasked: done.lettersUnasked || (patient.letters && !context.lettersConfirmed),
      bareHands: done.bareHands || !gear.includes('gloves'),
      bareEyes: done.bareEyes || !gear.includes('eye-protection'),
      noBasin: done.noBasin || !gear.includes('towel-and-basin'),
      woreIt: done.woreIt || (context.wearsStill && !patient.emergency),
      wentOn: done.wentOn || symptom !== null,
    }),
  };
}

export function looked(context: IrrigationContext): Change {
  return { ...happened(context, 'return'), ...did(context, { looks: Math.min(99, context.did.looks + 1) }) };
}

export function comforted(context: IrrigationContext): Change {
  const running = context.stream !== null;
  return {
    ...happened(context, 'comfort'),
    ...did(context, {
      comforted: Math.min(99, context.did.comforted + (running || context.washes.length > 0 ? 1 : 0)),
    }),
  };
}

export function readPh(context: IrrigationContext): Change {
  const halves = phHalves(context);
  return {
    ...touch(context),
    ...happened(context, 'ph', { words: (halves / 2).toFixed(1) }),
    ...did(context, { phRead: kept(context.did.phRead, { atMs: context.nowMs, halves }) }),
  };
}

export function dried(context: IrrigationContext, { how }: Event<'place.dried'>): Change {
  return did(context, { dried: how, swabbed: context.did.swabbed || how === 'swab-inside' });
}

export function charted(context: IrrigationContext, event: Event<'wash.charted'>): Change {
  const { side, amount, celsius, confirmed } = event;
  const timed = context.case.amountMl === null;
  const words =
    entryQuestion('An amount', amount, timed ? minutesLimits : amountMlLimits, confirmed) ??
    (celsius === null ? null : entryQuestion('A warmth', celsius, celsiusLimits, confirmed));
  if (words !== null) return happened(context, 'record-asks', { words });
  return {
    charted: { atMs: context.nowMs, side, amount, celsius, notes: [...new Set(event.notes)].sort() },
    happened: null,
  };
}

const lettersMean = {
  ear: { right: 'right ear', left: 'left ear' },
  eye: { right: 'right eye', left: 'left eye' },
} as const;

function answerTo(context: IrrigationContext, { to, content }: Event<'report.made'>): string {
  const { hold, organ, side, person } = context.case;
  if (to === 'front-desk') return 'The front desk: “Is that something for us?”';
  if (content === 'own-diagnosis') return 'The answer: “Tell me what you saw, and leave the name to me.”';
  if (to === 'nurse')
    return content === 'dizzy-or-pain'
      ? 'Joan Kim, RN: “I’ll stay with the patient. Get the provider, now.”'
      : 'Joan Kim, RN: “That is for the provider who ordered it.”';
  switch (content) {
    case 'what-letters-mean':
      return context.case.letters
        ? hold?.then === 'other-side' && context.providerSays === null
          ? `The provider: “I wrote the ${lettersMean[organ][side]}. Does the patient say the same?”`
          : `The provider: “Yes, I mean the ${lettersMean[organ][orderedSide(context)]}. I’ll write it out.”`
        : 'The provider: “It is written out already.”';
    case 'dizzy-or-pain':
      return context.symptom === null
        ? 'The provider: “Good to know. How is the patient now?”'
        : `The provider: “No more water. ${person.name} stays seated; I am on my way.”`;
    case 'done-please-look':
      return 'The provider: “Thank you. I’ll come and look.”';
    case 'answers-before':
      if (hold === null) return 'The provider: “Thank you. Go on as ordered.”';
      return context.did.asked.includes(hold.question)
        ? `The provider: “${hold.words}”`
        : 'The provider: “What did the patient answer? You have not asked everything yet.”';
  }
}

export function reported(context: IrrigationContext, event: Event<'report.made'>): Change {
  const { hold, letters } = context.case;
  const told = event.to === 'provider' && event.content === 'answers-before';
  const heard = told && hold !== null && context.did.asked.includes(hold.question);
  const asksLetters = event.to === 'provider' && event.content === 'what-letters-mean' && letters;
  return {
    providerSays: heard ? hold.then : context.providerSays,
    lettersConfirmed: context.lettersConfirmed || asksLetters || (heard && hold.then === 'other-side'),
    ...happened(context, 'someone-answers', { words: answerTo(context, event) }),
    ...did(context, {
      reports: kept(context.did.reports, { atMs: context.nowMs, to: event.to, content: event.content }),
    }),
  };
}

export function told(context: IrrigationContext, { line }: Event<'patient.told'>): Change {
  const calm = line === 'provider-looks' || line === 'keep-flushing' || line === 'all-is-well-now';
  return {
    ...happened(context, calm ? 'thanked' : 'worried'),
    ...did(context, { told: once(context.did.told, line) }),
  };
}
