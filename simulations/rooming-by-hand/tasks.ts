/** The simulations this visit is made of, by the name each has as a task of it. Only this folder knows them all. */
import { bloodPressure } from '../blood-pressure/simulation.ts';
import { asTask, type AnySimulation } from '../core/compose.ts';
import { growth } from '../growth/simulation.ts';
import { oximetry } from '../oximetry/simulation.ts';
import { pulse } from '../pulse/simulation.ts';
import { respiration } from '../respiration/simulation.ts';
import type { Vital } from '../rooming/choices.ts';
import { rooming } from '../rooming/simulation.ts';
import { temperature } from '../temperature/simulation.ts';

/** The visit itself: where a run begins, and where each task ends. */
export const home = 'rooming';

export const handTasks = ['temperature', 'pulse', 'respiration', 'oximetry', 'growth', 'blood-pressure'] as const;
export type HandTask = (typeof handTasks)[number];
export type TaskName = typeof home | HandTask;
export const taskNames: readonly TaskName[] = [home, ...handTasks];

/** What is measured in each, as rooming names it. */
const measuredIn: Readonly<Record<HandTask, readonly Vital[]>> = {
  temperature: ['temperature'],
  pulse: ['pulse'],
  respiration: ['respiration'],
  oximetry: ['oxygen'],
  growth: ['weight', 'height', 'length', 'head'],
  'blood-pressure': ['blood-pressure'],
};

/** The task a vital sign is taken in; null for what has none (pain). */
export function taskFor(what: Vital): HandTask | null {
  return handTasks.find((task) => measuredIn[task].includes(what)) ?? null;
}

/** As a person names it in a sentence: "Take the …". */
export const taskWords: Readonly<Record<HandTask, string>> = {
  temperature: 'temperature',
  pulse: 'pulse',
  respiration: 'breathing',
  oximetry: 'oxygen saturation',
  growth: 'weight and growth',
  'blood-pressure': 'blood pressure',
};

export function isHandTask(task: string): task is HandTask {
  return (handTasks as readonly string[]).includes(task);
}

export const tasks: Readonly<Record<TaskName, AnySimulation>> = {
  rooming: asTask(rooming),
  temperature: asTask(temperature),
  pulse: asTask(pulse),
  respiration: asTask(respiration),
  oximetry: asTask(oximetry),
  growth: asTask(growth),
  'blood-pressure': asTask(bloodPressure),
};
