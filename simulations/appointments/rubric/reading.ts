/** What the criteria read off a closed book. Pure. */
import type { Finding } from '../../core/rubric.ts';
import type { Request } from '../case.ts';
import { ownOf, stateOf } from '../acts.ts';
import type { BookContext, OwnBooking, RequestState } from '../context.ts';

export const teaches = (section: string): string => `front-office/scheduling#${section}`;

export interface Worked {
  readonly request: Request;
  readonly state: RequestState;
  readonly own: OwnBooking | undefined;
}

/** Every request of the day, come or not, with what became of it. */
export function everybody(context: BookContext): readonly Worked[] {
  return context.requests.flatMap((request) => {
    const state = stateOf(context, request.id);
    return state === undefined ? [] : [{ request, state, own: ownOf(context, request.id) }];
  });
}

/** Requests somebody has spoken with or opened. */
export function worked(context: BookContext): readonly Worked[] {
  return everybody(context).filter(({ state }) => state.answeredAfterMs !== null);
}

export const isPassedOnly = ({ urgency }: Request): boolean => urgency === 'emergency' || urgency === 'nurse';

/** Requests that end in a booking. */
export function bookable(context: BookContext): readonly Worked[] {
  return worked(context).filter(({ request }) => request.type !== null && !isPassedOnly(request));
}

/** Full share, or the share of those that are right with the first thing that is wrong. */
export function shareOf(
  list: readonly Worked[],
  isRight: (one: Worked) => boolean,
  because: string,
  whenNone = 'none-such',
): Finding {
  if (list.length === 0) return { share: null, because: whenNone };
  const wrong = list.find((one) => !isRight(one));
  if (wrong === undefined) return { share: 1, because: 'done' };
  const right = list.filter(isRight).length;
  return {
    share: right / list.length,
    because,
    values: { right, of: list.length, who: `${wrong.request.name.first} ${wrong.request.name.last}` },
  };
}

/** All or nothing, for critical criteria. */
export function allOrNothing(list: readonly Worked[], isRight: (one: Worked) => boolean, because: string): Finding {
  const finding = shareOf(list, isRight, because);
  return finding.share === null || finding.share === 1 ? finding : { ...finding, share: 0 };
}

export function sameSet<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((one) => b.includes(one));
}
