/** What each act changes. Mistakes have their consequence here; nothing is refused. Assumptions: model.md. */
import { goesAstray, needIsMet, type Grasp, type Heard, type PointState, type TeachBackContext } from './context.ts';
import type { TeachBackEvent } from './events.ts';

type Event<K extends TeachBackEvent['type']> = Extract<TeachBackEvent, { readonly type: K }>;
type Change = Partial<TeachBackContext>;

/** Most tellings of one point that are remembered. */
const mostTold = 12;

function heard(context: TeachBackContext, of: Heard): Change {
  return { heard: { atMs: context.nowMs, of } };
}

export function opened(context: TeachBackContext, { what }: Event<'opener.asked'>): Change {
  return { asked: [...new Set([...context.asked, what])], ...heard(context, { what: 'opener', opener: what }) };
}

export function measured(context: TeachBackContext, { what }: Event<'measure.taken'>): Change {
  const measures = [...new Set([...context.measures, what])];
  const helped = needIsMet({ case: context.case, measures }) && !needIsMet(context);
  return { measures, ...heard(context, { what: 'measure', measure: what, helped }) };
}

/** What a telling leaves behind. */
function graspOf(context: TeachBackContext, event: Event<'point.explained'>, before: PointState): Grasp {
  const kind = context.case.points[event.point]?.wordings[event.wording]?.kind;
  if (!needIsMet(context)) return context.measures.includes('companion-interprets') ? 'misheard' : 'lost';
  if (kind === 'wrong' || kind === 'advice') return 'wrong';
  if (kind !== 'plain') return before.grasp === 'right' ? 'right' : 'lost';
  // Too much since the last check: what is on top pushes the rest out.
  if (context.sinceCheck >= context.facts.pointsAtOnce && before.told.length === 0) return 'lost';
  const sameAgain = before.told.some(({ wording, aid }) => wording === event.wording && aid === event.aid);
  if (before.told.length > 0) return sameAgain ? before.grasp : 'right';
  return goesAstray(context, event.point) ? 'misheard' : 'right';
}

export function explained(context: TeachBackContext, event: Event<'point.explained'>): Change {
  const before = context.points[event.point];
  if (before === undefined || context.case.points[event.point]?.wordings[event.wording] === undefined) return {};
  const sameAgain = before.told.some(({ wording, aid }) => wording === event.wording && aid === event.aid);
  const after: PointState = {
    grasp: graspOf(context, event, before),
    told: [...before.told, { wording: event.wording, aid: event.aid }].slice(-mostTold),
    shown: false,
    misses: before.misses,
    repeatedSame: before.repeatedSame || (sameAgain && before.misses > 0),
  };
  const sinceCheck = Math.min(99, context.sinceCheck + 1);
  return {
    points: context.points.map((point, index) => (index === event.point ? after : point)),
    sinceCheck,
    mostAtOnce: Math.max(context.mostAtOnce, sinceCheck),
    metWhenTelling: context.metWhenTelling ?? needIsMet(context),
    askedWhenTelling: context.askedWhenTelling ?? context.asked.length,
    ...heard(context, { what: 'listened' }),
  };
}

export function checked(context: TeachBackContext, { how }: Event<'understanding.checked'>): Change {
  const checks = { ...context.checks, [how]: Math.min(99, context.checks[how] + 1) };
  if (how === 'do-you-understand') return { checks, ...heard(context, { what: 'nod' }) };
  if (how === 'quiz') return { checks, ...heard(context, { what: 'hurt' }) };
  // Said back or shown: everything told and not yet said back comes out as it stands in the head.
  const due = context.points.flatMap(({ told, shown }, index) => (told.length > 0 && !shown ? [index] : []));
  return {
    checks,
    sinceCheck: 0,
    points: context.points.map((point, index) =>
      due.includes(index)
        ? { ...point, shown: true, misses: Math.min(99, point.misses + (point.grasp === 'right' ? 0 : 1)) }
        : point,
    ),
    question: context.question === 'not-yet' ? 'waiting' : context.question,
    ...heard(context, { what: 'said-back', points: due }),
  };
}

export function answered(context: TeachBackContext, { reply }: Event<'question.answered'>): Change {
  return { question: 'answered', reply, ...heard(context, { what: 'reply', reply }) };
}

/** A nurse or the provider sits down with them: what could not be made clear is made clear. */
export function helped(context: TeachBackContext): Change {
  return {
    helpFetched: true,
    points: context.points.map((point) =>
      point.misses >= 3 && point.grasp !== 'right' ? { ...point, grasp: 'right' as const, shown: true } : point,
    ),
    ...heard(context, { what: 'help' }),
  };
}

export function handedOut(context: TeachBackContext, { handout }: Event<'handout.given'>): Change {
  return {
    handouts: [...new Set([...context.handouts, handout])],
    ...heard(context, { what: 'handout', handout }),
  };
}
