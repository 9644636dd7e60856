/** The way to each kit. A page loads those its shift needs; tests and the build load all. */
import type { TaskKit, TaskKits } from './kit.ts';

const loaders = {
  appointments: () => import('./appointments.ts'),
  'blood-pressure': () => import('./blood-pressure.ts'),
  'chart-audit': () => import('./chart-audit.ts'),
  'check-in': () => import('./check-in.ts'),
  claim: () => import('./claim.ts'),
  coding: () => import('./coding.ts'),
  correspondence: () => import('./correspondence.ts'),
  'denial-desk': () => import('./denial-desk.ts'),
  ecg: () => import('./ecg.ts'),
  emergencies: () => import('./emergencies.ts'),
  growth: () => import('./growth.ts'),
  'hand-hygiene-and-ppe': () => import('./hand-hygiene-and-ppe.ts'),
  injection: () => import('./injection.ts'),
  instruments: () => import('./instruments.ts'),
  irrigation: () => import('./irrigation.ts'),
  'minor-surgery': () => import('./minor-surgery.ts'),
  oximetry: () => import('./oximetry.ts'),
  payments: () => import('./payments.ts'),
  'point-of-care': () => import('./point-of-care.ts'),
  'prior-authorization': () => import('./prior-authorization.ts'),
  pulse: () => import('./pulse.ts'),
  records: () => import('./records.ts'),
  respiration: () => import('./respiration.ts'),
  'rooming-by-hand': () => import('./rooming-by-hand.ts'),
  rooming: () => import('./rooming.ts'),
  screens: () => import('./screens.ts'),
  spirometry: () => import('./spirometry.ts'),
  supplies: () => import('./supplies.ts'),
  'teach-back': () => import('./teach-back.ts'),
  telephone: () => import('./telephone.ts'),
  temperature: () => import('./temperature.ts'),
  transfers: () => import('./transfers.ts'),
  venipuncture: () => import('./venipuncture.ts'),
  'vision-and-hearing': () => import('./vision-and-hearing.ts'),
  'wound-care': () => import('./wound-care.ts'),
} as const satisfies Readonly<Record<string, () => Promise<{ readonly kit: TaskKit }>>>;

/** A simulation that can be a task of a shift. */
export type TaskSimulation = keyof typeof loaders;

export const taskSimulations = Object.keys(loaders) as readonly TaskSimulation[];

export const isTaskSimulation = (id: string): id is TaskSimulation => Object.hasOwn(loaders, id);

/** The kits of these simulations, by id. Rejects when one of them cannot be fetched. */
export async function loadKits(simulations: readonly TaskSimulation[]): Promise<TaskKits> {
  const loaded = await Promise.all(simulations.map(async (id) => [id, (await loaders[id]()).kit] as const));
  return Object.fromEntries(loaded);
}
