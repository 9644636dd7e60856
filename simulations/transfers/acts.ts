/**
 * What each act of the learner changes, as pure functions of the context: the machine says when, this says what. Mistakes have
 * their consequence here and nothing is refused.
 */
import { did, happened, once } from '../core/acts.ts';
import { touched } from '../core/encounter.ts';
import { mostKept, type FallCause, type TransfersContext } from './context.ts';
import type { TransfersLearnerEvent } from './events.ts';
import { goalSide, helperHere, isFar, loadLb, mustTell, strongSide, toldBefore } from './findings.ts';
import { clearOfTable } from './geometry.ts';

type Event<K extends TransfersLearnerEvent['type']> = Extract<TransfersLearnerEvent, { readonly type: K }>;
type Change = Partial<TransfersContext>;

/** How long help takes, ms: assumptions. */
const comesAfterMs = { 'second-person': 45_000, 'lift-team': 120_000 } as const;

const kept = <T>(list: readonly T[], item: T): readonly T[] => [...list, item].slice(-mostKept);
const hands = (context: TransfersContext) => ({ encounter: touched(context.encounter, context.nowMs) });

export function asked(context: TransfersContext, { question }: Event<'question.asked'>): Change {
  return {
    ...happened(context, 'answered', { question }),
    ...did(context, { asked: once(context.did.asked, question) }),
  };
}

/** Whether standing up now makes them dizzy. */
function dizzyOnStanding(context: TransfersContext): boolean {
  const { case: patient, edgeAtMs, nowMs, facts } = context;
  if (patient.dizzy === 'always') return true;
  return patient.dizzy === 'until-rested' && nowMs - (edgeAtMs ?? nowMs) < facts.dangleMin * 60_000;
}

export function askedDizzy(context: TransfersContext, standing: boolean): Change {
  const words = context.pale
    ? '“Everything goes black.”'
    : !standing && dizzyOnStanding(context) && context.case.dizzy === 'until-rested'
      ? '“A bit. It will pass if I sit.”'
      : '“No, I am fine.”';
  return {
    dizzyAsked: true,
    ...happened(context, 'dizzy-answer', { words }),
    ...did(context, { askedStanding: context.did.askedStanding || standing }),
  };
}

export function placed({ x, y, facing }: Event<'chair.placed'>): Change {
  return { place: clearOfTable({ x, y, facing: facing === -180 ? 180 : facing }) };
}

export function putBelt(context: TransfersContext, { place, fingers }: Event<'belt.put'>): Change {
  const wound = !context.case.beltAllowed && place !== 'under-the-arms';
  const tight = fingers === 0;
  return {
    belt: { place, fingers },
    ...hands(context),
    ...(wound
      ? happened(context, 'belt-hurts', { words: '“Ow! Not over the belly. The bag!”' })
      : tight
        ? happened(context, 'belt-hurts', { words: '“That is very tight. I can hardly breathe.”' })
        : {}),
    ...did(context, { beltOnWound: context.did.beltOnWound || wound }),
  };
}

export function calledHelper(context: TransfersContext, { helper }: Event<'helper.called'>): Change {
  return {
    helper: { who: helper, comesAtMs: context.nowMs + comesAfterMs[helper] },
    ...happened(context, 'helper', {
      words:
        helper === 'second-person'
          ? 'A second assistant is on the way.'
          : 'The lift with two trained people is on the way.',
    }),
  };
}

export function onEdge(context: TransfersContext): Change {
  return { edgeAtMs: context.nowMs, dizzyAsked: false, ...hands(context), happened: null };
}

export function fallBegins(context: TransfersContext, cause: FallCause): Change {
  return {
    fall: { cause, atMs: context.nowMs, met: null, onFloorAtMs: null },
    ...happened(context, 'falls'),
  };
}

/** What stops a rise before it is one; null when they come up. */
export function riseFails(context: TransfersContext): 'not-that-way' | 'too-heavy' | 'rolled' | null {
  const { case: patient, brakes } = context;
  if (patient.need === 'own-way') return 'not-that-way';
  if (loadLb(context) > context.facts.liftLb) return 'too-heavy';
  return patient.kind === 'chair-to-table' && !(brakes.left && brakes.right) ? 'rolled' : null;
}

