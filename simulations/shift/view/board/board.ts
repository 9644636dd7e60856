/**
 * What the board shows of the clinic at a moment: what somebody sees who stands in the hall and looks around. Pure, and nothing
 * on it that the learner could not see: not when somebody's patience ends, not when the telephone will ring.
 */
import { clock } from '../../../core/calendar.ts';
import { minuteMs, tasksOf, type Paper, type ShiftCase, type ShiftPatient } from '../../case.ts';
import type { ShiftContext } from '../../context.ts';
import { freeColleagues, isWithinReach } from '../../world/acts.ts';
import { hall, type PatientState, type Where } from '../../world/world.ts';

export type TaskIs = 'to-do' | 'left' | 'open' | 'done' | 'handed';

export interface BoardTask {
  /** Its name in this shift. */
  readonly task: string;
  readonly simulation: string;
  readonly is: TaskIs;
  /** Whether it can be turned to now. */
  readonly isWithinReach: boolean;
}

export interface BoardPatient extends Pick<ShiftPatient, 'id' | 'name' | 'age' | 'reason' | 'urgent'> {
  readonly where: Where;
  /** Whole minutes since they came to where they are. */
  readonly minutes: number;
  /** Null where nobody is booked: people walk in. */
  readonly bookedAt: string | null;
  readonly provider: { readonly id: string; readonly name: string };
  /** What one sees of them when they have taken worse; null while nobody has to worry, or the provider knows. */
  readonly worse: string | null;
  readonly wasToldWait: boolean;
  /** Waits so long that the clinic's policy wants a word. */
  readonly isOwedAWord: boolean;
  readonly tasks: readonly BoardTask[];
}

export interface BoardRoom {
  readonly id: string;
  readonly name: string;
  readonly is: 'free' | 'taken' | 'dirty' | 'cleaning';
  readonly isHere: boolean;
  readonly screenIsOpen: boolean;
  readonly patient: BoardPatient | null;
}

export interface BoardCall {
  readonly id: string;
  readonly is: 'ringing' | 'voicemail';
  readonly minutes: number;
  readonly task: BoardTask;
}

export interface BoardPaper {
  readonly id: string;
  readonly paper: Paper;
  readonly minutes: number;
  readonly task: BoardTask | null;
}

export interface BoardProvider {
  readonly id: string;
  readonly name: string;
  /** Whom they are with; null when free. */
  readonly with: string | null;
  /** Told ready and not seen yet. */
  readonly ready: number;
}

export interface BoardColleague {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly isFree: boolean;
}

export interface Board {
  /** "9:40 a.m." */
  readonly time: string;
  /** When the shift is meant to close, and the minutes left until then; below zero when it is over. */
  readonly closesAt: string;
  readonly minutesLeft: number;
  readonly place: string;
  /** What the learner's hands are at; null when free. */
  readonly busy: string | null;
  readonly rooms: readonly BoardRoom[];
  readonly waiting: readonly BoardPatient[];
  /** At the front desk, coming or going. */
  readonly desk: readonly BoardPatient[];
  /** Who is booked next, in the order of their times. */
  readonly toCome: readonly BoardPatient[];
  readonly calls: readonly BoardCall[];
  /** What broke in, or lies in the inbox with a flag on it. */
  readonly events: readonly BoardPaper[];
  readonly inbox: readonly BoardPaper[];
  readonly providers: readonly BoardProvider[];
  readonly staff: readonly BoardColleague[];
}

const wholeMinutes = (ms: number): number => Math.max(0, Math.floor(ms / minuteMs));

/** Whether people come without an appointment: then nobody knows who comes next. */
const walksIn = ({ workplace }: ShiftCase): boolean => workplace === 'urgent-care';

/** Minutes after midnight when the shift begins. */
export function startMinutes({ startsAt }: Pick<ShiftCase, 'startsAt'>): number {
  const [hours = 0, minutes = 0] = startsAt.split(':').map(Number);
  return hours * 60 + minutes;
}

function taskOn({ case: shift, world, tasks, open }: ShiftContext, task: string): BoardTask {
  const state = tasks[task]?.state;
  const is = world.handovers.some((handover) => handover.task === task)
    ? 'handed'
    : state?.status === 'done'
      ? 'done'
      : open === task
        ? 'open'
        : state === undefined
          ? 'to-do'
          : 'left';
  const isReachable = (is === 'to-do' || is === 'left') && isWithinReach(shift, world, task);
  return { task, simulation: shift.tasks[task]?.simulation ?? '', is, isWithinReach: isReachable };
}

