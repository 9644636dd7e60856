/** Makes the file of each authored shift, and of each workplace where shifts are made, when the site is built. */
import { shelfFor } from '#components/ui/simulation/simulation-page.ts';
import type { Library } from '#library/library.ts';
import { isTaskSimulation, type TaskSimulation } from './kits/loaders.ts';
import { shiftRubric } from './rubric.ts';
import { namesOfTasks, shelfOfTasks } from './shelf.node.ts';
import type { ShiftFile, TaskMatters, WorkplaceFile } from './view/shift-file.ts';
import { readShifts, tasksNamed, type ShiftMatter } from './shifts.node.ts';

const read = new WeakMap<Library, ShiftMatter>();

/** All authored shifts; read once for a library. */
export function shiftMatter(library: Library): ShiftMatter {
  const known = read.get(library) ?? readShifts(library);
  read.set(library, known);
  return known;
}

export const shiftIds = (library: Library): readonly string[] => shiftMatter(library).shifts.map(({ id }) => id);

/** Throws when there is no such shift. */
export function shiftFile(library: Library, id: string): ShiftFile {
  const { shifts, factsOf } = shiftMatter(library);
  const shift = shifts.find((one) => one.id === id);
  if (shift === undefined) throw new Error(`no shift "${id}"`);
  const facts = factsOf(shift);
  return { shift, facts, ...mattersOf(library, Object.keys(facts).filter(isTaskSimulation)) };
}

export const workplaceIds = (library: Library): readonly string[] =>
  shiftMatter(library).workplaces.map(({ id }) => id);

/** Throws when there is no such workplace. */
export function workplaceFile(library: Library, id: string): WorkplaceFile {
  const { workplaces, scenes, poolsOf } = shiftMatter(library);
  const profile = workplaces.find((one) => one.id === id);
  if (profile === undefined) throw new Error(`no workplace "${id}"`);
  const pools = poolsOf(tasksNamed([profile], []));
  const own = new Set([...profile.inbox, ...profile.events]);
  return {
    matter: { profile, scenes: scenes.filter((scene) => own.has(scene.id)), pools },
    ...mattersOf(library, pools.map(({ simulation }) => simulation).filter(isTaskSimulation)),
  };
}

function mattersOf(library: Library, simulations: readonly TaskSimulation[]): TaskMatters {
  const [own, theirs] = [shelfFor(shiftRubric, [], library), shelfOfTasks(library, simulations)];
  return {
    shelf: {
      facts: { ...theirs.facts, ...own.facts },
      sources: { ...theirs.sources, ...own.sources },
      sections: { ...theirs.sections, ...own.sections },
    },
    names: namesOfTasks(library, simulations),
  };
}
