/** How the parts of a drill are laid out before the answer: mixed by a seed, and steps never already in order. */
import type { Drill } from '../schema/drill.ts';
import { chanceOf, shuffled } from '../exam/random.ts';

/** Ids of the parts in the order to show them. Places keep theirs, since their letters stand on the figure. */
export function layOut(drill: Drill, seed: number): readonly string[] {
  const chance = chanceOf(seed, 'layOut');
  switch (drill.kind) {
    case 'multiple-response':
      return shuffled(drill.options.map(idOf), chance);
    case 'matching':
      return shuffled(drill.pairs.map(idOf), chance);
    case 'point-on-figure':
      return drill.places.map(idOf);
    case 'ordering': {
      const right = drill.steps.map(idOf);
      const mixed = shuffled(right, chance);
      // Turned by one place, the right order is no longer right.
      return mixed.every((id, at) => id === right[at]) ? [...mixed.slice(1), ...mixed.slice(0, 1)] : mixed;
    }
  }
}

/** The list with one thing moved by one place, up or down; the same list at either end. */
export function moved<T>(list: readonly T[], thing: T, by: -1 | 1): readonly T[] {
  const from = list.indexOf(thing);
  const to = from + by;
  if (from === -1 || to < 0 || to >= list.length) return list;
  const others = list.filter((other) => other !== thing);
  return [...others.slice(0, to), thing, ...others.slice(to)];
}

function idOf({ id }: { readonly id: string }): string {
  return id;
}