export function rose(context: TransfersContext): Change {
  const { brakes, place, footrestsUp, belt, stance, grip, counted, nowMs, edgeAtMs } = context;
  const load = loadLb(context);
  const setup = context.setup ?? {
    atMs: nowMs,
    place,
    brakes: Number(brakes.left) + Number(brakes.right),
    footrestsUp,
    belt,
    stance,
    grip,
    counted,
    onEdgeMs: nowMs - (edgeAtMs ?? nowMs),
    askedDizzy: context.dizzyAsked,
    shoes: context.shoes,
    path: context.path,
    table: context.table,
    loadLb: load,
  };
  const fails = riseFails(context);
  const base = {
    setup,
    counted: false,
    dizzyAsked: false,
    ...hands(context),
    ...did(context, {
      roseUntold: context.did.roseUntold || (mustTell(context) && !toldBefore(context)),
      strained: context.did.strained || fails === 'too-heavy',
      strainedLb: fails === 'too-heavy' ? Math.max(load, context.did.strainedLb) : context.did.strainedLb,
      ignoredWay: context.did.ignoredWay || fails === 'not-that-way',
    }),
  };
  if (fails === 'not-that-way' || fails === 'too-heavy') return { ...base, ...happened(context, fails) };
  if (fails === 'rolled') return { ...base, ...fallBegins(context, 'chair-rolled') };
  const pale = dizzyOnStanding(context);
  return { ...base, pale, ...happened(context, pale ? 'pale' : 'stands') };
}

/** What makes the turn a fall; null when it goes well. */
export function turnFails(context: TransfersContext): FallCause | null {
  const { case: patient, place, footrestsUp, stance } = context;
  if (context.pale) return 'dizzy';
  if (patient.kind === 'chair-to-table' && !footrestsUp) return 'footrest';
  if (isFar(place)) return 'too-far';
  const strong = strongSide(context);
  if (strong !== null && goalSide(context, place) !== strong) {
    const blocked = stance?.block === `${patient.weakSide ?? 'left'}-knee`;
    if (!blocked) return 'weak-knee';
  }
  return patient.buckles && helperHere(context) !== 'second-person' ? 'knees' : null;
}

export function turned(context: TransfersContext): Change {
  const cause = turnFails(context);
  const flags = did(context, { turnedDizzy: context.did.turnedDizzy || context.pale });
  return cause === null ? { ...flags, happened: null } : { ...flags, ...fallBegins(context, cause) };
}

/** A chair whose wheels are free rolls away under who sits down. */
export function seatRolls({ case: patient, brakes }: TransfersContext): boolean {
  return patient.kind === 'table-to-chair' && !(brakes.left && brakes.right);
}

export function lowered(context: TransfersContext, { slowly }: Event<'seat.lowered'>): Change {
  if (seatRolls(context)) return fallBegins(context, 'chair-rolled');
  return { ...happened(context, 'seated'), ...did(context, { lowered: slowly ? 'slowly' : 'dropped' }) };
}

export function regained(context: TransfersContext): Change {
  return { pale: false, edgeAtMs: context.nowMs, dizzyAsked: false, ...happened(context, 'regained') };
}

export function metFall(context: TransfersContext, { way }: Event<'fall.met'>): Change {
  if (context.fall === null) return {};
  return {
    fall: { ...context.fall, met: way, onFloorAtMs: context.nowMs },
    pale: false,
    ...happened(context, 'on-floor'),
    ...did(context, { strained: context.did.strained || way === 'hold-up' }),
  };
}

const floorAnswers = {
  'stays-and-calls': 'You call out, and steps come down the hall.',
  'asks-where-hurt': '“The hip a little. I can move everything.”',
  'asks-head-and-thinner': '“I don’t think I hit my head. The blood thinner? Yes, every evening.”',
  'pulls-up': '“Ow, ow, my shoulder!”',
} as const;

