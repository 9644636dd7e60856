/**
 * What a simulation's page needs of the simulation, made when the site is built: patients and criteria to read without
 * script, and the props of its island. Each `simulations/<id>/page.ts` gives one of these; nothing here runs in a browser.
 */
import type { Library } from '#library/library.ts';
import { fillFacts, type Criterion } from '#simulations/core/rubric.ts';
import type { DebriefShelf } from './shelf.ts';

export interface SimulationPage {
  readonly patients: readonly { readonly id: string; readonly title: string; readonly line: string }[];
  readonly criteria: readonly ShownCriterion[];
  /** Share of the points that passes, 0–1, when no critical step was missed. */
  readonly passShare: number;
  /** Serialisable props of `View.svelte`. */
  readonly props: Readonly<Record<string, unknown>>;
}

/** A criterion as it stands on the page: its facts put in, its test left out. */
export interface ShownCriterion {
  readonly id: string;
  readonly sentence: string;
  readonly points: number;
  readonly critical: boolean;
  readonly teaches: string;
}

/** The form of `page.ts` in a simulation's folder. */
export interface SimulationPageModule {
  readonly simulationPage: (library: Library) => SimulationPage;
}

type Line = Pick<Criterion<never>, 'id' | 'sentence' | 'points' | 'critical' | 'sources' | 'facts' | 'teaches'>;

/** The facts' shown values, by id. */
export function factTexts(library: Library): Readonly<Record<string, string>> {
  return Object.fromEntries([...library.facts.values()].map(({ id, shown }) => [id, shown]));
}

export function shownCriteria(rubric: readonly Line[], library: Library): readonly ShownCriterion[] {
  const texts = factTexts(library);
  return rubric.map(({ id, sentence, points, critical, teaches }) => ({
    id,
    sentence: fillFacts(sentence, texts),
    points,
    critical,
    teaches,
  }));
}

/**
 * Picks what a debrief needs of the content: facts and sources the rubric cites, the titles of the sections it points at,
 * and the shown values of `spoken`, facts that hints and explanations name in their sentences.
 */
export function shelfFor(rubric: readonly Line[], spoken: readonly string[], library: Library): DebriefShelf {
  const cited = new Set(rubric.flatMap(({ facts }) => facts));
  const facts: Record<string, DebriefShelf['facts'][string]> = {};
  for (const id of new Set([...cited, ...spoken])) {
    const fact = library.facts.get(id);
    if (fact !== undefined) facts[id] = { shown: fact.shown, statement: cited.has(id) ? fact.statement : null };
  }
  const sources: Record<string, DebriefShelf['sources'][string]> = {};
  for (const id of new Set(rubric.flatMap((line) => line.sources))) {
    const source = library.sources.get(id);
    if (source !== undefined)
      sources[id] = { title: source.title, publisher: source.publisher, year: source.year, url: source.url };
  }
  const sections: Record<string, string> = {};
  for (const { teaches } of rubric) {
    const [module = '', section = ''] = teaches.split('#');
    const title = library.modules.get(module)?.outline.sections.find(({ id }) => id === section)?.title;
    if (title !== undefined) sections[teaches] = title;
  }
  return { facts, sources, sections };
}
