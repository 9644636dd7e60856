/** What a closed book hands to the next desk: the folder of the visit with its appointment. */
import { emptyFolder, type Appointment, type VisitFolder } from '../practice/types.ts';
import { ownOf, requestOf, stateOf } from './acts.ts';
import type { BookContext } from './context.ts';

/** The appointment as it was written, slips and all; null when none was. */
export function appointmentOf(context: BookContext): Appointment | null {
  const { thread } = context.case;
  const own = ownOf(context, thread);
  const request = requestOf(context, thread);
  const state = stateOf(context, thread);
  if (own === undefined || request === undefined || state === undefined) return null;
  const { entered } = state;
  return {
    patient:
      entered === null
        ? request.name
        : { last: entered.last.trim(), first: entered.first.trim(), middle: request.name.middle },
    birthDate: entered?.birthDate ?? request.birthDate,
    phone: entered?.phone.trim() ?? request.phone,
    provider: own.lane,
    room: own.room,
    date: own.date,
    at: own.at,
    minutes: own.minutes,
    visitType: own.type === 'new' ? 'new-patient' : own.type,
    reason: request.says.reason,
  };
}

export function resultOf(context: BookContext): VisitFolder {
  return { ...(context.carried ?? emptyFolder), appointment: appointmentOf(context) };
}
