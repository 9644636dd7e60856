/** What of the site serves each competency, for the stages a student has reached by themselves. */
import { fetchPortfolioShelf } from '#components/portfolio/portfolio-shelf.ts';
import type { Serving } from '#externship/stages.ts';

/** Without network and without a copy kept nothing serves: marks are shown all the same. */
export async function fetchServing(): Promise<Serving> {
  const shelf = await fetchPortfolioShelf().catch(() => null);
  const simulations: Record<string, string[]> = {};
  for (const [id, { criteria }] of Object.entries(shelf?.simulations ?? {}))
    for (const code of new Set(Object.values(criteria).flatMap(({ competencies }) => competencies)))
      simulations[code] = [...(simulations[code] ?? []), id];
  return { framework: 'maerb-2022', items: {}, simulations };
}
