/** What the learner does in the clinic, and what it changes. Null where it is physically impossible; mistakes are possible. */
import { minuteMs, type SceneEffect, type ShiftCase } from '../case.ts';
import type { ClinicEvent } from '../events.ts';
import { nextOf } from './next.ts';
import { counted, inLine } from './pass.ts';
import { change, hall, type PatientState, type World } from './world.ts';

/** The learner at a place. Leaving a room with a chart on its screen is remembered. */
function at(world: World, place: string): World {
  if (world.place === place) return world;
  const left = world.rooms[world.place];
  if (left === undefined) return { ...world, place };
  return {
    ...world,
    place,
    roomsLeft: world.roomsLeft + 1,
    screensLeftOpen: world.screensLeftOpen + (left.screenOpen ? 1 : 0),
  };
}

/** Hands that clean can let go of it; the room is then as it was. */
function handsFree(world: World): World | null {
  const { busy } = world;
  if (busy === null) return world;
  if (busy.what === 'walking') return null;
  return { ...world, busy: null, rooms: change(world.rooms, busy.room, { is: 'dirty', untilMs: null }) };
}

function isFree(shift: ShiftCase, world: World, id: string, nowMs: number): boolean {
  const colleague = shift.staff.find((one) => one.id === id);
  const state = world.staff[id];
  return (
    colleague !== undefined &&
    state !== undefined &&
    state.untilMs <= nowMs &&
    state.took < colleague.takes &&
    !colleague.busy.some(({ from, to }) => nowMs >= from * minuteMs && nowMs < to * minuteMs)
  );
}

/** Colleagues who can be asked now. */
export function freeColleagues(shift: ShiftCase, world: World, nowMs: number): readonly string[] {
  return shift.staff.filter(({ id }) => isFree(shift, world, id, nowMs)).map(({ id }) => id);
}

/** The colleague takes something that keeps them for so long. */
function takes(world: World, id: string, nowMs: number, ms: number): World {
  const took = world.staff[id]?.took ?? 0;
  return { ...world, staff: change(world.staff, id, { took: took + 1, untilMs: nowMs + ms }) };
}

/** Those in the waiting room who cannot wait, when somebody is called who can. */
function passingOver(shift: ShiftCase, world: World, called: string): Readonly<Record<string, PatientState>> {
  if (shift.patients.some(({ id, urgent }) => id === called && urgent)) return world.patients;
  return shift.patients
    .filter(({ id, urgent }) => urgent && world.patients[id]?.where === 'waiting')
    .reduce((patients, { id }) => change(patients, id, { passedOver: true }), world.patients);
}

function called(
  shift: ShiftCase,
  world: World,
  event: ClinicEvent & { type: 'patient.called' },
  nowMs: number,
): World | null {
  const [patient, room] = [world.patients[event.patient], world.rooms[event.room]];
  if (patient?.where !== 'waiting' || patient.worseAtMs !== null) return null;
  if (room === undefined || room.is === 'taken' || room.is === 'cleaning') return null;
  return {
    ...at(world, event.room),
    with: event.patient,
    busy: { what: 'walking', room: event.room, untilMs: nowMs + shift.policy.walkS * 1000 },
    rooms: change(world.rooms, event.room, { is: 'taken', untilMs: null }),
    patients: change(passingOver(shift, world, event.patient), event.patient, {
      where: 'walking',
      sinceMs: nowMs,
      room: event.room,
      leavesMs: null,
      called: event.how,
      roomWasDirty: room.is === 'dirty',
    }),
  };
}

function told(world: World, event: ClinicEvent & { type: 'provider.told' }, nowMs: number): World | null {
  const patient = world.patients[event.patient];
  if (event.about === 'ready')
    return patient?.where !== 'in-room'
      ? null
      : {
          ...at(world, hall),
          with: null,
          patients: change(world.patients, event.patient, { where: 'ready', sinceMs: nowMs, urgency: event.urgency }),
        };
  if (patient?.worseAtMs == null || patient.worseToldAtMs !== null) return null;
  return {
    ...at(world, hall),
    with: null,
    patients: change(world.patients, event.patient, { where: 'taken-over', sinceMs: nowMs, worseToldAtMs: nowMs }),
  };
}

