/** The authored shifts, the workplaces and the scenes, read from their files and checked. For the build and for tests. */
import { parse } from 'yaml';
import { z } from 'zod';
import type { Library } from '#library/library.ts';
import type { BoardPerson } from './board-person.ts';
import type { ShiftCase, ShiftFacts, Workplace } from './case.ts';
import { embedTasks, type TaskLibrary } from './embed-tasks.ts';
import { Gathered } from './gather.node.ts';
import { isTaskSimulation, type TaskSimulation } from './kits/loaders.ts';
import scenesYaml from './scenes.yaml?raw';
import standardYaml from './standard-minutes.yaml?raw';
import workplacesYaml from './workplaces.yaml?raw';
import type { WorkplaceProfile, WrittenShift } from './written.ts';
import { sceneSchema, workplaceSchema, writtenShiftSchema, type WrittenScene } from './written-schema.ts';

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
export interface ShiftMatter {
  readonly gathered: Gathered;
  readonly workplaces: readonly WorkplaceProfile[];
  readonly scenes: readonly WrittenScene[];
  readonly written: readonly WrittenShift[];
  readonly shifts: readonly ShiftCase[];
  readonly tasks: TaskLibrary;
  readonly factsOf: (shift: ShiftCase) => ShiftFacts;
}

interface Card {
  readonly case: { readonly id: string };
  readonly title: string;
  readonly person: BoardPerson | null;
}

function known(id: string): TaskSimulation {
  if (!isTaskSimulation(id)) throw new Error(`no simulation "${id}"`);
  return id;
}

/** In the order in which they are shown: by workplace, the short ones first. */
const order: readonly (string | undefined)[] = ['short', 'half-day', 'full-day'];

export function readShifts(library: Library): ShiftMatter {
  const gathered = new Gathered(library);
  const workplaces = read('workplaces.yaml', workplacesYaml, z.array(workplaceSchema));
  const scenes = read('scenes.yaml', scenesYaml, z.array(sceneSchema));
  const standard = read('standard-minutes.yaml', standardYaml, z.record(z.string(), z.record(z.string(), z.number())));
  const placeOf = (id: Workplace): WorkplaceProfile => {
    const place = workplaces.find((one) => one.id === id);
    if (place === undefined) throw new Error(`no workplace "${id}"`);
    return place;
  };
  /** A case is looked up often, and made anew each time by its own simulation. */
  const cards = new Map<string, Card>();
  const cardOf = (simulation: string, caseId: string): Card => {
    const key = `${simulation}/${caseId}`;
    const matter = gathered.of(known(simulation));
    const card = cards.get(key) ?? {
      case: matter.caseOf(caseId),
      title: matter.cardOf(caseId).title,
      person: matter.personOf(caseId),
    };
    cards.set(key, card);
    return card;
  };
  const tasks: TaskLibrary = {
    caseOf: (simulation, caseId) => cardOf(simulation, caseId).case,
    titleOf: (simulation, caseId) => cardOf(simulation, caseId).title,
    personOf: (simulation, caseId) => cardOf(simulation, caseId).person,
    standardMin: (simulation, caseId) => {
      const minutes = standard[simulation]?.[caseId];
      if (minutes === undefined) throw new Error(`standard-minutes.yaml: nothing for ${simulation}/${caseId}`);
      return minutes;
    },
    scene: (id) => {
      const scene = scenes.find((one) => one.id === id);
      if (scene === undefined) throw new Error(`no scene "${id}"`);
      return scene;
    },
    clinicOf: ({ workplace }) => {
      const { clinic, policy } = placeOf(workplace);
      return { clinic, policy };
    },
  };
  const written = Object.keys(files)
    .sort()
    .map((path) => read(path, files[path] ?? '', writtenShiftSchema))
    .sort(
      (a, b) =>
        workplaces.findIndex(({ id }) => id === a.workplace) - workplaces.findIndex(({ id }) => id === b.workplace) ||
        order.indexOf(a.length) - order.indexOf(b.length),
    );
  return {
    gathered,
    workplaces,
    scenes,
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
  };
}
