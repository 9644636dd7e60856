/** One event of every kind, with values drawn by seed and index: for random walks and for whoever clicks at random. */
import type { EventObject } from 'xstate';
import { drawInt } from '../core/draw.ts';
import type { ShiftCase } from './case.ts';
import { callings, type ShiftEvent } from './events.ts';
import type { TaskTrials } from './personas.ts';
import { handoverPoints } from './world/world.ts';

/** So many clicks are tried in one task before another. */
const stay = 25;

function pick<T>(list: readonly [T, ...T[]] | readonly T[], seed: number, label: string, index: number): T | undefined {
  return list[drawInt(seed, label, index, 0, list.length - 1)];
}

/** `shifts`: those that are walked; what belongs to another is not possible and does nothing. */
export function randomEventsOf(
  shifts: readonly ShiftCase[],
  trials: TaskTrials,
): (seed: number, index: number) => readonly ShiftEvent[] {
  const all = <T>(of: (shift: ShiftCase) => readonly T[]): readonly T[] => [...new Set(shifts.flatMap(of))];
  const slots = new Map(shifts.flatMap(({ tasks }) => Object.entries(tasks)));
  const tasks = [...slots.keys()];
  const ids = {
    patients: all(({ patients }) => patients.map(({ id }) => id)),
    rooms: all(({ rooms }) => rooms.map(({ id }) => id)),
    staff: all(({ staff }) => staff.map(({ id }) => id)),
    calls: all(({ calls }) => calls.map(({ id }) => id)),
  };
  const options = all(({ papers }) =>
    papers.flatMap(({ id, scene }) => scene?.options.map((option) => `${id} ${option.id}`) ?? []),
  );
  return (seed, index) => {
    const from = (list: readonly string[], label: string): string => pick(list, seed, label, index) ?? '';
    const task = pick(tasks, seed, 'task', Math.floor(index / stay)) ?? '';
    const [patient, room, staff, call] = [
      from(ids.patients, 'patient'),
      from(ids.rooms, 'room'),
      from(ids.staff, 'staff'),
      from(ids.calls, 'call'),
    ];
    const [paper = '', option = ''] = from(options, 'option').split(' ');
    const inside = (trials[slots.get(task)?.simulation ?? '']?.randomEvents(seed, index) ?? [])
      .filter(({ type }: EventObject) => type !== 'time.skipped')
      .map((event: EventObject): ShiftEvent => ({ type: 'task.acted', task, event }));
    const urgency = ([0, 1, 2] as const)[drawInt(seed, 'urgency', index, 0, 2)] ?? 0;
    const how = pick(callings, seed, 'how', index) ?? 'name';
    const clinic: readonly ShiftEvent[] = [
      { type: 'time.skipped', ms: drawInt(seed, 'skip', index, 1, 90_000) },
      { type: 'task.opened', task },
      { type: 'task.opened', task: from(tasks, 'turn') },
      { type: 'patient.called', patient, room, how },
      { type: 'patient.called', patient, room, how: 'name' },
      { type: 'provider.told', patient, about: 'ready', urgency },
      { type: 'provider.told', patient, about: 'worse', urgency },
      { type: 'patient.seen-off', patient },
      { type: 'room.cleaned', room },
      { type: 'waiting.told' },
      { type: 'screen.locked' },
      { type: 'task.left' },
      { type: 'paper.settled', paper, option },
      { type: 'help.asked', of: staff, to: 'clean', what: room },
      { type: 'help.asked', of: staff, to: 'phone', what: call },
      {
        type: 'task.handed',
        task: from(tasks, 'handed'),
        to: staff,
        said: handoverPoints.filter((_point, at) => drawInt(seed, `said${String(at)}`, index, 0, 1) === 1),
        inPrivate: drawInt(seed, 'private', index, 0, 1) === 1,
      },
      { type: 'run.ended' },
    ];
    return [...inside, ...clinic];
  };
}
