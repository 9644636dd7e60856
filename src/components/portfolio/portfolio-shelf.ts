/** What the portfolio's page fetches of the simulations and the framework: what a rubric line stands for, and today's versions. */
import { fetchBuildFile, hasKeys } from '#offline/build-file.ts';
import type { ShelvedSimulations } from '#record/folds/portfolio.ts';
import type { Competency } from '#schema/competency.ts';

export interface PortfolioShelf {
  /** Name and edition of the framework, and how sure we are of its codes. */
  readonly framework: { readonly title: string; readonly edition: string; readonly standing: string };
  /** Only those some rubric scores, in the framework's order. */
  readonly competencies: readonly Pick<Competency, 'code' | 'area' | 'summary'>[];
  /** In the order of the practice page. */
  readonly simulations: ShelvedSimulations;
}

/**
 * @param build the page's build, where there is no page to ask
 * @throws {FileMissing} without network and without a copy kept
 */
export function fetchPortfolioShelf(build?: string): Promise<PortfolioShelf> {
  return fetchBuildFile<PortfolioShelf>('/practice/portfolio.json', hasKeys('competencies', 'simulations'), build);
}
