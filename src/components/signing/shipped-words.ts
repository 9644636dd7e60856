/** What codes, rows and levels stand for, as far as it is known on this device: what the site ships, and the school's own lists. Pure. */
import { liveEntries } from '#record/log/live.ts';
import type { EntryOf } from '#record/port.ts';
import type { Framework } from '#schema/competency.ts';
import type { EvaluationForm, Scale } from '#schema/externship-content.ts';
import type { Names } from '#externship/signing/describe-entry.ts';

/** What a page brings along. */
export interface ShippedWords {
  /** Summaries by code, by id of the framework. Skills and behaviors only: nothing else is checked off. */
  readonly competencies: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Texts by row, by `<form> <version>`. */
  readonly rows: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly scales: Readonly<
    Record<
      string,
      { readonly title: string; readonly levels: Readonly<Record<string, string>>; readonly notObserved: string }
    >
  >;
}

export function shippedWords(content: {
  readonly frameworks: ReadonlyMap<string, Framework>;
  readonly evaluationForms: ReadonlyMap<string, EvaluationForm>;
  readonly scales: ReadonlyMap<string, Scale>;
}): ShippedWords {
  const frameworks = [...content.frameworks.values()];
  const forms = [...content.evaluationForms.values()].filter(({ by }) => by === 'preceptor');
  return {
    competencies: Object.fromEntries(
      frameworks.map(({ id, competencies }) => [
        id,
        Object.fromEntries(
          competencies.filter(({ domain }) => domain !== 'cognitive').map(({ code, summary }) => [code, summary]),
        ),
      ]),
    ),
    rows: Object.fromEntries(
      forms.map(({ id, version, groups }) => [
        `${id} ${version}`,
        Object.fromEntries(groups.flatMap(({ rows }) => rows.map((row) => [row.id, row.text]))),
      ]),
    ),
    scales: Object.fromEntries(
      [...content.scales.values()].map(({ id, title, levels, notObserved }) => [
        id,
        { title, levels: Object.fromEntries(levels.map(({ value, word }) => [value, word])), notObserved },
      ]),
    ),
  };
}

/** @param loaded lists of the school's own, out of the record */
export function wordsOf(
  { competencies, rows, scales }: ShippedWords,
  loaded: readonly EntryOf<'framework.loaded' | 'entry.withdrawn'>[],
): Omit<Names, 'site'> {
  const own = new Map(
    liveEntries(loaded).map(({ data: { framework } }) => [
      framework.id,
      new Map(framework.competencies.map(({ code, summary }) => [code, summary])),
    ]),
  );
  return {
    competency: (framework, code) => own.get(framework)?.get(code) ?? competencies[framework]?.[code] ?? null,
    row: (form, version, row) => rows[`${form} ${version}`]?.[row] ?? null,
    scale: (id) => scales[id]?.title ?? null,
    level: (scale, value) => {
      const known = scales[scale];
      if (known === undefined) return null;
      return value === null ? known.notObserved : (known.levels[value] ?? null);
    },
  };
}
