/** What each act changes, as pure functions of the context: the machine says when, this says what. Nothing is refused here. */
import { did, once } from '../core/acts.ts';
import { greeted, touched, type EncounterEvent } from '../core/encounter.ts';
import { inDanger, noted, stretchingNow, tapingOf, weighingNow, zeroNowG } from './body.ts';
import type { Entry, GrowthContext, Happening, Place, Plotted } from './context.ts';
import { mostKept } from './context.ts';
import type { Measure } from './case.ts';
import type { GrowthLearnerEvent } from './events.ts';
import { bigNotches, smallQuarters } from './events.ts';
import { entryAnswer } from './limits.ts';

type Event<K extends GrowthLearnerEvent['type']> = Extract<GrowthLearnerEvent, { readonly type: K }>;
type Change = Partial<GrowthContext>;

export function happened(
  context: GrowthContext,
  what: Happening['what'],
  question: Happening['question'] = null,
): { readonly happened: Happening } {
  return { happened: { atMs: context.nowMs, what, question } };
}

export function touch(context: GrowthContext): Pick<GrowthContext, 'encounter'> {
  return { encounter: touched(context.encounter, context.nowMs) };
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, Math.round(value)));

export function greet(context: GrowthContext, event: EncounterEvent): Change {
  return {
    encounter: greeted(context.encounter, event, context.nowMs),
    ...(event.type === 'identity.checked' ? happened(context, 'confirmed-identity') : {}),
  };
}

export function asked(context: GrowthContext, event: Event<'question.asked'>): Change {
  return {
    ...happened(context, 'answered', event.question),
    ...did(context, { asked: once(context.did.asked, event.question) }),
  };
}

/** The clock of danger begins or stops with where somebody is and where the hand is. */
function guarded(context: GrowthContext): Pick<GrowthContext, 'unguardedSinceMs'> {
  const alone = inDanger(context) && context.hand === 'away';
  return { unguardedSinceMs: alone ? (context.unguardedSinceMs ?? context.nowMs) : null };
}

/** The number as it stands now goes into the list of scaleReadings. */
export function looked(context: GrowthContext): Change {
  return context.place === 'scale' ? { scaleReadings: noted(context.scaleReadings, weighingNow(context)) } : {};
}

/** The edge as it stands now goes into the list of readings. */
export function readEdge(context: GrowthContext): Change {
  const reading = stretchingNow(context);
  return reading === null ? {} : { edgeReadings: noted(context.edgeReadings, reading) };
}

/** The patient goes onto the chosen scale. Who cannot stand does not get there. */
export function mounted(context: GrowthContext): Change {
  const { case: patient, scale, hand } = context;
  if (patient.stance === 'wheelchair' && scale !== 'wheelchair')
    return { ...touch(context), ...did(context, { stumbled: true }), ...happened(context, 'cannot-stand') };
  const on: GrowthContext = {
    ...context,
    place: 'scale',
    mounts: context.mounts + 1,
    restlessSinceMs: context.nowMs,
    heldG: null,
  };
  return {
    place: 'scale',
    mounts: on.mounts,
    restlessSinceMs: context.nowMs,
    heldG: null,
    ...guarded(on),
    ...touch(context),
    ...happened(context, 'stepped-on'),
    ...did(context, { steppedAlone: context.did.steppedAlone || (patient.stance === 'needs-hand' && hand === 'away') }),
  };
}

export function leftScale(context: GrowthContext): Change {
  const alone = context.case.stance === 'needs-hand' && context.hand === 'away';
  return {
    ...looked(context),
    place: 'floor',
    restlessSinceMs: null,
    heldG: null,
    unguardedSinceMs: null,
    ...happened(context, 'stepped-off'),
    ...did(context, { steppedAlone: context.did.steppedAlone || alone }),
  };
}

export function setHand(context: GrowthContext, event: Event<'hand.set'>): Change {
  const moved: GrowthContext = { ...context, hand: event.to };
  return {
    hand: event.to,
    // A hand laid on or lifted off makes the number wander again.
    restlessSinceMs:
      context.place === 'scale' && (event.to === 'touching') !== (context.hand === 'touching')
        ? context.nowMs
        : context.restlessSinceMs,
    ...guarded(moved),
    ...(event.to === 'away' ? {} : touch(context)),
  };
}

export function zeroed(context: GrowthContext): Change {
  return { zeroG: zeroNowG(context) - (context.scale === 'beam' ? 0 : context.tareG), heldG: null };
}

