/** What the codes of competency lists stand for, as far as it is known on this device. Pure. */
import { liveEntries } from '#record/log/live.ts';
import type { EntryOf } from '#record/port.ts';
import type { Framework } from '#schema/competency.ts';
import type { Names } from '#externship/signing/describe-entry.ts';

/** Summaries by code, by id of the framework: what a page brings along. */
export type CompetencyNames = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Skills and behaviors only: nothing else is checked off. */
export function shippedNames(frameworks: Iterable<Framework>): CompetencyNames {
  return Object.fromEntries(
    [...frameworks].map(({ id, competencies }) => [
      id,
      Object.fromEntries(
        competencies.filter(({ domain }) => domain !== 'cognitive').map(({ code, summary }) => [code, summary]),
      ),
    ]),
  );
}

/** @param loaded lists of the school's own, out of the record */
export function competencyNames(
  shipped: CompetencyNames,
  loaded: readonly EntryOf<'framework.loaded' | 'entry.withdrawn'>[],
): Names['competency'] {
  const own = new Map(
    liveEntries(loaded).map(({ data: { framework } }) => [
      framework.id,
      new Map(framework.competencies.map(({ code, summary }) => [code, summary])),
    ]),
  );
  return (framework, code) => own.get(framework)?.get(code) ?? shipped[framework]?.[code] ?? null;
}
