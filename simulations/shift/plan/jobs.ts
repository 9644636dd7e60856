/**
 * The day as whole jobs: what somebody who knows how would do next, in the order in which most would. The plan tries other
 * orders; personas and the coach take the first.
 */
import { minuteMs, tasksOf, type Paper, type ShiftCase } from '../case.ts';
import { openDangers } from '../world/danger.ts';
import { isWithColleague, type World } from '../world/world.ts';

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

/** How the provider is told of somebody who is ready: whoever could not wait is not put in the line. */
export function urgencyFor({ patients }: ShiftCase, patient: string): 0 | 2 {
  return patients.some(({ id, urgent }) => id === patient && urgent) ? 2 : 0;
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
  const isUrgent = (id: string): boolean => urgencyFor(shift, id) > 0;
  const canWait = (id: string): boolean => !isUrgent(id);
  // Whom a colleague has in hand is left to the colleague.
  const mine = (where: string): readonly string[] => at(where).filter((id) => !isWithColleague(world, id, nowMs));
  const [inRoom, waiting, [free]] = [mine('in-room'), at('waiting'), roomIn('free')];
  const goOn = (patient: string): Job => ({ kind: 'go-on', patient });
  const toRoom = (patients: readonly string[]): readonly Job[] =>
    free === undefined ? [] : patients.map((patient): Job => ({ kind: 'room', patient, room: free }));
  const dirty = roomIn('dirty').map((room): Job => ({ kind: 'clean', room }));
  const urgentNeedsRoom = free === undefined && waiting.some(isUrgent);
  const papers = (kind: Paper['kind']): readonly Job[] =>
    shift.papers
      .filter((paper) => paper.kind === kind && world.papers[paper.id]?.is === 'here')
      .sort((a, b) => a.atMin + a.withinMin - (b.atMin + b.withinMin))
      .map(({ id }): Job => ({ kind: 'paper', paper: id }));
  return [
    // What breaks in takes a moment and concerns everybody; then whoever cannot wait, before any telephone.
    ...papers('event'),
    ...inRoom.filter(isUrgent).map(goOn),
    ...toRoom(waiting.filter(isUrgent)),
    ...(urgentNeedsRoom ? dirty : []),
    ...calls('ringing'),
    ...(owesWord(shift, world, nowMs) ? [{ kind: 'tell-waiting' } as const] : []),
    ...inRoom.filter(canWait).map(goOn),
    ...mine('seen').map((patient): Job => ({ kind: 'see-off', patient })),
    ...toRoom(waiting.filter(canWait)),
    ...(waiting.length > 0 && !urgentNeedsRoom ? dirty : []),
    // Nobody knows what a caller wanted before the call back.
    ...calls('voicemail'),
    ...papers('inbox'),
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
