/** Makes the file of each authored shift when the site is built. */
import { shelfFor } from '#components/ui/simulation/simulation-page.ts';
import type { Library } from '#library/library.ts';
import { isTaskSimulation } from './kits/loaders.ts';
import { shiftRubric } from './rubric.ts';
import { namesOfTasks, shelfOfTasks } from './shelf.node.ts';
import type { ShiftFile } from './shift-file.ts';
import { readShifts, type ShiftMatter } from './shifts.node.ts';

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
  const simulations = Object.keys(facts).filter(isTaskSimulation);
  const [own, theirs] = [shelfFor(shiftRubric, [], library), shelfOfTasks(library, simulations)];
  return {
    shift,
    facts,
    shelf: {
      facts: { ...theirs.facts, ...own.facts },
      sources: { ...theirs.sources, ...own.sources },
      sections: { ...theirs.sections, ...own.sections },
    },
    names: namesOfTasks(library, simulations),
  };
}
