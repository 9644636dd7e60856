/**
 * The words of a fact for a drawing's list of parts, so that a number in a figure is the same record as in the prose.
 * Build time only: it reads the library.
 */
import { library } from '#library/library.ts';

/** The value of fact `id` as it stands in a sentence. Throws when there is no such fact: a drawing must not show a gap. */
export function factText(id: string): string {
  const fact = library().facts.get(id);
  if (fact === undefined)
    throw new Error(`A drawing asks for the fact "${id}", which does not exist in content/facts.`);
  return fact.shown;
}
