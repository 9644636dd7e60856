/** What the page of this simulation shows without script, and its island's props. Runs when the site is built. */
import { shelfFor, shownCriteria, type SimulationPage } from '#components/ui/simulation/simulation-page.ts';
import type { Library } from '#library/library.ts';
import { explainedCodes } from './explain.ts';
import { readByHandFacts } from './facts.ts';
import { hintLines } from './hint.ts';
import { readCases } from './people.node.ts';
import { byHandRubric } from './rubric.ts';
import { roomingByHand } from './simulation.ts';

/** Facts named in hints and explanations. */
function spokenIds(): readonly string[] {
  const sentences = [
    ...hintLines.map(({ text }) => text),
    ...explainedCodes.map((because) => roomingByHand.explain('', { share: 0, because })),
  ];
  const named = sentences.flatMap((text) => [...text.matchAll(/\{([a-z0-9-]+)\}/g)].map(([, id = '']) => id));
  return [...new Set(named)];
}

export function simulationPage(library: Library): SimulationPage {
  const cases = readCases();
  return {
    patients: cases.map(({ id, title, reason }) => ({ id, title, line: reason })),
    criteria: shownCriteria(byHandRubric, library),
    passShare: roomingByHand.passShare,
    props: {
      patients: cases.map(({ rooming }) => rooming),
      people: cases.map(({ person }) => person),
      facts: readByHandFacts((id) => library.facts.get(id)?.value),
      shelf: shelfFor(byHandRubric, spokenIds(), library),
    },
  };
}