function patientOn(context: ShiftContext, patient: ShiftPatient, state: PatientState): BoardPatient {
  const { case: shift, nowMs } = context;
  const { id, name, age, reason, urgent, bookedMin, worsens } = patient;
  const { where, sinceMs, toldWaitAtMs } = state;
  // What the provider orders is not known before they have been there.
  const hasBeenSeen = where === 'seen' || where === 'checking-out' || where === 'left';
  const own = [...tasksOf(shift, id, 'before'), ...(hasBeenSeen ? tasksOf(shift, id, 'after') : [])];
  const minutes = wholeMinutes(nowMs - sinceMs);
  return {
    ...{ id, name, age, reason, urgent, where, minutes },
    bookedAt: walksIn(shift) ? null : clock(startMinutes(shift) + bookedMin),
    provider: shift.providers.find((one) => one.id === patient.provider) ?? { id: patient.provider, name: '' },
    worse: state.worseAtMs !== null && state.worseToldAtMs === null ? (worsens?.sign ?? null) : null,
    wasToldWait: toldWaitAtMs !== null,
    isOwedAWord: where === 'waiting' && toldWaitAtMs === null && minutes >= shift.policy.tellWaitMin,
    tasks: own.map((task) => taskOn(context, task)),
  };
}

function busyWords({ case: shift, world: { busy, patients } }: ShiftContext): string | null {
  if (busy === null) return null;
  const room = shift.rooms.find(({ id }) => id === busy.room)?.name ?? busy.room;
  if (busy.what === 'cleaning') return `You are cleaning ${room}.`;
  const walker = shift.patients.find(({ id }) => patients[id]?.where === 'walking' && patients[id].room === busy.room);
  return `You are walking ${walker?.name ?? 'a patient'} to ${room}.`;
}

/** In the rooms, with their own room's state beside them. */
const inRooms: readonly Where[] = ['walking', 'in-room', 'ready', 'with-provider', 'seen'];

export function boardOf(context: ShiftContext): Board {
  const { case: shift, world, nowMs } = context;
  const begins = startMinutes(shift);
  const everybody = shift.patients.flatMap((patient) => {
    const state = world.patients[patient.id];
    return state === undefined ? [] : [{ on: patientOn(context, patient, state), state }];
  });
  const at = (where: Where): readonly BoardPatient[] =>
    everybody
      .filter(({ state }) => state.where === where)
      .sort((a, b) => a.state.sinceMs - b.state.sinceMs)
      .map(({ on }) => on);
  const papers = shift.papers.flatMap((paper): readonly BoardPaper[] => {
    const state = world.papers[paper.id];
    const isHere = state?.is === 'here' || state?.is === 'met';
    return isHere
      ? [
          {
            id: paper.id,
            paper,
            minutes: wholeMinutes(nowMs - state.atMs),
            task: paper.task === null ? null : taskOn(context, paper.task),
          },
        ]
      : [];
  });
  const free = freeColleagues(shift, world, nowMs);
  return {
    time: clock(begins + wholeMinutes(nowMs)),
    closesAt: clock(begins + shift.minutes),
    minutesLeft: shift.minutes - wholeMinutes(nowMs),
    place: world.place === hall ? 'the hall' : (shift.rooms.find(({ id }) => id === world.place)?.name ?? world.place),
    busy: busyWords(context),
    rooms: shift.rooms.map(({ id, name }) => {
      const room = world.rooms[id];
      const inside = everybody.find(({ state }) => state.room === id && inRooms.includes(state.where));
      return {
        id,
        name,
        is: room?.is ?? 'free',
        isHere: world.place === id,
        screenIsOpen: room?.screenOpen ?? false,
        patient: inside?.on ?? null,
      };
    }),
    waiting: at('waiting'),
    desk: [...at('checking-in'), ...at('checking-out')],
    toCome: (walksIn(shift) ? [] : everybody)
      .filter(({ state }) => state.where === 'to-come')
      .map(({ on }) => on)
      .sort((a, b) => bookedMinOf(shift, a.id) - bookedMinOf(shift, b.id)),
    calls: shift.calls.flatMap(({ id, task }): readonly BoardCall[] => {
      const state = world.calls[id];
      if (state?.is !== 'ringing' && state?.is !== 'voicemail') return [];
      return [{ id, is: state.is, minutes: wholeMinutes(nowMs - state.atMs), task: taskOn(context, task) }];
    }),
    events: papers.filter(({ paper }) => paper.urgent || paper.kind === 'event'),
    inbox: papers.filter(({ paper }) => !paper.urgent && paper.kind === 'inbox'),
    providers: shift.providers.map(({ id, name }) => {
      const now = world.providers[id]?.patient ?? null;
      return {
        id,
        name,
        with: now === null ? null : (shift.patients.find((one) => one.id === now)?.name ?? now),
        ready: everybody.filter(({ state, on }) => state.where === 'ready' && on.provider.id === id).length,
      };
    }),
    staff: shift.staff.map(({ id, name, role }) => ({ id, name, role, isFree: free.includes(id) })),
  };
}

function bookedMinOf(shift: ShiftCase, id: string): number {
  return shift.patients.find((patient) => patient.id === id)?.bookedMin ?? 0;
}
