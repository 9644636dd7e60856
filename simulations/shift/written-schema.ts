/** The check of what is written by hand: shifts, workplaces, scenes. For the build and for tests. */
import { z } from 'zod';
import { idSchema } from '#schema/ids.ts';
import { lengths, sceneEffects, workplaces, type Scene } from './case.ts';
import type { TaskName, WorkplaceProfile, WrittenShift } from './written.ts';

const task = z.custom<TaskName>((value) => typeof value === 'string' && /^[a-z0-9-]+\/[a-z0-9-]+$/.test(value), {
  error: 'write a task as "simulation/case"',
});
/** Task names are made of it and the simulation: no hyphen, so that they can be taken apart again. */
const short = z.string().regex(/^[a-z]+\d*$/);
const minute = z.number().int().min(0).max(600);
const named = z.strictObject({ id: idSchema, name: z.string().min(2) });
const colleague = z.strictObject({
  id: idSchema,
  name: z.string().min(2),
  role: z.string().min(2),
  takes: z.number().int().min(0).max(12),
  busy: z.array(z.strictObject({ from: minute, to: minute })),
});
const worsening = z.strictObject({ afterMin: z.number().int().min(2).max(120), sign: z.string().min(8) });

export const writtenShiftSchema = z.strictObject({
  id: idSchema,
  title: z.string().min(3),
  line: z.string().min(10),
  workplace: z.enum(workplaces),
  length: z.enum(lengths),
  difficulty: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  startsAt: z.string().regex(/^\d\d:\d\d$/),
  minutes: z.number().int().min(15).max(540),
  rooms: z.array(named).min(1).max(6),
  providers: z.array(named).min(1).max(3),
  staff: z.array(colleague).max(4),
  patients: z
    .array(
      z.strictObject({
        id: short,
        provider: idSchema,
        booked: minute,
        arrives: minute,
        patience: z.number().int().min(10).max(240),
        visit: z.number().int().min(2).max(60),
        before: task.optional(),
        after: task.optional(),
        worsens: worsening.optional(),
        urgent: z.boolean().optional(),
      }),
    )
    .min(1)
    .max(30),
  calls: z.array(z.strictObject({ id: short, at: minute, task })).max(20),
  papers: z
    .array(
      z.strictObject({
        id: short,
        at: minute,
        kind: z.enum(['inbox', 'event']),
        scene: idSchema.optional(),
        task: task.optional(),
        within: z.number().int().min(1).max(540).optional(),
      }),
    )
    .max(20),
}) satisfies z.ZodType<WrittenShift>;

export const policySchema = z.strictObject({
  of: z.string().min(3),
  tellWaitMin: z.number().int().min(5).max(30),
  dangerWithinMin: z.number().int().min(1).max(5),
  ringsS: z.number().int().min(10).max(120),
  cleanRoomS: z.number().int().min(30).max(600),
  walkS: z.number().int().min(10).max(120),
  checkInS: z.number().int().min(20).max(300),
  checkOutS: z.number().int().min(20).max(300),
});

export const workplaceSchema = z.strictObject({
  id: z.enum(workplaces),
  title: z.string(),
  clinic: z.string(),
  line: z.string(),
  policy: policySchema,
  rooms: z.array(named).min(1).max(6),
  providers: z.array(named).min(1).max(3),
  staff: z.array(colleague).min(1).max(4),
  before: z.array(task).min(4),
  after: z.array(task).min(2),
  calls: z.array(task).min(1),
  desk: z.array(task),
  inbox: z.array(idSchema).min(2),
  events: z.array(idSchema).min(1),
  emergencies: z.array(task).min(1),
  urgent: z.array(task),
  signs: z.record(task, z.string().min(8)),
  everyMin: z.number().int().min(4).max(60),
  visitMin: z.tuple([z.number().int(), z.number().int()]),
}) satisfies z.ZodType<WorkplaceProfile>;

export const sceneSchema = z.strictObject({
  id: idSchema,
  title: z.string().min(3),
  text: z.string().min(20),
  urgent: z.boolean(),
  withinMin: z.number().int().min(1).max(480),
  options: z
    .array(
      z.strictObject({
        id: idSchema,
        text: z.string().min(8),
        worth: z.union([z.literal(0), z.literal(0.5), z.literal(1)]),
        unsafe: z.boolean(),
        because: z.string().min(12),
        effect: z.enum(sceneEffects).optional(),
      }),
    )
    .min(3)
    .max(4),
  teaches: z.string(),
  sources: z.array(idSchema).min(1),
});

export type WrittenScene = Scene & { readonly withinMin: number };