/** Who leaves the waiting room over a decision. */
function sentAway(world: World, effect: SceneEffect, nowMs: number): World {
  const waiting = Object.entries(world.patients)
    .filter(([, { where, worseAtMs }]) => where === 'waiting' && worseAtMs === null)
    .sort(([, a], [, b]) => a.sinceMs - b.sinceMs)
    .map(([id]) => id);
  return (effect === 'waiting-go' ? waiting : waiting.slice(-1)).reduce<World>(
    (here, id) => ({
      ...here,
      patients: change(here.patients, id, { where: 'left-unseen', sinceMs: nowMs, leavesMs: null }),
    }),
    world,
  );
}

/** A call or a paper somebody else sees to: it rings and lies there no more. */
function takenOn(shift: ShiftCase, world: World, task: string, nowMs: number): World {
  const of = shift.tasks[task]?.of;
  if (of?.kind === 'call') {
    const is = world.calls[of.id]?.is;
    return is === 'ringing' || is === 'voicemail'
      ? { ...world, calls: change(world.calls, of.id, { is: 'helped' }) }
      : world;
  }
  if (of?.kind !== 'paper') return world;
  const metAtMs = world.papers[of.id]?.metAtMs ?? nowMs;
  return { ...world, papers: change(world.papers, of.id, { is: 'done', metAtMs, doneAtMs: nowMs }) };
}

/** The time a task takes somebody else. */
export const standardOf = (shift: ShiftCase, task: string): number => shift.tasks[task]?.standardMs ?? 0;

function act(shift: ShiftCase, world: World, event: ClinicEvent, nowMs: number): World | null {
  switch (event.type) {
    case 'task.left':
      return { ...at(world, hall), with: null };
    case 'patient.called':
      return called(shift, world, event, nowMs);
    case 'waiting.told': {
      const waiting = shift.patients.filter(({ id }) => world.patients[id]?.where === 'waiting');
      if (waiting.length === 0) return null;
      return waiting.reduce<World>(
        (here, { id, patienceMin }) => {
          const patient = here.patients[id];
          // A true word buys patience once.
          const more = patient?.toldWaitAtMs === null ? (patienceMin * minuteMs) / 2 : 0;
          const leavesMs = patient?.leavesMs == null ? null : patient.leavesMs + more;
          return { ...here, patients: change(here.patients, id, { toldWaitAtMs: nowMs, leavesMs }) };
        },
        { ...at(world, hall), with: null },
      );
    }
    case 'provider.told':
      return told(world, event, nowMs);
    case 'patient.seen-off': {
      const patient = world.patients[event.patient];
      if (patient?.where !== 'seen' || patient.room === null) return null;
      const here = at(world, patient.room);
      return inLine(
        shift,
        {
          ...here,
          with: null,
          rooms: change(here.rooms, patient.room, { is: 'dirty', untilMs: null }),
          patients: change(here.patients, event.patient, { where: 'checking-out', sinceMs: nowMs, room: null }),
        },
        event.patient,
        nowMs,
      );
    }
    case 'room.cleaned': {
      if (world.rooms[event.room]?.is !== 'dirty') return null;
      const untilMs = nowMs + shift.policy.cleanRoomS * 1000;
      const here = at(world, event.room);
      return {
        ...here,
        with: null,
        busy: { what: 'cleaning', room: event.room, untilMs },
        rooms: change(here.rooms, event.room, { is: 'cleaning', untilMs }),
      };
    }
    case 'screen.locked':
      return world.rooms[world.place]?.screenOpen === true
        ? { ...world, rooms: change(world.rooms, world.place, { screenOpen: false }) }
        : null;
    case 'paper.settled': {
      const paper = shift.papers.find(({ id }) => id === event.paper);
      const option = paper?.scene?.options.find(({ id }) => id === event.option);
      if (world.papers[event.paper]?.is !== 'here' || option === undefined) return null;
      const settled: World = {
        ...at(world, hall),
        with: null,
        papers: change(world.papers, event.paper, {
          is: 'done',
          metAtMs: nowMs,
          doneAtMs: nowMs,
          option: event.option,
        }),
      };
      return option.effect === undefined ? settled : sentAway(settled, option.effect, nowMs);
    }
    case 'task.handed': {
      if (!isFree(shift, world, event.to, nowMs)) return null;
      const { task, to, said, inPrivate } = event;
      const ms = standardOf(shift, task);
      return takenOn(
        shift,
        {
          ...takes(world, to, nowMs, ms),
          handovers: [...world.handovers, { task, to, said, inPrivate, untilMs: nowMs + ms }],
        },
        task,
        nowMs,
      );
    }
    case 'help.asked': {
      if (!isFree(shift, world, event.of, nowMs)) return null;
      if (event.to === 'clean') {
        if (world.rooms[event.what]?.is !== 'dirty') return null;
        const ms = shift.policy.cleanRoomS * 1000;
        return {
          ...takes(world, event.of, nowMs, ms),
          rooms: change(world.rooms, event.what, { is: 'cleaning', untilMs: nowMs + ms }),
        };
      }
      if (world.calls[event.what]?.is !== 'ringing') return null;
      const task = shift.calls.find(({ id }) => id === event.what)?.task ?? '';
      return {
        ...takes(world, event.of, nowMs, standardOf(shift, task)),
        calls: change(world.calls, event.what, { is: 'helped' }),
      };
    }
  }
}

