/**
 * Makes the portfolio's shelf when the site is built: every simulation, found by its folder, with the competencies each line of
 * its rubric stands for and what a run of each case is played with today.
 */
import { factTexts } from '#components/ui/simulation/simulation-page.ts';
import { simulationPages } from '#components/ui/simulation/simulation-pages.ts';
import type { Library } from '#library/library.ts';
import type { ShelvedSimulation } from '#record/folds/portfolio.ts';
import { fillFacts, type FactTexts } from '#simulations/core/rubric.ts';
import type { SimulationTypes } from '#simulations/core/simulation.ts';
import type { Trial } from '#simulations/core/trial.ts';
import type { PortfolioShelf } from './portfolio-shelf.ts';

interface TrialModule {
  readonly trial: (library: Library) => Trial<SimulationTypes>;
}
// Each simulation can say there what a run of any of its cases starts from.
const trials = import.meta.glob<TrialModule>(['/simulations/*/trial.ts', '!/simulations/core/*'], { eager: true });

/** Letters of a content hash that travel: 64 bits tell any two contents apart. */
const hashLetters = 16;

export function shelvePortfolio(library: Library): PortfolioShelf {
  const framework = library.frameworks.get('maerb-2022');
  if (framework === undefined) throw new Error('content/competencies holds no framework maerb-2022');
  const texts = factTexts(library);
  const simulations = [...library.simulations.values()]
    .sort((a, b) => a.value.order - b.value.order)
    .map(({ id, value }) => [id, shelveSimulation(id, value.title, library, texts)] as const);
  const scored = new Set(
    simulations.flatMap(([, { criteria }]) => Object.values(criteria).flatMap(({ competencies }) => competencies)),
  );
  const { title, edition, standing } = framework;
  return {
    framework: { title, edition, standing },
    competencies: framework.competencies
      .filter(({ code }) => scored.has(code))
      .map(({ code, area, summary }) => ({ code, area, summary })),
    simulations: Object.fromEntries(simulations),
  };
}

function shelveSimulation(id: string, title: string, library: Library, texts: FactTexts): ShelvedSimulation {
  const trial = trials[`/simulations/${id}/trial.ts`]?.trial(library);
  const page = simulationPages(library).get(id);
  if (trial === undefined || page === undefined) throw new Error(`simulations/${id}: needs trial.ts and page.ts`);
  const { version, passShare, rubric } = trial.simulation;
  const titles = new Map(page.patients.map((patient) => [patient.id, patient.title]));
  return {
    title,
    version,
    passShare,
    criteria: Object.fromEntries(
      rubric.map(({ id: line, sentence, competencies, critical }) => [
        line,
        { sentence: fillFacts(sentence, texts), competencies, ...(critical ? { isCritical: true as const } : {}) },
      ]),
    ),
    cases: Object.fromEntries(
      trial.caseIds.map((caseId) => {
        // Neither seed nor mode is part of the content.
        const { contentHash } = trial.start(caseId, 1, 'check-off');
        return [caseId, [titles.get(caseId) ?? caseId, contentHash.slice(0, hashLetters)]];
      }),
    ),
  };
}
