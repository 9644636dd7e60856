/** When something next happens by itself. Whoever changes the world asks again; time alone changes nothing before that. */
import { minuteMs, type ShiftCase } from '../case.ts';
import type { World } from './world.ts';

/** Who the provider takes next: of those told ready, the most urgent, then the one told first, then in the case's order. */
export function nextFor(shift: ShiftCase, world: World, provider: string): string | null {
  let best: string | null = null;
  for (const { id, provider: own } of shift.patients) {
    const patient = world.patients[id];
    if (own !== provider || patient?.where !== 'ready') continue;
    const known = best === null ? undefined : world.patients[best];
    if (
      known === undefined ||
      patient.urgency > known.urgency ||
      (patient.urgency === known.urgency && patient.sinceMs < known.sinceMs)
    )
      best = id;
  }
  return best;
}

export function nextOf(shift: ShiftCase, world: World): number | null {
  let next = Infinity;
  const may = (atMs: number | null | undefined): void => {
    if (atMs != null && atMs < next) next = atMs;
  };
  for (const { id, worsens } of shift.patients) {
    const patient = world.patients[id];
    if (patient === undefined) continue;
    if (patient.where === 'to-come') may(patient.arrivesMs);
    if (patient.where === 'waiting') {
      may(patient.leavesMs);
      if (worsens !== null && patient.worseAtMs === null) may(patient.arrivesMs + worsens.afterMin * minuteMs);
    }
  }
  may(world.desk.untilMs);
  may(world.busy?.untilMs);
  for (const { untilMs } of Object.values(world.rooms)) may(untilMs);
  for (const [id, { patient, untilMs }] of Object.entries(world.providers)) {
    may(untilMs);
    // Free, and somebody is ready: at once.
    if (patient === null && nextFor(shift, world, id) !== null) may(world.countedMs);
  }
  for (const { is, atMs } of Object.values(world.calls))
    if (is === 'to-come') may(atMs);
    else if (is === 'ringing') may(atMs + shift.policy.ringsS * 1000);
  for (const { untilMs } of world.handovers) if (untilMs > world.countedMs) may(untilMs);
  for (const { is, atMs } of Object.values(world.papers)) if (is === 'to-come') may(atMs);
  return next === Infinity ? null : next;
}