export function movedPoise(context: GrowthContext, event: Event<'poise.moved'>): Change {
  const change: Change =
    event.which === 'big'
      ? { bigPoise: clamp(event.to, 0, bigNotches) }
      : { smallPoise: clamp(event.to, 0, smallQuarters) };
  return { ...change, ...looked({ ...context, ...change }) };
}

/** To the wall or onto the board; people go there in their own way. */
export function went(context: GrowthContext, place: Extract<Place, 'wall' | 'board'>): Change {
  const { slouches } = context.case;
  const right = (point: keyof GrowthContext['posture']): boolean => !slouches.includes(point);
  return {
    place,
    stretches: context.stretches + 1,
    posture: {
      heels: right('heels'),
      seat: right('seat'),
      shoulders: right('shoulders'),
      head: right('head'),
      eyes: right('eyes'),
    },
    headpiece: 'up',
    footboard: 'off',
    legsStraight: false,
    happened: null,
    ...touch(context),
  };
}

export function leftMeasuring(context: GrowthContext): Change {
  return {
    ...readEdge(context),
    place: 'floor',
    headpiece: 'up',
    footboard: 'off',
    helperHolds: false,
    happened: null,
  };
}

export function taped(context: GrowthContext, event: Event<'tape.placed'>): Change {
  const tape = tapingOf(context, event.at, event.fit);
  return { tape, tapeReadings: [...context.tapeReadings, tape].slice(-mostKept), ...touch(context) };
}

function followedBy(context: GrowthContext, what: Measure): number | null {
  switch (what) {
    case 'weight':
      return context.mounts === 0 ? null : context.mounts;
    case 'length':
    case 'height':
      return context.stretches === 0 ? null : context.stretches;
    case 'head':
      return context.tapeReadings.at(-1)?.number ?? null;
    case 'bmi':
      return null;
  }
}

/** An entry: kept, asked about or refused. Asking keeps nothing until the learner says it is right. */
export function entered(context: GrowthContext, event: Event<'entry.made'>): Change {
  const { what, value, unit, confirmed } = event;
  const seen: Change = what === 'weight' ? looked(context) : what === 'bmi' || what === 'head' ? {} : readEdge(context);
  // "Yes, it is right" answers only a question about this very entry.
  const { question } = context;
  const answers = confirmed && question?.what === what && question.value === value && question.unit === unit;
  const { verdict, words } = entryAnswer(context, what, value, unit, answers);
  if (verdict !== 'kept')
    return {
      ...seen,
      question: { what, value, unit, verdict, words: words ?? '' },
      ...happened(context, verdict === 'refused' ? 'refused' : 'questioned'),
      ...did(context, { questions: Math.min(99, context.did.questions + 1) }),
    };
  const entry: Entry = {
    atMs: context.nowMs,
    what,
    value,
    unit,
    confirmed: answers,
    follows: followedBy(context, what),
  };
  return {
    ...seen,
    entries: [...context.entries, entry].slice(-mostKept),
    question: null,
    ...happened(context, 'kept'),
  };
}

export function plotted(context: GrowthContext, event: Event<'point.plotted'>): Change {
  const { openChart } = context;
  if (openChart === null) return {};
  const point: Plotted = {
    ...openChart,
    ageTenths: clamp(event.ageTenths, 0, 240),
    valueTenths: clamp(event.valueTenths, 0, 2500),
    band: null,
  };
  return { plotted: [...context.plotted, point].slice(-mostKept) };
}

/** The band read belongs to the last point on the open chart. */
export function readBand(context: GrowthContext, event: Event<'band.read'>): Change {
  const { openChart } = context;
  const last = context.plotted.findLastIndex(
    ({ set, sex, measure }) => set === openChart?.set && sex === openChart.sex && measure === openChart.measure,
  );
  return {
    plotted: context.plotted.map((point, index) =>
      index === last ? { ...point, band: clamp(event.band, 0, 12) } : point,
    ),
  };
}

export function reported(context: GrowthContext, event: Event<'report.made'>): Change {
  const report = { atMs: context.nowMs, to: event.to, content: event.content };
  return did(context, { reports: [...context.did.reports, report].slice(-mostKept) });
}

export function told(context: GrowthContext, event: Event<'patient.told'>): Change {
  const worrying = event.line === 'growth-is-wrong' || event.line === 'said-aloud-in-the-hall';
  return {
    ...happened(context, worrying ? 'worried' : 'thanked'),
    ...did(context, { told: [...context.did.told, event.line].slice(-mostKept) }),
  };
}

/** Leaving: what was on the scale or at the edge was still seen. */
export function left(context: GrowthContext): Change {
  return { ...looked(context), ...readEdge(context), ...did(context, { leftOn: context.place }) };
}
