/** What each act changes at the desk: the line, the dialogue, the person, what is agreed. Pure. */
import { once } from '../core/acts.ts';
import type { Request, Topic } from './case.ts';
import type { BookContext, Heard, RequestState } from './context.ts';
import type { BookLearnerEvent, PassedTo, Step } from './events.ts';

export type Change = Partial<BookContext>;
type Event<K extends BookLearnerEvent['type']> = Extract<BookLearnerEvent, { readonly type: K }>;

/** How long a telephone rings before it goes to voicemail, and how long somebody stays on hold, ms: assumptions. */
export const ringMs = 90_000;
export const holdPatienceMs = 150_000;
/** Lines of a dialogue that are kept. */
const mostHeard = 40;

export const requestOf = (context: BookContext, id: string | null): Request | undefined =>
  context.requests.find((one) => one.id === id);
export const stateOf = (context: BookContext, id: string | null): RequestState | undefined =>
  context.states.find((one) => one.id === id);
export const ownOf = (context: BookContext, id: string | null) => context.own.find((one) => one.id === id);

/** The states with those of one request changed. */
export function changed(
  context: BookContext,
  id: string | null,
  change: (state: RequestState) => RequestState,
): Change {
  return { states: context.states.map((state) => (state.id === id ? change(state) : state)) };
}

const hear = (state: RequestState, heard: Heard): readonly Heard[] => [...state.heard, heard].slice(-mostHeard);

/** Time goes by: telephones begin to ring, ring out, and people on hold hang up. Each by its own moment. */
export function passed(context: BookContext, ms: number): Change {
  const nowMs = context.nowMs + ms;
  const states = context.states.map((state): RequestState => {
    const request = requestOf(context, state.id);
    if (request === undefined) return state;
    let next = state;
    if (next.stage === 'to-come' && nowMs >= request.atMs) next = { ...next, stage: 'waiting', sinceMs: request.atMs };
    if (next.stage === 'waiting' && request.by === 'call' && nowMs >= request.atMs + ringMs)
      next = { ...next, stage: 'voicemail', sinceMs: request.atMs + ringMs };
    if (next.stage === 'held' && nowMs >= next.sinceMs + holdPatienceMs)
      next = { ...next, stage: 'gone', sinceMs: next.sinceMs + holdPatienceMs, longestHoldMs: holdPatienceMs };
    return next;
  });
  return states.every((state, index) => state === context.states[index]) ? { nowMs } : { nowMs, states };
}

/** Whoever is on the line is put aside: a caller waits on hold, a message lies on the desk again. */
function putAside(context: BookContext, hasAsked: boolean): BookContext {
  const request = requestOf(context, context.open);
  if (request === undefined) return context;
  return {
    ...context,
    open: null,
    ...changed(context, request.id, (state) => ({
      ...state,
      stage: request.by === 'call' ? 'held' : 'waiting',
      sinceMs: context.nowMs,
      heldBlindly: state.heldBlindly || (request.by === 'call' && !hasAsked),
    })),
  };
}

export function taken(context: BookContext, { request: id }: Event<'request.taken'>): Change {
  const aside = putAside(context, false);
  const request = requestOf(context, id);
  return {
    ...aside,
    open: id,
    question: null,
    ...changed(aside, id, (state) => ({
      ...state,
      stage: 'open',
      sinceMs: context.nowMs,
      answeredAfterMs: state.answeredAfterMs ?? context.nowMs - (request?.atMs ?? 0),
      longestHoldMs:
        state.stage === 'held' ? Math.max(state.longestHoldMs, context.nowMs - state.sinceMs) : state.longestHoldMs,
      heard: state.heard.length === 0 ? hear(state, { what: 'opening' }) : state.heard,
    })),
  };
}

/** "Is this an emergency? May I put you on hold?" Somebody for whom it is one says so and stays on the line. */
export function held(context: BookContext, { hasAsked }: Event<'request.held'>): Change {
  const request = requestOf(context, context.open);
  if (hasAsked && request?.urgency === 'emergency') return asked(context, { type: 'topic.asked', topic: 'reason' });
  return putAside(context, hasAsked);
}

export function closed(context: BookContext): Change {
  return {
    open: null,
    question: null,
    ...changed(context, context.open, (state) => ({ ...state, stage: 'done', sinceMs: context.nowMs })),
  };
}

export function asked(context: BookContext, { topic }: Event<'topic.asked'>): Change {
  return changed(context, context.open, (state) => ({
    ...state,
    asked: once<Topic>(state.asked, topic),
    heard: hear(state, { what: 'topic', topic }),
  }));
}

export function screeningAsked(context: BookContext, { question }: Event<'screening.asked'>): Change {
  return changed(context, context.open, (state) => ({
    ...state,
    screened: once(state.screened, question),
    heard: hear(state, { what: 'screening', question }),
  }));
}

export function chartChosen(context: BookContext, { chart }: Event<'chart.chosen'>): Change {
  return { question: null, ...changed(context, context.open, (state) => ({ ...state, chart })) };
}

/** Passed on to whom the script names. Emergency and nurse take the call: it is done at the book. */
export function passedOn(context: BookContext, { to }: { readonly to: PassedTo }): Change {
  return {
    open: null,
    question: null,
    ...changed(context, context.open, (state) => ({
      ...state,
      passed: to,
      stage: 'done',
      sinceMs: context.nowMs,
      heard: hear(state, { what: 'handed', to }),
    })),
  };
}

export function stepTaken(context: BookContext, { step }: { readonly step: Step }): Change {
  const request = requestOf(context, context.open);
  return {
    ...(step === 'freed' && request?.about != null ? { freed: once(context.freed, request.about) } : {}),
    ...changed(context, context.open, (state) => ({
      ...state,
      steps: once(state.steps, step),
      heard: hear(state, { what: 'step', step }),
    })),
  };
}

export function needArranged(context: BookContext, { need }: Event<'need.arranged'>): Change {
  return changed(context, context.open, (state) => ({
    ...state,
    needs: state.needs.includes(need) ? state.needs.filter((one) => one !== need) : [...state.needs, need],
  }));
}

export function instructionGiven(context: BookContext, { what }: Event<'instruction.given'>): Change {
  return changed(context, context.open, (state) => ({
    ...state,
    given: state.given.includes(what) ? state.given.filter((one) => one !== what) : [...state.given, what],
  }));
}

export function reminderSet(context: BookContext, { way, tellsReason }: Event<'reminder.set'>): Change {
  return changed(context, context.open, (state) => ({ ...state, reminder: { way, tellsReason } }));
}
