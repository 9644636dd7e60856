/** What the problem desk loads to judge answers and to say what a mistake is. */
import { mistakes, type Mistake, type MistakeId } from '#families/mistakes.ts';

export { judge, optionsOf } from '#families/options.ts';

export function adviceOf(mistake: MistakeId): Mistake {
  return mistakes[mistake];
}
