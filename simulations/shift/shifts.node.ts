/** The authored shifts, the workplaces and the scenes, read from their files and checked. For the build and for tests. */
import { parse } from 'yaml';
import { z } from 'zod';
import type { Library } from '#library/library.ts';
import type { ShiftCase, ShiftFacts } from './case.ts';
import { apart, embedTasks, type TaskLibrary } from './embed-tasks.ts';
import { Gathered } from './gather.node.ts';
import { isTaskSimulation, type TaskSimulation } from './kits/loaders.ts';
import scenesYaml from './scenes.yaml?raw';
import standardYaml from './standard-minutes.yaml?raw';
import { libraryOf, type PooledCase, type ShiftShelf, type TaskPool } from './task-pool.ts';
import workplacesYaml from './workplaces.yaml?raw';
import type { TaskName, WorkplaceProfile, WrittenShift } from './written.ts';
import { sceneSchema, workplaceSchema, writtenShiftSchema } from './written-schema.ts';

const files = import.meta.glob<string>('./shifts/*.yaml', { query: '?raw', import: 'default', eager: true });

function read<T>(name: string, text: string, schema: z.ZodType<T>): T {
  const result = schema.safeParse(parse(text));
  if (!result.success)
    throw new Error(
      `${name}: ${result.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; ')}`,
    );
  return result.data;
}

/** Everything a shift is made of. */
export interface ShiftMatter extends ShiftShelf {
  readonly gathered: Gathered;
  readonly written: readonly WrittenShift[];
  readonly shifts: readonly ShiftCase[];
  readonly tasks: TaskLibrary;
  readonly factsOf: (shift: ShiftCase) => ShiftFacts;
  /** One pool for each simulation these tasks name, with the cases they name. */
  readonly poolsOf: (tasks: readonly TaskName[]) => readonly TaskPool[];
}

function known(id: string): TaskSimulation {
  if (!isTaskSimulation(id)) throw new Error(`no simulation "${id}"`);
  return id;
}

/** In the order in which they are shown: by workplace, the short ones first. */
const order: readonly string[] = ['short', 'half-day', 'full-day'];

/** Every task these workplaces and written shifts name, once. */
export function tasksNamed(places: readonly WorkplaceProfile[], written: readonly WrittenShift[]): readonly TaskName[] {
  const usual = places.flatMap(({ before, after, calls, desk, emergencies }) => [
    ...before,
    ...after,
    ...calls,
    ...desk,
    ...emergencies,
  ]);
  const own = written.flatMap(({ patients, calls, papers }) => [
    ...patients.flatMap(({ before, after }) => [before, after]),
    ...[...calls, ...papers].map(({ task }) => task),
  ]);
  return [...new Set([...usual, ...own].filter((task) => task !== undefined))].sort();
}

export function readShifts(library: Library): ShiftMatter {
  const gathered = new Gathered(library);
  const workplaces = read('workplaces.yaml', workplacesYaml, z.array(workplaceSchema));
  const scenes = read('scenes.yaml', scenesYaml, z.array(sceneSchema));
  const standard = read('standard-minutes.yaml', standardYaml, z.record(z.string(), z.record(z.string(), z.number())));
  const shelf: ShiftShelf = { workplaces, scenes };
  /** A case is looked up often, and made anew each time by its own simulation. */
  const cases = new Map<string, PooledCase>();
  const caseIn = (simulation: string, caseId: string): PooledCase => {
    const key = `${simulation}/${caseId}`;
    const matter = gathered.of(known(simulation));
    const minutes = standard[simulation]?.[caseId];
    if (minutes === undefined) throw new Error(`standard-minutes.yaml: nothing for ${key}`);
    const pooled = cases.get(key) ?? {
      case: matter.caseOf(caseId),
      title: matter.cardOf(caseId).title,
      person: matter.personOf(caseId),
      minutes,
    };
    cases.set(key, pooled);
    return pooled;
  };
  const tasks = libraryOf(shelf, caseIn);
  const written = Object.keys(files)
    .sort()
    .map((path) => read(path, files[path] ?? '', writtenShiftSchema))
    .sort(
      (a, b) =>
        workplaces.findIndex(({ id }) => id === a.workplace) - workplaces.findIndex(({ id }) => id === b.workplace) ||
        order.indexOf(a.length) - order.indexOf(b.length),
    );
  const poolsOf = (wanted: readonly TaskName[]): readonly TaskPool[] => {
    const named = wanted.map(apart);
    return [...new Set(named.map(([simulation]) => simulation))].map((simulation) => ({
      simulation,
      facts: gathered.of(known(simulation)).facts,
      cases: Object.fromEntries(
        named.flatMap(([of, caseId]) => (of === simulation ? [[caseId, caseIn(of, caseId)] as const] : [])),
      ),
    }));
  };
  return {
    ...shelf,
    gathered,
    written,
    shifts: written.map((shift) => embedTasks(shift, tasks)),
    tasks,
    factsOf: ({ tasks: slots }) =>
      Object.fromEntries(
        [...new Set(Object.values(slots).map(({ simulation }) => known(simulation)))].map((id) => [
          id,
          gathered.of(id).facts,
        ]),
      ),
    poolsOf,
  };
}
