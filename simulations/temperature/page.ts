/** What the page of this simulation shows without script, and its island's props. Runs when the site is built. */
import { parse } from 'yaml';
import { shelfFor, shownCriteria, type SimulationPage } from '#components/ui/simulation/simulation-page.ts';
import type { Library } from '#library/library.ts';
import casesYaml from './cases.yaml?raw';
import { readTemperatureFacts, spokenFactIds } from './facts.ts';
import { temperatureRubric } from './rubric.ts';
import { temperatureCasesSchema } from './schema.ts';
import { temperature } from './simulation.ts';

export function simulationPage(library: Library): SimulationPage {
  const cases = temperatureCasesSchema.parse(parse(casesYaml));
  return {
    patients: cases.map(({ id, title, reason }) => ({ id, title, line: reason })),
    criteria: shownCriteria(temperatureRubric, library),
    passShare: temperature.passShare,
    props: {
      cases,
      facts: readTemperatureFacts((id) => library.facts.get(id)?.value),
      shelf: shelfFor(temperatureRubric, spokenFactIds, library),
    },
  };
}
