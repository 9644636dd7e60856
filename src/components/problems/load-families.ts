/** Loads the item families with what asks and judges them: only when somebody works on a problem. */
import type { Family } from '#families/family.ts';
import type { mistakes } from '#families/mistakes.ts';
import type { judge, optionsOf } from '#families/options.ts';

export interface Families {
  readonly families: readonly Family[];
  readonly judge: typeof judge;
  readonly optionsOf: typeof optionsOf;
  readonly mistakes: typeof mistakes;
}

export async function loadFamilies(): Promise<Families> {
  const [{ families }, options, registry] = await Promise.all([
    import('#families/index.ts'),
    import('#families/options.ts'),
    import('#families/mistakes.ts'),
  ]);
  return { families, judge: options.judge, optionsOf: options.optionsOf, mistakes: registry.mistakes };
}
