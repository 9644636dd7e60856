/** What the pages with stages fetch: which items and which simulations serve each code of the shipped list. */
import { fetchPortfolioShelf } from '#components/portfolio/portfolio-shelf.ts';
import type { Serving } from '#externship/stages.ts';
import { fetchBuildFile, hasKeys } from '#offline/build-file.ts';
import type { ShelvedSimulations } from '#record/folds/portfolio.ts';

export interface ServedItems {
  readonly framework: string;
  readonly items: readonly string[];
  /** Places in `items`, by code. */
  readonly byCode: Readonly<Record<string, readonly number[]>>;
}

export interface StageServing {
  readonly serving: Serving;
  /** What a portfolio is made with, so that runs can be told by code. */
  readonly simulations: ShelvedSimulations;
}

/** @throws {FileMissing} without network and without a copy kept */
export async function fetchStageServing(): Promise<StageServing> {
  const [served, { simulations }] = await Promise.all([
    fetchBuildFile<ServedItems>('/externship/serving.json', hasKeys('framework', 'items', 'byCode')),
    fetchPortfolioShelf(),
  ]);
  return { simulations, serving: servingOf(served, simulations) };
}

function servingOf({ framework, items, byCode }: ServedItems, simulations: ShelvedSimulations): Serving {
  const places = new Map<string, string[]>();
  for (const [id, { criteria }] of Object.entries(simulations))
    for (const code of new Set(Object.values(criteria).flatMap(({ competencies }) => competencies)))
      places.set(code, [...(places.get(code) ?? []), id]);
  return {
    framework,
    items: Object.fromEntries(
      Object.entries(byCode).map(([code, at]) => [code, at.flatMap((one) => items[one] ?? [])]),
    ),
    simulations: Object.fromEntries(places),
  };
}
