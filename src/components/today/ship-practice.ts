/** Makes the list of drills and kinds of problem that Today picks from. Runs while the site is built only. */
import { drillTitle } from '#drills/words.ts';
import { families } from '#families/index.ts';
import type { Library } from '#library/library.ts';
import type { SectionRef, TopicCode } from '#schema/ids.ts';
import type { PracticeEntry } from './plan-practice.ts';

interface Trained {
  readonly id: string;
  readonly teaches: SectionRef;
  readonly topics: readonly TopicCode[];
}

function entry(kind: PracticeEntry['kind'], title: string, { id, teaches, topics }: Trained): PracticeEntry[] {
  const [module] = teaches.split('#');
  const [topic] = topics;
  return module === undefined || topic === undefined ? [] : [{ kind, id, title, module, topic }];
}

/** Drills first: they are shorter. */
export function practiceEntries({ drills }: Pick<Library, 'drills'>): readonly PracticeEntry[] {
  return [
    ...[...drills.values()].flatMap((drill) => entry('drill', drillTitle(drill), drill)),
    ...families.flatMap((family) => entry('problem', family.title, family)),
  ];
}