export function onFloor(context: TransfersContext, { act }: Event<'floor.acted'>): Change {
  const thinner = context.case.chart.includes('blood thinner');
  const words =
    act === 'asks-head-and-thinner' && !thinner ? '“I didn’t hit my head. No blood thinner.”' : floorAnswers[act];
  return {
    ...happened(context, 'floor-answer', { words }),
    ...did(context, { floor: once(context.did.floor, act) }),
  };
}

/** Whether the other way ends with them where they should be: true, or a fall, or nothing. */
export function otherwiseGoes(
  context: TransfersContext,
  by: Event<'moved.otherwise'>['by'],
): 'moved' | 'falls' | 'stays' {
  if (by === 'lift') return helperHere(context) === 'lift-team' ? 'moved' : 'stays';
  if (by === 'examined-in-chair') return 'stays';
  const locked = context.brakes.left && context.brakes.right;
  return context.case.need === 'own-way' && locked && !isFar(context.place) ? 'moved' : 'falls';
}

export function movedOtherwise(context: TransfersContext, { by }: Event<'moved.otherwise'>): Change {
  const goes = otherwiseGoes(context, by);
  if (goes === 'falls') {
    const locked = context.brakes.left && context.brakes.right;
    return { ...hands(context), ...fallBegins(context, locked ? 'alone' : 'chair-rolled') };
  }
  const words =
    by === 'lift' && goes === 'stays'
      ? 'There is no lift in the room yet.'
      : by === 'examined-in-chair'
        ? 'The provider agrees to look in the chair.'
        : null;
  return {
    ...hands(context),
    ...happened(context, goes === 'moved' ? 'seated' : 'someone-answers', { words }),
    ...(by === 'lift' && goes === 'stays' ? {} : did(context, { otherwise: by })),
  };
}

export function rode(context: TransfersContext, { stretch, way }: Event<'ride.made'>): Change {
  const feetUp = context.footrestsUp;
  const slides = stretch === 'ramp-down' && way === 'forward';
  const caught = stretch === 'elevator' && way === 'forward';
  const words = feetUp
    ? 'The bandaged foot drags on the floor: “My foot!”'
    : slides
      ? 'He slides forward in the seat and grabs the armrests.'
      : caught
        ? 'A small wheel drops into the gap of the elevator and jerks.'
        : null;
  return {
    ...hands(context),
    ...happened(context, 'ride', { words: words ?? `The ${stretch.replace('-', ' ')} is behind you, without a jolt.` }),
    ...did(context, {
      rides: kept(
        context.did.rides.filter((ride) => ride.stretch !== stretch),
        { stretch, way, feetUp },
      ),
    }),
  };
}

export function reported(context: TransfersContext, { to, content }: Event<'report.made'>): Change {
  const { answer, kind } = context.case;
  const words =
    to === 'front-desk'
      ? 'The front desk: “I only have the calendar here.”'
      : content === 'own-diagnosis'
        ? 'The answer: “Tell me what you saw, please.”'
        : content === 'answers-before'
          ? `The answer: “${answer}”`
          : content === 'dizzy'
            ? 'The answer: “Lay them down, stay there, I am coming. Pressure lying and standing first.”'
            : content === 'fall'
              ? context.fall === null
                ? 'The answer: “Who fell?”'
                : 'The answer: “Nobody moves them. I look first, then we get them up with the lift.”'
              : kind === 'ride'
                ? 'The answer: “Thank you.”'
                : 'The answer: “Good. Thank you.”';
  return {
    ...happened(context, 'someone-answers', { words }),
    ...did(context, { reports: kept(context.did.reports, { atMs: context.nowMs, to, content }) }),
  };
}

export function told(context: TransfersContext, { line }: Event<'patient.told'>): Change {
  const calm = line === 'what-comes-next' || line === 'provider-comes';
  return {
    ...happened(context, calm ? 'thanked' : 'worried'),
    ...did(context, { told: once(context.did.told, line) }),
  };
}
