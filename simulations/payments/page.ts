/** What the page of this simulation shows without script, and its island's props. Runs when the site is built. */
import { shelfFor, shownCriteria, type SimulationPage } from '#components/ui/simulation/simulation-page.ts';
import type { Library } from '#library/library.ts';
import { readCases } from './cases.node.ts';
import { paymentsFactIds, readPaymentsFacts } from './facts.ts';
import { paymentsRubric } from './rubric.ts';
import { payments } from './simulation.ts';

export function simulationPage(library: Library): SimulationPage {
  const facts = readPaymentsFacts((id) => library.facts.get(id)?.value);
  const cases = readCases(facts);
  return {
    patients: cases.map(({ id, title, line }) => ({ id, title, line })),
    criteria: shownCriteria(paymentsRubric, library),
    passShare: payments.passShare,
    props: { cases, facts, shelf: shelfFor(paymentsRubric, paymentsFactIds, library) },
  };
}