/** A question or a word costs no hands: what one cleans goes on. */
const needsNoHands: readonly ClinicEvent['type'][] = ['task.handed', 'help.asked'];

function settle(shift: ShiftCase, world: World): World {
  return { ...world, nextMs: nextOf(shift, world) };
}

/** The clinic after an act of the learner; null where it cannot be done. */
export function actInWorld(shift: ShiftCase, world: World, event: ClinicEvent, nowMs: number): World | null {
  const free = needsNoHands.includes(event.type) ? world : handsFree(world);
  const after = free === null ? null : act(shift, counted(free, nowMs), event, nowMs);
  return after === null ? null : settle(shift, after);
}

/** Whether a task can be turned to, as far as the clinic is concerned: its patient is there, its call rings, its paper lies here. */
export function isWithinReach(shift: ShiftCase, world: World, task: string): boolean {
  const slot = shift.tasks[task];
  if (slot === undefined || world.busy?.what === 'walking') return false;
  const { kind, id } = slot.of;
  if (world.handovers.some((handover) => handover.task === task)) return false;
  if (kind === 'patient') {
    const where = world.patients[id]?.where;
    return slot.when === 'before' ? where === 'in-room' : where === 'seen';
  }
  if (kind === 'call') {
    const is = world.calls[id]?.is;
    return is === 'ringing' || is === 'voicemail';
  }
  return world.papers[id]?.is === 'here';
}

/** The learner turns to a task: hands, place, chart on the screen. */
export function turnedTo(shift: ShiftCase, world: World, task: string, nowMs: number): World {
  const slot = shift.tasks[task];
  const free = handsFree(world);
  if (slot === undefined || free === null) return world;
  const here = counted(free, nowMs);
  const { kind, id } = slot.of;
  if (kind === 'patient') {
    const room = here.patients[id]?.room ?? hall;
    const there = at(here, room);
    return settle(shift, { ...there, with: id, rooms: change(there.rooms, room, { screenOpen: true }) });
  }
  const elsewhere: World = { ...at(here, hall), with: id };
  if (kind === 'call') {
    const is = elsewhere.calls[id]?.is;
    const now = is === 'ringing' ? 'answered' : is === 'voicemail' ? 'called-back' : is;
    return settle(
      shift,
      now === undefined ? elsewhere : { ...elsewhere, calls: change(elsewhere.calls, id, { is: now }) },
    );
  }
  const paper = elsewhere.papers[id];
  return settle(
    shift,
    paper?.is === 'here'
      ? { ...elsewhere, papers: change(elsewhere.papers, id, { is: 'met', metAtMs: nowMs }) }
      : elsewhere,
  );
}

/** A task has come to its end. */
export function endedIn(shift: ShiftCase, world: World, task: string, nowMs: number): World {
  const of = shift.tasks[task]?.of;
  const here = { ...counted(world, nowMs), with: null };
  return settle(
    shift,
    of?.kind === 'paper' ? { ...here, papers: change(here.papers, of.id, { is: 'done', doneAtMs: nowMs }) } : here,
  );
}
