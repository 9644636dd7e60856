/**
 * The day as whole jobs: what somebody who knows how would do next, in the order in which most would. The plan tries other
 * orders; personas and the coach take the first.
 */
import { minuteMs, tasksOf, type ShiftCase } from '../case.ts';
import { openDangers } from '../world/danger.ts';
import type { World } from '../world/world.ts';

export type Job =
  /** Tells the provider that somebody has been taken worse. */
  | { readonly kind: 'tell-worse'; readonly patient: string }
  /** A decision or a task that lies there. */
  | { readonly kind: 'paper'; readonly paper: string }
  | { readonly kind: 'call'; readonly call: string }
  | { readonly kind: 'tell-waiting' }
  /** From the call in the waiting room to the word to the provider. */
  | { readonly kind: 'room'; readonly patient: string; readonly room: string }
  /** What is left for somebody in a room who has not been told ready. */
  | { readonly kind: 'go-on'; readonly patient: string }
  /** What is ordered after the provider's part, and good-bye. */
  | { readonly kind: 'see-off'; readonly patient: string }
  | { readonly kind: 'clean'; readonly room: string };

/** Whether somebody waits who has waited long, or will, and has heard nothing. */
export function owesWord({ policy }: ShiftCase, world: World, nowMs: number): boolean {
  return Object.values(world.patients).some(
    ({ where, toldWaitAtMs, sinceMs }) =>
      where === 'waiting' && toldWaitAtMs === null && nowMs - sinceMs >= (policy.tellWaitMin * minuteMs) / 2,
  );
}

/** Every job that can be begun now, the most sensible first. Where somebody is in danger there is no other. */
export function jobsAt(shift: ShiftCase, world: World, nowMs: number): readonly Job[] {
  const [danger] = openDangers(shift, world);
  if (danger !== undefined)
    return [
      danger.kind === 'patient' ? { kind: 'tell-worse', patient: danger.id } : { kind: 'paper', paper: danger.id },
    ];
  const at = (where: string): readonly string[] =>
    shift.patients
      .filter(({ id }) => world.patients[id]?.where === where)
      .map(({ id }) => id)
      .sort((a, b) => (world.patients[a]?.sinceMs ?? 0) - (world.patients[b]?.sinceMs ?? 0));
  const roomIn = (is: string): readonly string[] =>
    shift.rooms.filter(({ id }) => world.rooms[id]?.is === is).map(({ id }) => id);
  const calls = (is: string): readonly Job[] =>
    shift.calls.filter(({ id }) => world.calls[id]?.is === is).map(({ id }) => ({ kind: 'call', call: id }));
  // What cannot wait comes first, then whoever has waited longest.
  const isUrgent = (id: string): boolean => shift.patients.some((one) => one.id === id && one.urgent);
  const line = at('waiting');
  const waiting = [...line.filter(isUrgent), ...line.filter((id) => !isUrgent(id))];
  const [free] = roomIn('free');
  const dirty = roomIn('dirty').map((room): Job => ({ kind: 'clean', room }));
  const papers = shift.papers
    .filter(({ id }) => world.papers[id]?.is === 'here')
    .sort((a, b) => a.atMin + a.withinMin - (b.atMin + b.withinMin))
    .map(({ id }): Job => ({ kind: 'paper', paper: id }));
  return [
    ...calls('ringing'),
    ...(owesWord(shift, world, nowMs) ? [{ kind: 'tell-waiting' } as const] : []),
    ...at('in-room').map((patient): Job => ({ kind: 'go-on', patient })),
    ...at('seen').map((patient): Job => ({ kind: 'see-off', patient })),
    ...(free === undefined ? [] : waiting.map((patient): Job => ({ kind: 'room', patient, room: free }))),
    ...(waiting.length > 0 ? dirty : []),
    ...papers,
    ...calls('voicemail'),
    ...(waiting.length > 0 ? [] : dirty),
  ];
}

/** Tasks a job holds, in their order. */
export function tasksIn(shift: ShiftCase, job: Job): readonly string[] {
  switch (job.kind) {
    case 'room':
    case 'go-on':
      return tasksOf(shift, job.patient, 'before');
    case 'see-off':
      return tasksOf(shift, job.patient, 'after');
    case 'call':
      return shift.calls.filter(({ id }) => id === job.call).map(({ task }) => task);
    case 'paper':
      return shift.papers.flatMap(({ id, task }) => (id === job.paper && task !== null ? [task] : []));
    default:
      return [];
  }
}
