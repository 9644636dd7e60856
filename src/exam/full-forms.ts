/** How far a bank reaches: full forms of one outline that share no item. Pure. */
import type { Blueprint } from '#schema/blueprint.ts';
import type { BankEntry } from './bank.ts';
import { draw } from './draw.ts';

/** Draws full forms one after another, each from what the earlier ones left, until one cannot be filled or `atMost` stand. */
export function fullFormsWithoutRepeats(
  blueprint: Blueprint,
  bank: readonly BankEntry[],
  seed: number,
  atMost: number,
): readonly (readonly string[])[] {
  const forms: (readonly string[])[] = [];
  const used = new Set<string>();
  while (forms.length < atMost) {
    const left = bank.filter(({ id }) => !used.has(id));
    const drawn = draw(blueprint, left, seed + forms.length, { kind: 'full' }, { seen: new Set(), allowThin: false });
    if (!drawn.ok) break;
    for (const id of drawn.items) used.add(id);
    forms.push(drawn.items);
  }
  return forms;
}
