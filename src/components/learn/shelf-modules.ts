/** The subject shelves with their modules in order. For the Learn pages. */
import type { Library } from '#library/library.ts';
import type { PlacedModule } from '#library/read.ts';
import { subjects } from '#schema/module.ts';

export interface SubjectShelf {
  readonly id: string;
  readonly name: string;
  /** In the order of their `order`, then by id. */
  readonly modules: readonly PlacedModule[];
}

/** All shelves in shelf order, empty ones too. A folder without a label stands last under its own name. */
export function subjectShelves(library: Library): readonly SubjectShelf[] {
  const names: Readonly<Record<string, string>> = subjects;
  const modules = [...library.modules.values()];
  const folders = modules.map(({ id }) => id.split('/')[0] ?? id);
  return [...new Set([...Object.keys(names), ...folders])].map((id) => ({
    id,
    name: names[id] ?? id,
    modules: modules
      .filter((module) => module.id.startsWith(`${id}/`))
      .sort((a, b) => a.value.order - b.value.order || (a.id < b.id ? -1 : 1)),
  }));
}
