/** Checks the events of a foreign or stored log: each task's own events by that task's own check. Loaded by a browser lazily. */
import { z } from 'zod';
import { readBpEvent } from '../blood-pressure/schema.ts';
import type { ComposedLearnerEvent } from '../core/compose.ts';
import { readGrowthEvent } from '../growth/schema.ts';
import { readOximetryEvent } from '../oximetry/schema.ts';
import { readPulseEvent } from '../pulse/schema.ts';
import { readBreathEvent } from '../respiration/schema.ts';
import { readRoomingEvent } from '../rooming/schema.ts';
import { readTemperatureEvent } from '../temperature/schema.ts';
import { handTasks, taskNames, type TaskName } from './tasks.ts';

const readers: Readonly<Record<TaskName, (event: unknown) => { readonly type: string } | null>> = {
  rooming: readRoomingEvent,
  temperature: readTemperatureEvent,
  pulse: readPulseEvent,
  respiration: readBreathEvent,
  oximetry: readOximetryEvent,
  growth: readGrowthEvent,
  'blood-pressure': readBpEvent,
};

const wholeSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('time.skipped'), ms: z.number().int().min(1).max(3_600_000) }),
  z.strictObject({ type: z.literal('run.ended') }),
  z.strictObject({ type: z.literal('task.opened'), task: z.enum(['rooming', ...handTasks]) }),
  z.strictObject({
    type: z.literal('task.acted'),
    task: z.enum(taskNames),
    event: z.looseObject({ type: z.string() }),
  }),
]);

/** A foreign event as one of ours; null for anything unknown or out of range. */
export function readByHandEvent(event: unknown): ComposedLearnerEvent | null {
  const result = wholeSchema.safeParse(event);
  if (!result.success) return null;
  if (result.data.type !== 'task.acted') return result.data;
  const { task } = result.data;
  const inner = readers[task](result.data.event);
  // Skipped time is never inside: it is skipped for all.
  return inner === null || inner.type === 'time.skipped' ? null : { type: 'task.acted', task, event: inner };
}
