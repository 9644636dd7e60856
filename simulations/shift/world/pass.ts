/**
 * The clinic as time goes by: event after event, each at its own moment, so that it ends alike however the time is cut. Waits
 * and idle times are added up whenever something changes.
 */
import { minuteMs, type ShiftCase } from '../case.ts';
import { nextFor, nextOf } from './next.ts';
import { change, isUnseen, isWithColleague, type PatientState, type World } from './world.ts';

/** Nobody is with them and they wait for the next part of their visit. */
function isKeptWaiting(world: World, id: string, { where }: PatientState): boolean {
  if (where === 'waiting' || where === 'ready') return true;
  if (where !== 'in-room' && where !== 'seen') return false;
  return world.with !== id && !isWithColleague(world, id, world.countedMs);
}

/** Waits and idle times added up to a moment. */
export function counted(world: World, atMs: number): World {
  const ms = atMs - world.countedMs;
  if (ms <= 0) return world;
  const entries = Object.entries(world.patients);
  const isWaiting = entries.some(([, { where }]) => where === 'waiting');
  const patients = entries.map(([id, patient]): [string, PatientState] => [
    id,
    isKeptWaiting(world, id, patient)
      ? {
          ...patient,
          waitedMs: patient.waitedMs + ms,
          inWaitingRoomMs: patient.inWaitingRoomMs + (patient.where === 'waiting' ? ms : 0),
        }
      : patient,
  ]);
  const isOwed = entries.some(([, patient]) => isUnseen(patient));
  return {
    ...world,
    countedMs: atMs,
    patients: Object.fromEntries(patients),
    rooms: isWaiting
      ? Object.fromEntries(
          Object.entries(world.rooms).map(([id, room]) => [
            id,
            room.is === 'taken' ? room : { ...room, idleMs: room.idleMs + ms },
          ]),
        )
      : world.rooms,
    providers: isOwed
      ? Object.fromEntries(
          Object.entries(world.providers).map(([id, provider]) => [
            id,
            provider.patient === null ? { ...provider, idleMs: provider.idleMs + ms } : provider,
          ]),
        )
      : world.providers,
  };
}

function moved(world: World, id: string, atMs: number, changed: Partial<PatientState>): World {
  return { ...world, patients: change(world.patients, id, { sinceMs: atMs, ...changed }) };
}

/** The front desk turns to whoever comes first. */
function served(shift: ShiftCase, world: World, line: readonly string[], atMs: number): World {
  const [first] = line;
  const leaving = first !== undefined && world.patients[first]?.where === 'checking-out';
  const ms = (leaving ? shift.policy.checkOutS : shift.policy.checkInS) * 1000;
  return { ...world, desk: { line, untilMs: first === undefined ? null : atMs + ms } };
}

/** Somebody joins the line at the front desk. */
export function inLine(shift: ShiftCase, world: World, id: string, atMs: number): World {
  const line = [...world.desk.line, id];
  return world.desk.untilMs === null ? served(shift, world, line, atMs) : { ...world, desk: { ...world.desk, line } };
}

/** Everything that is due at this moment, once, in a fixed order. */
function happen(shift: ShiftCase, before: World, atMs: number): World {
  let world = before;
  const { busy } = world;
  if (busy !== null && busy.untilMs <= atMs) {
    world = { ...world, busy: null };
    if (busy.what === 'walking') {
      const walker = Object.entries(world.patients).find(
        ([, { where, room }]) => where === 'walking' && room === busy.room,
      );
      if (walker !== undefined) world = moved(world, walker[0], atMs, { where: 'in-room' });
    }
  }
  for (const [id, room] of Object.entries(world.rooms))
    if (room.untilMs !== null && room.untilMs <= atMs)
      world = { ...world, rooms: change(world.rooms, id, { is: 'free', untilMs: null }) };
  const { line, untilMs } = world.desk;
  const [first, ...rest] = line;
  if (first !== undefined && untilMs !== null && untilMs <= atMs) {
    const leaving = world.patients[first]?.where === 'checking-out';
    const patience = shift.patients.find(({ id }) => id === first)?.patienceMin ?? 60;
    world = leaving
      ? moved(world, first, atMs, { where: 'left' })
      : moved(world, first, atMs, { where: 'waiting', leavesMs: atMs + patience * minuteMs });
    world = served(shift, world, rest, atMs);
  }
  for (const { id, worsens } of shift.patients) {
    const patient = world.patients[id];
    if (patient?.where === 'to-come' && patient.arrivesMs <= atMs) {
      world = inLine(shift, moved(world, id, atMs, { where: 'checking-in' }), id, atMs);
    } else if (patient?.where === 'waiting') {
      if (worsens !== null && patient.worseAtMs === null && patient.arrivesMs + worsens.afterMin * minuteMs <= atMs)
        // Somebody who is unwell does not walk out.
        world = { ...world, patients: change(world.patients, id, { worseAtMs: atMs, leavesMs: null }) };
      else if (patient.leavesMs !== null && patient.leavesMs <= atMs)
        world = moved(world, id, atMs, { where: 'left-unseen', leavesMs: null });
    }
  }
  for (const [id, { patient, untilMs: until }] of Object.entries(world.providers))
    if (patient !== null && until !== null && until <= atMs) {
      if (world.patients[patient]?.where === 'with-provider') world = moved(world, patient, atMs, { where: 'seen' });
      world = { ...world, providers: change(world.providers, id, { patient: null, untilMs: null }) };
    }
  for (const { id } of shift.providers) {
    const next = world.providers[id]?.patient === null ? nextFor(shift, world, id) : null;
    const state = next === null ? undefined : world.patients[next];
    if (next === null || state === undefined) continue;
    world = moved(world, next, atMs, { where: 'with-provider' });
    world = { ...world, providers: change(world.providers, id, { patient: next, untilMs: atMs + state.visitMs }) };
  }
  for (const [id, { is, atMs: at }] of Object.entries(world.calls))
    if (is === 'to-come' && at <= atMs) world = { ...world, calls: change(world.calls, id, { is: 'ringing' }) };
    else if (is === 'ringing' && at + shift.policy.ringsS * 1000 <= atMs)
      world = {
        ...world,
        calls: change(world.calls, id, { is: 'voicemail', rangForNobody: world.with === null && world.busy === null }),
      };
  for (const [id, { is, atMs: at }] of Object.entries(world.papers))
    if (is === 'to-come' && at <= atMs) world = { ...world, papers: change(world.papers, id, { is: 'here' }) };
  return world;
}

/** The clinic at a later moment. */
export function passWorld(shift: ShiftCase, world: World, toMs: number): World {
  let here = world;
  while (here.nextMs !== null && here.nextMs <= toMs) {
    const atMs = here.nextMs;
    const after = happen(shift, counted(here, atMs), atMs);
    here = { ...after, nextMs: nextOf(shift, after) };
  }
  return here;
}
