/** Checks the events of a foreign or stored log: the clinic's here, a task's own by that task's own check. Loaded lazily. */
import { z } from 'zod';
import { callings, type ShiftEvent } from './events.ts';
import type { TaskKits } from './kits/kit.ts';
import { handoverPoints } from './world/world.ts';

const id = z.string().regex(/^[a-z][a-z0-9-]{0,79}$/);
const urgency = z.union([z.literal(0), z.literal(1), z.literal(2)]);

const shiftEventSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('time.skipped'), ms: z.number().int().min(1).max(3_600_000) }),
  z.strictObject({ type: z.literal('run.ended') }),
  z.strictObject({ type: z.literal('task.opened'), task: id }),
  z.strictObject({ type: z.literal('task.acted'), task: id, event: z.looseObject({ type: z.string() }) }),
  z.strictObject({ type: z.literal('task.left') }),
  z.strictObject({ type: z.literal('patient.called'), patient: id, room: id, how: z.enum(callings) }),
  z.strictObject({ type: z.literal('waiting.told') }),
  z.strictObject({ type: z.literal('provider.told'), patient: id, about: z.enum(['ready', 'worse']), urgency }),
  z.strictObject({ type: z.literal('patient.seen-off'), patient: id }),
  z.strictObject({ type: z.literal('room.cleaned'), room: id }),
  z.strictObject({ type: z.literal('screen.locked') }),
  z.strictObject({ type: z.literal('paper.settled'), paper: id, option: id }),
  z.strictObject({
    type: z.literal('task.handed'),
    task: id,
    to: id,
    said: z.array(z.enum(handoverPoints)).max(handoverPoints.length),
    inPrivate: z.boolean(),
  }),
  z.strictObject({ type: z.literal('help.asked'), of: id, to: z.enum(['clean', 'phone']), what: id }),
]);

/** The simulation a task's name says: what comes after whom it is of. */
export function simulationIn(task: string): string {
  return task.slice(task.indexOf('-') + 1);
}

/** A foreign event as one of a shift; null for anything unknown, out of range, or of a task whose kit is not at hand. */
export function shiftEventReader(kits: TaskKits): (event: unknown) => ShiftEvent | null {
  return (event) => {
    const result = shiftEventSchema.safeParse(event);
    if (!result.success) return null;
    if (result.data.type !== 'task.acted') return result.data;
    const { task } = result.data;
    const inner = kits[simulationIn(task)]?.readEvent(result.data.event) ?? null;
    // Skipped time is never inside: it is skipped for all.
    return inner === null || inner.type === 'time.skipped' ? null : { type: 'task.acted', task, event: inner };
  };
}
